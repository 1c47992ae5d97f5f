/// What of an SVG picture is not drawn as it says, or not as browsers draw it.
public enum DrawingLoss: Hashable, Sendable {
  /// It refers to something outside of its file, which is not drawn.
  case reference(String)
  /// An attribute, a property or an element refers to an element of that id, and there is none that it can use.
  case target(id: String, of: String)
  /// A picture inside of it is damaged, or neither PNG nor JPEG.
  case picture
  /// An element is not drawn.
  case element(String)
  /// An element is drawn, and not as browsers draw it.
  case likeness(String)
  /// An attribute or a property is not followed.
  case property(String, value: String)
  /// An at-rule of a style sheet is not followed.
  case rule(String)
  /// A text asks for a family of fonts that is not there, and is set in another one.
  case font(String, instead: String)
  /// Texts have characters that no font has.
  case characters([Unicode.Scalar])
  /// A text has letters that its font joins, and they are not joined.
  case ligature(String)
  /// Nothing is seen of it at all.
  case everything
  /// So many other losses are not told, the first of them in that line; no more than `mostOthers` are counted.
  case others(Int)

  /// How many losses are counted, beside those that are told.
  public static let mostOthers = 1000

  var id: String {
    switch self {
    case .reference: "image-reference"
    case .target: "image-target"
    case .picture: "embedded-image"
    case .element, .likeness: "image-element"
    case .property, .rule: "image-property"
    case .font: "image-font"
    case .characters: "image-character"
    case .ligature: "image-ligature"
    case .everything: "blank-drawing"
    case .others: "more-losses"
    }
  }
}

/// What is not drawn of an SVG picture, and where that stands in its file.
public struct LocatedDrawingLoss: Hashable, Sendable {
  /// What is not drawn.
  public let loss: DrawingLoss
  /// The line in the picture's file, from 1.
  public let line: Int

  /// Locates a loss.
  public init(_ loss: DrawingLoss, line: Int) { (self.loss, self.line) = (loss, line) }
}
