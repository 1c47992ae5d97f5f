import CMarkGFM
import Diagnostics

/// Code: between backticks, and between lines of three of them.
extension CommonMark {
  /// Adds a block of code. What is only indented was pasted so, or aligned, by most who write catalogues: it is text.
  mutating func addCode(_ block: OpaquePointer, to blocks: inout BlockBuilder) {
    var (length, offset, sign): (Int32, Int32, CChar) = (0, 0, 0)
    guard cmark_node_get_fenced(block, &length, &offset, &sign) != 0 else {
      warn(.indentedLines, at: block)
      return add(literal(block).split(separator: "\n").joined(separator: "\n"), RichText.Inline(""), to: &blocks)
    }
    if let code = literal(block).asCode(at: node.place, &found) { blocks.add(.code(code)) }
  }

  /// Whether backticks were typed for other signs: for apostrophes, behind a letter or a digit (l`eau d`ici, 10`000), or for quotation
  /// marks, so that what they enclose ends or begins with a space.
  func isNoCode(_ code: OpaquePointer) -> Bool {
    let text = literal(code)
    if text.first?.isWhitespace != text.last?.isWhitespace { return true }
    guard let before = cmark_node_previous(code).flatMap(lastText)?.last else { return false }
    // Letters of scripts without capitals stand right before code in good style.
    return before.isCased || before.isNumber
  }

  /// The text at the end of a node.
  private func lastText(_ node: OpaquePointer) -> String? {
    var node = node
    while let child = cmark_node_last_child(node) { node = child }
    return cmark_node_get_type(node) == CMARK_NODE_TEXT ? literal(node) : nil
  }
}

extension String {
  /// Lines of code without what no text holds, and without white space at their end; nil where nothing is left.
  func asCode(at place: Place, _ found: inout DiagnosticList) -> String? {
    let code = split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).readable(at: place, &found) }.joined(separator: "\n")
    return code.lastIndex { !$0.isWhitespace }.map { String(code[...$0]) }
  }
}
