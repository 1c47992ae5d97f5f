/// How a document is printed on a press: under which condition, with which inks, and with what around its pages.
public struct Press: Sendable {
  /// The printing condition.
  public var condition: PrintingCondition
  /// What colours are printed with whose maker has said it; all others, the condition's profile tells.
  public var inks: [Color: Ink]
  /// The most of all inks together that the paper takes, such as 3 for 300 %.
  public var inkLimit: Double
  /// What stands around the pages.
  public var marks: PrinterMarks
  /// Whether pictures keep their colours of the screen, with a profile that says what they are.
  public var keepsPictures: Bool

  /// Makes a press.
  public init(
    condition: PrintingCondition, inks: [Color: Ink] = [:], inkLimit: Double = 3, marks: PrinterMarks = .all,
    keepsPictures: Bool = false
  ) {
    (self.condition, self.inks, self.inkLimit) = (condition, inks, inkLimit)
    (self.marks, self.keepsPictures) = (marks, keepsPictures)
  }
}

/// A press, its inks and a paper: what a profile describes (ISO 15930-7, 6.2).
public struct PrintingCondition: Hashable, Sendable {
  /// Its name, such as "FOGRA39" where the registry of the International Color Consortium has it.
  public var name: String
  /// Whether the registry has that name.
  public var isRegistered: Bool
  /// What its profile says that it is.
  public var description: String
  /// The ICC profile: one of a device that prints with four inks.
  public var profile: [UInt8]

  /// Names a condition.
  public init(name: String, isRegistered: Bool, description: String, profile: [UInt8]) {
    (self.name, self.isRegistered, self.description, self.profile) = (name, isRegistered, description, profile)
  }
}

/// What is printed around pages for those who cut and print them.
public struct PrinterMarks: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: Int
  /// Makes a set of its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Lines at the corners, where the page is cut.
  public static let crop = PrinterMarks(rawValue: 1)
  /// Crosses that show whether the plates lie on each other.
  public static let registration = PrinterMarks(rawValue: 2)
  /// Fields of each ink.
  public static let colorBar = PrinterMarks(rawValue: 4)
  /// A line of words about the file.
  public static let slug = PrinterMarks(rawValue: 8)
  /// All of them.
  public static let all: PrinterMarks = [.crop, .registration, .colorBar, .slug]
}
