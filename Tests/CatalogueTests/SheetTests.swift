import CSQLite
import Diagnostics
import Foundation
import Tables
import TestSupport
import Testing

@testable import Catalogue

/// Which sheets, rows and columns of a file count, and what follows from rows: sections and ids.
@Suite struct SheetTests {
  /// A catalogue around `r.csv`, with what it says of it and besides.
  private func folder(_ table: String, more: String = "", catalogue: String = "") -> DataFolder {
    DataFolder([
      "r.csv": table, "catalogue.yaml": "language: fr\n\(catalogue)\nresources:\n  - table: r.csv\n\(more)",
    ])
  }

  private func findings(_ folder: DataFolder) -> [String] {
    folder.findings().filter { line in
      !["made-ids", "empty-section", "empty-edition"].contains { line.contains("[\($0)]") }
    }
  }

  private func sections(_ folder: DataFolder) -> [String] {
    (folder.read().value?.sections ?? []).map { section in
      "\(section.section.title): \(section.resources.map(\.title).joined(separator: ", "))"
    }
  }

  // MARK: Rows that are sections

  @Test func rowsTellTheSectionsThatNothingElseTells() {
    let table = "Titre;Lien\nSécurité;\nGuide A;https://a.org\nGuide B;\nEmploi;\nGuide C;https://c.org\n"
    let folder = folder(table)
    #expect(sections(folder) == ["Sécurité: Guide A, Guide B", "Emploi: Guide C"] && findings(folder).isEmpty)
    // The title of a section can stand where rows begin.
    let first = self.folder("Id;Titre;Lien\nSécurité;;\na;Guide A;https://a.org\nEmploi;;\nc;Guide C;https://c.org\n")
    #expect(sections(first) == ["Sécurité: Guide A", "Emploi: Guide C"])
  }

  @Test func rowsThatAreNoSections() {
    let table = "Titre;Lien\nSécurité;\nGuide A;https://a.org\n"
    #expect(sections(folder(table, more: "    defaults: { section: Tout }\n")) == ["Tout: Sécurité, Guide A"])
    #expect(
      findings(folder("Titre;Lien;Rubrique\nSécurité;;\nGuide A;https://a.org;Agir\n")) == [
        "r.csv:2:11: error: the row has no section; fill in the cell, or empty the whole row [missing-field]"
      ])
    // Above the first there would be resources without a section.
    let late = folder("Titre;Lien\nGuide A;https://a.org\nEmploi;\nGuide C;https://c.org\n")
    #expect(findings(late).count == 1 && findings(late)[0].contains("no column holds the section"))
  }

  @Test func aRowWithNothingButATitleIsToldBesideSections() {
    let table = "Titre;Lien\nEmploi;\nGuide A;https://a.org\nSécurité;\nGuide C;https://c.org\n"
    let folder = folder(table, catalogue: "sections: [{ id: emploi, title: Emploi }]")
    #expect(
      findings(folder) == [
        "r.csv:4:1: warning: the row 'Sécurité' has nothing but a title, and is read as a resource; "
          + "if it is the section of the rows below, declare that under 'sections:' [lone-title]"
      ])
  }

  // MARK: Titles of sections

  /// Names of sections that differ in what headings can differ in and mean the same.
  @Test(arguments: [
    ("A.M.A.P.", "A.D.I.L."), ("Sect.Eau", "Sect.Air"), ("Cours", "Cour"), ("C", "C++"), ("C#", "C"), ("Eau", "Eau(x)"),
    ("日本", "中国"), ("★", "★★"),
  ]) func sectionsAreToldApart(_ one: String, _ other: String) {
    let table = "Id;Titre;Rubrique\na;Guide A;\(one)\nb;Guide B;\(other)\n"
    #expect(sections(folder(table)) == ["\(one): Guide A", "\(other): Guide B"])
    let declared = "sections: [{ id: x1, title: \"\(one)\" }, { id: x2, title: \"\(other)\" }]"
    #expect(sections(folder(table, catalogue: declared)) == ["\(one): Guide A", "\(other): Guide B"])
  }

  @Test func sectionsAreTheSameWhateverTheirCaseAndAccents() {
    let table = "Id;Titre;Rubrique\na;A;Économie d’énergie\nb;B;ECONOMIE D'ENERGIE\nc;C;économie  d'énergie.\n"
    #expect(sections(folder(table)) == ["Économie d’énergie: A, B, C"])
  }

  @Test func headingsWithPoints() {
    let keys = [
      ("Auteur.rice.s", "auteur"), ("Auteur·rice·s", "auteur"), ("Auteur(e)s", "auteur"), ("Sect.Eau", "sect eau"),
      ("A.E.S.", "a e s"), ("Réf.", "ref"), ("Réf.interne", "ref interne"), ("Intervenant.e.s", "intervenant"),
    ]
    for (heading, key) in keys { #expect(HeadingKey.of(heading).hasPrefix(key), "\(heading)") }
    #expect(HeadingKey.of("Sect.Eau") != HeadingKey.of("Sect.Air"))
  }

  // MARK: Ids

  @Test func aMadeIDIsNoneThatAnotherRowHas() {
    let folder = folder("Id;Titre;Rubrique\n;Guide;A\nguide;Autre;A\n;Guide;A\n")
    #expect(findings(folder).allSatisfy { $0.contains("[shared-titles]") })
    let ids = folder.read().value?.sections[0].resources.map(\.id) ?? []
    #expect(ids.count == 3 && Set(ids).count == 3 && ids.contains("guide"))
  }

  @Test func aMadeIDIsNoneThatAnotherPageHas() {
    let folder = DataFolder([
      "f/guide.md": "---\ntitle: Guide\n---\n", "f/z.md": "---\ntitle: Autre\nid: guide\n---\n",
      "catalogue.yaml": "language: fr\nresources:\n  - { folder: f, defaults: { section: A } }\n",
    ])
    #expect(findings(folder) == [])
    let ids = folder.read().value?.sections[0].resources.map(\.id) ?? []
    #expect(ids.count == 2 && Set(ids).count == 2 && ids.contains("guide"))
  }

  @Test func idsThatAreMadeForThousandsOfEqualRows() {
    let bases = [IDBasis](repeating: .title("Guide", distinction: "x"), count: 20_000)
    var time = Duration.zero
    var ids: [String?] = []
    time = ContinuousClock().measure { ids = MadeID.all(bases, isTaken: { _ in false }).ids }
    #expect(Set(ids).count == 20_000 && time < .seconds(5), "\(time)")
  }

  // MARK: Columns

  @Test func theFirstOfSeveralColumnsThatSaysSomethingCounts() throws {
    let folder = folder(
      "Id;Titre court;Titre;Rubrique;Thème;Site;Page\na;;Un long titre;;Agir;;https://a.org\n"
        + "b;Court;Long;Vivre;Agir;https://b.org;\n;—;Sans court;N/A;Agir;;https://c.org\n;;Encore;Vivre;;;\n",
      more: "    columns: { title: [Titre court, Titre], section: [Rubrique, Thème], url: [Site, Page] }\n")
    #expect(
      findings(folder) == [
        "r.csv:4:15: warning: 'N/A' is taken for an empty cell; empty it, or write what belongs there [placeholder]"
      ])
    let resources = try #require(folder.read().value).sections.flatMap(\.resources)
    #expect(sections(folder).sorted() == ["Agir: Un long titre, Sans court", "Vivre: Court, Encore"])
    #expect(Set(resources.map(\.id)) == ["a", "b", "sans-court", "encore"])
    #expect(resources.first { $0.id == "a" }?.url == "https://a.org")
  }

  @Test func aHeadingThatIsNamedExactlyIsMeantAlone() {
    let folder = folder(
      "Id;Cours;Cour;Rubrique\na;Le bon;Le faux;A\n", more: "    columns: { title: Cours }\n")
    #expect(sections(folder) == ["A: Le bon"])
  }

  @Test func cellsThatSayIdemInThousandsOfRows() {
    let rows = (0..<5000).map { "r\($0);Titre \($0);\($0 == 0 ? "Agir" : "idem")" }
    let folder = folder("id;titre;rubrique\n" + rows.joined(separator: "\n"))
    let found = folder.findings().filter { $0.contains("[ditto-cell]") }
    #expect(found.last?.contains("write 'Agir' again, as in the cell above") == true)
  }

  // MARK: Files without sheets

  @Test func whatATextHasNot() {
    let table = "Id;Titre;Rubrique\na;A;Agir\n"
    for (option, name) in [("sheet: Feuil1", "sheet"), ("sheets: sections", "sheets")] {
      #expect(
        findings(folder(table, more: "    \(option)\n")) == [
          "catalogue.yaml:5:\(name.count + 7): error: a table of text has no sheets; leave out '\(name)' [foreign-option]"
        ])
    }
    #expect(
      findings(folder(table, more: "    query: select 1\n")) == [
        "catalogue.yaml:5:12: error: the file is no database, which alone answers a query; leave out 'query' [foreign-option]"
      ])
  }
}

/// Which sheets of workbooks and databases are read, and which are told to be left out.
@Suite struct SheetChoiceTests {
  private static let resources = BlankSheet(
    "Ressources", columns: ["Titre", "Rubrique", "Lien"].map { BlankSheet.Column($0, width: 10) },
    rows: [[.text("Un"), .text("Agir"), .text("https://a.org")]])
  private static let archives = BlankSheet(
    "Archives", columns: ["Objet", "Axe"].map { BlankSheet.Column($0, width: 10) },
    rows: [[.text("Deux"), .text("Agir")]])
  private static let legend = BlankSheet(
    "Lisez-moi", columns: ["Colonne", "Contenu de la colonne"].map { BlankSheet.Column($0, width: 10) },
    rows: [[.text("Titre"), .text("Le titre.")], [.text("Rubrique"), .text("La rubrique.")]])

  private func folder(_ sheets: [BlankSheet], _ more: String = "") -> DataFolder {
    let folder = DataFolder(["catalogue.yaml": "language: fr\nresources:\n  - { table: r.xlsx\(more) }\n"])
    folder.folder.write(XLSXWriter.file(sheets), to: "r.xlsx")
    return folder
  }

  private func findings(_ folder: DataFolder) -> [String] {
    folder.findings().filter { line in
      !["made-ids", "empty-section", "empty-edition"].contains { line.contains("[\($0)]") }
    }
  }

  @Test func sheetsThatAreLeftOutAreTold() {
    let left =
      "r.xlsx: warning: sheet 'Archives' is left out: it is not clear that resources stand there; "
      + "say 'sheet:' with the one that holds the resources, or show it and give it their headings [left-out]"
    let all = [SheetChoiceTests.resources, SheetChoiceTests.archives, SheetChoiceTests.legend]
    #expect(findings(folder(all)) == [left])
    #expect(findings(folder(all, ", sheets: sections")) == [left])
    // Notes are no loss, unless each sheet is to be a section.
    var notes = SheetChoiceTests.archives
    notes.name = "Notes"
    #expect(findings(folder([SheetChoiceTests.resources, notes])).isEmpty)
    #expect(findings(folder([SheetChoiceTests.resources, notes], ", sheets: sections")).count == 1)
    // Who names a sheet knows of the others, and nothing is lost with what only says what columns hold.
    #expect(findings(folder(all, ", sheet: Ressources")).isEmpty)
    #expect(findings(folder([SheetChoiceTests.resources, SheetChoiceTests.legend], ", sheets: sections")).isEmpty)
  }

  // MARK: Databases

  private func database(_ statements: String, _ more: String = "") -> DataFolder {
    let folder = DataFolder(["catalogue.yaml": "language: fr\nresources:\n  - { table: f.sqlite\(more) }\n"])
    var database: OpaquePointer?
    #expect(sqlite3_open(folder.folder.path("f.sqlite"), &database) == SQLITE_OK)
    #expect(
      sqlite3_exec(
        database,
        "create table ressources (id text, titre text, rubrique text); insert into ressources values ('a', 'A', 'Agir');"
          + statements, nil, nil, nil) == SQLITE_OK)
    sqlite3_close(database)
    return folder
  }

  @Test func aBrokenViewStopsNothing() {
    let folder = database("create table x (y); create view casse as select y from x; drop table x;")
    #expect(findings(folder).map { $0.prefix(44) } == ["f.sqlite: warning: sheet 'casse' is left out"])
    #expect(folder.read().value?.sections[0].resources.map(\.id) == ["a"])
    #expect(findings(database("create view v as select a from nowhere;", ", sheet: v")).count == 1)
  }

  @Test func tablesAreLookedAtBeforeTheyAreRead() throws {
    // Whole, it has more cells than any table may have.
    let folder = database(
      "create table journal (a, b); with recursive n(i) as (select 1 union all select i + 1 from n where i < 300000) "
        + "insert into journal select i, 'x' from n;")
    #expect(findings(folder).map { $0.prefix(46) } == ["f.sqlite: warning: sheet 'journal' is left out"])
  }

  @Test func viewsThatTakeLongShareOneMeasure() {
    let slow =
      "with recursive n(i) as (select 1 union all select i + 1 from n where i < 150000) select count(*) as c from n"
    let views = (0..<60).map { "create view v\($0) as \(slow);" }.joined()
    let time = ContinuousClock().measure {
      let found = findings(database(views))
      #expect(found.count == 1 && found[0].contains("(v") && found[0].contains("name a table"), "\(found)")
    }
    #expect(time < .seconds(30), "\(time)")
  }
}
