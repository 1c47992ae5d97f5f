import Diagnostics
import Frames
import Reading

/// Columns and grids of kinds of page.
extension DesignReader {
  /// Reads how what flows through a kind of page stands side by side.
  mutating func readColumns(
    _ fields: inout FieldReader, of kind: inout PageKind, _ found: inout DiagnosticList
  ) {
    if var columns = fields.mapping("columns", as: "row of columns", &found) {
      let choices = columnChoices(&columns, of: kind, &found)
      kind.columns = choices.first ?? self.columns(&columns, "count", of: kind, &found)
      kind.otherColumns = Array(choices.dropFirst())
      columns.finish(&found, as: .error)
      let isEmpty = fields.node("cards") == nil && fields.node("flow") == nil
      if isEmpty { require(["cards", "flow"], besides: "columns", in: &fields, &found) }
    }
    guard var grid = fields.mapping("grid", &found) else { return }
    let columns = columns(&grid, "columns", of: kind, &found)
    let rows = count(&grid, "rows", &found)
    let grows = grid.flag("grow", &found) ?? false
    grid.finish(&found, as: .error)
    let sizes = kind.cards?.rules.rows ?? []
    kind.grid = CardGrid(columns: columns, rows: sizes.isEmpty ? [rows] : sizes.map { $0 ?? rows }, grows: grows)
    if fields.node("cards") == nil { require(["cards"], besides: "grid", in: &fields, &found) }
    exclude(["columns"], in: &fields, beside: ["grid"], &found)
  }

  /// The columns that a flow may choose from, where their numbers are a list; none where it is one number.
  private func columnChoices(
    _ fields: inout FieldReader, of kind: PageKind, _ found: inout DiagnosticList
  ) -> [Columns] {
    guard kind.cards == nil, let node = fields.peek("count"), case .sequence(let counts) = node.value, !counts.isEmpty
    else { return [] }
    _ = fields.node("count")
    return counts.compactMap { $0.integer(as: .each(fields.operand("count")), &found) }.map { number in
      columns(count(number, "count", &found), &fields, of: kind, &found)
    }
  }

  private func columns(
    _ fields: inout FieldReader, _ name: String, of kind: PageKind, _ found: inout DiagnosticList
  ) -> Columns {
    columns(count(&fields, name, &found), &fields, of: kind, &found)
  }

  private func columns(
    _ count: Int, _ fields: inout FieldReader, of kind: PageKind, _ found: inout DiagnosticList
  ) -> Columns {
    let columns = Columns(
      count: count, gap: length(fields.node("gap"), "gap", &found) ?? Length.mm(5).points)
    if columns.width(in: kind.textBlock.width) < DesignReader.leastColumn {
      found.error(.narrowColumns(page: kind.name, count: columns.count), at: fields.place)
    }
    return columns
  }

  /// The least width of a column, in points.
  private static let leastColumn = 36.0

  private func count(_ fields: inout FieldReader, _ name: String, _ found: inout DiagnosticList) -> Int {
    guard fields.requiredNode(name, &found) != nil, let count = fields.integer(name, &found) else { return 1 }
    return self.count(count, name, &found)
  }

  /// A number of columns or rows.
  func count(_ count: Located<Int>, _ name: String, _ found: inout DiagnosticList) -> Int {
    if (1...24).contains(count.value) { return count.value }
    found.error(.impossibleCount(1...24, field: name, count: count.value), at: count.place)
    return 1
  }
}
