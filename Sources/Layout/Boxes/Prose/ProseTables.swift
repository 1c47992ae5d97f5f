import Catalogue
import Diagnostics
import Frames
import LayoutDesign
import Typesetting

/// Tables in a text: headings in bold between two rules, rows with hairlines between them, and no lines between columns.
extension ProseLayout {
  /// The table in the first of its sizes in which no word stands out of its column, a little smaller where that spares many rows their second
  /// lines; where none is small enough, turned along the page; where that is not long enough either, in the smallest size, with a warning.
  func table(_ table: RichText.Table, width: Double) -> Block? {
    let layouts = ProseLayout.tableScales.lazy.map { layout(of: table, width: width, scale: $0) }
    if let fitting = layouts.first(where: \.fits) {
      let mayKeepLines = TableLayout.mostLinesOfRow...TableLayout.mostLinesSpared ~= fitting.linesOfRow
      return (mayKeepLines ? lower(table, than: fitting, width: width) : fitting).block()
    }
    if let turned = turned(table, width: width) { return turned }
    guard let last = layouts.last else { return nil }
    boxLayout.warn(.wideTable(by: ReportedLength(roundingUp: last.excess)), in: scope)
    return last.block()
  }

  /// The table in the largest of the sizes that are little smaller than one that fits in which most rows have one line; else in the one in
  /// which they have fewest lines, if that spares them many.
  private func lower(_ table: RichText.Table, than fitting: TableLayout, width: Double) -> TableLayout {
    var lowest = fitting
    for scale in ProseLayout.tableScales where (ProseLayout.leastScaleForLines..<fitting.scale).contains(scale) {
      let smaller = layout(of: table, width: width, scale: scale)
      if smaller.linesOfRow < lowest.linesOfRow { lowest = smaller }
      if lowest.linesOfRow <= TableLayout.mostLinesOfRow { return lowest }
    }
    return lowest.linesOfRow <= fitting.linesOfRow * ProseLayout.shareOfLines ? lowest : fitting
  }

  private func layout(of table: RichText.Table, width: Double, scale: Double) -> TableLayout {
    let prose = ProseLayout(
      boxLayout: boxLayout, style: style.scaled(by: scale), language: language, scope: scope, notes: anchors)
    return TableLayout(prose: prose, table: table, width: width, scale: scale)
  }

  /// The table set along the page, to be read from its right side: whole, or parted where it has more rows than stand side by side.
  /// Nil where pages are not longer than `width`, or not long enough. It leaves room for a heading where it can.
  private func turned(_ table: RichText.Table, width: Double) -> Block? {
    guard let length = boxLayout.pageHeight, length > width else { return nil }
    let measures = [length * ProseLayout.shareBesideHeading, length].filter { $0 > width }
    let layouts = measures.lazy.flatMap { measure in
      ProseLayout.tableScales.lazy.map { layout(of: table, width: measure, scale: $0) }
    }
    guard let layout = layouts.first(where: \.fits) else { return nil }
    var flow = BlockFlow(capacity: width)
    let parts = flow.pages(of: layout.block()).map { part in
      let outline = part.size.turned(by: ProseLayout.tableTurn)
      var turned = Block(width: outline.width, height: outline.height)
      turned.content = .children([.init(offset: .zero, block: part)], .turned(ProseLayout.tableTurn))
      return turned
    }
    return flow.overflows.isEmpty ? stacked(parts, in: .text, width: width) : nil
  }

  /// The share of a page that a turned table has beside a heading.
  private static let shareBesideHeading = 0.85
  /// A turned table begins at the left of the page, and its lines run upwards, as books have it.
  private static let tableTurn = -90.0

  /// The sizes of tables, as shares of that of the text.
  private static let tableScales = [1, 0.92, 0.84, 0.76, 0.68]
  /// The least of them that tables take for the sake of rows of one line.
  private static let leastScaleForLines = 0.84
  /// The share of their lines that rows have at the most in a size that is smaller for their sake.
  private static let shareOfLines = 0.85
}

/// Lays out a table in one size.
private struct TableLayout {
  private var prose: ProseLayout
  private let table: RichText.Table
  private let width: Double
  /// Its size, as a share of that of the text.
  let scale: Double
  /// The widths of the columns, and the space between two.
  private let widths: [Double]
  private let gap: Double
  /// By how much the longest words are wider than the table may be; 0 or less where all fit.
  let excess: Double

  /// The lines of a row, on average.
  let linesOfRow: Double

  var fits: Bool { excess <= 0.01 }

  init(prose: ProseLayout, table: RichText.Table, width: Double, scale: Double) {
    (self.prose, self.table, self.width, self.scale) = (prose, table, width, scale)
    gap = prose.style.text.paragraph.size * TableLayout.gap
    let room = max(width - gap * Double(table.columns.count - 1), 1)
    let columns = TableColumns(of: table, prose)
    excess = columns.leastWidth - room
    widths = columns.widths(in: room)
    linesOfRow = columns.linesOfRow(in: widths)
  }

  // MARK: Blocks

  func block() -> Block {
    var prose = prose
    let leading = prose.style.text.paragraph.leading
    let pad = leading * TableLayout.pad
    var head = stack(
      [rule(TableLayout.rule), row(table.head, isHead: true, &prose), rule(TableLayout.rule)], gap: pad)
    head.meaning = .element(.tableHead)
    head.repeats = true
    var rows: [Block] = []
    for cells in table.rows {
      if !rows.isEmpty { rows.append(rule(TableLayout.hairline)) }
      rows.append(row(cells, isHead: false, &prose))
    }
    rows.append(rule(TableLayout.rule))
    var body = stack(rows, gap: pad)
    body.meaning = .element(.tableBody)
    var whole = stack([head, body], gap: pad)
    whole.meaning = .element(.table)
    return whole
  }

  private func row(_ cells: [RichText.Table.Cell], isHead: Bool, _ prose: inout ProseLayout) -> Block {
    var children: [Block.Child] = []
    var x = 0.0
    var height = prose.style.text.paragraph.size / 2
    for (column, cell) in cells.enumerated() {
      var block = prose.cell(cell, table.columns[column], width: widths[column], isHead: isHead)
      block.meaning = .element(isHead ? .tableHeading : .tableCell)
      children.append(.init(offset: Point(x: x, y: 0), block: block))
      height = max(height, block.size.height)
      x += widths[column] + gap
    }
    if isHead {
      // Headings stand on the rule below them.
      for index in children.indices { children[index].offset.y = height - children[index].block.size.height }
    }
    var row = Block(width: width, height: height)
    row.content = .children(children, .cells)
    row.meaning = .element(.tableRow)
    return row
  }

  private func rule(_ thickness: Double) -> Block {
    var rule = Block(width: width, height: thickness)
    let line = Path.rectangle(Rect(x: 0, y: 0, width: width, height: thickness))
    rule.content = .shape(line, prose.scope.color(prose.style.text.color))
    return rule
  }

  private func stack(_ blocks: [Block], gap: Double) -> Block {
    var (children, y) = ([Block.Child](), 0.0)
    for block in blocks {
      if !children.isEmpty { y += gap }
      children.append(.init(offset: Point(x: 0, y: y), block: block))
      y += block.size.height
    }
    return prose.stack(of: children, width: width, height: y)
  }

  /// Rows of more lines, on average, are worth a smaller size, but for those of many lines, which are long texts in any size.
  static let (mostLinesOfRow, mostLinesSpared) = (4.0 / 3, 2.5)
  /// The space between columns, in em.
  private static let gap = 1.0
  /// The space above and below a row, as a share of the leading.
  private static let pad = 0.42
  /// The rules around the headings and below the table, and those between rows, in points.
  private static let (rule, hairline) = (0.75, 0.2)
}

extension ProseLayout {
  /// The text of a cell. Columns are narrow, so that it is ragged.
  mutating func cell(
    _ cell: RichText.Table.Cell, _ alignment: RichText.Table.Alignment, width: Double, isHead: Bool
  ) -> Block {
    guard !cell.isEmpty else { return Block(width: width, height: 0) }
    var inner = self
    inner.style.text.paragraph.alignment =
      switch alignment {
      case .natural, .left: .left
      case .centre: .centre
      case .right: .right
      }
    inner.style.text.paragraph.dividesAtHyphens = false
    let inlines = isHead ? cell.map(\.strong) : cell
    return inner.paragraph(inlines, width: width, isLast: true)
  }
}

extension RichText.Inline {
  /// The run in the bold face.
  var strong: RichText.Inline {
    var inline = self
    inline.isStrong = true
    return inline
  }
}
