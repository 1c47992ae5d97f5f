import Catalogue
import Diagnostics

extension UnderstoodSource {
  /// What was understood, in English, for a terminal.
  public var text: String {
    var text = headline + "\n"
    if !columns.isEmpty {
      text += "\nColumns\n" + UnderstoodSource.table(columns.map { ($0.heading, UnderstoodSource.words(for: $0.use)) })
    }
    let sections = sections
    if !sections.isEmpty {
      text += "\nSections\n" + UnderstoodSource.table(sections.map { ($0.section.title, "\($0.count)") })
    }
    let leftOut = leftOut
    if !leftOut.isEmpty { text += "\nLeft out\n" + leftOut.map { "  \($0)\n" }.joined() }
    return text
  }

  private var headline: String {
    let sheets = gathered.sheets.isEmpty ? "" : " (\(gathered.sheets.joined(separator: ", ")))"
    let count = UnderstoodSource.count(resourceCount, "resource")
    let sections = UnderstoodSource.count(sections.count, "section")
    return "\(source.path)\(sheets): \(count) in \(sections), in \(language == .fr ? "French" : "English")"
  }

  private static func words(for use: SourceColumn.Use) -> String {
    switch use {
    case .field(let name): name
    case .second: "not printed, since another column holds that"
    case .unknown(let field): "not printed; 'fields:' in catalogue.yaml offers it as '\(field.name)'"
    case .empty: "empty"
    }
  }

  /// The rows that are no resources, and why.
  private var leftOut: [String] {
    var lines = gathered.found.all.compactMap { diagnostic -> String? in
      guard case .table(.totalRow(let text)) = diagnostic.finding, let place = diagnostic.place else { return nil }
      return "row \(place.line), '\(text)', which seems to sum up others"
    }
    if unreadableRowCount > 0 {
      let rows = UnderstoodSource.count(unreadableRowCount, "row")
      lines.append("\(rows) with mistakes, told by their cells")
    }
    return lines
  }

  private static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// Lines of two columns; long words on the left do not push the others away.
  private static func table(_ rows: [(String, String)]) -> String {
    let width = min(40, rows.map(\.0.count).max() ?? 0)
    return rows.map { left, right in
      "  \(left)\(String(repeating: " ", count: max(0, width - left.count)))  \(right)\n"
    }.joined()
  }
}
