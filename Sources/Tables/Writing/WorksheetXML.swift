import Bytes
import Diagnostics

/// A sheet of a workbook as XML.
struct WorksheetXML {
  private let sheet: BlankSheet
  private let isInView: Bool

  /// So many rows have the lists of the columns that offer some.
  private static let rowsWithLists = 2000

  /// Takes a sheet.
  init(_ sheet: BlankSheet, isInView: Bool) { (self.sheet, self.isInView) = (sheet, isInView) }

  /// The text of its file, without the declaration of XML.
  var text: String {
    "<worksheet xmlns=\"\(XLSXWriter.namespace)\">" + view + columns + "<sheetData>" + rows + "</sheetData>" + lists
      + "<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>"
  }

  private var view: String {
    "<sheetViews><sheetView\(isInView ? " tabSelected=\"1\"" : "") workbookViewId=\"0\">"
      + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
      + "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>"
  }

  private var columns: String {
    "<cols>"
      + sheet.columns.enumerated().map { index, column in
        "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(column.width)\" "
          + "style=\"\(style(of: column).rawValue)\" customWidth=\"1\"/>"
      }.joined() + "</cols>"
  }

  private var rows: String {
    let headings = sheet.columns.map { BlankSheet.Value.text($0.heading) }
    return ([headings] + sheet.rows).enumerated().map { index, values in
      let cells = values.enumerated().map { column, value in
        let style = index == 0 ? XLSXWriter.Style.heading : style(of: sheet.columns[column])
        return cell(value, style, at: name(column, index + 1))
      }
      return
        "<row r=\"\(index + 1)\" ht=\"\(height(of: values, isHeading: index == 0))\" customHeight=\"\(index == 0 ? 1 : 0)\">"
        + cells.joined() + "</row>"
    }.joined()
  }

  /// The height of a row in points: programs make room for wrapped lines only when a cell is changed.
  private func height(of values: [BlankSheet.Value], isHeading: Bool) -> Int {
    if isHeading { return 24 }
    let counts = zip(values, sheet.columns).map { value, column -> Int in
      guard case .text(let text) = value else { return 1 }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.reduce(0) { $0 + max(1, ($1.count + column.width - 1) / column.width) }
    }
    return 15 * (counts.max() ?? 1)
  }

  private func cell(_ value: BlankSheet.Value, _ style: XLSXWriter.Style, at name: String) -> String {
    let start = "<c r=\"\(name)\" s=\"\(style.rawValue)\""
    return switch value {
    case .none: "\(start)/>"
    case .number(let number): "\(start)><v>\(number)</v></c>"
    case .text(let text):
      "\(start) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text.xmlEscaped())</t></is></c>"
    }
  }

  /// The lists that columns offer; what they do not have may be written all the same.
  private var lists: String {
    let all = sheet.columns.enumerated().filter { !$0.element.choices.isEmpty }
    guard !all.isEmpty else { return "" }
    return "<dataValidations count=\"\(all.count)\">"
      + all.map { index, column in
        let range = "\(name(index, 2)):\(name(index, WorksheetXML.rowsWithLists))"
        let words = column.choices.joined(separator: ",").xmlEscaped()
        return "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"0\" sqref=\"\(range)\">"
          + "<formula1>\"\(words)\"</formula1></dataValidation>"
      }.joined() + "</dataValidations>"
  }

  private func style(of column: BlankSheet.Column) -> XLSXWriter.Style { column.isDate ? .date : .text }

  /// The name of a cell: a column from 0, a row from 1.
  private func name(_ column: Int, _ row: Int) -> String {
    Place(file: "", sheet: "", row: row, column: column + 1).cell ?? ""
  }
}
