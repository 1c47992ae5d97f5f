import Catalogue
import Diagnostics
import Frames
import Layout
import LayoutDesign
import LayoutTestSupport
import Testing
import Typesetting

/// Sections that share pages, in a text block of 300 by 400 points at 50, 50: cards are 90 points high and 20 apart, headings of
/// sections 30 high.
@Suite struct SectionFlowTests {
  /// The pages of sections with so many cards each: for each page, what stands on it and how far down. `opening` is a box that opens
  /// sections with an introduction.
  private func pages(
    _ flow: String, _ counts: [Int], more: String = "", breaks: Set<String> = [], intros: Set<Int> = [],
    front: String = "", card: String = SectionFlowTests.card
  ) throws -> [[String]] {
    let margins = "margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }\n"
    let layout = LayoutFixture([
      "pages/section.yaml": """
      each: sections
      cards: resource
      \(margins)sections: \(flow)
      section-heading: { text: "{section.title}", style: text, height: 30pt }
      \(more)

      """,
      "pages/front.yaml": "each: sections\n\(margins)\(front)flow: [{ prose: section.intro, style: text }]\n",
      "cards/resource.yaml": card,
    ])
    #expect(layout.findings() == [])
    let design = try #require(layout.read().value)
    let edition = Self.edition(counts, breaks: breaks, intros: intros)
    let typesetter: @Sendable () -> Typesetter = { Typesetter(fonts: design.fonts, hyphenation: "") }
    let context = RenderContext(edition: edition, design: design)
    let boxLayout = BoxLayout(typesetter: typesetter(), language: "fr")
    let galley = try #require(Galley(context, threads: 1, boxLayout: boxLayout, typesetter: typesetter))
    var paginator = EditionPaginator(of: edition, in: design, galley: galley, boxLayout: boxLayout)
    return paginator.sequences(of: edition).sequences.flatMap { sequence in
      sequence.pages.map { page in page.blocks.compactMap { Self.words($0, sequence) } }
    }
  }

  private static let card = """
    sizes: { only: { fills-page: 100 } }
    between: { gap: 20pt }
    box: { text: "{resource.title}", style: text, height: 90pt }
    """

  private static func edition(_ counts: [Int], breaks: Set<String>, intros: Set<Int>) -> Edition {
    var edition = BoxFixture.edition()
    let place = Place(file: "catalogue.yaml", line: 1, column: 1)
    edition.sections = counts.enumerated().map { index, count in
      let name = ["a", "b", "c", "d", "e", "f"][index]
      var section = Section(id: name, title: name, index: index, place: place)
      if intros.contains(index) { section.intro = RichText([.paragraph([.init("Introduction")])]) }
      let resources = (0..<count).map { Resource(id: "\(name)\($0 + 1)", section: name, title: name, place: place) }
      return EditionSection(section: section, resources: resources)
    }
    edition.breaks = breaks
    return edition
  }

  /// "a1 50" for a card at the head of a text block, "A 270" for the heading of its section.
  private static func words(_ placed: PageDraft.Placed, _ sequence: PageSequence) -> String? {
    guard let run = sequence.run, let part = placed.part else { return nil }
    func name(_ card: Int) -> (section: String, card: Int) {
      let place = run.place(of: card)
      return (["a", "b", "c", "d", "e", "f"][place.section], place.resource + 1)
    }
    let y = Int(placed.origin.y.rounded())
    switch part {
    case .card(let card): return "\(name(card).section)\(name(card).card) \(y)"
    case .sectionHeading(let card): return "\(name(card).section.uppercased()) \(y)"
    case .sectionIntro(let card): return "\(name(card).section)-intro \(y)"
    case .rest, .subsectionHeading, .references: return nil
    }
  }

  /// Without saying so, each begins a page.
  @Test func breaksInsideShortSectionsAreKept() throws {
    #expect(try pages("balance", [1, 2]).count == 1)
    #expect(try pages("balance", [1, 2], breaks: ["b2"]).last == ["b2 50"])
  }

  /// On a poster the first section has its heading, too, and all cards the largest size in which they fit.
  @Test func onOnePageAllSectionsHaveHeadings() throws {
    #expect(try pages("one-page", [1, 1, 1]) == [["A 50", "a1 80", "B 190", "b1 220", "C 330", "c1 360"]])
    let sizes = """
      sizes: { high: { fills-page: 100 }, low: { fills-page: 100 } }
      between: { gap: 20pt }
      box: { text: "{resource.title}", style: text, height: { high: 90pt, low: 40pt } }
      """
    #expect(try pages("one-page", [1, 1], card: sizes) == [["A 50", "a1 80", "B 190", "b1 220"]])
    #expect(
      try pages("one-page", [2, 2, 1], card: sizes) == [
        ["A 50", "a1 80", "a2 140", "B 200", "b1 230", "b2 290", "C 350", "c1 380"]
      ])
  }

  @Test func sectionsBeginPages() throws {
    #expect(
      try pages("new-page", [1, 2]) == [["a1 50"], ["b1 50", "b2 160"]])
  }

  /// A section goes on below the one before, under its heading; at the head of a page it has none.
  @Test func sectionsRunOn() throws {
    #expect(
      try pages("run-on", [1, 2, 4]) == [
        ["a1 50", "B 160", "b1 190", "b2 300"], ["c1 50", "c2 160", "c3 270"], ["c4 50"],
      ])
  }

  /// Three cards and a heading are too high for a page, so that the heading goes with its card.
  @Test func aHeadingIsNeverAlone() throws {
    for counts in [[3, 2], [2, 2, 2], [1, 1, 1, 1, 1, 1]] {
      for page in try pages("run-on", counts) {
        for (index, block) in page.enumerated() where block.first?.isUppercase == true {
          #expect(page[index + 1].hasPrefix("\(block.lowercased().prefix(1))1 "))
          #expect(index > 0, "the running header names the section at the head of a page")
        }
      }
    }
  }

  /// Below a heading stand two entries of a list, if the section has them, unless heading and entry fill a quarter of the column; the
  /// heading at the head of a second column stays.
  @Test func headingsInColumns() throws {
    let columns = "columns: { count: 2, gap: 20pt }"
    let small = Self.card.split(separator: "height: 90pt").joined(separator: "height: 50pt")
    #expect(
      try pages("run-on", [4, 4], more: columns, card: small) == [
        ["a1 50", "a2 120", "a3 190", "a4 260", "B 50", "b1 80", "b2 150", "b3 220", "b4 290"]
      ])
    #expect(
      try pages("run-on", [2, 4], more: columns) == [
        ["a1 50", "a2 160", "B 270", "b1 300", "b2 50", "b3 160", "b4 270"]
      ])
    #expect(
      try pages("run-on", [2, 1, 2], more: columns) == [
        ["a1 50", "a2 160", "B 270", "b1 300", "C 50", "c1 80", "c2 190"]
      ])
  }

  /// A section with a page of its own before it begins a page, and so does one that the edition breaks before.
  @Test func openingsAndBreaksBeginPages() throws {
    #expect(
      try pages("run-on", [1, 1, 1], breaks: ["c1"], intros: []) == [["a1 50", "B 160", "b1 190"], ["c1 50"]])
    #expect(
      try pages("run-on", [1, 1, 1], intros: [1]).filter { !$0.isEmpty } == [["a1 50"], ["b1 50", "C 160", "c1 190"]])
  }

  /// What introduces a section above its first card stands below its heading, and the page that opens it gives way.
  @Test func introductionsStandAboveCards() throws {
    func pages(_ limit: String, front: String = "gives-way: true\n") throws -> [[String]] {
      let intro = """
        section-intro:
          \(limit)
          box: { stack: [{ prose: section.intro, style: text }], height: 40pt }
        """
      return try self.pages("balance", [1, 1, 3], more: intro, intros: [1, 2], front: front)
    }
    let introduced = [["a1 50", "B 160", "b-intro 190", "b1 230"], ["c-intro 50", "c1 90", "c2 200", "c3 310"]]
    #expect(try pages("max-height: 40pt") == introduced)
    #expect(try pages("max-cards: 3") == introduced)
    // Where it is too high, or the section too long, the opening stays, and so it does where it need not give way.
    #expect(try pages("max-height: 39pt") == [["a1 50"], [], ["b1 50"], [], ["c1 50", "c2 160", "c3 270"]])
    #expect(try pages("max-cards: 2") == [introduced[0], [], ["c1 50", "c2 160", "c3 270"]])
    #expect(try pages("max-cards: 2", front: "").count == 5)
  }

  /// Short sections share a page; one that needs more begins its own.
  @Test func shortSectionsSharePages() throws {
    #expect(
      try pages("balance", [1, 1, 3, 1, 1]) == [
        ["a1 50", "B 160", "b1 190"], ["c1 50", "c2 160", "c3 270"], ["d1 50", "E 160", "e1 190"],
      ])
    // A section with a single card stands on the page on which the one before it ends, and never on two.
    #expect(
      try pages("balance", [5, 1]) == [["a1 50", "a2 160", "a3 270"], ["a4 50", "a5 160", "B 270", "b1 300"]])
    #expect(try pages("balance", [3, 2]) == [["a1 50", "a2 160", "a3 270"], ["b1 50", "b2 160"]])
  }

  /// Short sections go on over pages where that saves one, and not else; a break of the edition begins a page.
  @Test func shortSectionsGoOnOverPagesToSaveOne() throws {
    let alone = ["b1 50", "b2 160"]
    #expect(try pages("balance", [2, 2]) == [["a1 50", "a2 160"], alone])
    let saving = [["a1 50", "a2 160", "B 270", "b1 300"], ["b2 50", "C 160", "c1 190", "c2 300"]]
    #expect(try pages("balance", [2, 2, 2]) == saving)
    #expect(try pages("balance", [2, 2, 2], breaks: ["c1"]) == [["a1 50", "a2 160"], alone, ["c1 50", "c2 160"]])
    // Of the ways to save a page, the one that leaves the others alone.
    #expect(try pages("balance", [3, 2, 2, 2]).map(\.count) == [3, 4, 4])
  }

  /// A card that would stand alone on its page, with room below it, is joined by the next section, where that takes no page more.
  @Test func aCardIsNotAloneWhereItsPageCanBeShared() throws {
    // The last page is not left to a card.
    let card = Self.card + "\npagination: { empty-last-page: 100000 }"
    let shared = try pages("balance", [1, 6], card: card)
    #expect(shared == [["a1 50", "B 160", "b1 190"], ["b2 50", "b3 160"], ["b4 50", "b5 160", "b6 270"]])
    #expect(try pages("balance", [1, 6], breaks: ["b1"], card: card).map(\.count) == [1, 3, 3])
  }

  /// In a grid a section begins a row, and rows with a heading above them are lower.
  @Test func sectionsShareGrids() throws {
    let cell = """
      sizes: { only: { fills-page: 100 } }
      between: { gap: 20pt }
      box: { stack: [{ text: "{resource.title}", style: text }, { glue: 1fr }, { rule: 1pt }] }
      """
    let pages = try pages("balance", [2, 1, 4], more: "grid: { columns: 2, rows: 2, gap: 20pt }", card: cell)
    #expect(pages == [["a1 50", "a2 50", "B 245", "b1 275"], ["c1 50", "c2 50", "c3 260", "c4 260"]])
    // One that goes on over pages is named where it begins.
    let long = try self.pages("balance", [1, 5], more: "grid: { columns: 2, rows: 2, gap: 20pt }", card: cell)
    #expect(long.count == 2 && long[0].contains { $0.hasPrefix("B ") }, "\(long)")
  }

  /// In a grid an introduction may be the first cell of its section, beside the cards of a row.
  @Test func introductionsStandInCells() throws {
    let cell = """
      sizes: { only: { fills-page: 100 } }
      between: { gap: 20pt }
      box: { text: "{resource.title}", style: text, height: 90pt }
      """
    func pages(_ counts: [Int], columns: Int) throws -> [[String]] {
      let more = """
        grid: { columns: \(columns), rows: 2, gap: 20pt }
        section-intro:
          cell: true
          max-height: 120pt
          box: { stack: [{ prose: section.intro, style: text }], min-height: 100pt }
        """
      return try self.pages(
        "run-on", counts, more: more, intros: [0, 1], front: "gives-way: true\n", card: cell)
    }
    let introduced = try pages([2, 1], columns: 3)
    #expect(introduced == [["a-intro 50", "a1 50", "a2 50", "B 245", "b-intro 275", "b1 275"]])
    // Without a column for a card beside it, it stands above.
    #expect(try pages([1, 1], columns: 1).allSatisfy { $0.count == 2 })
  }

  /// With a box for either, an introduction is a cell beside cards nearly as high, and stands above the row of low ones.
  @Test func introductionsAreHardlyHigherThanTheCardsBesideThem() throws {
    func pages(cell: Int, suits: String) throws -> [[String]] {
      let card = """
        sizes: { high: { fills-page: 100 }, low: { fills-page: 100, suits: \(suits), rows: 3 } }
        between: { gap: 20pt }
        box: { text: "{resource.title}", style: text, height: { high: 150pt, low: 100pt } }
        """
      let more = """
        grid: { columns: 3, rows: 2, gap: 20pt }
        section-intro:
          box: { stack: [{ prose: section.intro, style: text }], min-height: 60pt }
          cell: { stack: [{ prose: section.intro, style: text }], min-height: \(cell)pt }
        """
      return try self.pages("run-on", [2], more: more, intros: [0], front: "gives-way: true\n", card: card)
    }
    #expect(try pages(cell: 140, suits: "50pt") == [["a-intro 50", "a1 50", "a2 50"]])
    #expect(try pages(cell: 187, suits: "50pt") == [["a-intro 50", "a1 50", "a2 50"]])
    #expect(try pages(cell: 188, suits: "50pt") == [["a-intro 50", "a1 110", "a2 110"]])
    #expect(try pages(cell: 140, suits: "100pt") == [["a-intro 50", "a1 110", "a2 110"]])
  }

  /// With a box for either, a section that fills its pages is introduced above its first row, and one that leaves much of a page free in a cell.
  @Test(arguments: [
    (3, ["a-intro 50", "a1 50", "a2 50", "a3 260"]),
    (6, ["a-intro 50", "a1 110", "a2 110", "a3 110", "a4 290", "a5 290", "a6 290"]),
  ])
  func introductionsStandAboveWholePages(count: Int, page: [String]) throws {
    let card = """
      sizes: { only: { fills-page: 100 } }
      between: { gap: 20pt }
      box: { text: "{resource.title}", style: text, height: 150pt }
      """
    let more = """
      grid: { columns: 3, rows: 2, gap: 20pt }
      section-intro:
        box: { stack: [{ prose: section.intro, style: text }], min-height: 60pt }
        cell: { stack: [{ prose: section.intro, style: text }], min-height: 140pt }
      """
    let found = try pages("run-on", [count], more: more, intros: [0], front: "gives-way: true\n", card: card)
    #expect(found == [page])
  }

  /// Rows that a page has room for grow alike, the lowest first; where little is left beyond that, they fill the page.
  @Test func rowsOfAGridGrowAlike() throws {
    let card = """
      sizes: { only: { fills-page: 100 } }
      between: { gap: 20pt }
      box: { stack: [{ text: "{resource.title}", style: text }, { glue: 1fr }, { rule: 1pt }] }
      """
    func pages(_ height: Int, grow: Bool = false) throws -> [[String]] {
      let more = """
        grid: { columns: 2, rows: 3, gap: 20pt, grow: \(grow) }
        section-intro: { box: { prose: section.intro, style: text, height: \(height)pt } }
        """
      return try self.pages("run-on", [4], more: more, intros: [0], front: "gives-way: true\n", card: card)
    }
    // Two rows below an introduction of that height take the place of three, 120 points each, or what it leaves.
    #expect(try pages(120) == [["a-intro 50", "a1 170", "a2 170", "a3 320", "a4 320"]])
    #expect(try pages(180) == [["a-intro 50", "a1 230", "a2 230", "a3 350", "a4 350"]])
    #expect(try pages(40) == [["a-intro 50", "a1 90", "a2 90", "a3 230", "a4 230"]])
    #expect(try pages(40, grow: true) == [["a-intro 50", "a1 90", "a2 90", "a3 280", "a4 280"]])
  }

  private static let mistakes: [(kind: String, line: String)] = [
    (
      "sections: sometimes",
      "4:11: error: sections of page 'section' cannot be 'sometimes'; one of new-page, run-on, balance, one-page [unknown-choice]"
    ),
    (
      "sections: one-page\nsection-heading: { glue: 3mm }\ngrid: { columns: 2, rows: 2 }",
      "6:1: error: field 'grid' cannot stand beside 'sections: one-page' [misplaced-field]"
    ),
    (
      "section-intro: { cell: true, box: { glue: 3mm } }",
      "4:1: error: field 'section-intro' needs 'grid' beside it [misplaced-field]"
    ),
    (
      "section-intro: { max-cards: 0, box: { glue: 3mm } }",
      "4:29: error: max-cards must be 1 or more, and is 0 [bad-measure]"
    ),
    ("gives-way: true", "4:1: error: field 'gives-way' cannot stand beside 'cards' [misplaced-field]"),
    ("sections: run-on", "4:1: error: field 'sections' needs 'section-heading' beside it [misplaced-field]"),
  ]

  @Test(arguments: mistakes)
  func mistakesAreTold(kind: String, line: String) {
    let margins = "margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }\n"
    let layout = LayoutFixture(["pages/section.yaml": "each: sections\ncards: resource\n\(margins)\(kind)\n"])
    #expect(layout.findings() == ["pages/section.yaml:" + line])
  }
}
