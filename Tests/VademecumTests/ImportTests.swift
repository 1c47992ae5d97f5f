import Catalogue
import Diagnostics
import Foundation
import Tables
import TestSupport
import Testing
import Vademecum

/// YAML out of spreadsheets holds the same resources as they do.
@Suite struct ImportTests {
  /// Texts that YAML, CSV and CommonMark would take for something else.
  private static let hostile = [
    "- un", "# deux", "trois : quatre", "a: b", "yes", "2019", "0123", "~", "null", "a\tb", "fin ", " début",
    "👩‍👩‍👧 famille",
    "l'un \"et\" l'autre", "\\n", "[a](b)", "{a}", "a, b", "*a*", "&a", "!a", "%", "@", "`a`", "| a", "> a", "?",
    "«\u{a0}a\u{a0}»",
    "une ligne\nune autre", "un\n\n\ndeux", "- a\n- b\n- c", "1. a\n2. b", "| a\n| b", "# titre\ntexte", "a\n  b",
    "---",
    Array(repeating: "une très longue ligne : avec #tout,", count: 30).joined(separator: " "),
    Array(repeating: "long", count: 200).joined(separator: " ") + "\n" + String(repeating: "x", count: 300),
  ]

  private static func table(_ rows: [[String]]) -> String {
    rows.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";") + "\r\n" }.joined()
  }

  @Test func hostileTextsStayAsTheyAre() throws {
    let headings = ["Titre", "Rubrique", "Type", "Auteurs", "Résumé", "Lien", "Remarque: à voir", "#", "Série"]
    let rows = ImportTests.hostile.enumerated().map { index, text in
      [
        "\(index) \(text)", "R \(index % 3): \(text.prefix(3))", text, "\(text);\(text)", text,
        "https://a.org/\(index)", text, text, text,
      ]
    }
    try expectSame(ImportTests.table([headings] + rows), named: "r.csv")
  }

  @Test func numbersDatesAndListsStayWhatTheyAre() throws {
    try expectSame(
      """
      Titre,Rubrique,Année,Date de la séance,Prix,Oui,Phase,Langue,id
      2019,1,2019,2020,12,vrai,,en,a-1
      Un,1,2019–2020,05/03/2021,13,faux,,,2
      Trois,2,05/03/2021,2021-03,,,,,true
      """, named: "r.csv")
  }

  /// Every sheet that programs of others wrote, and every one that the examples have.
  @Test func sheetsOfOthersStayAsTheyAre() throws {
    let folders = ["Tests/TablesTests/Fixtures", "Examples"]
    let tables = folders.flatMap { folder in Repository.files(below: folder).map { "\(folder)/\($0)" } }.filter {
      path in
      ["xlsx", "ods", "csv", "sqlite"].contains { path.hasSuffix(".\($0)") }
    }
    #expect(tables.count >= 3)
    for path in tables {
      let name = URL(filePath: path).lastPathComponent
      if let kinds = ImportTests.mistakes[name] {
        let folder = TemporaryFolder()
        folder.write(try Repository.bytes(of: path), to: name)
        let report = ResourceImport(ResourceOrigin(folder.path(name)), language: "fr").catalogue()
        let errors = report.diagnostics.all.filter { $0.severity == .error }
        #expect(report.value == nil && Set(errors.map(\.id)) == kinds, "\(path)")
      } else {
        try expectSame(Repository.bytes(of: path), named: name)
      }
    }
  }

  /// What is wrong in sheets that are imported not at all, by the names of their files.
  private static let mistakes: [String: Set<String>] = [
    "libreoffice.xlsx": ["cell-error", "missing-field"], "libreoffice.ods": ["cell-error", "missing-field"],
    "libreoffice.csv": ["cell-error", "missing-field"], "values.xlsx": ["missing-column"],
    "values.ods": ["missing-column"], "values-1904.xlsx": ["missing-column"],
  ]

  private func expectSame(
    _ table: String, named name: String, location: SourceLocation = #_sourceLocation
  ) throws {
    try expectSame(Array(table.utf8), named: name, location: location)
  }

  /// Imports a table and compares the resources of both.
  private func expectSame(
    _ table: [UInt8], named name: String, location: SourceLocation = #_sourceLocation
  ) throws {
    let folder = TemporaryFolder()
    folder.write(table, to: name)
    let report = ResourceImport(ResourceOrigin(folder.path(name)), language: "fr").catalogue()
    let made = try #require(
      report.value, "\(name): \(report.diagnostics.all.map(\.description))", sourceLocation: location)
    folder.write(made.text, to: "made.yaml")
    let columns = made.fields.filter { !$0.label.contains { $0.isLetter } }.map { "\($0.name): \"\($0.label)\"" }
    let fields = made.text.split(separator: "\nsections:")[0].split(separator: "\nfields:").dropFirst().first
    folder.write(
      "language: fr\n\(fields.map { "fields:\($0)\n" } ?? "")resources:\n  table: \(name)\n"
        + (columns.isEmpty ? "" : "  columns: { \(columns.joined(separator: ", ")) }\n"), to: "kept.yaml")
    let left = CatalogueData.read(folder.path("made.yaml"))
    let right = CatalogueData.read(folder.path("kept.yaml"))
    #expect(left.diagnostics.hasErrors == false, "\(left.diagnostics.all.map(\.description))", sourceLocation: location)
    let (resources, others) = (try #require(left.value).resources, try #require(right.value).resources)
    #expect(!resources.isEmpty && resources.count == others.count, sourceLocation: location)
    for (one, other) in zip(resources, others) {
      #expect(one.values == other.values, "\(one)\n\(other)", sourceLocation: location)
    }
    #expect(left.value?.sections.map(\.values) == right.value?.sections.map(\.values), sourceLocation: location)
  }

  @Test func theCommandWritesOnceAndNothingWithMistakes() throws {
    try withFolder { folder in
      try write("Titre,Rubrique,Durée\nUn,A,1 h\n", to: "\(folder)/r.csv")
      let printed = try run(command, ["import", "r.csv"], in: folder)
      #expect(printed.status == 0, "\(printed.errors)")
      #expect(
        printed.output == """
          language: fr

          fields:
            duree: { label: Durée }

          sections:
            - { id: a, title: A }

          resources:
            - id: un
              section: a
              title: Un
              duree: 1 h

          """)
      #expect(printed.errors == "column 'Durée' is now the field 'duree', which 'fields:' declares\n")
      let written = try run(command, ["import", "r.csv", "-o", "out.yaml", "--language", "en"], in: folder)
      #expect(written.status == 0 && written.output == "")
      #expect(try String(contentsOfFile: "\(folder)/out.yaml", encoding: .utf8).hasPrefix("language: en\n"))
      let over = try run(command, ["import", "r.csv", "-o", "./r.csv"], in: folder)
      #expect(over.status == 74 && over.errors.contains("is what is imported"))
      try write("Titre,Rubrique,Année\nUn,A,20x9\n", to: "\(folder)/r.csv")
      let wrong = try run(command, ["import", "r.csv", "-o", "none.yaml"], in: folder)
      #expect(wrong.status == 1 && wrong.errors.contains("r.csv:2:6: error: year '20x9'"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/none.yaml"))
    }
  }

  /// What is written elsewhere names pictures from there, and nothing that is there is lost.
  @Test func picturesAreNamedFromWhereItIsWritten() throws {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"90\"/>"
    let folder = TemporaryFolder([
      "data/r.csv": "Titre,Rubrique,Image,Texte alternatif\nUn,A,images/a.svg,Un carré\n", "data/images/a.svg": svg,
      "data/f/a.md": "---\ntitle: A\nsection: S\nimage: img/b.svg\nimage_alt: Un carré\n---\nTexte.\n",
      "data/f/img/b.svg": svg,
    ])
    for (source, place) in [
      ("data/r.csv", "."), ("data/r.csv", "data"), ("data/f", "."), ("data/f", "data"), ("data/f", "data/f"),
    ] {
      let output = "\(place)/made-\(source.filter(\.isLetter)).yaml"
      let made = try run(command, ["import", source, "-o", output], in: folder.path)
      #expect(made.status == 0 && made.errors == "", "\(made)")
      let read = CatalogueData.read(folder.path(output))
      #expect(read.value?.resources.first?.thumbnail != nil, "\(output): \(read.diagnostics.all.map(\.description))")
      let again = try run(command, ["import", source, "-o", output], in: folder.path)
      #expect(
        again.status == 74
          && (again.errors.contains("is there already") || again.errors.contains("is what is imported")))
    }
    let outside = try run(command, ["import", "data/r.csv", "-o", "elsewhere.d/x.yaml"], in: folder.path)
    #expect(outside.errors.contains("picture 'data/images/a.svg' lies outside of the folder of elsewhere.d/x.yaml"))
  }
}
