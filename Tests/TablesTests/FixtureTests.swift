import Diagnostics
import TestSupport
import Testing

@testable import Tables

/// Files that LibreOffice 7.4 wrote, from one workbook.
@Suite struct FixtureTests {
  private func table(_ file: String) throws -> Table? {
    read(try Repository.bytes(of: "Tests/TablesTests/Fixtures/\(file)"), file).table
  }

  @Test(arguments: ["libreoffice.xlsx", "libreoffice.ods"]) func sheetsOfLibreOffice(_ file: String) throws {
    let table = try #require(try table(file))
    #expect(table.sheet == "Ressources" && table.rows.map(\.number) == [1, 2, 3, 4, 5, 6])
    #expect(
      table.rows[1].cells.prefix(9).map(\.content) == [
        .text("Déjà vu"), .number("2019", shown: nil), .number("1234.5", shown: table.rows[1].cells[2].text),
        .number("0.45", shown: table.rows[1].cells[3].text), .date("2021-03-05T14:30"),
        .richText("Un mot et fin", markdown: "Un **mot** et *fin*"), .text("Consulter"), .number("2020", shown: nil),
        .error("#DIV/0!"),
      ])
    #expect(table.rows[1].cells[6].link == "https://a.org/")
    #expect(table.rows[2].cells.map(\.content) == [.text("Ligne 1\nLigne 2"), .date("1999-12-31")])
    #expect(table.rows.map(\.isHidden) == [false, false, false, true, false, false])
    #expect(table.merges.map(\.rows) == [5...6])
  }

  @Test func textOfLibreOffice() throws {
    let table = try #require(try table("libreoffice.csv"))
    #expect(table.rows.map(\.number) == [1, 2, 3, 5, 6, 7])
    #expect(
      table.rows[1].cells.map(\.text)
        == [
          "Déjà vu", "2019", "1234.5", "45%", "03/05/2021 14:30:00", "Un mot et fin", "Consulter", "2020", "#DIV/0!",
          "TRUE",
        ])
  }
}
