import Diagnostics
import Reading
import TestSupport
import Testing

@testable import Catalogue

/// What is understood of the sources of resources, and what of that becomes a catalogue.
@Suite struct SourceTests {
  private func gathered(_ table: String, language: String = "fr", _ change: (inout ResourceOrigin) -> Void = { _ in })
    -> GatheredResources
  {
    let folder = TemporaryFolder(["r.csv": table])
    var source = ResourceOrigin(folder.path("r.csv"))
    change(&source)
    return withExtendedLifetime(folder) { GatheredResources(source, language: language) }
  }

  private func lines(_ gathered: GatheredResources) -> [String] {
    gathered.found.all.map { "\($0.severity) \($0.id)" }
  }

  @Test func columnsAreFieldsOrOfferedAsSome() {
    let gathered = gathered(
      """
      Titre,Rubrique,Auteur 1,Auteur 2,Durée,Durées,Vide,Fiche,Titre court,Id
      Un,A,X,Y,1 h,2 h,,https://a.org,U,un
      Deux,B,X,,2 h,,,https://b.org,D,deux
      """)
    let uses = gathered.columns.map(\.use)
    #expect(
      uses == [
        .field("title"), .field("section"), .field("authors"), .field("authors"),
        .unknown(CatalogueField("duree", label: "Durée")), .second, .empty,
        .unknown(CatalogueField("fiche", label: "Fiche", type: .link)),
        .unknown(CatalogueField("titre-court", label: "Titre court")), .field("id"),
      ])
    #expect(gathered.sections.map(\.title) == ["A", "B"] && gathered.resources.map(\.id) == ["un", "deux"])
    #expect(gathered.rowCount == 2 && gathered.caption == nil && gathered.hasTitles)
  }

  @Test func namesOfOfferedFieldsAreFree() {
    let gathered = gathered("Titre,Rubrique,Années,Details,Détails !,???\nUn,A,2019,b,c,d\n")
    let names = gathered.columns.compactMap { column in
      if case .unknown(let field) = column.use { field.name } else { nil }
    }
    #expect(names == ["details-2", "x"])
    #expect(names.allSatisfy(Field.canDeclare))
  }

  @Test func withoutSectionsThereIsOne() {
    let french = gathered("Titre,Année\nUn,2019\n")
    #expect(french.sections.map(\.title) == ["Ressources"] && french.source.defaultSection == "Ressources")
    #expect(lines(french) == ["warning made-ids"] && french.resources.map(\.section) == ["ressources"])
    #expect(gathered("Title\nOne\n", language: "en").sections.map(\.title) == ["Resources"])
  }

  @Test func whatStandsAboveTheHeadingsIsATitle() {
    let gathered = gathered("Ressources de la maison,,\n,,\nTitre,Rubrique,Année\nUn,A,2019\n")
    #expect(gathered.caption == "Ressources de la maison" && gathered.rowCount == 1)
  }

  @Test func withoutTitlesTheHeadingsAreToldAndOneIsChosen() {
    let table = "Objet,Rubrique,Année\nUn,A,2019\n"
    let without = gathered(table)
    #expect(!without.hasTitles && lines(without).contains("error missing-column"))
    #expect(without.columns.map(\.heading) == ["Objet", "Rubrique", "Année"])
    let with = gathered(table) { $0.columns = [.init("title", headings: ["objet"])] }
    #expect(with.hasTitles && with.resources.map(\.title) == ["Un"])
  }

  @Test func mistakesLeaveTheRestUnderstood() {
    let gathered = gathered("Titre,Rubrique,Année\nUn,A,20x9\n,A,2019\nTrois,A,2019\nTotal,,3\n")
    #expect(gathered.rowCount == 3 && gathered.nodes.count == 2)
    #expect(
      lines(gathered).sorted() == [
        "error invalid-year", "error missing-field", "warning made-ids", "warning total-row",
      ])
  }

  @Test func whatASourceIsIsSaidAsACatalogueSaysIt() throws {
    let folder = TemporaryFolder(["r.csv": "a", "r.yaml": "a", "r.bib": "@book{a, title = {A}}"])
    func text(_ name: String, _ change: (inout ResourceOrigin) -> Void = { _ in }) -> String? {
      var source = ResourceOrigin(folder.path(name))
      change(&source)
      return YAMLWriter.line(source.node(named: name))
    }
    #expect(
      text("r.csv") == "{ table: r.csv }" && text("r.yaml") == "r.yaml" && text("r.bib") == "{ bibliography: r.bib }")
    #expect(text("r.pdf") == "{ table: r.pdf }" && text("") == "{ folder: \"\" }")
    let full = text("r.csv") { source in
      (source.sheet, source.query, source.defaultSection) = ("2023", "select 1", "A, B")
      source.columns = [.init("title", headings: ["Un"]), .init("authors", headings: ["A 1", "A 2"])]
    }
    #expect(
      full
        == "{ table: r.csv, sheet: \"2023\", query: select 1, columns: { title: Un, authors: [A 1, A 2] }, "
        + "defaults: { section: \"A, B\" } }")
  }

  /// Pictures lie with the catalogue, also when a table lies elsewhere.
  @Test func picturesOfATableAreSeenFromTheCatalogue() throws {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"
    let folder = TemporaryFolder([
      "r.csv": "Titre,Rubrique,Image\nUn,A,images/a.svg\n", "c/images/a.svg": svg,
      "c/catalogue.yaml": "resources: { table: ../r.csv }\n",
    ])
    let catalogue = CatalogueData.read(folder.path("c/catalogue.yaml"))
    #expect(catalogue.diagnostics.all.map(\.id) == ["made-ids"])
    #expect(catalogue.value?.resources.first?.thumbnail?.path == folder.path("c/images/a.svg"))
  }
}
