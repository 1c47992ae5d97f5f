import Frames
import LayoutTestSupport
import TestSupport
import Testing
import Vademecum

/// Short pages that stand below others, where these have room for them.
@Suite struct GuestPageTests {
  /// A kind of page with as many lines as it says, under a header that moves down with it, and with what stays at home.
  private static func kind(
    _ name: String, lines: Int, more: String = "shares-page: 24pt"
  ) -> String {
    """
    margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }
    bookmark: \(name)
    contents: \(name)
    \(more)
    background: [{ text: "ground \(name)", style: text, at: { left: 50pt, top: 4pt } }]
    flow: [\(Array(repeating: "{ text: line, style: text, role: paragraph }", count: lines).joined(separator: ", "))]
    furniture:
      - { box: { text: "head \(name)", style: text, role: heading-1, at: { left: 50pt, top: 30pt } }, as: header }
      - { box: { text: "foot \(name)", style: text, at: { left: 50pt, bottom: 20pt } }, as: footer }
    """
  }

  private static func edition(_ kinds: [(name: String, lines: Int, more: String?)]) -> DesignedEdition {
    var files = [
      "layout/layout.yaml": DesignedEdition.layout(
        styles: "", pages: "[front, section, \(kinds.map(\.name).joined(separator: ", "))]"),
      "layout/pages/front.yaml": """
      margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }
      flow: [{ each: contents, box: { text: "{contents.title} {contents.page}", style: text, link: contents } }]
      """,
    ]
    for kind in kinds {
      files["layout/pages/\(kind.name).yaml"] =
        kind.more.map { Self.kind(kind.name, lines: kind.lines, more: $0) } ?? Self.kind(kind.name, lines: kind.lines)
    }
    return DesignedEdition(files)
  }

  private func texts(_ document: Document) -> [String] {
    document.pages.indices.map { page in
      document.text(ofPage: page).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  @Test func shortPagesStandBelowEachOther() throws {
    let edition = Self.edition([("ants", 2, nil), ("bees", 3, nil), ("cats", 40, nil), ("dogs", 1, nil)])
    let document = try build(edition.path)
    let texts = texts(document)
    #expect(texts.count == 5, "\(texts)")
    #expect(texts[2] == "ground ants head ants line line head bees line line line foot ants")
    #expect(texts[3].hasPrefix("ground cats head cats line"), "what has no room begins a page")
    #expect(texts[4].contains("head dogs"), "and so does what stands behind two pages that are full")
  }

  @Test func theyAreWhereTheContentsAndTheBookmarksSay() throws {
    let edition = Self.edition([("ants", 1, nil), ("bees", 3, nil)])
    let document = try build(edition.path)
    #expect(texts(document)[0].contains("ants 3 bees 3"))
    let bookmarks = document.outline.filter { ["ants", "bees"].contains($0.title) }
    #expect(bookmarks.map(\.page) == [2, 2] && bookmarks[0].y == 0)
    // Below a line, as high as its capitals, and the space.
    #expect(abs(bookmarks[1].y - (50 + 7.2 + 24)) < 0.1, "\(bookmarks[1].y)")
    let links = document.pages[0].frames.flatMap(\.items).compactMap { item -> Double? in
      if case .link(let link) = item, case .page(2, let y) = link.target { y } else { nil }
    }
    #expect(links == [0, bookmarks[1].y])
    #expect(document.letters.contains("headantslineheadbeeslinelineline"), "both headers are read")
  }

  @Test(arguments: [
    "", "shares-page: 24pt\nwhen: edition.subtitle", "sheet: landscape\nshares-page: 24pt",
  ])
  func onlyPagesThatShareDo(more: String) throws {
    let edition = Self.edition([("ants", 2, more), ("bees", 3, nil)])
    let texts = texts(try build(edition.path))
    #expect(texts.last == "ground bees head bees line line line foot bees")
  }

  @Test func theBottomMarginIsKept() throws {
    // Lines are twelve points apart, and the last 7.2 high: below fourteen of them, the space and a header there is room for sixteen more.
    for (lines, pages) in [(16, 3), (17, 4)] {
      let edition = Self.edition([("ants", 14, nil), ("bees", lines, "shares-page: 24pt")])
      #expect(try build(edition.path).pages.count == pages, "\(lines) lines")
    }
  }

  /// What stands at the foot of its page stands at that of another's, where that has room above it.
  @Test func pagesAtTheFootStayThere() throws {
    func lines(_ ants: Int) throws -> [Double] {
      let edition = Self.edition([("ants", ants, nil), ("bees", 3, nil)])
      let kind = Self.kind("bees", lines: 3, more: "shares-page: 24pt\nalign: bottom")
        .split(separator: "\n").filter { !$0.contains("head") }.joined(separator: "\n")
      try write(kind, to: edition.path("layout/pages/bees.yaml"))
      let page = try #require(try build(edition.path).pages.last)
      return page.frames.flatMap(\.items).compactMap { item in
        guard case .glyphs(let run) = item, String(decoding: run.text, as: UTF8.self) == "line" else { return nil }
        return run.glyphs.first.map { Double($0.y).rounded() }
      }
    }
    let (alone, shared) = (try lines(63), try lines(2))
    #expect(alone.count == 3 && shared.count == 5 && Array(shared.suffix(3)) == alone, "\(alone) \(shared)")
  }

  /// Notes stand below the text that calls them, on the same page, and what follows below them; alone they stand at the foot.
  @Test func notesStandBelowTheirTexts() throws {
    func height(of note: String, back: String) throws -> [Double] {
      let folder = TemporaryFolder([
        "c.yaml": "language: fr\nsections: [{ id: a, title: Agir }]\nresources: [{ id: r, section: a, title: R }]\n",
        "e.yaml": "catalogue: c.yaml\ntitle: T\nlayout: vademecum-2022\nback:\n\(back)\n",
      ])
      let document = try build(folder.path("e.yaml"))
      return document.pages.flatMap { page in
        page.frames.flatMap(\.items).compactMap { item in
          if case .glyphs(let run) = item, String(decoding: run.text, as: UTF8.self).contains(note) {
            run.glyphs.first.map { Double($0.y) }
          } else {
            nil
          }
        }
      }
    }
    let one = "- { page: text, title: Un, body: \"Premier[^a].\\n\\n[^a]: Notule.\" }"
    let other = "- { page: text, title: Deux, body: Second }"
    let alone = try #require(try height(of: "Notule", back: one).last)
    let above = try #require(try height(of: "Notule", back: "\(one)\n\(other)").last)
    let below = try #require(try height(of: "Second", back: "\(one)\n\(other)").last)
    #expect(alone > 700 && above < 200 && above < below && below < 300, "\(alone) \(above) \(below)")
  }

  /// A booklet's left pages have the margins of the other side, and so have guests on them.
  @Test func guestsHaveTheMarginsOfTheirSide() throws {
    let margins = "shares-page: 24pt"
    func edges(_ kinds: [(name: String, lines: Int, more: String?)]) throws -> [Double] {
      let edition = Self.edition(kinds)
      for kind in kinds {
        let text = Self.kind(kind.name, lines: kind.lines)
          .replacing("right: 50pt, bottom: 50pt, left: 50pt", with: "outer: 30pt, bottom: 50pt, inner: 70pt")
        try write(text, to: edition.path("layout/pages/\(kind.name).yaml"))
      }
      let page = try #require(try build(edition.path).pages.last)
      return page.frames.flatMap(\.items).compactMap { item in
        guard case .glyphs(let run) = item, String(decoding: run.text, as: UTF8.self) == "line" else { return nil }
        return run.glyphs.first.map { Double($0.x).rounded() }
      }
    }
    let recto = try edges([("ants", 1, margins), ("bees", 1, margins)])
    let verso = try edges([("cats", 40, nil), ("ants", 1, margins), ("bees", 1, margins)])
    #expect(recto == [70, 70])
    #expect(verso.suffix(2) == [30, 30], "\(verso)")
  }

  /// What reaches the sides of the sheet runs over the trim there, and nowhere else.
  @Test func headersThatMoveBleedAtTheSides() throws {
    let edition = Self.edition([("ants", 1, nil), ("bees", 1, nil)])
    let layout = DesignedEdition.layout(styles: "", pages: "[front, section, ants, bees]")
    try write("bleed: 9pt\n\(layout)", to: edition.path("layout/layout.yaml"))
    for name in ["ants", "bees"] {
      let bar = "{ shape: rectangle, colour: accent, at: { left: 0pt, top: 0pt }, width: 20pt, height: 30pt }"
      let text = Self.kind(name, lines: 1) + "\n  - { box: \(bar), as: header }\n"
      try write(text, to: edition.path("layout/pages/\(name).yaml"))
    }
    let page = try #require(try build(edition.path).pages.last)
    let bars = page.frames.flatMap(\.items).compactMap { item -> Rect? in
      if case .path(let shape) = item { shape.path.extent } else { nil }
    }
    #expect(bars.count == 2 && bars.allSatisfy { $0.x == -9 && $0.maxX == 20 }, "\(bars)")
    #expect(bars.map(\.height) == [39, 30])
  }

  @Test func editionsOfSomeSectionsHaveThem() throws {
    let edition = Self.edition([("ants", 2, nil), ("bees", 3, nil)])
    try write(
      "language: fr\nsections: [{ id: a, title: Agir }, { id: b, title: Bâtir }]\nresources: "
        + "[{ id: r, section: a, title: Guide }, { id: s, section: b, title: Atlas }]\n",
      to: edition.path("catalogue.yaml"))
    let texts = texts(try build(edition.path, sections: ["b"]))
    #expect(texts.last == "ground ants head ants line line head bees line line line foot ants")
  }

  @Test(arguments: [("[1, 2]", 1), ("[1, 2, 3]", 1), ("[1]", 2), ("1", 2)])
  func aFlowTakesTheColumnsWithTheFewestPages(counts: String, pages: Int) throws {
    let edition = Self.edition([("ants", 40, "columns: { count: \(counts) }")])
    #expect(try build(edition.path).pages.count == 2 + pages)
  }

  @Test func ofSeveralCountsTheFirstCounts() throws {
    let editions = ["[1, 2]", "1"].map { Self.edition([("ants", 20, "columns: { count: \($0) }")]) }
    let documents = try editions.map { try build($0.path) }
    #expect(texts(documents[0]) == texts(documents[1]) && documents[0].pages.count == 3)
  }
}
