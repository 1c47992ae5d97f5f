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
    let count = text.glyphCount
    guard count <= 2 * length, length <= 2 * count else { return false }
    return CollationKey(text.plainText).hasLetters(of: key)
  }
}

extension FrameBuilder {
  /// Whether a block has a meaning of its own, which is read on the first page of a kind even among furniture: not that of a heading that
  /// the section has already, from a page that opens it.
  func isRead(_ block: Block, in around: Surroundings) -> Bool {
    guard let meaning = block.meaning, meaning != .artifact else { return false }
    guard around.artifact != nil, case .element(let role) = meaning else { return true }
    return !headingsOfOpening.contains(role)
  }
}
