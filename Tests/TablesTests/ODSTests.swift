import Diagnostics
import Testing

@testable import Tables

@Suite struct ODSTests {
  private func table(_ rows: String, styles: String = "") -> Table? {
    let content = """
      <office:document-content><office:automatic-styles>\(styles)</office:automatic-styles>
      <office:body><office:spreadsheet><table:table table:name="Ressources">\(rows)</table:table></office:spreadsheet></office:body>
      </office:document-content>
      """
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet"
    return read(Archive([("mimetype", mimetype), ("content.xml", content)]).file, "t.ods").table
  }

  @Test func cellsOfAllTypes() {
    let table = table(
      """
      <table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row><table:table-row>
      <table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell>
      <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="12.5"><text:p>12,5</text:p></table:table-cell>
      <table:table-cell office:value-type="date" office:date-value="2021-03-05"><text:p>5 mars</text:p></table:table-cell>
      <table:table-cell office:value-type="boolean" office:boolean-value="false"><text:p>FAUX</text:p></table:table-cell>
      <table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
      <table:table-cell table:formula="of:=1+1"/>
      <table:table-cell office:value-type="percentage" office:value="0.45"><text:p>45 %</text:p></table:table-cell>
      <table:table-cell office:value-type="string"><office:annotation><text:p>remarque</text:p></office:annotation><text:p>mot</text:p></table:table-cell>
      <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
      """)
    #expect(table?.rows.map(\.number) == [3])
    #expect(
      table?.rows[0].cells.map(\.content) == [
        .text("a  b\nc"), .number("12.5", shown: "12,5"), .number("12.5", shown: "12,5"), .date("2021-03-05"),
        .flag(false),
        .error("#DIV/0!"), .uncalculated, .number("0.45", shown: "45 %"), .text("mot"),
      ])
  }

  @Test func emphasisLinksAndMerges() {
    let table = table(
      """
      <table:table-row><table:table-cell table:number-rows-spanned="3" office:value-type="string"><text:p>Un <text:span text:style-name="T1">mot</text:span></text:p></table:table-cell>
      <table:table-cell office:value-type="string"><text:p><text:a xlink:href="https://a.org">Consulter</text:a></text:p></table:table-cell>
      <table:table-cell office:value-type="string"><text:p>voir <text:a xlink:href="https://a.org">ici</text:a>.</text:p></table:table-cell></table:table-row>
      <table:table-row table:visibility="filter"><table:covered-table-cell/><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>
      """,
      styles:
        "<style:style style:name=\"T1\"><style:text-properties fo:font-weight=\"bold\" fo:font-style=\"italic\"/></style:style>"
    )
    #expect(
      table?.rows[0].cells.map(\.content) == [
        .richText("Un mot", markdown: "Un ***mot***"), .text("Consulter"),
        .richText("voir ici.", markdown: "voir [ici](<https://a.org>)."),
      ])
    #expect(table?.rows[0].cells.map(\.link) == [nil, "https://a.org", nil])
    #expect(table?.merges.map(\.rows) == [1...3])
    #expect(table?.rows[1].isHidden == true && table?.rows[1].cells.map(\.column) == [1])
  }
}
