import TestSupport
import Testing
import Vademecum

/// Links of texts to other cards and sections of the edition.
@Suite struct LinkTargetTests {
  @Test func thoseThatLeadNowhereAreToldWhereverTheyStand() {
    let folder = TemporaryFolder([
      "catalogue.yaml": """
      language: fr
      sections:
        - { id: a, title: A, intro: "Voir [cela](#resorce)." }
      resources:
        - { id: resource, section: a, title: R, summary: "Voir [ici](#a), [là](#b).", url: "https://a.org" }
        - { id: other, section: a, title: S, summary: "Voir [tout](#resource).", url: "https://b.org" }
      """,
      "edition.yaml": """
      catalogue: catalogue.yaml
      title: T
      date: 2026
      layout: liste
      back:
        - { page: text, title: P, body: "Voir [tout](#resource) et [rien](#rien)." }
      """,
    ])
    let found = check(folder.path("edition.yaml")).all.filter { $0.id == "unknown-target" }
    #expect(found.compactMap(\.place?.line).sorted() == [3, 5, 6])
    #expect(found.contains { $0.hint == "did you mean 'resource'?" })
  }

  /// An edition with pages of its own, and texts that lead to them.
  private func ownPages(_ pages: String) -> TemporaryFolder {
    TemporaryFolder([
      "catalogue.yaml": """
      language: fr
      sections: [{ id: a, title: A }]
      resources:
        - { id: r, section: a, title: R, type: Guide, summary: "Voir [le glossaire](#glossaire).", url: "https://a.org" }
      """,
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\nlayout: liste\n\(pages)\n",
    ])
  }

  @Test func textsLeadToPagesOfTheEditionsOwn() throws {
    let folder = ownPages(
      """
      front: [{ page: text, id: avant, title: Avant, body: "Voir [tout](#glossaire) et [R](#r)." }]
      back: [{ page: text, id: glossaire, title: Glossaire, body: "Voir [avant](#avant)." }]
      """)
    let workspace = Workspace()
    let edition = try workspace.edition(at: folder.path("edition.yaml")).expected()
    let document = try workspace.document(of: edition).expected()
    let places = Dictionary(uniqueKeysWithValues: document.destinations.map { ($0.name, $0.page) })
    let (before, glossary) = (try #require(places["avant"]), try #require(places["glossaire"]))
    #expect(before < glossary && places["r"].map { before < $0 && $0 < glossary } == true)
    // Readers of paper are told the page.
    func text(_ page: Int) -> String {
      document.text(ofPage: page).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(text(before).contains("(voir p. \(document.pages[glossary].label))"), "\(text(before))")
    _ = try workspace.write(document, to: folder.path("e.pdf")).expected()
    let links = try run("mutool", ["show", folder.path("e.pdf"), "grep"]).output
      .split(separator: "\n").filter { $0.contains("/Subtype/Link") && !$0.contains("/URI") }
    #expect(links.contains { $0.contains("/StructParent") }, "\(links)")
    let tags = try run("pdfinfo", ["-struct-text", folder.path("e.pdf")]).output
    #expect(tags.contains("Link"), "\(tags)")

    let page = try workspace.webFiles(of: edition, as: .page).expected()[0].bytes
    let html = String(decoding: page, as: UTF8.self)
    #expect(html.contains("<a href=\"#p.page-2\">tout</a>") && html.contains("<a href=\"#p.page-2\">le glossaire</a>"))
    #expect(html.contains("id=\"p.page-2\"") && html.contains("<a href=\"#p.page-1\">avant</a>"))
    let site = try workspace.webFiles(of: edition, as: .site()).expected()
    let card = String(decoding: try #require(site.first { $0.path == "r/r.html" }).bytes, as: UTF8.self)
    #expect(card.contains("<a href=\"../index.html#p.page-2\">le glossaire</a>"))
  }

  @Test(arguments: [
    ("front: [{ page: text, id: r, title: A, body: B. }]", "taken-id"),
    ("front: [{ page: text, id: a, title: A, body: B. }]", "taken-id"),
    ("front: [{ page: text, id: b, title: A }]\nback: [{ page: text, id: b, title: B, body: B. }]", "taken-id"),
    ("front: [{ page: text, id: à la fin, title: A, body: B. }]", "invalid-id"),
  ])
  func idsOfPagesAreTheirOwn(_ pages: String, _ id: String) {
    let folder = ownPages(pages)
    let found = check(folder.path("edition.yaml")).all.filter { $0.id == id }
    #expect(found.count == 1 && found[0].severity == .error && found[0].place != nil, "\(found)")
  }
}
