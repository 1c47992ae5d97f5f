import CMarkGFM
import Diagnostics

/// Tables of GitHub's CommonMark.
extension CommonMark {
  /// A table, with a report of rows whose last cells no column holds.
  mutating func table(_ table: OpaquePointer) -> RichText.Table {
    let count = Int(cmark_gfm_extensions_get_table_columns(table))
    let signs = UnsafeBufferPointer(start: cmark_gfm_extensions_get_table_alignments(table), count: count)
    var rows: [[RichText.Table.Cell]] = []
    for row in CommonMarkChildren(table) {
      warnOfCells(in: row, columns: count)
      rows.append(CommonMarkChildren(row).map { cell($0) })
    }
    return RichText.Table(
      columns: signs.map(RichText.Table.Alignment.init), head: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  /// What a cell holds, on lines where HTML in it makes paragraphs or items.
  private mutating func cell(_ cell: OpaquePointer) -> RichText.Table.Cell {
    var blocks = BlockBuilder()
    collect(in: cell, style: RichText.Inline(""), depth: 0, into: &blocks)
    return blocks.finish().onLines
  }

  /// Warns of a row with more cells than there are columns: cmark leaves out what it cannot place.
  private mutating func warnOfCells(in row: OpaquePointer, columns: Int) {
    let line = Int(cmark_node_get_start_line(row))
    guard line > 0, line <= lines.count else { return }
    let cells = lines[line - 1].cellCount
    guard cells > columns else { return }
    findingsLeft -= 1
    if findingsLeft >= 0 { found.warn(.cellsLeftOut(operand, cells: cells, columns: columns), at: place(of: row)) }
  }
}

extension RichText.Table.Alignment {
  /// What cmark says of a column.
  fileprivate init(_ sign: UInt8) {
    switch sign {
    case UInt8(ascii: "l"): self = .left
    case UInt8(ascii: "c"): self = .centre
    case UInt8(ascii: "r"): self = .right
    default: self = .natural
    }
  }
}

extension [RichText.Block] {
  /// The runs of all of them, each block on lines of its own.
  var onLines: [RichText.Inline] {
    let blocks = map { block -> [RichText.Inline] in
      switch block {
      case .paragraph(let inlines), .heading(let inlines): inlines
      case .list(let list): list.items.map(\.onLines).joined(separator: [RichText.Inline("\n")]).map { $0 }
      case .table(let table):
        ([table.head] + table.rows).map { [RichText.Inline($0.plainText)] }.joined(
          separator: [RichText.Inline("\n")]).map { $0 }
      case .code(let lines): [RichText.Inline(lines, isCode: true)]
      case .picture, .notes: []
      }
    }
    var joined: [RichText.Inline] = []
    for inline in blocks.joined(separator: [RichText.Inline("\n")]) {
      joined.join(inline)
    }
    return joined
  }
}

extension Substring.UTF8View {
  /// How many cells a row of a table has, up to the last that holds something: what bars part, but for those that are escaped.
  fileprivate var cellCount: Int {
    var (hasText, isEscaped) = ([false], false)
    for byte in self {
      if byte == UInt8(ascii: "|"), !isEscaped {
        hasText.append(false)
      } else if byte > 0x20 {
        hasText[hasText.count - 1] = true
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    // A bar may stand before the first cell.
    if hasText.count > 1, !hasText[0] { hasText.removeFirst() }
    return (hasText.lastIndex(of: true) ?? -1) + 1
  }
}
