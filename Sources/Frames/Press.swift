/// How a document is printed on a press: under which condition, with which inks, and with what around its pages.
package struct Press: Sendable {
  /// The printing condition.
  package var condition: PrintingCondition
  /// What colours are printed with whose maker has said it; all others, the condition's profile tells.
  package var inks: [Color: Ink]
  /// The most of all inks together that the paper takes, such as 3 for 300 %.
  package var inkLimit: Double
  /// What stands around the pages.
  package var marks: PrinterMarks
  /// Whether pictures keep their colours of the screen, with a profile that says what they are.
  package var keepsPictures: Bool

  /// Makes a press.
  package init(
    condition: PrintingCondition, inks: [Color: Ink] = [:], inkLimit: Double = 3, marks: PrinterMarks = .all,
    keepsPictures: Bool = false
  ) {
    (self.condition, self.inks, self.inkLimit) = (condition, inks, inkLimit)
    (self.marks, self.keepsPictures) = (marks, keepsPictures)
  }
}

/// A press, its inks and a paper: what a profile describes (ISO 15930-7, 6.2).
package struct PrintingCondition: Hashable, Sendable {
  /// Its name, such as "FOGRA39" where the registry of the International Color Consortium has it.
  package var name: String
  /// Whether the registry has that name.
  package var isRegistered: Bool
  /// What its profile says that it is.
  package var description: String
  /// The ICC profile: one of a device that prints with four inks.
  package var profile: [UInt8]

  /// Names a condition.
  package init(name: String, isRegistered: Bool, description: String, profile: [UInt8]) {
    (self.name, self.isRegistered, self.description, self.profile) = (name, isRegistered, description, profile)
  }
}

/// What is printed around pages for those who cut and print them.
package struct PrinterMarks: OptionSet, Hashable, Sendable {
  /// The bits.
  package let rawValue: Int
  /// Makes a set of its bits.
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Lines at the corners, where the page is cut.
  package static let crop = PrinterMarks(rawValue: 1)
  /// Crosses that show whether the plates lie on each other.
  package static let registration = PrinterMarks(rawValue: 2)
  /// Fields of each ink.
  package static let colorBar = PrinterMarks(rawValue: 4)
  /// A line of words about the file.
  package static let slug = PrinterMarks(rawValue: 8)
  /// All of them.
  package static let all: PrinterMarks = [.crop, .registration, .colorBar, .slug]

  /// With less room around the bleed, in points, nobody could use what is drawn there.
  package static let leastRoomOfMarks = 9.0
  /// A line of words needs so much, in points.
  package static let leastRoomOfSlug = 12.0

  /// The room around the bleed that they need, in points; 0 without any.
  package var leastRoom: Double {
    if contains(.slug) { return PrinterMarks.leastRoomOfSlug }
    return isEmpty ? 0 : PrinterMarks.leastRoomOfMarks
  }
}

/// How the leaves of a document are held together.
package enum Binding: Hashable, Sendable {
  /// By staples in the fold of its sheets, or as the printer likes.
  case stapled
  /// By glue on its spine; the thickness of a leaf in points.
  case glued(leaf: Double)
}
