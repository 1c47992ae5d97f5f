import Bytes
import Diagnostics
import Reading

/// Reads a text on one line, such as a title or a name, that may come from a web page: character references are characters, and
/// tags are left out.
enum LineText {
  /// The text; what is left out of it is reported.
  static func read(_ line: Located<String>, as operand: @autoclosure () -> Operand, _ found: inout DiagnosticList)
    -> String
  {
    guard line.value.hasByte(UInt8(ascii: "&")) || line.value.hasByte(UInt8(ascii: "<")) else { return line.value }
    var text = ""
    var hidden: String?
    var shift: HTMLElement?
    var tags: Set<String> = []
    for piece in HTMLScanner.pieces(of: line.value) {
      switch piece {
      case .text(let words) where hidden == nil:
        let decoded = CharacterReferences.decoded(words)
        text += shift.map(decoded.shifted) ?? decoded
      case .text: break
      case .comment: if hidden == nil { found.warn(.html(operand(), .comment), at: line.place) }
      case .tag(let tag) where hidden != nil: if tag.isClosing, tag.name == hidden { hidden = nil }
      case .tag(let tag):
        if tags.insert(tag.name).inserted { found.warn(.html(operand(), .tag(tag.name, .leftOut)), at: line.place) }
        if tag.element == .hidden, !tag.isClosing { hidden = tag.name }
        if tag.element.partsWords { text += " " }
        if [.superior, .inferior].contains(tag.element) { shift = tag.isClosing ? nil : tag.element }
      }
    }
    text = text.readable(at: line.place, &found).onOneLine
    // Nothing but tags is what an author has written about them.
    return text.isEmpty ? line.value : text
  }
}

extension HTMLElement {
  /// Whether words before it and in it do not belong together.
  fileprivate var partsWords: Bool {
    switch self {
    case .lineBreak, .paragraph, .cell, .heading, .bullets, .numbers, .item, .picture, .hidden: true
    case .strong, .emphasis, .code, .link, .superior, .inferior, .other: false
    }
  }
}
