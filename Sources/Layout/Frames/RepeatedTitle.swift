import Catalogue
import Typesetting

/// The title of a resource, which its card's heading says: where another text of the card says only the same, in whatever case,
/// nobody wants to hear it twice.
struct RepeatedTitle {
  private let length: Int
  private let key: CollationKey

  /// The title of a resource.
  init(_ title: String) {
    length = title.unicodeScalars.count
    key = CollationKey(title)
  }

  /// Whether a text says it, and nothing else.
  func isSaid(by text: TextBlock) -> Bool {
    // A look at the length costs less than the words; ligatures and spaces make the difference.
    guard text.glyphCount <= 2 * length, length <= 2 * text.glyphCount else { return false }
    return CollationKey(text.plainText).hasLetters(of: key)
  }
}

extension FrameBuilder {
  /// Whether a block of the furniture is the heading of a section that has one already, from a page that opens it.
  func isSaid(_ block: Block, in around: Surroundings) -> Bool {
    guard around.artifact != nil, scope.section != nil, case .element(let role)? = block.meaning, role.isHeading else {
      return false
    }
    return structure.first(role, within: around.element) != nil
  }
}
