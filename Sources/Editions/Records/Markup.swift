import Bytes
import Catalogue

extension RichText {
  /// The text as an author could have written it: blocks with an empty line between them, marks of emphasis and links.
  ///
  /// It is there to be read and compared. Characters that CommonMark would take for marks are not escaped.
  package var markup: String {
    // Most summaries are one paragraph.
    if blocks.count == 1, case .paragraph(let inlines) = blocks[0] { return inlines.map(\.markup).joined() }
    return RichText.lines(of: blocks, isTight: false).joined(separator: "\n")
  }

  private static func lines(of blocks: [Block], isTight: Bool) -> [String] {
    var lines: [String] = []
    for block in blocks {
      if !isTight, !lines.isEmpty { lines.append("") }
      switch block {
      case .paragraph(let inlines):
        let text = inlines.map(\.markup).joined()
        // Most are of one line.
        lines +=
          text.hasByte(0x0a) ? text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) : [text]
      case .heading(let inlines): lines.append("## " + inlines.map(\.markup).joined().replacing("\n", with: " "))
      case .list(let list): lines += RichText.lines(of: list)
      case .table(let table): lines += RichText.lines(of: table)
      case .picture(let picture): lines.append("![\(picture.alt ?? "")](\(picture.nameInData))")
      case .code(let code):
        let fence = String(repeating: "`", count: max(3, code.longestRunOfBackticks + 1))
        lines.append(fence)
        lines += code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines.append(fence)
      case .notes(let notes): lines += RichText.lines(of: notes)
      }
    }
    return lines
  }

  private static func lines(of table: Table) -> [String] {
    func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
    let marks = table.columns.map { column in
      switch column {
      case .natural: "---"
      case .left: ":---"
      case .centre: ":---:"
      case .right: "---:"
      }
    }
    let rows = ([table.head] + table.rows).map { cells in
      row(cells.map { $0.map(\.markup).joined().replacing("|", with: "\\|").replacing("\n", with: "<br>") })
    }
    return [rows[0], row(marks)] + rows.dropFirst()
  }

  private static func lines(of notes: [[Block]]) -> [String] {
    notes.enumerated().flatMap { index, note -> [String] in
      lines(of: note, isTight: false).enumerated().map { line, text in
        line == 0 ? "[^\(index + 1)]: \(text)" : text.isEmpty ? "" : "    \(text)"
      }
    }
  }

  private static func lines(of list: List) -> [String] {
    list.items.enumerated().flatMap { index, item -> [String] in
      let marker = list.isOrdered ? "\(list.start + index). " : "- "
      let indent = String(repeating: " ", count: marker.count)
      return lines(of: item, isTight: true).enumerated().map { ($0 == 0 ? marker : indent) + $1 }
    }
  }
}

extension RichText.Inline {
  fileprivate var markup: String {
    if let note { return "[^\(note)]" }
    var markup = isCode ? text.inBackticks : text
    if isStruck { markup = "~~\(markup)~~" }
    if isEmphasis { markup = "*\(markup)*" }
    if isStrong { markup = "**\(markup)**" }
    if let link { markup = "[\(markup)](\(link))" }
    if let language { markup = "[\(markup)]{lang=\(language)}" }
    return markup
  }
}

extension String {
  /// The most backticks side by side in it.
  fileprivate var longestRunOfBackticks: Int {
    var (longest, current) = (0, 0)
    for byte in utf8 {
      current = byte == UInt8(ascii: "`") ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }

  /// The text as code, between more backticks than it has side by side.
  fileprivate var inBackticks: String {
    let marks = String(repeating: "`", count: longestRunOfBackticks + 1)
    let space = hasPrefix("`") || hasSuffix("`") ? " " : ""
    return marks + space + self + space + marks
  }
}
