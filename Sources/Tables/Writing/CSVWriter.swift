/// Writes texts in columns so that spreadsheet programs open them right with a double click: UTF-8 with a byte order mark, and ends of
/// lines as Windows has them.
package enum CSVWriter {
  /// The bytes of a sheet. French programs want a semicolon between cells, English ones a comma.
  package static func file(_ sheet: BlankSheet, separator: Character) -> [UInt8] {
    let headings = sheet.columns.map { BlankSheet.Value.text($0.heading) }
    let lines = ([headings] + sheet.rows).map { row in
      row.map { cell($0, separator) }.joined(separator: String(separator)) + "\r\n"
    }
    return Array("\u{FEFF}\(lines.joined())".utf8)
  }

  private static func cell(_ value: BlankSheet.Value, _ separator: Character) -> String {
    switch value {
    case .none: ""
    case .number(let number): "\(number)"
    case .text(let text):
      text.contains { $0 == separator || $0 == "\"" || $0.isNewline }
        ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
  }
}
