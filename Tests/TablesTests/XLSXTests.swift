import Diagnostics
import Testing

@testable import Tables

@Suite struct XLSXTests {
  @Test func cellsOfAllTypes() {
    let file = Workbook.file(
      rows: """
        <row r="3"><c r="B3" t="s"><v>0</v></c><c t="inlineStr"><is><t>là</t></is></c><c r="E3" t="b"><v>1</v></c>
        <c r="F3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="G3"><f>1+1</f><v>2</v></c><c r="H3"><f>1+1</f><v></v></c>
        <c r="I3" t="str"><f>"x"</f><v>x</v></c><c r="J3" t="d"><v>2021-03-05T00:00:00</v></c><c r="K3"/></row>
        """, sharedStrings: "<si><t>un</t></si>")
    let row = read(file, "t.xlsx").table?.rows.first
    #expect(
      row?.cells.map(\.content) == [
        .text("un"), .text("là"), .flag(true), .error("#DIV/0!"), .number("2", shown: nil), .uncalculated, .text("x"),
        .date("2021-03-05"),
      ])
    #expect(row?.cells.map(\.column) == [1, 2, 4, 5, 6, 7, 8, 9] && row?.number == 3)
  }

  @Test func placesNameCells() throws {
    let table = try #require(
      read(Workbook.file(rows: "<row r=\"102\"><c r=\"AE102\"><v>1</v></c></row>"), "t.xlsx").table)
    #expect("\(table.place(of: table.rows[0].cells[0]))" == "t.xlsx (Ressources!AE102)")
    #expect("\(Place(file: "t.xlsx", sheet: "L'été 2022", row: 1, column: 703))" == "t.xlsx ('L''été 2022'!AAA1)")
  }

  /// A code, a number, and how it is shown in French.
  @Test(
    arguments: [
      ("General", "12.5", "12,5"), ("General", "2019", nil), ("0.00", "2.675", "2,68"), ("0", "2.5", "3"),
      ("#,##0", "1234567.4", "1\u{202F}234\u{202F}567"), ("# ##0", "2019", "2\u{202F}019"), ("0.0##", "1.5", "1,5"),
      ("0%", "0.45", "45\u{202F}%"), ("0.0%", "0.4567", "45,7\u{202F}%"),
      ("#,##0.00 &quot;€&quot;", "-1234.5", "-1\u{202F}234,50 €"),
      ("[$€-40C]0.00", "3", "€3,00"), ("0.00E+00", "12345", nil), ("000", "7", "007"), ("0.00", "0.1", "0,10"),
      ("General", "0.30000000000000004", "0,3"), ("0;[Red]-0", "999.5", "1000"),
    ] as [(String, String, String?)]) func numbersAsShown(_ code: String, _ number: String, _ shown: String?)
  {
    let file = Workbook.file(rows: "<row><c s=\"0\"><v>\(number)</v></c></row>", styles: Workbook.styles([code]))
    guard case .number(_, let own)? = contents(file)?.first else {
      Issue.record("\(code) makes no number")
      return
    }
    #expect(own == shown)
  }

  @Test(arguments: [
    ("dd/mm/yyyy", "44260", "2021-03-05"), ("d mmmm yyyy", "61", "1900-03-01"), ("yyyy", "60", "1900-02-29"),
    ("yyyy", "59", "1900-02-28"), ("yyyy", "1", "1900-01-01"),
    ("d/m/yy h:mm", "44260.604166666664", "2021-03-05T14:30"),
    ("h:mm AM/PM", "0.5", "12:00"), ("[$-40C]d mmm yy", "45351", "2024-02-29"),
    ("yyyy-mm-dd", "44260.99999999", "2021-03-06"),
  ]) func datesOfSerials(_ code: String, _ serial: String, _ date: String) {
    let file = Workbook.file(rows: "<row><c s=\"0\"><v>\(serial)</v></c></row>", styles: Workbook.styles([code]))
    #expect(contents(file) == [.date(date)])
  }

  @Test func daysCanCountFrom1904() {
    let file = Workbook.file(
      rows: "<row><c s=\"0\"><v>42798</v></c><c s=\"0\"><v>0</v></c></row>", styles: Workbook.styles(["yyyy"]),
      properties: "<workbookPr date1904=\"1\"/>")
    #expect(contents(file) == [.date("2021-03-05"), .date("1904-01-01")])
  }

  @Test func emphasisOfRuns() {
    let strings = """
      <si><r><t xml:space="preserve">Un </t></r><r><rPr><b/></rPr><t xml:space="preserve">mot gras </t></r><r><rPr><i/></rPr><t>fin</t></r></si>
      <si><r><rPr><b/><i val="0"/></rPr><t>Attention :</t></r><r><t>suite</t></r><rPh sb="0" eb="1"><t>kana</t></rPh></si>
      <si><r><rPr><b/></rPr><t>un\ndeux</t></r></si><si><t>a_x000D_&#10;_x005F_x000D_</t></si>
      """
    let cells = (0..<4).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
    #expect(
      contents(Workbook.file(rows: "<row>\(cells)</row>", sharedStrings: strings)) == [
        .richText("Un mot gras fin", markdown: "Un **mot gras** *fin*"),
        .richText("Attention :suite", markdown: "**Attention** :suite"),
        .richText("un\ndeux", markdown: "**un**\n**deux**"), .text("a\n_x000D_"),
      ])
  }

  @Test func linksStandBehindWords() throws {
    let file = Workbook.file(
      rows: """
        <row r="1"><c r="A1" t="str"><v>Consulter</v></c><c r="B1" t="str"><f>HYPERLINK("https://b.org","ici")</f><v>ici</v></c></row>
        """, behind: "<hyperlinks><hyperlink ref=\"A1\" r:id=\"h1\" location=\"partie\"/></hyperlinks>",
      sheetLinks: "<Relationship Id=\"h1\" Type=\"x/hyperlink\" Target=\"https://a.org/\" TargetMode=\"External\"/>")
    let table = try #require(read(file, "t.xlsx").table)
    #expect(table.rows[0].cells.map(\.link) == ["https://a.org/#partie", "https://b.org"])
  }

  @Test func mergesHiddenRowsAndBlankOnes() throws {
    let file = Workbook.file(
      rows: """
        <row r="1"/><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3" t="str"><v> </v></c></row>
        """, behind: "<mergeCells><mergeCell ref=\"A2:B4\"/><mergeCell ref=\"C1:D1\"/></mergeCells>")
    let table = try #require(read(file, "t.xlsx").table)
    #expect(table.rows.map(\.number) == [2] && table.rows[0].isHidden)
    #expect(table.merges.map(\.rows) == [2...4] && table.merges.map(\.column) == [0])
  }
}
