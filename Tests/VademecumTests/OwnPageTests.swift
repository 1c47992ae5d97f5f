import Catalogue
import Frames
import TestSupport
import Testing
import Vademecum

/// Pages of an edition's own, before and after the sections.
@Suite struct OwnPageTests {
  private static let catalogue = """
    language: fr
    sections: [{ id: a, title: Agir }]
    resources: [{ id: r, section: a, title: Guide, url: https://example.org/r, summary: "Voir [le guide](#r)." }]
    """

  private static func edition(_ pages: String, layout: String = "vademecum-2022") -> String {
    "catalogue: c.yaml\ntitle: T\ndate: 2026-01\nlayout: \(layout)\n\(pages)\n"
  }

  private func pages(_ pages: String) throws -> (texts: [String], findings: [String]) {
    let folder = TemporaryFolder(["c.yaml": Self.catalogue, "e.yaml": Self.edition(pages)])
    let workspace = Workspace()
    let read = workspace.edition(at: folder.path("e.yaml"))
    guard let edition = read.value else { return ([], read.diagnostics.all.map(\.description)) }
    let report = workspace.document(of: edition)
    guard let document = report.value else { return ([], report.diagnostics.all.map(\.description)) }
    let texts = document.pages.indices.map { Self.text(of: document, page: $0) }
    return (texts, report.diagnostics.all.map { "\($0.place?.line ?? 0) \($0.id)" })
  }

  private static func text(of document: Document, page: Int) -> String {
    var text = ""
    func add(_ items: [FrameItem]) {
      for item in items {
        switch item {
        case .glyphs(let run): text += String(decoding: run.text, as: UTF8.self) + " "
        case .group(let group): add(group.items)
        case .path, .image, .link: break
        }
      }
    }
    for frame in document.pages[page].frames { add(frame.items) }
    return text
  }

  /// Short texts share a page, unless the edition says that one begins one.
  @Test(arguments: [("", ["Un Deux Trois"]), (", new-page: true", ["Un", "Deux Trois"])])
  func shortTextsShareAPage(more: String, shared: [String]) throws {
    let own = """
      back:
        - { page: text, title: Un, body: Premier }
        - { page: text, title: Deux, body: Second\(more) }
        - { page: text, title: Trois, body: Dernier }
      """
    let (texts, findings) = try pages(own)
    #expect(findings == [])
    let titles = texts.map { text in ["Un", "Deux", "Trois"].filter { text.contains("\($0) ") }.joined(separator: " ") }
    #expect(titles.suffix(shared.count) == shared)
  }

  /// Front pages stand before the sections, back pages behind them, in their order; a back cover is the last of all.
  @Test func pagesStandInTheirPlaces() throws {
    let own = """
      front: [{ page: editorial, title: Éditorial, body: Bonjour, signature: La présidente }]
      back:
        - { page: back-cover, body: Quatrième }
        - { page: text, title: Glossaire, body: "## ESS\n\nÉconomie sociale" }
      """
    let (texts, findings) = try pages(own)
    #expect(findings == [])
    // The sommaire names them, too.
    func page(_ word: String) -> Int? { texts.lastIndex { $0.contains(word) } }
    let places = try ["Éditorial", "Guide", "Glossaire", "Quatrième"].map { try #require(page($0)) }
    #expect(places == places.sorted() && places.last == texts.count - 1)
    #expect(texts[places[0]].contains("La présidente"))
  }

  @Test(arguments: [
    ("front: [{ page: editorail, title: É }]", "unknown-page-kind"), ("front: [{ title: É }]", "missing-field"),
    ("front: [{ page: text, titel: É }]", "unknown-field"),
  ])
  func mistakesAreTold(own: String, id: String) throws {
    let folder = TemporaryFolder(["c.yaml": Self.catalogue, "e.yaml": Self.edition(own)])
    let found = check(folder.path("e.yaml")).all
    #expect(found.contains { $0.id == id && $0.place?.line == 5 }, "\(found)")
  }

  /// A page that has nothing to show is left out, which is told.
  @Test func anEmptyPageIsLeftOut() throws {
    let (texts, findings) = try pages("back: [{ page: text }]")
    #expect(findings == ["5 empty-page"])
    #expect(texts.count == (try pages("")).texts.count)
  }
}
