import Diagnostics
import TestSupport
import Testing

@testable import Tables

/// Tables that the program writes.
@Suite struct WritingTests {
  private let sheet = BlankSheet(
    "Liste & co",
    columns: [
      .init("Titre", width: 30), .init("Année", width: 8), .init("Date", width: 12, isDate: true),
      .init("Type", width: 10, choices: ["Guide", "A & B"]),
    ],
    rows: [[.text("Un <mot>; \"deux\"\nlignes"), .number(2024), .none, .text(" espace ")]])

  @Test func aWorkbookReadsAsItWasWritten() throws {
    var found = DiagnosticList()
    let bytes = XLSXWriter.file([sheet, BlankSheet("Notes", columns: [.init("N", width: 9)], rows: [[.text("é")]])])
    let source = try TableFile.open(bytes, file: "t.xlsx", TableRequest(), &found)
    #expect(found.all.isEmpty && source.sheets.map(\.name) == ["Liste & co", "Notes"])
    let table = try source.table(0)
    #expect(
      table.rows.map { $0.cells.map(\.text) } == [
        ["Titre", "Année", "Date", "Type"], ["Un <mot>; \"deux\"\nlignes", "2024", " espace "],
      ])
    #expect(table.rows[1].cells[1].content == .number("2024", shown: nil))
    #expect(try source.table(1).rows.map { $0.cells.map(\.text) } == [["N"], ["é"]])
    #expect(
      bytes == XLSXWriter.file([sheet, BlankSheet("Notes", columns: [.init("N", width: 9)], rows: [[.text("é")]])]))
  }

  /// The column of dates shows dates: what a program writes there, the reader takes for one.
  @Test func emptyDatesHaveTheirFormat() throws {
    let archive = try ZIPArchive(XLSXWriter.file([sheet]))
    let styles = try text(of: "xl/styles.xml", in: archive)
    let cells = try text(of: "xl/worksheets/sheet1.xml", in: archive)
    #expect(styles.contains("<xf numFmtId=\"14\"") && cells.contains("<c r=\"C2\" s=\"3\"/>"))
    #expect(cells.contains("<formula1>\"Guide,A &amp; B\"</formula1>") && cells.contains("sqref=\"D2:D2000\""))
    #expect(cells.contains("<pane ySplit=\"1\"") && cells.contains("<col min=\"2\" max=\"2\" width=\"8\""))
  }

  private func text(of name: String, in archive: ZIPArchive) throws -> String {
    String(decoding: try archive.contents(of: name), as: UTF8.self)
  }

  @Test func textsInColumnsOpenWithADoubleClick() throws {
    let french = CSVWriter.file(sheet, separator: ";")
    #expect(french.starts(with: [0xef, 0xbb, 0xbf]))
    #expect(
      String(decoding: french.dropFirst(3), as: UTF8.self)
        == "Titre;Année;Date;Type\r\n\"Un <mot>; \"\"deux\"\"\nlignes\";2024;; espace \r\n")
    #expect(read(french).found.isEmpty)
    #expect(read(french).table?.rows[1].cells.map(\.text) == ["Un <mot>; \"deux\"\nlignes", "2024", "", " espace "])
    #expect(String(decoding: CSVWriter.file(sheet, separator: ","), as: UTF8.self).contains("Titre,Année,Date"))
  }
}
