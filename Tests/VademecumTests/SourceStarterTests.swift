import Diagnostics
import Foundation
import SchemaChecking
import Tables
import TestSupport
import Testing
import Vademecum

/// From a spreadsheet to a catalogue, in two commands.
@Suite struct SourceStarterTests {
  private static let sheet = """
    Titre;Rubrique;Type;Année;Auteurs;Résumé;Lien;Durée
    Un compost pour la rue;Agir;Guide;2024;Inès Morel;Trois bacs et un cadenas.;https://example.org/a;1 h
    Des graines à prêter;Partager;Étude;2023;Avise et RTES;Une armoire à tiroirs dans le hall.;https://example.org/b;2 h
    Cuisiner ce qui reste;Agir;Webinaire;2022;;Une heure devant les fourneaux.;https://example.org/c;
    """

  private func starter(_ path: String, language: Starter.Language? = nil) -> SourceStarter {
    SourceStarter(ResourceOrigin(path), language: language, files: sourceFiles)
  }

  @Test(arguments: ["", "sous dossier/", "d'à côté/"]) func twoCommandsGiveAPDF(_ place: String) throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(atPath: "\(folder)/\(place)", withIntermediateDirectories: true)
      try write(SourceStarterTests.sheet, to: "\(folder)/\(place)ma liste.csv")
      let new = try run(command, ["new", "\(place)mon l'été", "--from", "\(place)ma liste.csv"], in: folder)
      #expect(new.status == 0 && new.errors == "", "\(new)")
      #expect(new.output.hasPrefix("\(place)ma liste.csv: 3 resources in 2 sections, in French\n"))
      #expect(new.output.contains("  Durée     not printed; 'fields:' in catalogue.yaml offers it as 'duree'\n"))
      #expect(new.output.contains("  Agir      2\n  Partager  1\n"))
      // The next command is what was printed.
      let next = try #require(new.output.split(separator: "\nNext: vademecum ").last)
      let build = try run("sh", ["-c", "'\(command)' \(next.dropLast())"], in: folder)
      #expect(build.status == 0 && build.output == "mon-l-ete.pdf: 3 pages\n", "\(build)")
      #expect(build.errors.findings.allSatisfy { $0.hasSuffix("[made-ids]") || $0.hasSuffix("[unknown-column]") })
    }
  }

  @Test(arguments: Starter.Language.allCases) func filesSayWhatWasDecidedAndMeetTheirSchemas(
    _ language: Starter.Language
  ) throws {
    try withFolder { folder in
      try write(SourceStarterTests.sheet, to: "\(folder)/r.csv")
      let starter = starter("\(folder)/r.csv", language: language)
      let files = try starter.write(starter.understand(), to: "\(folder)/c")
      #expect(files.prefix(3) == ["catalogue.yaml", "editions/c.yaml", "layout/layout.yaml"])
      let catalogue = try String(contentsOfFile: "\(folder)/c/catalogue.yaml", encoding: .utf8)
      #expect(
        catalogue.contains("\nresources:\n  table: ../r.csv\n") && catalogue.contains("#   duree: { label: Durée }\n"))
      #expect(catalogue.contains("#   - { id: agir, title: Agir }\n") && !catalogue.contains("\n\n\n"))
      #expect(!catalogue.contains("{fields}") && !catalogue.contains("{sections}") && !catalogue.contains("{title}"))
      var instances: [SchemaValidator.Instance] = []
      for file in files.prefix(3) {
        let kind = file.hasPrefix("editions/") ? "edition" : String(file.split(separator: "/").last!.dropLast(5))
        instances.append(.init(kind, json: try #require(jsonText(ofFile: "\(folder)/c/\(file)"))))
      }
      let schemas = try [Schema.catalogue, .edition, .layout].map { ($0.rawValue, try $0.text(files: sourceFiles)) }
      let errors = try SchemaValidator.errors(in: instances, by: Dictionary(uniqueKeysWithValues: schemas))
      for error in errors { #expect(error == nil) }
    }
  }

  /// What is offered in remarks is right: without their signs, the catalogue prints the column and has the same sections.
  @Test func whatRemarksOfferBuilds() throws {
    try withFolder { folder in
      try write(SourceStarterTests.sheet, to: "\(folder)/r.csv")
      let starter = starter("\(folder)/r.csv")
      _ = try starter.write(starter.understand(), to: "\(folder)/c")
      let text = try String(contentsOfFile: "\(folder)/c/catalogue.yaml", encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        ["# fields:", "#   duree", "# sections:", "#   - { id: agir", "#   - { id: partager"].contains {
          line.hasPrefix($0)
        }
          ? line.dropFirst(2) : line
      }
      try write(lines.joined(separator: "\n"), to: "\(folder)/c/catalogue.yaml")
      let document = try build("\(folder)/c/editions/c.yaml", expecting: ["made-ids"])
      #expect(document.pages.count == 3)
    }
  }

  /// A section that the sheet gains is printed; nothing in the catalogue has to be changed for it.
  @Test func aSectionThatIsAddedIsPrinted() throws {
    try withFolder { folder in
      try write(SourceStarterTests.sheet, to: "\(folder)/r.csv")
      let starter = starter("\(folder)/r.csv")
      _ = try starter.write(starter.understand(), to: "\(folder)/c")
      try write(SourceStarterTests.sheet + "\nNeuf;Ailleurs;;;;;;\n", to: "\(folder)/r.csv")
      let document = try build(
        "\(folder)/c/editions/c.yaml", expecting: ["made-ids", "unknown-column", "no-summary", "no-url"])
      #expect(document.pages.count == 3)
      #expect(document.outline.contains { $0.title == "Ailleurs" })
    }
  }

  @Test func titlesAreToldFromTheSheetOrTheFolder() throws {
    try withFolder { folder in
      func title(_ sheet: String, in name: String, _ title: String? = nil) throws -> String {
        try write(sheet, to: "\(folder)/r.csv")
        var starter = starter("\(folder)/r.csv")
        starter.title = title
        let files = try starter.write(starter.understand(), to: "\(folder)/\(name)")
        let edition = try #require(files.first { $0.hasPrefix("editions/") })
        let text = try String(contentsOfFile: "\(folder)/\(name)/\(edition)", encoding: .utf8)
        return String(try #require(text.split(separator: "\n").first { $0.hasPrefix("title:") }))
      }
      let titles = [
        try title(SourceStarterTests.sheet, in: "mes_ressources-utiles"),
        try title("Fonds : 2026;\nTitre;Rubrique\nUn;A\n", in: "b"),
        try title(SourceStarterTests.sheet, in: "d", "Le \"nôtre\""),
      ]
      #expect(
        titles == ["title: Mes ressources utiles", "title: \"Fonds : 2026\"", "title: Le \"nôtre\""])
    }
  }

  @Test func mistakesAreToldByTheirCellsAndTheCatalogueIsThere() throws {
    try withFolder { folder in
      try write("Titre;Rubrique;Année\nUn;A;20x9\nDeux;A;2020\nTotal;;2\n", to: "\(folder)/r.csv")
      let new = try run(command, ["new", "c", "--from", "r.csv"], in: folder)
      #expect(
        new.status == 1
          && new.output.contains("\nNext: mend what is told below, then vademecum build c/editions/c.yaml\n"))
      #expect(new.output.contains("row 4, 'Total', which seems to sum up others"))
      #expect(new.errors.contains("r.csv:2:6: error: year '20x9'"))
      try write("Titre;Rubrique;Année\nUn;A;2019\nDeux;A;2020\n", to: "\(folder)/r.csv")
      #expect(try run(command, ["build", "c"], in: folder).status == 0)
    }
  }

  @Test(arguments: [
    ("Objet;Rubrique;Année\nUn;A;2019\n", "r.csv", "--columns title=Objet"),
    ("", "r.csv", "there is no resource in it"), ("Titre;Rubrique\n", "r.csv", "there is no resource in it"),
    ("%PDF-1.4\n", "r.csv", "the file is a PDF, not a table"), ("Titre;Rubrique\nUn;A\n", "x.csv", "No such file"),
  ])
  func nothingIsWrittenAroundWhatIsNotUnderstood(_ sheet: String, _ name: String, _ words: String) throws {
    try withFolder { folder in
      try write(sheet, to: "\(folder)/r.csv")
      let new = try run(command, ["new", "c", "--from", name], in: folder)
      #expect(new.status == 1 && new.output == "" && new.errors.contains(words), "\(new)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["r.csv"])
    }
  }

  @Test func sheetsAreChosen() throws {
    let columns = [BlankSheet.Column("Titre", width: 9), BlankSheet.Column("Année", width: 9)]
    func book(_ names: [String]) -> [UInt8] {
      XLSXWriter.file(names.map { BlankSheet($0, columns: columns, rows: [[.text("de \($0)"), .number(2020)]]) })
    }
    let folder = TemporaryFolder()
    folder.write(book(["2023", "L'an 24"]), to: "r.xlsx")
    let new = try run(command, ["new", "c", "--from", "r.xlsx"], in: folder.path)
    #expect(new.status == 1 && new.errors.contains("  vademecum new c --from r.xlsx --sheet 'L'\\''an 24'\n"), "\(new)")
    #expect(new.errors.contains("  vademecum new c --from r.xlsx --sheets sections\n"))
    for (arguments, said) in [
      (["--sheet", "L'an 24"], "sheet: L'an 24"), (["--sheets", "sections"], "sheets: sections"),
    ] {
      let name = arguments[0].filter(\.isLetter)
      #expect(try run(command, ["new", name, "--from", "r.xlsx"] + arguments, in: folder.path).status == 0)
      #expect(
        try String(contentsOfFile: folder.path("\(name)/catalogue.yaml"), encoding: .utf8).contains("\n  \(said)\n"))
      #expect(try run(command, ["build", name], in: folder.path).status == 0)
    }
  }

  @Test func aFolderThatHoldsTheSheetIsTakenAndNothingInItIsLost() throws {
    try withFolder { folder in
      try write(SourceStarterTests.sheet, to: "\(folder)/r.csv")
      try write("mine", to: "\(folder)/notes.txt")
      let new = try run(command, ["new", ".", "--from", "r.csv"], in: folder)
      #expect(new.status == 0, "\(new)")
      #expect(try String(contentsOfFile: "\(folder)/catalogue.yaml", encoding: .utf8).contains("\n  table: r.csv\n"))
      let again = try run(command, ["new", ".", "--from", "r.csv"], in: folder)
      #expect(
        again.status == 74
          && again.errors == "error: ./catalogue.yaml: is there already; name a folder that is new or empty\n")
      try FileManager.default.createDirectory(atPath: "\(folder)/other", withIntermediateDirectories: true)
      try write("mine", to: "\(folder)/other/a")
      let other = try run(command, ["new", "other", "--from", "r.csv"], in: folder)
      #expect(other.status == 74 && other.errors.contains("there are files already"))
    }
  }

  @Test func picturesBesideTheSheetComeAlong() throws {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"90\"/>"
    let folder = TemporaryFolder([
      "r.csv": "Titre;Rubrique;Image\nUn;A;images/a.svg\nDeux;A;images/a.svg\n", "images/a.svg": svg,
    ])
    let starter = starter(folder.path("r.csv"))
    let files = try starter.write(starter.understand(), to: folder.path("c"))
    #expect(files.filter { $0.hasPrefix("images/") } == ["images/a.svg"])
    #expect(buildReport(folder.path("c/editions/c.yaml")).value != nil)
  }

  /// Pages name pictures as seen from themselves: around them a catalogue must hold both.
  @Test func picturesOfPagesStayWhereTheyAre() throws {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"90\"/>"
    let folder = TemporaryFolder([
      "content/fiches/a.md": "---\ntitle: A\nsection: S\nimage: img/a.svg\nimage_alt: Un carré\n---\nTexte.\n",
      "content/fiches/b.md": "---\ntitle: B\nsection: S\nimage: /b.svg\nimage_alt: Un carré\n---\nTexte.\n",
      "content/fiches/img/a.svg": svg, "static/b.svg": svg,
    ])
    let refused = try run(command, ["new", "c", "--from", "content/fiches"], in: folder.path)
    #expect(refused.status == 74 && refused.errors.contains("must lie in the folder of the catalogue"), "\(refused)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("c")))
    let new = try run(command, ["new", ".", "--from", "content/fiches"], in: folder.path)
    #expect(new.status == 0, "\(new)")
    let build = try run(command, ["build", "."], in: folder.path)
    #expect(build.status == 0 && !build.errors.contains("error"), "\(build)")
  }

  @Test func languagesAreToldFromTheTexts() throws {
    try withFolder { folder in
      try write(
        "Title,Section,Summary\nA guide,Acting,How the people of the valley share their tools with others.\n",
        to: "\(folder)/r.csv")
      #expect(starter("\(folder)/r.csv").understand().language == .en)
      #expect(starter("\(folder)/r.csv", language: .fr).understand().language == .fr)
      try write(SourceStarterTests.sheet, to: "\(folder)/r.csv")
      #expect(starter("\(folder)/r.csv").understand().language == .fr)
    }
  }

  @Test(arguments: [
    (["new"], "name a folder"), (["new", "c", "--sheet", "A"], "--from FILE"),
    (["new", "c", "--table", "t.csv"], "--table writes"),
    (["new", "c", "--from", "r.csv", "--columns", "titre"], "names no heading"),
    (["new", "c", "--from", "r.csv", "--sheet", "A", "--sheets", "sections"], "--sheet names one"),
  ])
  func wrongUsesAreTold(_ arguments: [String], _ words: String) throws {
    let outcome = try run(command, arguments)
    #expect(outcome.status == 64 && outcome.errors.contains(words), "\(outcome)")
  }
}
