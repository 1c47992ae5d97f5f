/// What the document of an edition is made for.
public enum Purpose: Hashable, Sendable {
  /// To be read on screens, or printed in an office: colours of screens, links.
  case screen
  /// To be printed on a press: a PDF file of it conforms to PDF/X-4 besides, in inks, with bleed and marks and without links.
  case print(PrintOptions = PrintOptions())
}

extension Purpose {
  /// What the names of files say of it, behind the name of the edition.
  public var fileEnding: String {
    switch self {
    case .screen: ""
    case .print: "-print"
    }
  }
}

/// What a build says of the press, in the place of what the layout says.
public struct PrintOptions: Hashable, Sendable {
  /// The path of the ICC profile of the press.
  public var profile: String?
  /// How far colour runs over the edges of pages, in points; 3 mm where neither this nor the layout says it.
  public var bleed: Double?

  /// Leaves to the layout what is nil.
  public init(profile: String? = nil, bleed: Double? = nil) {
    (self.profile, self.bleed) = (profile, bleed)
  }
}
