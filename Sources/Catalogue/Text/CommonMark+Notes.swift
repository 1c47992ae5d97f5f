import Bytes
import CMarkGFM
import Diagnostics

/// Notes of GitHub's CommonMark: `[^1]` calls one, and `[^1]: Its text` is it.
extension CommonMark {
  /// The notes that the text calls, in the order of the first calls. A note without words keeps its number.
  mutating func notes(of document: CommonMarkDocument) -> [[RichText.Block]] {
    CommonMarkChildren(document.root).filter { cmark_node_get_type($0) == CMARK_NODE_FOOTNOTE_DEFINITION }.map {
      let blocks = blocks(in: $0, depth: 1)
      if blocks.isEmpty { tellOfEmptyNote(at: $0) }
      return blocks
    }
  }

  /// A run that calls a note.
  func call(_ node: OpaquePointer, _ style: RichText.Inline) -> RichText.Inline {
    var call = RichText.Inline(literal(node).shifted(.superior))
    call.note = Int(literal(node))
    call.language = style.language
    return call
  }

  private mutating func tellOfEmptyNote(at node: OpaquePointer) {
    findingsLeft -= 1
    if findingsLeft >= 0 { found.warn(.emptyNote(operand), at: place(of: node)) }
  }
}

extension CommonMark {
  /// Warns of a note that is called and not there, or there and not called: it is shown then as it stands.
  mutating func tellOfLooseNotes(in shown: String) {
    guard shown.hasByte(UInt8(ascii: "[")) else { return }
    var rest = shown[...]
    while let start = rest.firstIndex(of: "[") {
      rest = rest[start...].dropFirst()
      guard rest.first == "^", let end = rest.prefix(100).firstIndex(of: "]"),
        case let label = rest[..<end].dropFirst(),
        !label.isEmpty, !label.contains(where: { $0.isWhitespace || $0 == "[" })
      else { continue }
      let isItself = rest[end...].dropFirst().first == ":"
      found.warn(
        isItself ? .uncalledNote(operand, String(label)) : .missingNote(operand, String(label)), at: node.place)
      return
    }
  }
}
