import Catalogue
import Diagnostics
import Frames
import Layout
import LayoutDesign
import LayoutTestSupport
import Testing
import Typesetting

/// Lists of titles, authors and types, with the pages that cards came to stand on.
@Suite struct CatalogueIndexTests {
  private static let margins = "margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }\n"

  /// A page of lists at the end; two cards a page before it, from page 2 on.
  private static func layout(_ list: String) -> [String: String] {
    [
      "layout.yaml": LayoutFixture.files["layout.yaml"]!
        .replacing("[front, section]", with: "[front, section, index]")
        .replacing(
          "hello: Bonjour", with: "hello: Bonjour\n    articles: [L', Les]\n    last-separator: ' et '"),
      "pages/index.yaml": margins + "flow:\n" + list,
      "cards/resource.yaml":
        "sizes: { only: { fills-page: 2 } }\nbox: { text: '{resource.title}', style: text, height: 150pt }\n",
    ]
  }

  private static func groups(_ list: String, _ entry: String) -> String {
    """
      - each: \(list)
        box:
          stack:
            - { text: "{group.title}", style: text, role: heading-1 }
            - each: group.entries
              box: \(entry)

    """
  }

  private static func edition(_ resources: [[Resource]]) -> Edition {
    let place = Place(file: "catalogue.yaml", line: 1, column: 1)
    var edition = BoxFixture.edition()
    edition.sections = resources.enumerated().map { index, resources in
      EditionSection(
        section: Section(id: "s\(index)", title: "S\(index)", index: index, place: place), resources: resources)
    }
    return edition
  }

  private static func resource(
    _ title: String, _ type: String? = nil, _ year: Int? = nil, by authors: String = ""
  ) -> Resource {
    Resource(
      id: title, section: "s", title: title, type: type, years: year.map { $0...$0 },
      authors: authors.isEmpty ? [] : [Author(authors, isOneName: false)],
      place: Place(file: "catalogue.yaml", line: 1, column: 1))
  }

  /// Pages: Zone and Les atouts on 2, Écoute on 3; L'eau and 9 vies on 4, Bois on 5.
  private static let catalogue = edition([
    [
      resource("Zone", "Guide", 2019, by: "Avise, RTES et Éole"), resource("Les atouts", "Analyse", 2021, by: "Avise"),
      resource("Écoute", "Guide", 2021, by: "RTES"),
    ],
    [resource("L'eau", nil, 2020, by: "Avise"), resource("9 vies", "Guide"), resource("Bois", by: "Avise")],
  ])

  private func document(_ list: String, showing sections: [Int] = [0, 1]) throws -> Document {
    let layout = LayoutFixture(Self.layout(list))
    #expect(layout.findings() == [])
    let design = try #require(layout.read().value)
    let pages = PaginatedEdition(Self.catalogue, in: design) { Typesetter(fonts: design.fonts, hyphenation: "") }
    let (document, found) = pages.document(sections: sections)
    #expect(pages.found.joined(with: found).all.map(\.description) == [])
    return document
  }

  /// What the last page says, a line each text.
  private func lines(_ list: String, showing sections: [Int] = [0, 1]) throws -> [String] {
    var lines: [(y: Float, text: String)] = []
    for case .glyphs(let run) in try #require(try document(list, showing: sections).pages.last).frames.flatMap(\.items)
    {
      let text = String(decoding: run.text, as: UTF8.self)
      let y = run.glyphs.first?.y ?? 0
      if lines.last?.y == y { lines[lines.count - 1].text += text } else { lines.append((y, text)) }
    }
    return lines.map(\.text)
  }

  private static let line = "{ text: '{entry.title}{entry.author}: {entry.pages}', style: text }"

  @Test func titlesAreGroupedByLetter() throws {
    #expect(
      try lines(Self.groups("index.titles", Self.line)) == [
        "0–9", "9 vies: 4", "A", "Les atouts: 2", "B", "Bois: 5", "E", "L'eau: 4", "Écoute: 3", "Z", "Zone: 2",
      ])
  }

  @Test func authorsHaveAllTheirPages() throws {
    #expect(
      try lines(Self.groups("index.authors", Self.line)) == [
        "A", "Avise: 2, 4, 5", "E", "Éole: 2", "R", "RTES: 2, 3",
      ])
  }

  @Test func titlesAndAuthorsStandTogether() throws {
    #expect(
      try lines(Self.groups("index", Self.line)).prefix(6) == [
        "0–9", "9 vies: 4", "A", "Les atouts: 2", "Avise: 2, 4, 5", "B",
      ])
  }

  @Test func typesHaveTheLatestFirst() throws {
    let entry = "{ text: '{entry.title}[ ({entry.year})][ {entry.type}]', style: text }"
    #expect(
      try lines(Self.groups("types", entry)) == [
        "Analyse", "Les atouts (2021) Analyse", "Guide", "Écoute (2021) Guide", "Zone (2019) Guide", "9 vies Guide",
        "L'eau (2020)", "Bois",
      ])
  }

  @Test func everyPageLeadsToItsCard() throws {
    let document = try document(Self.groups("index.authors", Self.line))
    var links: [String] = []
    for case .link(let link) in try #require(document.pages.last).frames.flatMap(\.items) {
      guard case .page(let page, let y) = link.target else { continue }
      links.append("\(link.description) -> \(page + 1) at \(Int(y.rounded()))")
    }
    #expect(
      links == [
        "Avise 2 -> 2 at 50", "Avise 4 -> 4 at 50", "Avise 5 -> 5 at 50", "Éole 2 -> 2 at 50", "RTES 2 -> 2 at 50",
        "RTES 3 -> 3 at 50",
      ])
  }

  @Test func aTitleLeadsToItsCardAsAWhole() throws {
    let document = try document(
      Self.groups("index.titles", "{ text: '{entry.title}, {entry.pages}', style: text, link: entry }"))
    var pages: [Int] = []
    for case .link(let link) in try #require(document.pages.last).frames.flatMap(\.items) {
      if case .page(let page, _) = link.target { pages.append(page + 1) }
    }
    #expect(pages == [4, 2, 5, 4, 3, 2])
  }

  /// A page before them says where the lists begin, and leads there; a list that no page shows has none.
  @Test func listsHaveAPage() throws {
    var files = Self.layout(Self.groups("index.titles", Self.line))
    files["pages/front.yaml"] =
      Self.margins + "flow:\n  - { text: 'Index {index.page}', style: text, link: index }\n"
      + "  - { text: 'Types {types.page}', style: text, link: types }\n"
    let layout = LayoutFixture(files)
    #expect(layout.findings() == [])
    let design = try #require(layout.read().value)
    let pages = PaginatedEdition(Self.catalogue, in: design) { Typesetter(fonts: design.fonts, hyphenation: "") }
    for (sections, page) in [([0, 1], 5), ([1], 3)] {
      let items = pages.document(sections: sections).document.pages[0].frames.flatMap(\.items)
      let texts = items.compactMap {
        if case .glyphs(let run) = $0 { String(decoding: run.text, as: UTF8.self) } else { nil }
      }
      #expect(texts.joined() == "Index 6", "the folio is that of the whole")
      let links = items.compactMap { if case .link(let link) = $0 { link.target } else { nil } }
      #expect(links == [.page(page, y: 0)])
    }
  }

  /// In the alphabet a title comes once, with the pages of all resources that have it; by type, each has its line.
  @Test func resourcesShareATitle() throws {
    let layout = LayoutFixture(Self.layout(Self.groups("index.titles", Self.line) + Self.groups("types", Self.line)))
    let design = try #require(layout.read().value)
    let edition = Self.edition([["b", "a", "c", "a", "d"].map { Self.resource($0, "Guide") }])
    let pages = PaginatedEdition(edition, in: design) { Typesetter(fonts: design.fonts, hyphenation: "") }
    var text: [String] = []
    for case .glyphs(let run) in try #require(pages.document(sections: [0]).document.pages.last).frames.flatMap(
      \.items)
    {
      text.append(String(decoding: run.text, as: UTF8.self))
    }
    #expect(text.joined() == "Aa: 2, 3Bb: 2Cc: 3Dd: 4Guidea: 2a: 3b: 2c: 3d: 4")
  }

  /// The index of a part holds that part, with the folios of the whole.
  @Test func exportsListWhatTheyShow() throws {
    #expect(
      try lines(Self.groups("index.authors", Self.line), showing: [1]) == ["A", "Avise: 4, 5"])
  }

  /// Three and more pages in a row are one span; it leads to its first.
  @Test func pagesInARowAreASpan() throws {
    let layout = LayoutFixture(Self.layout(Self.groups("index.authors", Self.line)))
    let design = try #require(layout.read().value)
    let edition = Self.edition([(0..<10).map { Self.resource("t\($0)", by: $0 == 6 || $0 == 7 ? "B" : "A") }])
    let pages = PaginatedEdition(edition, in: design) { Typesetter(fonts: design.fonts, hyphenation: "") }
    let document = pages.document(sections: [0]).document
    var text = ""
    for case .glyphs(let run) in try #require(document.pages.last).frames.flatMap(\.items) {
      text += String(decoding: run.text, as: UTF8.self)
    }
    #expect(text == "AA: 2–4, 6BB: 5")
  }

  private static let mistakes: [(box: String, line: String)] = [
    ("{ text: '{group.title}', style: text }", "field 'group.title' is known only in an 'each' over an index or types"),
    (
      "{ text: '{entry.pages}', style: text }",
      "field 'entry.pages' is known only in 'each: group.entries' and in an 'each' over additions or changes"
    ),
    (
      "{ rule: 1pt, link: entry }",
      "field 'entry' is known only in 'each: group.entries' and in an 'each' over additions or changes"
    ),
    (
      "{ stack: [{ each: group.entries, box: { rule: 1pt } }] }",
      "field 'group.entries' is known only in an 'each' over an index or types"
    ),
  ]

  @Test(arguments: mistakes)
  func namesAreKnownWhereTheyMeanSomething(box: String, line: String) {
    let complaints = LayoutFixture(Self.layout("  - \(box)\n")).findings()
    #expect(complaints.count == 1 && complaints[0].hasSuffix("error: \(line) [misplaced-name]"), "\(complaints)")
  }

  @Test func cardsHaveNoIndex() {
    let card = "sizes: { only: {} }\nbox: { stack: [{ each: types, box: { rule: 1pt } }] }\n"
    #expect(
      LayoutFixture(["cards/resource.yaml": card]).findings() == [
        "cards/resource.yaml:2:24: error: list 'types' is not known yet on cards [misplaced-name]"
      ])
  }
}
