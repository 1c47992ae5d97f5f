import Diagnostics
import Frames
import Reading

/// Sheets: of a layout, and of kinds of page that have one of their own.
extension DesignReader {
  /// The sheet of the layout.
  func layoutSheet(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> Size {
    let fallback = Size(width: Length.mm(210).points, height: Length.mm(297).points)
    return fields.requiredNode("sheet", &found).flatMap { size(of: $0, &found) } ?? fallback
  }

  /// The sheet of a kind of page: that of the layout, unless it says `portrait`, `landscape` or a size of its own.
  func pageSheet(_ fields: inout FieldReader, orElse sheet: Size, _ found: inout DiagnosticList) -> Size {
    guard let node = fields.node("sheet") else { return sheet }
    if case .mapping = node.value { return size(of: node, &found) ?? sheet }
    let turn: Turn? = fields.choice("sheet", &found)
    let (short, long) = (min(sheet.width, sheet.height), max(sheet.width, sheet.height))
    return switch turn {
    case .portrait: Size(width: short, height: long)
    case .landscape: Size(width: long, height: short)
    case nil: sheet
    }
  }

  private enum Turn: String, CaseIterable { case portrait, landscape }

  private func size(of node: Node, _ found: inout DiagnosticList) -> Size? {
    guard var sheet = FieldReader(node, as: "sheet", &found) else { return nil }
    let width = length(sheet.requiredNode("width", &found), "width", &found)
    let height = length(sheet.requiredNode("height", &found), "height", &found)
    sheet.finish(&found, as: .error)
    guard let width, let height else { return nil }
    guard width >= 72, height >= 72 else {
      found.error(.smallSheet, at: node.place)
      return nil
    }
    return Size(width: width, height: height)
  }
}
