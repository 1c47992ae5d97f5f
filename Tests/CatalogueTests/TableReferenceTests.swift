import Diagnostics
import Foundation
import SchemaChecking
import TestSupport
import Testing

@testable import Catalogue

/// What a catalogue can say of a table, with files of every kind.
@Suite struct TableReferenceTests {
  private func folder(_ catalogue: String, _ files: [String]) throws -> DataFolder {
    let folder = DataFolder(["catalogue.yaml": "language: fr\n" + catalogue])
    for file in files {
      folder.folder.write(try Repository.bytes(of: "Tests/CatalogueTests/Fixtures/\(file)"), to: file)
    }
    return folder
  }

  /// The ids that warnings of made ids and empty parts are left out of.
  private func findings(_ folder: DataFolder) -> [String] {
    folder.findings().filter { !$0.contains("[made-ids]") && !$0.contains("[empty-section]") }
  }

  @Test(arguments: ["sections.xlsx", "sections.ods"]) func sheetsCanBeSections(_ file: String) throws {
    let folder = try folder("resources: { table: \(file), sheets: sections }", [file])
    let sections = try #require(folder.read().value).sections
    #expect(sections.map(\.section.title) == ["Agir", "Comprendre l'ESS"])
    #expect(sections.map { $0.resources.map(\.id) } == [["a-1", "a-2"], ["c-1", "c-2"]])
    #expect(sections[0].resources[0].authors.map(\.name) == ["A", "B"] && findings(folder).isEmpty)
  }

  @Test(arguments: ["sections.xlsx", "sections.ods"]) func oneSheetAmongSeveral(_ file: String) throws {
    let sections = "sections: [{ id: agir, title: Agir }]\n"
    let named = try folder(
      sections + "resources: [{ table: \(file), sheet: AGIR, defaults: { section: Agir }, split: \"|\" }]", [file])
    let resources = try #require(named.read().value).sections[0].resources
    #expect(resources.map(\.title) == ["Agir 1", "Agir 2"] && resources[0].authors.map(\.name) == ["A ; B"])
    let several = try folder(sections + "resources: \(file)", [file])
    #expect(
      findings(several) == [
        "catalogue.yaml:3:12: error: the file has the sheets 'Agir' and 'Comprendre l'ESS'; say which one holds the resources: "
          + "'sheet: Agir', or 'sheets: sections' where each is a section [several-sheets]"
      ])
    let unknown = try folder(sections + "resources: [{ table: \(file), sheet: Agirr }]", [file])
    #expect(
      findings(unknown) == [
        "catalogue.yaml:3:\(file.count + 31): error: the file has no sheet 'Agirr'; did you mean 'Agir'? [unknown-sheet]"
      ])
  }

  // MARK: Databases

  private func database(_ reference: String) throws -> DataFolder {
    let folder = try folder("sections: [{ id: agir, title: Agir }]\nresources:\n  - table: f.sqlite\n\(reference)", [])
    let script = """
      create table ressources (id text, titre text, rubrique text, publie integer);
      insert into ressources values ('a', 'Un', 'agir', 1), ('b', 'Deux', 'agir', 0), ('c', 'Trois', 'agir', 1);
      create table journal (quand text);
      create view publiees as select id, titre, rubrique from ressources where publie = 1;
      """
    let program = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])"
    #expect(try run("python3", ["-c", program, folder.folder.path("f.sqlite"), script]).status == 0)
    return folder
  }

  @Test(arguments: ["    query: select id, titre, rubrique from ressources where publie = 1", "    sheet: publiees"])
  func aQueryOrAViewOfADatabase(_ reference: String) throws {
    let folder = try database(reference)
    #expect(try #require(folder.read().value).sections[0].resources.map(\.id) == ["a", "c"])
    #expect(findings(folder).isEmpty)
  }

  @Test(arguments: [
    (
      "    sheet: resources",
      "catalogue.yaml:5:12: error: the file has no sheet 'resources'; did you mean 'ressources'? [unknown-sheet]"
    ),
    (
      "    query: selec * from ressources",
      "f.sqlite: error: SQLite cannot read this: near \"selec\": syntax error [bad-query]"
    ),
    (
      "    query: select * from resources",
      "f.sqlite: error: SQLite cannot read this: no such table: resources [bad-query]"
    ),
    (
      "    query: pragma table_info(ressources)",
      "f.sqlite: error: the query does more than read; write a single 'select …' [bad-query]"
    ),
    (
      "    query: select * from pragma_database_list",
      "f.sqlite: error: the query does more than read; write a single 'select …' [bad-query]"
    ),
    (
      "    query: delete from ressources",
      "f.sqlite: error: the query does more than read; write a single 'select …' [bad-query]"
    ),
    (
      "    query: \"select hex(zeroblob(2000000)) as titre, 'agir' as section\"",
      "f.sqlite: error: a cell has more than 1 MB of text; shorten it [oversized-table]"
    ),
  ]) func mistakesInQueries(_ reference: String, _ finding: String) throws {
    #expect(findings(try database(reference)) == [finding])
  }

  // MARK: Schema

  @Test func theSchemaKnowsTables() throws {
    let schemas = ["catalogue": String(decoding: DataSchema(.resource).catalogue.lines(), as: UTF8.self)]
    func instance(_ text: String) throws -> SchemaValidator.Instance {
      .init("catalogue", json: try #require(jsonText(ofYAML: text)))
    }
    let right = [
      "resources: r.xlsx", "resources: { table: r.xlsx, sheets: sections }",
      "resources: [r.csv, { table: r.ods, sheet: R }]",
      "resources: [{ table: r.sqlite, query: select 1 }]",
      "resources: [{ table: r.csv, columns: { title: Objet, authors: [A 1, A 2] }, split: \"|\", defaults: { section: agir } }]",
    ]
    let wrong = [
      "resources: { sheet: R }", "resources: { table: [r.xlsx] }", "resources: { table: r.xlsx, sheets: yes }",
      "resources: [{ table: r.xlsx, colums: { title: Objet } }]",
      "resources: [{ table: r.xlsx, columns: { title: { a: b } } }]",
      "resources: [{ table: r.xlsx, defaults: agir }]", "resources: [{ table: r.xlsx, split: [a] }]",
    ]
    for error in try SchemaValidator.errors(in: right.map(instance), by: schemas) { #expect(error == nil) }
    for (text, error) in zip(wrong, try SchemaValidator.errors(in: wrong.map(instance), by: schemas)) {
      #expect(error != nil, "\(text)")
    }
  }
}
