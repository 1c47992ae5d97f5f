import CMarkGFM

/// Code: between backticks, and between lines of three of them.
extension CommonMark {
  /// Adds a block of code. What is only indented was pasted so, or aligned, by most who write catalogues: it is text.
  mutating func addCode(_ block: OpaquePointer, to blocks: inout BlockBuilder) {
    let lines = literal(block).split(separator: "\n", omittingEmptySubsequences: false)
    var (length, offset, sign): (Int32, Int32, CChar) = (0, 0, 0)
    guard cmark_node_get_fenced(block, &length, &offset, &sign) != 0 else {
      warn(.code, at: block)
      return add(lines.filter { !$0.isEmpty }.joined(separator: "\n"), RichText.Inline(""), to: &blocks)
    }
    let code = lines.map { String($0).readable(at: node.place, &found) }.joined(separator: "\n")
    let end = code.lastIndex { !$0.isWhitespace }
    if let end { blocks.add(.code(String(code[...end]))) }
  }

  /// Whether a letter stands right before a piece of code: then the backticks were typed for apostrophes.
  func followsLetter(_ code: OpaquePointer) -> Bool {
    guard let before = cmark_node_previous(code), cmark_node_get_type(before) == CMARK_NODE_TEXT else { return false }
    return literal(before).last?.isLetter ?? false
  }
}
