/// What is found in the colours, styles and shapes of a layout.
public enum StyleFinding: Hashable, Sendable {
  // Colours

  /// A name that is no colour.
  case unknownColor(String, near: String?)
  /// A text that is not of the form `#RRGGBB`.
  case malformedColor(String)
  /// A field of a colour holds nothing, since `#` begins a comment.
  case blankColor(String)
  /// A colour of an accent depends on accents.
  case circularColor(String)
  /// A layout has no accents.
  case noAccents
  /// An edition has a colour for a name that is none of the layout's.
  case unknownHouseColor(String, layout: String, near: String?, among: [String])

  // Styles

  /// A name that is no style.
  case unknownStyle(String, near: String?)
  /// A style builds on itself.
  case circularStyle(String)
  /// A style builds on others, one on the other, more than there may be.
  case longStyle(String, most: Int)
  /// A name that is no font.
  case unknownFont(String, near: String?)
  /// A style asks for a face that its font lacks.
  case missingFace(String, style: String, font: String)
  /// A family lacks faces that so many styles of the layout it is put into ask for.
  case missingFaces([String], font: String, styles: Int)

  /// A text that names no OpenType feature.
  case malformedFeature(String)
  /// A font has no feature of that name, but others.
  case unknownFeature(String, font: String, near: String?, among: [String])

  // Shapes

  /// A name that is no shape.
  case unknownShape(String, near: String?)
  /// The path of a shape cannot be read.
  case malformedPath(shape: String)

  /// A layout defines what every layout has: the noun is "colour" or "shape".
  case reservedName(String, noun: String)

  // Legibility

  /// An accent can hardly be told from a ground, or the ground from it; colours are of the form `#RRGGBB`.
  case faintAccent(String, on: Ground, contrast: Double)
  /// Type of a style is small; `size` is in points.
  case smallText(style: String, size: Double)

  /// What an accent is seen on.
  public enum Ground: Hashable, Sendable {
    /// Paper.
    case white
    /// The accent's own tint.
    case tint(String)
  }
}

extension StyleFinding {
  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .unknownColor: "unknown-colour"
    case .malformedColor: "bad-colour"
    case .blankColor: "blank-colour"
    case .circularColor: "circular-colour"
    case .noAccents: "missing-field"
    case .unknownHouseColor: "unknown-colour"
    case .unknownStyle: "unknown-style"
    case .circularStyle: "circular-style"
    case .longStyle: "long-chain"
    case .unknownFont: "unknown-font"
    case .missingFace, .missingFaces: "missing-face"
    case .malformedFeature: "bad-feature"
    case .unknownFeature: "unknown-feature"
    case .unknownShape: "unknown-shape"
    case .malformedPath: "bad-path"
    case .reservedName: "reserved-name"
    case .faintAccent: "low-contrast"
    case .smallText: "small-text"
    }
  }
}
