import TestSupport
import Testing
import Vademecum

/// Numbers of pages that have no true value.
@Suite struct UnsettledNumbersTests {
  /// A sommaire before the section that it names: with the number 9 its line is large and takes a page more, so that the section begins on
  /// page 10; that number has room in the small style alone, and then the section begins on page 9.
  private static let files = [
    "layout/layout.yaml": """
    sheet: { width: 105mm, height: 148mm }
    fonts: { lato: { regular: Lato/Lato-Regular.ttf } }
    accents: [{ accent: "#000000", tint: "#ffffff" }]
    styles:
      small: { font: lato, size: 10pt }
      large: { as: small, size: 40pt }
    pages: [front, contents, section]
    page-kinds: [text]
    words:
      fr:
        months: [janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre]
        full-date: "{day} {month} {year}"
        month-date: "{month} {year}"
    """,
    "layout/pages/text.yaml": """
    margins: { top: 10mm, right: 10mm, bottom: 10mm, left: 10mm }
    flow: [{ text: "{page.title}", style: small }]
    """,
    "layout/pages/contents.yaml": """
    margins: { top: 10mm, right: 10mm, bottom: 10mm, left: 10mm }
    flow:
      - { shape: rectangle, colour: tint, height: 119mm }
      - each: sections
        box: { text: "{section.title} {section.page}", style: [large, small], max-lines: 1, width: 25mm, link: section }
    """,
    "layout/pages/section.yaml": """
    margins: { top: 10mm, right: 10mm, bottom: 10mm, left: 10mm }
    each: sections
    cards: resource
    """,
    "layout/cards/resource.yaml": """
    sizes: { large: { fills-page: 4 } }
    box: { text: "{resource.title}", style: small, role: heading-1 }
    """,
    "catalogue.yaml": """
    language: fr
    sections: [{ id: a, title: A }]
    resources: [{ id: r, section: a, title: R, summary: S., url: "https://example.org" }]
    """,
  ]

  private func found(pagesBefore count: Int) -> [String] {
    let folder = TemporaryFolder(Self.files)
    let pages = (0..<count).map { "{ page: text, title: P\($0) }" }.joined(separator: ", ")
    folder.write("catalogue: catalogue.yaml\ntitle: T\ndate: 2026\nlayout: layout/\nfront: [\(pages)]\n", to: "e.yaml")
    return check(folder.path("e.yaml")).all.filter { $0.severity != .note }.map(\.id)
  }

  @Test func aNumberThatMovesItsOwnPageIsTold() { #expect(found(pagesBefore: 7) == ["unsettled-numbers"]) }

  @Test func numbersOfOneWidthSettle() {
    #expect(found(pagesBefore: 4) == [])
    #expect(found(pagesBefore: 9) == [])
  }
}
