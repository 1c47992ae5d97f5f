import Diagnostics
import TestSupport
import Testing

@testable import Catalogue

/// What people do in their sheets: each mistake is told by its cell, with what to write instead, and all in one run.
@Suite struct TableMistakeTests {
  /// A cell of a row that is right but for it: the heading of its column, what it holds, and the words of the one finding, which begin
  /// behind its place; nil where the cell is as good as another.
  private static let cells: [(heading: String, text: String, finding: String?)] = [
    // Dates
    (
      "séance", "12/13/2021",
      "error: date '12/13/2021' does not exist, since no year has so many months; did you mean '13/12/2021'? [invalid-date]"
    ),
    ("séance", "31/02/2021", "error: date 2021-02-31 does not exist; 2021-02 has 28 days [invalid-date]"),
    (
      "séance", "44260",
      "error: 44260 is 2021-03-05 as spreadsheets count days; format the cell as a date, or write 2021-03-05 [invalid-date]"
    ),
    (
      "séance", "printemps 2021",
      "error: date 'printemps 2021' is not a date; write it as 2022, 2022-06 or 2022-06-15 [invalid-date]"
    ),
    ("séance", "3 mars", "error: date '3 mars' is not a date; write it as 2022, 2022-06 or 2022-06-15 [invalid-date]"),
    ("séance", "5 mars 2021", nil), ("séance", "mars 2021", nil), ("séance", "03-2021", nil),
    ("séance", "2021/03/05", nil),
    // Years
    ("année", "2 019", "error: year '2 019' is neither a year nor a range; did you mean '2019'? [invalid-year]"),
    ("année", "2019?", "error: year '2019?' is neither a year nor a range; did you mean '2019'? [invalid-year]"),
    (
      "année", "2019/2020",
      "error: year '2019/2020' is neither a year nor a range; did you mean '2019-2020'? [invalid-year]"
    ),
    (
      "année", "vers 19",
      "error: year 'vers 19' is neither a year nor a range; write it as 2022 or 2018-2022 [invalid-year]"
    ),
    ("année", "219", "error: year 219 does not exist; a year has four digits [invalid-year]"),
    (
      "année", "44260",
      "error: 44260 is 2021-03-05 as spreadsheets count days; format the cell as a date, or write 2021-03-05 [invalid-date]"
    ),
    ("année", "2019.0", nil), ("année", "mars 2019", nil), ("année", "05/03/2019", nil),
    // Addresses
    (
      "lien", "www.a.org",
      "warning: url 'www.a.org' does not begin with http:, https: or mailto:; did you mean 'https://www.a.org'? [invalid-url]"
    ),
    (
      "lien", "contact@a.org",
      "warning: url 'contact@a.org' does not begin with http:, https: or mailto:; did you mean 'mailto:contact@a.org'? [invalid-url]"
    ),
    (
      "lien", "https://a.org https://b.org",
      "warning: url 'https://a.org https://b.org' holds several addresses; keep one here, and list the others under 'links' [invalid-url]"
    ),
    ("lien", "a.pdf", "warning: url 'a.pdf' does not begin with http:, https: or mailto: [invalid-url]"),
    (
      "lien", "\\\\serveur\\a.pdf",
      "warning: url '\\\\serveur\\a.pdf' does not begin with http:, https: or mailto: [invalid-url]"
    ),
    // Signs that stand for something
    ("auteur", "N/A", "warning: 'N/A' is taken for an empty cell; empty it, or write what belongs there [placeholder]"),
    (
      "résumé", "à compléter",
      "warning: 'à compléter' is taken for an empty cell; empty it, or write what belongs there [placeholder]"
    ),
    ("lien", "-", "warning: '-' is taken for an empty cell; empty it, or write what belongs there [placeholder]"),
    (
      "année", "s.d.", "warning: 's.d.' is taken for an empty cell; empty it, or write what belongs there [placeholder]"
    ),
    ("vignette", "?", "warning: '?' is taken for an empty cell; empty it, or write what belongs there [placeholder]"),
    (
      "auteur", "idem",
      "error: 'idem' does not say what the cell holds; write 'Avise' again, as in the cell above [ditto-cell]"
    ),
    (
      "rubrique", "〃",
      "error: '〃' does not say what the cell holds; write 'Agir' again, as in the cell above [ditto-cell]"
    ),
    ("séance", "idem", "error: 'idem' does not say what the cell holds; write it out [ditto-cell]"),
    ("titre", "Idem", nil), ("auteur", "Nantes", nil),
    // Errors of spreadsheets
    ("titre", "#REF!", "error: the cell holds the error #REF!; mend its formula, or empty the cell [cell-error]"),
    ("auteur", "#NOM?", "error: the cell holds the error #NOM?; mend its formula, or empty the cell [cell-error]"),
    ("année", "#####", "error: the cell holds the error #####; mend its formula, or empty the cell [cell-error]"),
    // Titles, sections, ids, pictures
    ("titre", " ", "error: the row has no title; fill in the cell, or empty the whole row [missing-field]"),
    ("titre", "—", "error: the row has no title; fill in the cell, or empty the whole row [missing-field]"),
    ("rubrique", "Agri", "error: unknown section 'Agri'; did you mean 'agir'? [unknown-section]"),
    ("rubrique", "Divers", "error: unknown section 'Divers'; one of comprendre, agir [unknown-section]"),
    ("id", "a", "error: resource 'a' stands twice; the first is at r.csv:2:1 [duplicate-id]"),
    (
      "id", "Réf. 12",
      "error: id 'Réf. 12' may hold only letters without accents, digits and hyphens; write it as 'ref-12' [invalid-id]"
    ),
    ("vignette", "images/a.png", "error: image 'images/a.png' is not there [missing-image]"),
  ]

  private static let headings = ["id", "titre", "rubrique", "année", "auteur", "résumé", "lien", "séance", "vignette"]
  private static let first = ["a", "Premier", "Agir", "2019", "Avise", "Un résumé.", "https://a.org", "", ""]

  private func findings(_ table: String) -> [String] {
    let folder = DataFolder([
      "r.csv": table,
      "catalogue.yaml": """
      language: fr
      sections:
        - { id: comprendre, title: "Comprendre l'ESS" }
        - { id: agir, title: Agir }
      resources: [{ table: r.csv, columns: { session.date: séance } }]
      """,
    ])
    return folder.findings().filter { !$0.contains("[empty-section]") && !$0.contains("[no-alt]") }
  }

  /// The row with one cell in place of another, and where that begins.
  private static func row(_ heading: String, _ text: String) -> (text: String, position: Int) {
    var cells = ["b", "Deuxième", "Agir", "2020", "RTES", "Un autre.", "https://b.org", "", ""]
    let column = headings.firstIndex(of: heading) ?? 0
    cells[column] = text
    return (cells.joined(separator: ";"), cells[..<column].joined(separator: ";").count + (column == 0 ? 1 : 2))
  }

  @Test func eachCellIsToldWithItsCure() {
    for (heading, text, finding) in TableMistakeTests.cells {
      let (row, position) = TableMistakeTests.row(heading, text)
      let table = [TableMistakeTests.headings, TableMistakeTests.first].map { $0.joined(separator: ";") } + [row]
      #expect(
        findings(table.joined(separator: "\n")) == (finding.map { ["r.csv:3:\(position): \($0)"] } ?? []),
        "\(heading): \(text)")
    }
  }

  /// All of them in one table: nothing hides another, and each stands in the report once.
  @Test func allAreToldInOneRun() {
    let mistakes = TableMistakeTests.cells.filter { $0.finding != nil && !["id", "titre"].contains($0.heading) }
    var lines = [TableMistakeTests.headings, TableMistakeTests.first].map { $0.joined(separator: ";") }
    for (index, mistake) in mistakes.enumerated() {
      let row = TableMistakeTests.row(mistake.heading, mistake.text).text.dropFirst("b;Deuxième".count)
      lines.append("r\(index);Titre \(index)" + row)
    }
    let found = findings(lines.joined(separator: "\n"))
    #expect(found.count == mistakes.count && mistakes.count > 25)
    for (index, mistake) in mistakes.enumerated() {
      #expect(found.count { $0.hasPrefix("r.csv:\(index + 3):") } == 1, "\(mistake)")
    }
  }

  // MARK: Columns

  @Test func columnsThatAreCalledOtherwiseThanLastYear() {
    #expect(
      findings("id;Titre;Rubrique;Descriptif court;URL du document\na;A;Agir;Un résumé.;https://a.org\n")
        == [
          "r.csv:1:19: warning: column 'Descriptif court' is not printed; if it holds the summary, say 'columns: { summary: Descriptif court }' [unknown-column]",
          "r.csv:1:36: warning: column 'URL du document' is not printed; if it holds the url, say 'columns: { url: URL du document }' [unknown-column]",
          "catalogue.yaml:5:54: error: no column has the heading 'séance'; one of id, Titre, Rubrique, Descriptif court, URL du document [missing-column]",
        ].sorted())
    #expect(
      findings("id;Axe;Intitulé exact;séance\na;Agir;A;\n")
        == [
          "r.csv:1:1: error: no column holds the section of the resources; say which one does: 'columns: { section: … }'; there are Axe and Intitulé exact [missing-column]",
          "r.csv:1:1: error: no column holds the title of the resources; say which one does: 'columns: { title: Intitulé exact }'; there are Axe and Intitulé exact [missing-column]",
        ].reversed())
  }

  @Test func aHeadingThatStandsTwice() {
    #expect(
      findings("id;Titre;Rubrique;Titre;séance\na;A;Agir;B;\n") == [
        "r.csv:1:19: warning: column 'Titre' is not printed, since 'Titre' holds the title; delete or rename one of them [second-column]"
      ])
  }

  // MARK: Workbooks

  /// Mistakes that only workbooks can have, below a merged title, and above rows that hold but colours.
  @Test func mistakesOfAWorkbook() throws {
    let folder = DataFolder([
      "catalogue.yaml": "language: fr\nsections: [{ id: agir, title: Agir }]\nresources: mistakes.xlsx\n"
    ])
    folder.folder.write(try Repository.bytes(of: "Tests/CatalogueTests/Fixtures/mistakes.xlsx"), to: "mistakes.xlsx")
    #expect(
      folder.findings().map { $0.replacing("mistakes.xlsx (Ressources!", with: "(") } == [
        "(B4): error: the formula of the cell was never calculated; open the file in a spreadsheet program and save it there [uncalculated-formula]",
        "(F5): error: the cell holds the error #NOM?; mend its formula, or empty the cell [cell-error]",
        "(I6): error: 44260 is 2021-03-05 as spreadsheets count days; format the cell as a date, or write 2021-03-05 [invalid-date]",
        "(A8): warning: 1 hidden row is read like the others; delete rows that are not to be printed [hidden-rows]",
        "(E9): error: 44260 is 2021-03-05 as spreadsheets count days; format the cell as a date, or write 2021-03-05 [invalid-date]",
        "(H10): error: the cell holds the error #REF!; mend its formula, or empty the cell [cell-error]",
        "(A11): warning: the row 'Sous-total' seems to sum up others, and is left out; delete it [total-row]",
      ])
  }

  // MARK: Dates in words

  @Test(
    arguments: [
      ("fr", "3 mars 2021", "2021-03-03"), ("fr", "1er mars 2021", "2021-03-01"), ("fr", "mars 2021", "2021-03"),
      ("fr", "le vendredi 5 Mars 2021", "2021-03-05"), ("fr", "5 août 2021", "2021-08-05"),
      ("fr", "5 aout 21", "2021-08-05"),
      ("fr", "déc. 2020", "2020-12"), ("fr", "sept.-21", "2021-09"), ("fr", "mars-21", "2021-03"),
      ("fr-CA", "5-mars-2021", "2021-03-05"),
      ("fr", "05/03/2021 14:30", "2021-03-05"), ("fr", "2021-3-5", "2021-03-05"),
      ("en", "March 3, 2021", "2021-03-03"), ("en", "3 March 2021", "2021-03-03"),
      ("en-US", "Friday, March 5th, 2021", "2021-03-05"),
      ("en-GB", "the 1st of May 2021", "2021-05-01"), ("en", "Sept 2021", "2021-09"), ("en", "Mar-21", "2021-03"),
      ("fr", "jui 2021", nil), ("fr", "March 2021", nil), ("en", "mars 2021", nil), ("en", "March 21", nil),
      ("de", "5 März 2021", nil),
      ("fr", "5 mars - 7 mars 2021", nil), ("fr", "mars", nil), ("fr", "13 2021", nil),
    ] as [(String, String, String?)]) func datesInWords(_ language: String, _ text: String, _ date: String?)
  {
    guard case .date(let read)? = WrittenDate.read(text, in: language) else {
      #expect(date == nil, "\(text)")
      return
    }
    #expect(read == date)
  }
}
