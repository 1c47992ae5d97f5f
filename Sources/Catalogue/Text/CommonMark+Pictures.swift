import CMarkGFM
import Diagnostics

/// Pictures in the bodies of pages: `![words for it](path "caption")`, in a paragraph of its own.
extension CommonMark {
  /// The picture that a paragraph consists of; nil for one that has something else.
  static func loneImage(in paragraph: OpaquePointer) -> OpaquePointer? {
    guard let first = cmark_node_first_child(paragraph), cmark_node_next(first) == nil,
      cmark_node_get_type(first) == CMARK_NODE_IMAGE
    else { return nil }
    return first
  }

  /// A picture, of which nothing is known yet, and its caption, if it has one; nil for one at an address, which is not fetched.
  mutating func picture(_ image: OpaquePointer) -> [RichText.Block]? {
    let path = written(cmark_node_get_url(image))
    guard !path.isEmpty, !path.contains("://"), !path.hasPrefix("data:") else { return nil }
    let alt = CommonMark.words(in: image).map { hasLanguages ? InlineLanguages.written($0) : $0 }.joined()
    var picture = ImageReference(path, alt: alt.isEmpty ? nil : alt)
    picture.place = place(of: image)
    let caption = written(cmark_node_get_title(image))
    guard !caption.isEmpty else { return [.picture(picture)] }
    var words = RichText.Inline(caption)
    words.isEmphasis = true
    return [.picture(picture), .paragraph([words])]
  }

  private func written(_ text: UnsafePointer<CChar>?) -> String {
    let text = text.map { String(cString: $0) } ?? ""
    return hasLanguages ? InlineLanguages.written(text) : text
  }

  /// The words in a node, in order.
  private static func words(in node: OpaquePointer) -> [String] {
    CommonMarkChildren(node).flatMap { child -> [String] in
      switch cmark_node_get_type(child) {
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: [" "]
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: [cmark_node_get_literal(child).map { String(cString: $0) } ?? ""]
      default: words(in: child)
      }
    }
  }
}
