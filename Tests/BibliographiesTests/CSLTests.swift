import Testing

@testable import Bibliographies

@Suite struct CSLTests {
  @Test func items() {
    let all = entries(
      """
      [
        {"id": 12, "type": "article-journal", "title": "L’<i>ESS</i> et le CO<sub>2</sub>", "issued": {"date-parts": [[2019, 3, 5]]},
         "DOI": "10.1/x", "abstract": "<jats:p>Un <jats:italic>mot</jats:italic>.</jats:p><jats:p>2 * 3</jats:p>", "keyword": "a, b",
         "language": "fr-FR", "container-title": "Revue"},
        {"id": "x", "citation-key": "cle", "type": "report", "issued": {"raw": "2020-04"}, "URL": "https://a.org"},
        {"id": "y", "type": "book", "issued": {"date-parts": [["2019"], ["2021"]]}, "genre": "Essai"},
        {"id": "z", "type": "book", "issued": {"literal": "printemps 2018"}}
      ]
      """, file: "a.json")
    #expect(
      all.map(\.key) == ["12", "cle", "y", "z"] && all.map { $0.text("year") } == ["2019", "2020", "2019–2021", "2018"])
    #expect(all[0].text("title") == "L’ESS et le CO₂" && all[0].text("date") == "2019-03-05")
    #expect(all[0].text("abstract") == "Un <i>mot</i>.\n\n2 \\* 3" && all[0].text("url") == "https://doi.org/10.1/x")
    #expect(all[0]["keywords"]?.value == .list(["a", "b"]) && all[0].text("container-title") == "Revue")
    #expect(all[1].text("url") == "https://a.org" && all[2].text("type") == "Essai")
    #expect(all[1].place.line == 5)
  }

  @Test(arguments: [
    ("[{\"id\": \"a\", \"type\": \"book\", \"title\": \"T\"}, ", true), ("[ ]", false), ("{}", false),
    ("[{\"id\": \"a\", \"type\": \"Guide\", \"section\": \"s\"}]", false), ("\u{feff}[{\"type\": \"thesis\"}]", true),
    ("[{\"id\": \"a\", \"type\": \"book\", \"section\": \"s\"}]", false),
    (" { \"items\" : [{\"id\": \"a\", \"type\": \"book\"}]}", true), ("{\"resources\": [{\"type\": \"book\"}]}", false),
    ("{\"items\": {\"type\": \"book\"}}", false), ("{\"items\"", false),
    ("[{\"id\": \"a\", \"type\": \"book\", \"authors\": \"s\"}]", false), ("[{\"id\": \"a", false), ("[[", false),
  ])
  func content(text: String, isCSL: Bool) { #expect(CSLItems.isCSL(beginning: Array(text.utf8)) == isCSL) }

  /// Fields beyond number take neither the time nor the memory, in either notation.
  @Test func entriesWithThousandsOfFields() {
    let pairs = (0..<60_000).map { "\"f\($0)\": \"x\"" }.joined(separator: ", ")
    let fields = (0..<60_000).map { "f\($0) = {x}" }.joined(separator: ", ")
    for (text, file) in [
      ("[{\"id\": \"a\", \"type\": \"book\", \(pairs)}]", "a.json"), ("@book{a, \(fields)}", "a.bib"),
    ] {
      var result: (entries: [BibliographyEntry], found: [String]) = ([], [])
      let time = ContinuousClock().measure { result = read(text, file: file) }
      #expect(result.found.count == 1 && result.found[0].contains("the entry has more than 1000 fields"), "\(file)")
      #expect(result.entries.first.map { (990...1000).contains($0.fields.count) } == true)
      #expect(time < .seconds(10), "\(file): \(time)")
    }
  }
}
