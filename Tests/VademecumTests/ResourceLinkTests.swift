import Foundation
import TestSupport
import Testing
import Vademecum

/// Several links of a resource on its card, in each layout.
@Suite struct ResourceLinkTests {
  static let layouts = ["vademecum-2022", "carnet-a5", "grille", "liste"]

  private func folder(_ edition: String) -> TemporaryFolder {
    TemporaryFolder([
      "catalogue.yaml": """
      language: fr
      sections: [{ id: a, title: A }]
      resources:
        - id: r
          section: a
          title: Guide
          url: https://example.org/guide
          links: [{ label: La vidéo, url: "https://example.org/video" }, "https://example.org/plan"]
        - id: s
          section: a
          title: Film
          links: [{ label: Le film, url: "https://example.org/film" }, { label: Le texte, url: "https://example.org/texte" }]
      """,
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\n\(edition)",
    ])
  }

  private func text(_ document: Document) -> String {
    document.pages.indices.map { document.text(ofPage: $0) }.joined(separator: "\n")
  }

  /// They are printed in order, after what leads to the resource, and each leads to its address.
  @Test(arguments: layouts, ["access: line", "access: [address]", "access: [line, address, qr]"])
  func allArePrintedInOrder(layout: String, access: String) throws {
    let folder = folder("layout: \(layout)\n\(access)\n")
    let document = try build(folder.path("edition.yaml"), expecting: ["no-summary"])
    let printed = text(document)
    let isForPaper = access != "access: line"
    let all = ["Guide", "La vidéo", "example.org/plan", "Film", "Le film", "Le texte"]
    var rest = printed[...]
    for text in all {
      let range = try #require(rest.firstRange(of: text), "\(text) in \(printed)")
      rest = rest[range.upperBound...]
    }
    #expect(printed.contains("La vidéo – example.org/video") == isForPaper)
    #expect(printed.contains("example.org/film") == isForPaper && printed.ranges(of: "Le film").count == 1)
    let addresses = document.pages.flatMap(\.frames).flatMap(\.items).compactMap { item -> String? in
      guard case .link(let link) = item, case .uri(let address) = link.target else { return nil }
      return address
    }
    #expect(Set(addresses) == Set(["guide", "video", "plan", "film", "texte"].map { "https://example.org/\($0)" }))
  }

  /// A layout that knows nothing of links leads to the first of them, and `check` tells of the others.
  @Test func aLayoutWithoutThemIsToldOf() throws {
    let folder = folder("layout: look/\n")
    folder.write("extends: grille\n", to: "look/layout.yaml")
    folder.write(
      "sizes: { all: { fills-page: 6 } }\nbox: { text: '{resource.title}', style: card-title, link: resource.url }\n",
      to: "look/cards/resource.yaml")
    let found = check(folder.path("edition.yaml")).all.map(\.description)
    #expect(found.contains { $0.contains("resource.links") && $0.contains("[unprinted-field]") }, "\(found)")
    #expect(!found.contains { $0.contains("[no-url]") || $0.contains("link.label") })
  }

  @Test func differencesNameThem() throws {
    let folder = folder("")
    _ = try run(command, ["build", "edition.yaml", "-o", "old.pdf"], in: folder.path)
    let catalogue = try String(contentsOfFile: folder.path("catalogue.yaml"), encoding: .utf8)
    folder.write(catalogue.replacing("label: Le film", with: "label: Le court film"), to: "catalogue.yaml")
    let outcome = try run(command, ["diff", "old.pdf", "edition.yaml"], in: folder.path)
    #expect(outcome.output.contains("links.1.label: Le {+court+} film"), "\(outcome.output)\(outcome.errors)")
  }

  @Test func aProgramMakesThem() throws {
    let resource = Resource(
      id: "r", title: "R", summary: "S.",
      links: [ResourceLink("Vidéo", url: "https://example.org/v"), ResourceLink(url: "u")])
    let edition = Edition(
      title: "T", date: PartialDate(year: 2026), sections: [EditionSection(id: "a", title: "A", resources: [resource])])
    let checked = edition.checked()
    #expect(checked.diagnostics.all.map(\.id) == ["invalid-url"])
    #expect(checked.value?.sections[0].resources[0].links.map(\.label) == ["Vidéo"])
  }
}
