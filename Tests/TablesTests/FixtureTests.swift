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

  /// The sheet "Valeurs", whose first column says what the second one holds.
  private func values(_ file: String) throws -> [String: Cell] {
    let table = try #require(try table(file))
    #expect(table.sheet == "Valeurs")
    let pairs = table.rows.compactMap { row in row[0].flatMap { name in row[1].map { (name.text, $0) } } }
    return Dictionary(pairs) { first, _ in first }
  }

  @Test(arguments: ["values.xlsx", "values.ods", "values-1904.xlsx"])
  func valuesOfLibreOffice(_ file: String) throws {
    let values = try values(file)
    func content(_ name: String) -> Cell.Content? { values[name]?.content }
    func shown(_ name: String) -> String? {
      values[name]?.text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }
    #expect(content("Date") == .date("2021-03-05") && content("Mois") == .date("2021-03-01"))
    #expect(content("Heure") == .date("2021-03-05T14:30") && content("Ancien") == .date("1904-01-02"))
    #expect(content("Entier") == .number("2019", shown: nil) && content("Formule") == .number("2", shown: nil))
    for (name, digits) in [
      ("Pour cent", "0.125"), ("Euros", "1234.5"), ("Milliers", "2019"), ("Code", "7"), ("Décimal", "0.1"),
    ] {
      guard case .number(digits, _)? = content(name) else {
        Issue.record("\(name): \(String(describing: content(name)))")
        continue
      }
    }
    let isEnglish = file.hasSuffix(".ods")
    #expect(shown("Pour cent") == (isEnglish ? "12.5%" : "12,5 %") && shown("Code") == "007")
    #expect(
      shown("Euros") == (isEnglish ? "1,234.50 €" : "1 234,50 €")
        && shown("Milliers") == (isEnglish ? "2,019" : "2 019"))
    #expect(content("Texte calculé") == .text("Guide 2021") && content("Faute") == .error("#DIV/0!"))
    #expect(
      content("Vrai") == (isEnglish ? .number("1", shown: "TRUE") : .flag(true))
        && content("Chiffres en texte") == .text("2019"))
    #expect(content("Riche") == .richText("Un mot et fin", markdown: "Un **mot** et *fin*"))
    #expect(values["Lien"]?.link == "https://a.org/x?y=1&z=2" && values["Lien calculé"]?.link == "https://b.org")
    #expect(content("Lignes") == .text("une\ndeux") && content("Fusion") == .text("haut"))
  }

  @Test(arguments: ["values.xlsx", "values.ods"]) func whatLibreOfficeHides(_ file: String) throws {
    var found = DiagnosticList()
    let bytes = try Repository.bytes(of: "Tests/TablesTests/Fixtures/\(file)")
    let source = try TableFile.open(bytes, file: file, TableRequest(), &found)
    #expect(source.sheets.map(\.name) == ["Valeurs", "Listes"] && source.sheets.map(\.isHidden) == [false, true])
    let table = try source.table(0)
    #expect(table.rows.filter(\.isHidden).map(\.number) == [23] && table.merges.map(\.rows) == [20...22])
    // What stands in a hidden column is there.
    #expect(table.rows.last?[2]?.text == "là" && found.all.isEmpty)
  }
}
