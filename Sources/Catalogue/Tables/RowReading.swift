import Diagnostics
import Reading
import Tables

/// Makes of the rows of a sheet the mappings that a file in YAML would have, so that all that follows is the same.
struct RowReading {
  let sheet: ResourceSheet
  let cells: CellReading
  /// What rows have where they say nothing, with the ids of what it names by titles.
  private let defaults: [Entry]
  private let above: TextsAbove

  /// Reads the rows of a sheet.
  init(_ sheet: ResourceSheet, _ cells: CellReading) {
    (self.sheet, self.cells) = (sheet, cells)
    above = TextsAbove(sheet)
    defaults = sheet.reference.defaults.resolved(cells.resolve)
  }

  /// The resource of a row; nil, with a report, where a cell holds an error in place of a value. `id` is one that was made for it.
  func node(_ row: Table.Row, section: Cell?, id: String?, _ found: inout DiagnosticList) -> Node? {
    var entries: [Entry] = []
    var isWhole = true
    var position = 0
    let columns = sheet.columns.columns
    let place = self.place(of: row)
    guard sheet.title(of: row) != nil else {
      found.error(.emptyField("title"), at: place)
      return nil
    }
    if let id { entries.append(Entry("id", Node(.scalar(Scalar(id)), at: place))) }
    while position < columns.count {
      let field = columns[position].field.field
      // A group's fields follow each other, and so do a picture and its words.
      let end = columns[position...].firstIndex { $0.field.field != field } ?? columns.count
      if let node = value(columns[position..<end], in: row, &isWhole, &found) {
        entries.append(Entry(RowReading.name(of: field, node), node))
      }
      position = end
    }
    addSection(section, of: row, to: &entries, &found)
    addLink(of: row, to: &entries)
    entries.complete(from: defaults)
    if isWhole, !entries.contains(where: { RowReading.sectionFields.contains($0.key) }),
      let column = RowReading.sectionFields.lazy.compactMap({ sheet.columns[$0] }).first
    {
      found.error(
        .emptyField(column.field.name), at: sheet.table.place(row: row, column: column.columns.first ?? 0))
      return nil
    }
    return isWhole ? Node(.mapping(entries), at: place) : nil
  }

  /// The name of the field that a value is for: a cell of one section may name several.
  private static func name(of field: String, _ node: Node) -> String {
    if field == "section", case .sequence = node.value { "sections" } else { field }
  }

  /// The fields that say where a resource stands.
  private static let sectionFields = ["section", "sections"]

  /// Where a row stands: at its title.
  func place(of row: Table.Row) -> Place {
    if let title = sheet.title(of: row) { return sheet.table.place(of: title) }
    return sheet.table.place(row: row, column: sheet.columns["title"]?.columns.first ?? 0)
  }

  // MARK: Values

  /// What the columns of one field of the record hold in a row.
  private func value(
    _ columns: ArraySlice<ColumnMap.Column>, in row: Table.Row, _ isWhole: inout Bool, _ found: inout DiagnosticList
  ) -> Node? {
    guard let first = columns.first else { return nil }
    if columns.count == 1, first.field.part == nil { return value(first, in: row, &isWhole, &found) }
    var parts: [Entry] = []
    for column in columns {
      guard let node = value(column, in: row, &isWhole, &found) else { continue }
      // A picture among the fields of a record has its path under a name of its own.
      parts.append(Entry(column.field.part ?? "image", node))
    }
    // Words for a picture that is not there say nothing.
    if case .picture = first.field.type, !parts.contains(where: { $0.key == "image" }) { return nil }
    if columns.allSatisfy({ $0.field.part == "alt" }) { return nil }
    return parts.first.map { Node(.mapping(parts), at: $0.value.place) }
  }

  private func value(
    _ column: ColumnMap.Column, in row: Table.Row, _ isWhole: inout Bool, _ found: inout DiagnosticList
  ) -> Node? {
    if column.columns.count > 1 { return values(column, in: row, &isWhole, &found) }
    guard let index = column.columns.first else { return nil }
    guard let cell = sound(index, of: column.field, row, &isWhole, &found) else { return nil }
    return cells.node(cell, as: column.field.type, at: sheet.table.place(of: cell), &found)
  }

  /// The values of several columns, such as "Auteur 1" and "Auteur 2".
  private func values(
    _ column: ColumnMap.Column, in row: Table.Row, _ isWhole: inout Bool, _ found: inout DiagnosticList
  ) -> Node? {
    var parts: [Node] = []
    for index in column.columns {
      guard let cell = sound(index, of: column.field, row, &isWhole, &found) else { continue }
      let place = sheet.table.place(of: cell)
      if column.field.canHaveColumns {
        parts += cells.parts(cell, as: column.field.type, at: place, &found)
      } else if let node = cells.node(cell, as: column.field.type, at: place, &found) {
        return node
      }
    }
    guard parts.count > 1 else { return parts.first }
    return Node(.sequence(parts), at: parts[0].place)
  }

  /// The cell of a row, if it holds a value for a field; an error in it is reported, and so is what stands for nothing.
  private func sound(
    _ column: Int, of field: TableField, _ row: Table.Row, _ isWhole: inout Bool, _ found: inout DiagnosticList
  ) -> Cell? {
    guard let cell = sheet.cell(row, column) else { return nil }
    let place = sheet.table.place(of: cell)
    if let error = cell.error {
      found.error(.cellError(error), at: place)
    } else if cell.content == .uncalculated {
      found.error(.uncalculatedFormula, at: place)
    } else if field.name == "title", CellFiller.isNothing(cell.text) {
      // Another column has one.
      return nil
    } else {
      switch field.canBeFilled && cell.text.utf8.count <= CellFiller.length ? CellFiller(cell.text.oneLine) : nil {
      case nil: return cell
      case .nothing where field.has(cell.text.oneLine): return cell
      case .nothing:
        found.warn(.placeholder(cell.text.oneLine), at: place)
        return nil
      case .ditto: found.error(.dittoCell(cell.text.oneLine, above: above.text(above: row, column)), at: place)
      }
    }
    isWhole = false
    return nil
  }

  // MARK: What other cells say

  /// The section that the sheet, or a row above, says.
  private func addSection(
    _ section: Cell?, of row: Table.Row, to entries: inout [Entry], _ found: inout DiagnosticList
  ) {
    guard !entries.contains(where: { RowReading.sectionFields.contains($0.key) }) else { return }
    var node: Node?
    if let section {
      node = cells.node(section, as: .reference(to: .section), at: sheet.table.place(of: section), &found)
    } else if sheet.reference.sheetsAreSections, let name = sheet.table.sheet {
      node = Node(.scalar(Scalar(cells.resolve(.section, name) ?? name)), at: sheet.table.place)
    }
    if let node { entries.append(Entry("section", node)) }
  }

  /// The address behind the title, where nothing else gives one.
  private func addLink(of row: Table.Row, to entries: inout [Entry]) {
    guard !entries.contains(where: { $0.key == "url" }), let cell = sheet.title(of: row), let link = cell.link else {
      return
    }
    entries.append(Entry("url", Node(.scalar(Scalar(link)), at: sheet.table.place(of: cell))))
  }
}
