import Diagnostics
import Foundation
import Tables
import TestSupport
import Testing
import Vademecum

/// Tables to fill in.
@Suite struct BlankTableTests {
  private static let files = Starter.Language.allCases.flatMap { language in
    ["t.xlsx", "t.csv"].map { (language, $0) }
  }

  /// Every heading is understood, and the notes beside the resources are no resources.
  @Test(arguments: files) func everyHeadingIsUnderstood(_ language: Starter.Language, _ name: String) throws {
    try withFolder { folder in
      try BlankTable(language: language).write(to: "\(folder)/\(name)")
      let starter = SourceStarter(ResourceOrigin("\(folder)/\(name)"), files: sourceFiles)
      let understood = starter.understand()
      #expect(understood.findings.all.isEmpty && understood.language == language)
      let fields = understood.columns.map { if case .field(let name) = $0.use { name } else { "none" } }
      #expect(
        fields.sorted() == [
          "authors", "id", "section", "session.date", "session.series", "summary", "thumbnail", "thumbnail.alt",
          "title",
          "type", "url", "year",
        ])
      _ = try starter.write(understood, to: "\(folder)/c")
      let document = try build("\(folder)/c/editions/c.yaml")
      #expect(document.pages.count == 3)
    }
  }

  /// The sheet with three rows in place of the example: two commands later it is a catalogue.
  @Test(arguments: Starter.Language.allCases) func aSheetThatIsFilledInBuilds(_ language: Starter.Language) throws {
    try withFolder { folder in
      try BlankTable(language: language).write(to: "\(folder)/t.csv")
      let text = try String(contentsOfFile: "\(folder)/t.csv", encoding: .utf8)
      let heading = try #require(text.split(separator: "\r\n").first)
      let separator = language == .fr ? ";" : ","
      let rows = (1...3).map { row in
        [
          "Title \(row)", "S\(row % 2)", "Guide", "202\(row)", "X\nY", "Some words.", "https://example.org/\(row)", "",
          "", "",
          row == 1 ? "2021-03-05" : "", "",
        ].map { "\"\($0)\"" }.joined(separator: separator)
      }
      try write(([String(heading)] + rows).joined(separator: "\r\n"), to: "\(folder)/t.csv")
      let new = try run(command, ["new", "c", "--from", "t.csv", "--language", language.rawValue], in: folder)
      #expect(new.status == 0 && new.errors == "", "\(new)")
      let built = try run(command, ["build", "c"], in: folder)
      #expect(built.status == 0 && built.errors.findings.allSatisfy { $0.hasSuffix("[made-ids]") }, "\(built)")
    }
  }

  @Test func theCommandSaysWhatIsNextAndWritesOverNothing() throws {
    try withFolder { folder in
      let made = try run(command, ["new", "--table", "mes ressources.xlsx"], in: folder)
      #expect(made.status == 0)
      #expect(
        made.output
          == "mes ressources.xlsx\n\nNext: fill it in, then vademecum new mon-catalogue --from 'mes ressources.xlsx'\n")
      let again = try run(command, ["new", "--table", "mes ressources.xlsx"], in: folder)
      #expect(
        again.status == 74 && again.errors == "error: mes ressources.xlsx: is there already; name a file that is new\n")
      let wrong = try run(command, ["new", "--table", "a.ods"], in: folder)
      #expect(wrong.status == 74 && wrong.errors == "error: a.ods: must end in .xlsx or .csv\n")
      // A text in columns has no room for notes.
      let text = try run(command, ["new", "--table", "t.csv", "--language", "en"], in: folder)
      #expect(text.output.contains("\nTitle              The title, as it will be printed."))
    }
  }

  /// Other sheets beside that of the resources do no harm, unless two could be meant.
  @Test func notesBesideTheResourcesAreNoResources() throws {
    let columns = [BlankSheet.Column("Titre", width: 9), BlankSheet.Column("Année", width: 9)]
    func sheet(_ name: String, _ headings: [String]) -> BlankSheet {
      BlankSheet(name, columns: headings.map { .init($0, width: 9) }, rows: [headings.map { .text($0 + " 1") }])
    }
    func found(_ sheets: [BlankSheet]) -> [String] {
      let folder = TemporaryFolder()
      folder.write(XLSXWriter.file(sheets), to: "r.xlsx")
      let source = SourceStarter(ResourceOrigin(folder.path("r.xlsx")), files: sourceFiles).understand()
      return source.findings.all.map(\.id) + source.sheetsToChooseFrom
    }
    let resources = BlankSheet("R", columns: columns, rows: [[.text("Un"), .number(2020)]])
    #expect(found([resources, sheet("Lisez-moi", ["Colonne", "Sens"]), sheet("Listes", ["Types"])]) == [])
    #expect(found([sheet("Notes", ["Titre"]), resources]) == [])
    #expect(found([resources, sheet("S", ["Titre", "Type"])]) == ["several-sheets", "R", "S"])
    // What lacks only its titles is no note.
    #expect(found([resources, sheet("S", ["Ttre", "Type", "Résumé"])]) == ["several-sheets", "R", "S"])
    #expect(found([sheet("A", ["X"]), sheet("B", ["Y"])]) == ["several-sheets", "A", "B"])
  }
}
