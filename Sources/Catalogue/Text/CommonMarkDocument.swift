import CMarkGFM

/// A text as cmark has parsed it, with the tables, notes, bare addresses and struck words of GitHub's CommonMark.
final class CommonMarkDocument {
  /// Its node without parent, which lives as long as the document.
  let root: OpaquePointer
  private let parser: OpaquePointer?

  init(_ text: String) {
    let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)
    for name in CommonMarkDocument.extensions {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    self.parser = parser
    root = cmark_parser_finish(parser)
  }

  deinit {
    cmark_node_free(root)
    // The parser's extensions have made nodes of the document: it goes last.
    cmark_parser_free(parser)
  }

  /// The extensions by their names, once cmark knows them.
  private static let extensions: [String] = {
    cmark_gfm_core_extensions_ensure_registered()
    return ["table", "strikethrough", "autolink"]
  }()
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
