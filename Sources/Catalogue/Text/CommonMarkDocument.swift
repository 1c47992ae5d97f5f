import CMark

/// A text as cmark has parsed it.
final class CommonMarkDocument {
  /// Its node without parent, which lives as long as the document.
  let root: OpaquePointer

  init(_ text: String) {
    var text = text
    root = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
    }
  }

  deinit { cmark_node_free(root) }
}

/// The children of a node, in order.
struct CommonMarkChildren: Sequence, IteratorProtocol {
  private var following: OpaquePointer?

  init(_ parent: OpaquePointer) { following = cmark_node_first_child(parent) }

  mutating func next() -> OpaquePointer? {
    guard let node = following else { return nil }
    following = cmark_node_next(node)
    return node
  }
}
