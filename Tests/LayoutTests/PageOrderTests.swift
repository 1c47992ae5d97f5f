import Catalogue
import Diagnostics
import Frames
import Layout
import LayoutDesign
import LayoutTestSupport
import Testing
import Typesetting

/// The order of pages and their sides, in small layouts made up for an edition of a few titles.
@Suite struct PageOrderTests {
  private static let margins = "margins: { top: 50pt, bottom: 50pt, left: 50pt, right: 50pt }\n"
  private static let mirrored = "margins: { top: 50pt, bottom: 50pt, inner: 40pt, outer: 100pt }\n"

  /// A card takes half of a page.
  private static let card = """
    sizes: { only: { fills-page: 2 } }
    box: { text: "{resource.title}", style: text, height: 150pt }
    """

  /// A front page that says where sections are, and leads there.
  private static let contents = [
    "pages/front.yaml": margins + """
      flow:
        - each: sections
          box: { text: "p. {section.page}", style: text, link: section }
      """
  ]

  // MARK: Sections

  @Test func openingsAndCardsTakeTurns() throws {
    let document = try document([["a", "b", "c"], ["d"]], kinds: ["front", "opening", "section"])
    #expect(document.texts == ["Essai", "Section 1", "a b", "c", "Section 2", "d"])
    #expect(document.pages.map(\.label) == ["1", "2", "3", "4", "5", "6"])
  }

  @Test func theOpeningIsTheFirstPageOfItsSection() throws {
    let document = try document([["a", "b", "c"], ["d"]], kinds: ["front", "opening", "section"], Self.contents)
    #expect(document.texts[0] == "p. 2 p. 5")
    #expect(document.linkedPages == [1, 4])
    #expect(document.outline.map(\.title) == ["Section 1", "Section 2"])
    #expect(document.outline.map(\.page) == [1, 4])
    #expect(document.outline.map { $0.children.map(\.title) } == [["a", "b", "c"], ["d"]])
    #expect(document.outline[0].children.map(\.page) == [2, 2, 3])
    let parts = document.structure.elements.filter { $0.role == .section }
    #expect(parts.count == 3, "the front and two sections")
  }

  @Test func sectionExportsHaveTheirOpenings() throws {
    let document = try document(
      [["a", "b", "c"], ["d"]], kinds: ["front", "opening", "section", "notes"], showing: [1])
    #expect(document.texts == ["Essai", "Section 2", "d"])
    #expect(document.pages.map(\.label) == ["1", "5", "6"])
  }

  // MARK: Sides

  /// Pages of an edition that fills its sheets are a multiple of its number: blank ones, which have numbers and nothing else, stand before
  /// the last, and those of the layout are as many as the edition asks for.
  @Test func anEditionFillsItsSheets() throws {
    let kinds = ["front", "section", "back"]
    #expect(try document([["a"]], kinds: kinds).texts == ["Essai", "a", "Fin"])
    let filled = try document([["a"]], kinds: kinds, fills: 4)
    #expect(filled.texts == ["Essai", "a", "", "Fin"])
    #expect(filled.pages.map(\.label) == ["1", "2", "3", "4"] && filled.pages[2].frames.isEmpty)
    #expect(try document([["a"]], kinds: kinds, fills: 8).texts == ["Essai", "a", "", "", "", "", "", "Fin"])
    #expect(try document([["a", "b", "c"]], kinds: kinds, fills: 4).texts == ["Essai", "a b", "c", "Fin"])
    #expect(try document([["a"], ["b"]], kinds: kinds, fills: 8, showing: [1]).pages.map(\.label) == ["1", "3", "8"])
    let last = "begins: recto\nflow:\n  - { text: Fin, style: text }\n"
    _ = try document(
      [["a"]], kinds: kinds, ["pages/back.yaml": Self.margins + last], fills: 4, expecting: ["unfilled-sheets"])
    let notes = try document([["a"]], kinds: ["front", "section", "notes", "back"], fills: 2)
    #expect(notes.texts == ["Essai", "a", "Notes", "Fin"])
  }

  /// Links, bookmarks and the sommaire count blank pages.
  @Test func whatLeadsBehindBlankPagesCountsThem() throws {
    let files = [
      "pages/section.yaml": Self.margins + """
        each: sections
        begins: recto
        cards: resource
        bookmark: "{section.title}"
        """,
      "pages/back.yaml": Self.margins + "bookmark: Fin\nflow:\n  - { text: Fin, style: text }\n",
    ]
    let document = try document(
      [["a", "b", "c"]], kinds: ["front", "section", "back"], files.merging(Self.contents) { $1 }, fills: 8)
    #expect(document.pages.count == 8 && document.texts.first == "p. 3")
    #expect(document.linkedPages == [2] && document.outline.map(\.page) == [2, 7])
  }

  /// Before cards, and before the only pages, no blank ones stand.
  @Test func blankPagesPartNoCards() throws {
    for kinds in [["front", "section"], ["section"]] {
      _ = try document([["a"], ["b"]], kinds: kinds, fills: 8, expecting: ["unfilled-sheets"])
    }
    #expect(try document([["a"]], kinds: ["front", "section"], fills: 2).texts == ["Essai", "a"])
  }

  @Test func aBlankPageBringsAnOpeningToItsSide() throws {
    let files = ["pages/opening.yaml": "each: sections\nbegins: recto\nbookmark: \"{section.title}\"\n" + Self.opening]
    let document = try document([["a"], ["b", "c", "d"]], kinds: ["front", "opening", "section"], files)
    #expect(document.texts == ["Essai", "", "Section 1", "a", "Section 2", "b c", "d"])
    #expect(document.pages.map(\.label) == ["1", "2", "3", "4", "5", "6", "7"])
    #expect(document.pages[1].frames.isEmpty)
    #expect(document.outline.map(\.page) == [2, 4])
    let part = try self.document(
      [["a"], ["b", "c", "d"]], kinds: ["front", "opening", "section"], files, showing: [0])
    #expect(part.pages.map(\.label) == ["1", "3", "4"])
  }

  @Test func innerMarginsAreAtTheFold() throws {
    let files = [
      "pages/section.yaml": "each: sections\n\(Self.mirrored)cards: resource\nbookmark: \"{section.title}\"\n"
    ]
    let document = try document([["a", "b", "c"]], kinds: ["front", "section"], files)
    #expect(document.pages.map { Int($0.left ?? 0) } == [50, 100, 40])
  }

  @Test func furnitureKnowsItsSide() throws {
    let files = [
      "pages/section.yaml": "each: sections\n\(Self.mirrored)cards: resource\n" + """
        furniture:
          - { on: recto, box: { text: "R{page.folio}", style: text, width: fit, at: { outer: 10pt, bottom: 9pt } } }
          - { on: [verso, first], box: { text: "V{page.folio}", style: text, at: { outer: 10pt, bottom: 9pt } } }
        """
    ]
    let document = try document([["a", "b", "c", "d", "e"]], kinds: ["front", "section"], files)
    #expect(document.texts == ["Essai", "a b V2", "c d R3", "e"])
    #expect(document.pages[1].runs.last.map { Int($0.x) } == 10)
    let recto = try #require(document.pages[2].runs.last)
    #expect(recto.x > 360 && recto.x < 390)
  }

  @Test func whatBeginsOnALaterPageOfACardIsOfItsResource() throws {
    let long = Array(repeating: "mot", count: 4000).joined(separator: " ")
    let card = """
      sizes: { only: { fills-page: 3 } }
      box:
        stack: [{ text: "{resource.title}", style: text }, { text: "{resource.authors}", style: small }]
      """
    let document = try document(
      [["a", long]], kinds: ["front", "section"], ["cards/resource.yaml": card], authors: [long: "Auteur"],
      expecting: ["flowing-card"])
    let (page, elements) = try #require(
      document.pages.enumerated().compactMap { index, page -> (Int, [Int])? in
        let frames = page.frames.filter { frame in
          frame.items.contains { item in
            if case .glyphs(let run) = item {
              String(decoding: run.text, as: UTF8.self).contains("Auteur")
            } else {
              false
            }
          }
        }
        let elements = frames.compactMap { if case .element(let element) = $0.tag { element } else { nil } }
        return elements.isEmpty ? nil : (index, elements)
      }.last)
    #expect(page > 2)
    #expect(elements.allSatisfy { document.structure.resource(of: $0) == long })
  }

  @Test func runningMarksNameTheTitlesOfThePage() throws {
    let long = Array(repeating: "mot", count: 4000).joined(separator: " ")
    let files = [
      "pages/section.yaml": Self.margins + """
        each: sections
        cards: resource
        furniture:
          - box: { text: "{page.first-title}", style: text, at: { left: 0pt, top: 0pt } }
            as: header
          - box: { text: "{page.last-title}", style: text, at: { left: 0pt, bottom: 4pt } }
        """,
      "cards/resource.yaml": """
      sizes: { only: { fills-page: 3 } }
      box:
        stack: [{ text: "{resource.title}", style: text }, { text: "{resource.authors}", style: small }]
      """,
    ]
    let document = try document(
      [["a", "b", "c", "d", "e"]], kinds: ["front", "section"], files, authors: ["e": long],
      expecting: ["flowing-card"])
    #expect(document.texts[1] == "a a b b")
    #expect(document.texts[2] == "c c d d")
    let flowing = document.texts[3...]
    #expect(flowing.count > 1)
    #expect(flowing.allSatisfy { $0.hasPrefix("e ") && $0.hasSuffix(" e") })
  }

  // MARK: Sheets

  @Test(arguments: [(1, 4), (2, 4), (3, 8), (4, 8), (5, 8)])
  func notesFillTheLastSheet(cards: Int, pages: Int) throws {
    let titles = (0..<cards * 2 - 1).map { "t\($0)" }
    let document = try document([titles], kinds: ["front", "section", "notes", "back"])
    #expect(document.pages.count == pages)
    #expect(document.texts.count { $0 == "Notes" } == pages - cards - 2)
    #expect(document.texts.last == "Fin")
    #expect(document.pages.map(\.label) == (1...pages).map(String.init))
  }

  @Test func aPageOfNotesStandsWhereABlankOneWould() throws {
    let files = ["pages/opening.yaml": "each: sections\nbegins: verso\n" + Self.opening]
    let document = try document(
      [["a"], ["b", "c", "d"], ["e"]], kinds: ["opening", "section", "notes", "back"], files)
    #expect(
      document.texts == [
        "Notes", "Section 1", "a", "Section 2", "b c", "d", "Notes", "Section 3", "e", "Notes", "Notes", "Fin",
      ])
    let part = try self.document(
      [["a"], ["b", "c", "d"], ["e"]], kinds: ["opening", "section", "notes", "back"], files, showing: [1])
    #expect(part.texts == ["Section 2", "b c", "d", "Fin"])
  }

  @Test func notesBeforeASideAreCounted() throws {
    let back = Self.margins + "begins: verso\nflow:\n  - { text: Fin, style: text }\n"
    let document = try document(
      [["a", "b", "c"]], kinds: ["front", "section", "notes", "back"], ["pages/back.yaml": back])
    #expect(document.texts == ["Essai", "a b", "c", "Fin"])
    let shorter = try self.document(
      [["a"]], kinds: ["front", "section", "notes", "back"], ["pages/back.yaml": back])
    #expect(shorter.texts == ["Essai", "a", "Notes", "Fin"])
  }

  @Test func whatCannotBeFilledIsTold() throws {
    let back = Self.margins + "begins: recto\nflow:\n  - { text: Fin, style: text }\n"
    let document = try document(
      [["a"]], kinds: ["front", "section", "notes", "back"], ["pages/back.yaml": back], expecting: ["unfilled-sheets"])
    #expect(document.texts == ["Essai", "a", "Fin"])
  }

  // MARK: Help

  private static let opening =
    margins + """
      flow:
        - { text: "{section.title}", style: text }
      """

  /// The document of an edition with these titles in its sections.
  private func document(
    _ sections: [[String]], kinds: [String], _ files: [String: String] = [:], authors: [String: String] = [:],
    fills: Int? = nil, showing: [Int]? = nil, expecting ids: [String] = [], location: SourceLocation = #_sourceLocation
  ) throws -> Document {
    let own = [
      "layout.yaml": LayoutFixture.files["layout.yaml"]!.replacing(
        "[front, section]", with: "[\(kinds.joined(separator: ", "))]"),
      "pages/opening.yaml": "each: sections\nbookmark: \"{section.title}\"\n" + Self.opening,
      "pages/notes.yaml": Self.margins + "fills: 4\nfurniture: [{ box: { text: Notes, style: text } }]\n",
      "pages/back.yaml": Self.margins + "flow:\n  - { text: Fin, style: text }\n",
      "cards/resource.yaml": Self.card,
    ]
    let layout = LayoutFixture(own.merging(files) { $1 })
    #expect(layout.findings() == [], sourceLocation: location)
    let design = try #require(layout.read().value, sourceLocation: location)
    let place = Place(file: "catalogue.yaml", line: 1, column: 1)
    var edition = Edition(
      path: "edition.yaml", directory: ".", title: "Essai", cover: Cover(partners: []),
      sections: sections.enumerated().map { index, titles in
        let section = Section(id: "s\(index)", title: "Section \(index + 1)", index: index, place: place)
        let resources = titles.map { title in
          var resource = Resource(id: title, section: section.id, title: title, place: place)
          resource.authors = authors[title].map { [Author($0, isOneName: false)] } ?? []
          return resource
        }
        return EditionSection(section: section, resources: resources)
      })
    edition.fills = fills
    let pages = PaginatedEdition(edition, in: design) { Typesetter(fonts: design.fonts, hyphenation: "") }
    let (document, found) = pages.document(sections: showing ?? Array(sections.indices))
    #expect(pages.found.joined(with: found).all.map(\.id) == ids, sourceLocation: location)
    return document
  }
}

extension Document {
  /// What is written on each page, in drawing order.
  fileprivate var texts: [String] {
    pages.map { page in
      page.runs.map { String(decoding: $0.text, as: UTF8.self).trimmingSpaces }.joined(separator: " ")
    }
  }

  /// The pages that links lead to, in order, each once.
  fileprivate var linkedPages: [Int] {
    var found: [Int] = []
    for case .link(let link) in pages.flatMap(\.frames).flatMap(\.items) {
      if case .page(let index, _) = link.target, found.last != index { found.append(index) }
    }
    return found
  }
}

extension Page {
  /// The runs on the page with the place of their first glyph.
  fileprivate var runs: [(text: [UInt8], x: Double)] {
    frames.flatMap(\.items).compactMap { item in
      if case .glyphs(let run) = item { (Array(run.text), Double(run.glyphs.first?.x ?? 0)) } else { nil }
    }
  }

  /// The left edge of the first run.
  fileprivate var left: Double? { runs.first?.x }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
