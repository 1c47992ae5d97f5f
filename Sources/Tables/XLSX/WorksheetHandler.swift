/// Reads the cells of a worksheet.
final class WorksheetHandler: XMLHandler {
  private let sharedStrings: [Cell.Content]
  private let formats: [NumberFormat]
  private let startsIn1904: Bool
  private let budget: TableBudget
  /// The file of the archive that is read.
  private let part: String
  private var builder: TableBuilder

  /// The cell that is being read.
  private var cell = OpenCell()
  private var text: WorkbookText
  private var string: WorkbookString
  private var isInline = false
  private var links: [HyperlinkReference] = []

  private struct OpenCell {
    var column = 0
    var type = CellType.number
    var style = 0
    var value: String?
    var formula: String?
    var hasFormula = false
  }

  /// What the type of a cell says of its value.
  private enum CellType { case number, shared, inline, text, flag, error, date }

  /// The cells from one to another that lead somewhere.
  private struct HyperlinkReference {
    var range: CellRange
    var relation: String?
    var location: String?
  }

  init(
    _ table: Table, part: String, sharedStrings: [Cell.Content], formats: [NumberFormat], startsIn1904: Bool,
    _ budget: TableBudget
  ) {
    (self.sharedStrings, self.formats, self.startsIn1904) = (sharedStrings, formats, startsIn1904)
    (self.part, self.budget) = (part, budget)
    builder = TableBuilder(table, budget)
    (text, string) = (WorkbookText(budget), WorkbookString(budget))
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "c": beginCell(attributes)
    case "v": text.isCollecting = true
    case "f":
      cell.hasFormula = true
      text.isCollecting = true
    case "row":
      beginRow(attributes)
    case "is": isInline = true
    case "mergeCell":
      if let range = CellRange(attributes["ref"] ?? "") {
        builder.merge(rows: range.rows, column: range.columns.lowerBound)
      }
    case "hyperlink":
      guard let range = CellRange(attributes["ref"] ?? "") else { return }
      budget.take(.links)
      links.append(HyperlinkReference(range: range, relation: attributes["id"], location: attributes["location"]))
    default: if isInline { string.start(name, attributes) }
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInline { string.add(bytes) } else { text.add(bytes) }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "v": cell.value = text.take()
    case "f": cell.formula = text.take()
    case "is": isInline = false
    case "c": endCell()
    case "sheetData": builder.endRow()
    default: if isInline { string.end(name) }
    }
  }

  /// Begins a row, which says its number or follows the one before; all that looks for rows relies on their order.
  private func beginRow(_ attributes: XMLAttributes) {
    let next = builder.currentRow + 1
    let number = attributes["r"].map { Int($0) ?? 0 } ?? next
    guard number == next || number > next && number <= TableLimits.rows else {
      return budget.fail(.damaged(part: part))
    }
    builder.beginRow(number, isHidden: attributes.isSet("hidden"))
    cell.column = -1
  }

  private func beginCell(_ attributes: XMLAttributes) {
    let next = cell.column + 1
    cell = OpenCell()
    cell.column = attributes.bytes("r").flatMap(CellRange.column) ?? next
    cell.style = attributes.number("s") ?? 0
    cell.type = attributes.bytes("t").map(WorksheetHandler.type) ?? .number
  }

  private static func type(_ name: UnsafePointer<CChar>) -> CellType {
    switch (UInt8(bitPattern: name[0]), UInt8(bitPattern: name[name[0] == 0 ? 0 : 1])) {
    case (UInt8(ascii: "s"), 0): .shared
    case (UInt8(ascii: "s"), _): .text
    case (UInt8(ascii: "i"), _): .inline
    case (UInt8(ascii: "b"), _): .flag
    case (UInt8(ascii: "e"), _): .error
    case (UInt8(ascii: "d"), _): .date
    default: .number
    }
  }

  private func endCell() {
    guard cell.column < TableLimits.columns, let content = content() else { return }
    if case .text(let text) = content, text.isEmpty { return }
    builder.add(
      Cell(content, link: cell.formula.flatMap(HyperlinkFormula.address), row: builder.currentRow, column: cell.column))
  }

  /// How numbers of a workbook without styles are shown.
  private static let general = NumberFormat("General", decimalMark: ".")

  private func content() -> Cell.Content? {
    if cell.type == .inline { return string.take() }
    guard let value = cell.value, !value.isEmpty || cell.type == .text else {
      return cell.hasFormula ? .uncalculated : nil
    }
    switch cell.type {
    case .shared: return Int(value).flatMap { sharedStrings.indices.contains($0) ? sharedStrings[$0] : nil }
    case .flag: return .flag(value == "1" || value == "true")
    case .error: return .error(value)
    case .date: return .date(value.withoutSeconds)
    case .text, .inline: return .text(value)
    case .number:
      guard let number = Double(value), number.isFinite else { return .text(value) }
      guard formats.indices.contains(cell.style) else {
        return WorksheetHandler.general.content(number, startsIn1904: startsIn1904)
      }
      return formats[cell.style].content(number, startsIn1904: startsIn1904)
    }
  }

  /// The table, with the addresses of links by their relations.
  func table(linksTo targets: [String: String]) -> Table {
    builder.endRow()
    var table = builder.table
    for link in links {
      guard let target = link.relation.flatMap({ targets[$0] }) else { continue }
      table.setLink(target + (link.location.map { "#\($0)" } ?? ""), on: link.range, budget)
    }
    return table
  }
}

extension Table {
  /// Gives the cells of a range an address.
  fileprivate mutating func setLink(_ address: String, on range: CellRange, _ budget: TableBudget) {
    var low = rows.partitioningIndex { $0.number >= range.rows.lowerBound }
    while low < rows.count, rows[low].number <= range.rows.upperBound, !budget.isSpent {
      budget.take(.linkedRows)
      for index in rows[low].cells.indices where range.columns.contains(Int(rows[low].cells[index].column)) {
        rows[low].cells[index].link = address
      }
      low += 1
    }
  }
}
