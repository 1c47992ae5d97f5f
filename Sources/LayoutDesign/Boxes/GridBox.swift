import Diagnostics
import Frames
import Reading

/// Boxes in rows of equal columns.
package struct GridBox: Sendable {
  /// The boxes, row by row.
  package var boxes: [Box]
  /// The number of columns.
  package var columns: Int
  /// Whether there may be fewer columns, so that the last row is as full as can be.
  package var balances = false
  /// Points between columns (width) and between rows (height); nil keeps texts an em apart, and as lines are.
  package var gap: Size?
  /// The vertical position of boxes that are lower than their row.
  package var align: RowBox.VerticalAlignment
}

extension DesignReader {
  /// Reads `grid: [boxes]`.
  mutating func grid(_ content: Node?, _ fields: inout FieldReader, _ found: inout DiagnosticList) -> BySize<GridBox> {
    let columns = fields.integer("columns", &found)
    if let columns, !(1...24).contains(columns.value) {
      found.error(.gridColumns(columns.value), at: columns.place)
    }
    let gaps = insets(fields.node("gap"), "gap", sides: 2, &found)
    let align: RowBox.VerticalAlignment = fields.choice("align", &found) ?? .middle
    let balances = fields.flag("balance", &found) ?? false
    let boxes = boxes(content, "grid", &found)
    return bySize { size in
      let gap = gaps[size].map { Size(width: $0.left, height: $0.top) }
      return GridBox(
        boxes: boxes[size] ?? [], columns: min(24, max(1, columns?.value ?? 2)), balances: balances, gap: gap,
        align: align)
    }
  }
}
