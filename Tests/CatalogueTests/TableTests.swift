import Diagnostics
import TestSupport
import Testing

@testable import Catalogue

/// A catalogue in a language whose resources stand in `r.csv`, and more that it says.
private func folder(
  _ table: String, language: String = "fr", more: String = "", sections: String? = DataSections.usual,
  file: String = "r.csv", catalogue: String = ""
) -> DataFolder {
  DataFolder([
    file: table,
    "catalogue.yaml": """
    language: \(language)
    \(catalogue)
    \(sections ?? "")
    resources:
      - table: \(file)
    \(more)
    """,
  ])
}

extension DataFolder {
  /// What is found, but for sections and editions without resources.
  fileprivate func tableFindings() -> [String] {
    findings().filter { !$0.contains("[empty-section]") && !$0.contains("[empty-edition]") }
  }

  /// The edition, in which nothing else may be found.
  fileprivate func tableEdition() throws -> Edition {
    #expect(tableFindings().isEmpty)
    return try #require(read().value)
  }
}

private enum DataSections {
  static let usual = """
    sections:
      - { id: comprendre, title: "Comprendre l'ESS" }
      - { id: agir, title: Agir }
    """
}

@Suite struct TableTests {
  @Test func headingsAndCells() throws {
    let edition = try folder(
      """
      ID;TITRE;Rubrique;Type de ressource;Année;Auteur(s);Résumé;Lien URL;Vignette;Texte alternatif;Série;Date de la séance
      a;"Un
      titre";agir;Guide;2019;Avise, RTES;"Un *mot*.
      Deux.";https://a.org;;;;
      b;Deux;COMPRENDRE L’ESS;;05/03/2021;"X ; Y
      Z";;www;;;Webinaires;5/3/2021
      """.replacing("www", with: "")
    ).tableEdition()
    let resources = edition.sections.flatMap(\.resources)
    #expect(resources.map(\.id) == ["b", "a"])
    let (b, a) = (resources[0], resources[1])
    #expect(a.title == "Un titre" && a.type == "Guide" && a.years == 2019...2019 && a.url == "https://a.org")
    #expect(a.authors == [Author("Avise, RTES", isOneName: false)])
    #expect(a.summary.plainText == "Un mot.\n\nDeux." || a.summary.blocks.count == 2)
    #expect(b.section == "comprendre" && b.years == 2021...2021 && b.authors.map(\.name) == ["X", "Y", "Z"])
    #expect(b.session?.series == "Webinaires" && b.session?.date?.description == "2021-03-05")
  }

  @Test func columnsSplitAndDefaults() throws {
    let edition = try folder(
      "Objet,Qui 1,Qui 2,id\nUn,A|B,C,a\nDeux,,,b\n",
      more: """
            columns: { title: Objet, authors: [Qui 1, qui 2] }
            split: "|"
            defaults: { section: Agir, type: Guide }
        """
    ).tableEdition()
    let resources = edition.sections.flatMap(\.resources)
    #expect(resources.map(\.title) == ["Un", "Deux"] && resources.map(\.section) == ["agir", "agir"])
    #expect(resources[0].authors.map(\.name) == ["A", "B", "C"] && resources.map(\.type) == ["Guide", "Guide"])
  }

  @Test func fieldsOfTheCataloguesOwn() throws {
    let folder = folder(
      """
      id;titre;section;Prix;Public visé;gratuit;maj;Licence;Diaporama
      a;Un;agir;1 234,50 €;élus, agents;Oui;3/2021;cc by;https://d.org
      """,
      more: "    split: \",\"\n",
      catalogue: """
        fields:
          price: { label: Prix, type: number, unit: € }
          audience: { label: Public visé, type: list }
          gratuit: { label: Gratuité, type: yes-no }
          maj: { label: Mise à jour, type: date }
          licence: { label: Licence, type: choice, values: [CC BY, CC BY-SA] }
          slides: { label: Diaporama, type: link }
        """)
    let values = try #require(try folder.tableEdition().sections.first?.resources.first).values
    #expect(values["price"] == .number(try #require(DecimalNumber("1234.50"))))
    #expect(values["audience"] == .list(["élus", "agents"]) && values["gratuit"] == .flag(true))
    #expect(values["maj"] == .date(PartialDate(year: 2021, month: 3)) && values["licence"] == .text("CC BY"))
    #expect(values["slides"] == .text("https://d.org"))
  }

  @Test func sectionsComeFromTheTable() throws {
    let folder = folder("id;titre;rubrique\na;A;Vivre là\nb;B;Agir\nc;C;vivre là\n", sections: nil)
    let sections = try folder.tableEdition().sections
    #expect(
      sections.map(\.section.title) == ["Vivre là", "Agir"] && sections.map(\.section.id) == ["vivre-la", "agir"])
    #expect(sections[0].resources.map(\.id) == ["a", "c"])
  }

  @Test func rowsOfSectionsAndTotals() {
    let folder = folder(
      "Bilan 2022;;\nid;titre;année\nAgir;;\na;A;2019\nid;titre;année\nComprendre l'ESS;;\nb;B;2020\nTotal;;2\n")
    #expect(
      folder.tableFindings() == [
        "r.csv:8:1: warning: the row 'Total' seems to sum up others, and is left out; delete it [total-row]"
      ])
    let sections = folder.read().value?.sections
    #expect(sections?.map { $0.resources.map(\.id) } == [["b"], ["a"]])
  }

  @Test func namesOfTablesStandAmongLists() throws {
    let folder = DataFolder([
      "r.csv": "id;titre;section\na;A;un\n", "s.yaml": "- { id: b, section: un, title: B }",
      "catalogue.yaml": "sections: [{ id: un, title: Un }]\nresources: [r.csv, s.yaml, { table: r2.csv }]",
      "r2.csv": "id;titre;section\nc;C;Un\n",
    ])
    #expect(try folder.tableEdition().sections[0].resources.map(\.id) == ["a", "b", "c"])
    let alone = DataFolder([
      "r.csv": "id;titre;section\na;A;un\n", "catalogue.yaml": "sections: [{ id: un, title: Un }]\nresources: r.csv",
    ])
    #expect(try alone.tableEdition().sections[0].resources.map(\.id) == ["a"])
  }

  // MARK: Ids

  @Test func idsFollowFromTitlesWhateverTheirOrder() {
    let rows = [
      "Été à l'Œuvre;agir;https://a.org", "Bilan;agir;https://b.org", "Bilan;agir;https://c.org",
      "Bilan;agir;https://c.org",
    ]
    func ids(_ rows: [String]) -> [String: [String]] {
      let resources = folder((["titre;section;url"] + rows).joined(separator: "\n")).read().value?.sections[0].resources
      return Dictionary(grouping: resources ?? []) { $0.url ?? "" }.mapValues { $0.map(\.id).sorted() }
    }
    let expected = ids(rows)
    #expect(expected["https://a.org"] == ["ete-a-l-oeuvre"])
    #expect(Set(expected.values.flatMap { $0 }).count == 4)
    #expect(ids(rows.reversed()) == expected)
    #expect(
      ids([rows[3], rows[1], "Neuf;agir;https://d.org", rows[0], rows[2]])["https://b.org"] == expected["https://b.org"]
    )
  }

  @Test func madeIDsAreToldOnce() {
    let findings = folder("titre;section\nA;agir\nA;agir\nB;agir\n").tableFindings()
    #expect(
      findings == [
        "r.csv: warning: 3 ids are made from titles; a column 'id' keeps them when titles change, as 'diff' and 'previous' want it [made-ids]",
        "r.csv: warning: 2 resources have the title of another one, and ids with a suffix; give them ids of their own [shared-titles]",
      ])
  }

  @Test func hundredsOfEqualTitles() {
    let rows = (0..<500).map { "Rapport;agir;\(2000 + $0 % 20);https://a.org/\($0)" }.joined(separator: "\n")
    let report = folder("titre;section;année;url\n\(rows)\n").read()
    #expect(Set(report.value?.sections[0].resources.map(\.id) ?? []).count == 500)
    #expect(report.diagnostics.all.filter { $0.id != "empty-section" }.count == 2)
  }

  // MARK: Mistakes

  /// What a row or the headings hold, and the one thing that is wrong.
  @Test(arguments: [
    (
      "id;titre;section\na;;agir\n",
      "r.csv:2:3: error: the row has no title; fill in the cell, or empty the whole row [missing-field]"
    ),
    (
      "id;titre;section\na;A;\n",
      "r.csv:2:5: error: the row has no section; fill in the cell, or empty the whole row [missing-field]"
    ),
    (
      "id;titre;section\na;A;Agirr\n",
      "r.csv:2:5: error: unknown section 'Agirr'; did you mean 'agir'? [unknown-section]"
    ),
    (
      "id;titre;section\na;A;Comprendr l'ESS\n",
      "r.csv:2:5: error: unknown section 'Comprendr l'ESS'; did you mean 'Comprendre l'ESS'? [unknown-section]"
    ),
    (
      "id;titre;section\na;A;agir\na;B;agir\n",
      "r.csv:3:1: error: resource 'a' stands twice; the first is at r.csv:2:1 [duplicate-id]"
    ),
    (
      "id;titre;section\na b;A;agir\n",
      "r.csv:2:1: error: id 'a b' may hold only letters without accents, digits and hyphens; write it as 'a-b' [invalid-id]"
    ),
    (
      "id;titre;section;année\na;A;agir;2 019\n",
      "r.csv:2:10: error: year '2 019' is neither a year nor a range; did you mean '2019'? [invalid-year]"
    ),
    (
      "id;titre;section;date de la séance\na;A;agir;31/02/2021\n",
      "r.csv:2:10: error: date 2021-02-31 does not exist; 2021-02 has 28 days [invalid-date]"
    ),
    (
      "id;titre;section;lien\na;A;agir;www.a.org\n",
      "r.csv:2:10: warning: url 'www.a.org' does not begin with http:, https: or mailto:; did you mean 'https://www.a.org'? [invalid-url]"
    ),
    (
      "id;titre;section;lien\na;A;agir;#N/A\n",
      "r.csv:2:10: error: the cell holds the error #N/A; mend its formula, or empty the cell [cell-error]"
    ),
    (
      "id;titre;section;Durée\na;A;agir;2 h\n",
      "r.csv:1:18: warning: column 'Durée' is not printed; declare it: fields: { duree: { label: Durée } } [unknown-column]"
    ),
    (
      "id;titre;section;Auteuse\na;A;agir;X\n",
      "r.csv:1:18: warning: column 'Auteuse' is not printed; did you mean 'Auteur'? [unknown-column]"
    ),
    (
      "id;titre;section;Auteur;Producteur\na;A;agir;X;Y\n",
      "r.csv:1:25: warning: column 'Producteur' is not printed, since 'Auteur' holds the authors; choose one under 'columns:' [second-column]"
    ),
    (
      "id;Objet;section\na;A;agir\n",
      "r.csv:1:1: error: no column holds the title of the resources; say which one does: 'columns: { title: Objet }' [missing-column]"
    ),
    (
      "id;titre\na;A\n",
      "r.csv:1:1: error: no column holds the section of the resources; add a column 'section', or say 'defaults: { section: … }' [missing-column]"
    ),
    (
      "id;titre;section\na;A;agir;et plus\n",
      "r.csv:2:10: error: 'et plus' stands in a column without a heading; give the column a heading; in a file of text, put a cell that holds the separator in quotes [stray-cell]"
    ),
    (
      "id;titre;section\n",
      "r.csv: warning: the table holds no resource; write one in each row below the headings [empty-sheet]"
    ),
    (
      "id;titre;section\na;\"A;agir\n",
      "r.csv:2:3: error: a text in quotes begins here and is not closed; close it with \", and write \"\" for quotation marks in it [open-quotes]"
    ),
  ]) func mistakesAreToldByTheirCells(_ table: String, _ finding: String) {
    #expect(folder(table).tableFindings() == [finding])
  }

  @Test func datesThatCanBeTwo() {
    let table = "id,title,section,session date\na,A,agir,5/3/2021\n"
    #expect(
      folder(table, language: "en").tableFindings()
        == [
          "r.csv:2:10: error: '5/3/2021' can be 2021-03-05 or 2021-05-03; write the one that is meant [ambiguous-date]"
        ])
    func date(_ language: String) -> String? {
      folder(table, language: language).read().value?.sections[0].resources[0].session?.date?.description
    }
    #expect(date("fr") == "2021-03-05" && date("en-US") == "2021-05-03" && date("en-GB") == "2021-03-05")
  }

  @Test func mistakesInWhatIsSaidOfATable() {
    let table = "id;titre;section\na;A;agir\n"
    #expect(
      folder(table, more: "    columns: { autors: Titre, type: Genre }\n    sheeet: x\n").tableFindings() == [
        "catalogue.yaml:8:16: warning: unknown field 'autors'; did you mean 'authors'? [unknown-field]",
        "catalogue.yaml:8:37: error: no column has the heading 'Genre'; one of id, titre, section [missing-column]",
        "catalogue.yaml:9:5: warning: unknown field 'sheeet'; did you mean 'sheet'? [unknown-field]",
      ])
    let missing = DataFolder([
      "catalogue.yaml": "sections: [{ id: un, title: Un }]\nresources: [{ table: nichts.xlsx }]"
    ])
    #expect(missing.tableFindings()[0].hasPrefix("catalogue.yaml:2:22: error: table 'nichts.xlsx' cannot be read"))
  }

  @Test func allMistakesInOneRun() {
    #expect(
      folder("titre;section;année\nA;;2 019\n;agir;x\nB;agri;20\n").read().diagnostics.all.count {
        $0.severity == .error
      } == 4)
  }

  @Test func equalToTheSameInYAML() throws {
    let table = try folder("id;titre;section;auteurs;résumé\na;A « b »;agir;X et Y;Un *mot*.\nb;B;agir;\"X ; Y\";\n")
      .tableEdition()
    let yaml = try DataFolder([
      "catalogue.yaml": """
      language: fr
      \(DataSections.usual)
      resources:
        - { id: a, title: A « b », section: agir, authors: X et Y, summary: Un *mot*. }
        - { id: b, title: B, section: agir, authors: [X, Y] }
      """
    ]).tableEdition()
    #expect(table.sections.flatMap(\.resources).map(\.values) == yaml.sections.flatMap(\.resources).map(\.values))
  }
}
