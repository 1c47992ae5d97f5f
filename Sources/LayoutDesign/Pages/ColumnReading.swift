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
      kind.columns = self.columns(&columns, "count", of: kind, &found)
      columns.finish(&found, as: .error)
      let isEmpty = fields.node("cards") == nil && fields.node("flow") == nil
      if isEmpty { require(["cards", "flow"], besides: "columns", in: &fields, &found) }
    }
    guard var grid = fields.mapping("grid", &found) else { return }
    let columns = columns(&grid, "columns", of: kind, &found)
    let rows = rows(&grid, of: kind, &found)
    let grows = grid.flag("grow", &found) ?? false
    grid.finish(&found, as: .error)
    kind.grid = CardGrid(columns: columns, rows: rows, grows: grows)
    if fields.node("cards") == nil { require(["cards"], besides: "grid", in: &fields, &found) }
    exclude(["columns"], in: &fields, beside: ["grid"], &found)
  }

  private func columns(
    _ fields: inout FieldReader, _ name: String, of kind: PageKind, _ found: inout DiagnosticList
  ) -> Columns {
    let columns = Columns(
      count: count(&fields, name, &found), gap: length(fields.node("gap"), "gap", &found) ?? Length.mm(5).points)
    if columns.width(in: kind.textBlock.width) < DesignReader.leastColumn {
      found.error(.narrowColumns(page: kind.name, count: columns.count), at: fields.place)
    }
    return columns
  }

  /// How many rows fill a page: one number, or one for each size of the cards.
  private mutating func rows(_ grid: inout FieldReader, of kind: PageKind, _ found: inout DiagnosticList) -> [Int] {
    let names = kind.cards?.sizes.map(\.name)
    sizes = names.map { CardSizes($0) }
    defer { sizes = nil }
    let counts: BySize<Int> = bySize(grid.requiredNode("rows", &found), &found) { node, found in
      node.integer(as: .noun("rows"), &found).map { count($0, "rows", &found) }
    }
    return (0..<(names?.count ?? 1)).map { counts[$0] ?? 1 }
  }

  /// The least width of a column, in points.
  private static let leastColumn = 36.0

  private func count(_ fields: inout FieldReader, _ name: String, _ found: inout DiagnosticList) -> Int {
    guard fields.requiredNode(name, &found) != nil, let count = fields.integer(name, &found) else { return 1 }
    return self.count(count, name, &found)
  }

  private func count(_ count: Located<Int>, _ name: String, _ found: inout DiagnosticList) -> Int {
    if (1...24).contains(count.value) { return count.value }
    found.error(.impossibleCount(1...24, field: name, count: count.value), at: count.place)
    return 1
  }
}
