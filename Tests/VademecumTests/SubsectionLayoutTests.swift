import Foundation
import Frames
import TestSupport
import Testing
import Vademecum

/// Headings of subsections in the layouts of the program: where they stand, what they are in the structure, what leads there.
@Suite struct SubsectionLayoutTests {
  private static let layouts = ["vademecum-2022", "grille", "liste", "carnet-a5"]

  /// A catalogue of a section with so many resources in each of two subsections, and one before them.
  private static func catalogue(_ count: Int) -> String {
    let resources = ["agir", "voir"].flatMap { part in
      (1...count).map {
        "  - { id: \(part)-\($0), section: a, subsection: \(part), title: Carte \(part) \($0), summary: \(words) }"
      }
    }
    return """
      language: fr
      sections:
        - id: a
          title: Partie
          subsections:
            - { id: agir, title: Pour agir, intro: Introduction }
            - { id: vide, title: Sans ressource }
            - { id: voir, title: Pour voir }
      resources:
      \(resources.joined(separator: "\n"))
        - { id: zero, section: a, title: Première }
      """
  }

  private static let words =
    "Un résumé assez long pour prendre quelques lignes sur une carte. Une phrase de plus ne nuit pas."

  private func document(_ layout: String, _ count: Int = 2, more: String = "") throws -> Document {
    let edition = """
      catalogue: c.yaml
      title: Catalogue
      layout: \(layout)
      about: { title: Programme, body: Texte }
      \(more)
      """
    let folder = TemporaryFolder(["c.yaml": Self.catalogue(count), "e.yaml": edition])
    defer { withExtendedLifetime(folder) {} }
    return try build(folder.path("e.yaml"))
  }

  /// What the headings of a level say, in reading order.
  private static func headings(_ role: StructureTree.Role, of document: Document) -> [String] {
    let order = ReadingOrder(document)
    return document.structure.elements.indices.filter { document.structure.elements[$0].role == role }
      .map { order.text(of: $0, readAloud: false).trimmingCharacters(in: .whitespaces) }
  }

  @Test(arguments: layouts) func headingsStandBetweenTheSectionAndItsCards(layout: String) throws {
    let document = try document(layout)
    #expect(Self.headings(.heading1, of: document).contains("Partie"))
    #expect(Self.headings(.heading2, of: document).prefix(3) == ["Première", "Pour agir", "Pour voir"])
    #expect(Self.headings(.heading3, of: document) == ["Carte agir 1", "Carte agir 2", "Carte voir 1", "Carte voir 2"])
    #expect(!document.letters.contains("Sansressource"))
    #expect(document.letters.contains("Introduction"))
  }

  /// A subsection is an element with its heading first and its cards after it.
  @Test(arguments: layouts) func aSubsectionHoldsItsCards(layout: String) throws {
    let tree = try document(layout).structure
    let parts = tree.elements.filter { element in
      element.role == .section && element.children.first.map { tree.elements[$0].role == .heading2 } ?? false
    }
    #expect(
      parts.map { part in part.children.compactMap { tree.elements[$0].resource } } == [
        ["agir-1", "agir-2"], ["voir-1", "voir-2"],
      ])
  }

  @Test(arguments: layouts) func bookmarksOfCardsStandUnderThatOfTheirSubsection(layout: String) throws {
    let section = try #require(try document(layout).outline.first { $0.title == "Partie" })
    #expect(section.children.map(\.title) == ["Première", "Pour agir", "Pour voir"])
    #expect(section.children[2].children.map(\.title) == ["Carte voir 1", "Carte voir 2"])
  }

  /// The heading goes where its first card goes, on however many pages.
  @Test(arguments: layouts, [1, 2, 3, 5, 8, 13]) func aHeadingIsNeverAlone(layout: String, count: Int) throws {
    let document = try document(layout, count)
    let section = try #require(document.outline.first { $0.title == "Partie" })
    for heading in section.children.dropFirst() {
      let first = try #require(heading.children.first)
      #expect(heading.page == first.page && heading.y < first.y)
      #expect(heading.children.count == count)
    }
  }

  /// The sommaire lists them with their pages, and leads to the headings.
  @Test(arguments: layouts) func theSommaireLeadsToThem(layout: String) throws {
    let document = try document(layout, 5)
    let section = try #require(document.outline.first { $0.title == "Partie" })
    let links = document.pages.flatMap(\.frames).flatMap(\.items).compactMap { item -> FrameItem.Link? in
      if case .link(let link) = item { link } else { nil }
    }
    for heading in section.children.dropFirst() {
      let description = "\(heading.title), page \(heading.page + 1)"
      let link = try #require(links.first { $0.description == description })
      #expect(link.target == .page(heading.page, y: heading.y))
    }
  }

  /// In a grid a heading begins a row, and three rows of cells that say little, with headings, fit a page.
  @Test func rowsBeginWithHeadings() throws {
    let document = try document("grille", 2)
    let section = try #require(document.outline.first { $0.title == "Partie" })
    let cards = section.children.flatMap { $0.children.isEmpty ? [$0] : $0.children }
    #expect(cards.map(\.page).map { $0 - cards[0].page } == [0, 0, 0, 0, 0])
    #expect(cards[1].y == cards[2].y && cards[1].y > cards[0].y && cards[3].y > cards[2].y)
  }

  // MARK: References

  /// A resource of several sections has its card in the first; the others say where it is, also where they have no cards.
  @Test(arguments: layouts) func sectionsReferToCardsOfOthers(layout: String) throws {
    let catalogue = """
      language: fr
      sections: [{ id: a, title: Agir }, { id: b, title: Bouger }, { id: c, title: Cartes }]
      resources:
        - { id: r, sections: [b, a, c], title: Commune, summary: Résumé }
        - { id: s, section: a, title: Seule, summary: Autre }
      """
    let edition = "catalogue: c.yaml\ntitle: Catalogue\nlayout: \(layout)\n"
    let folder = TemporaryFolder(["c.yaml": catalogue, "e.yaml": edition])
    defer { withExtendedLifetime(folder) {} }
    let document = try build(folder.path("e.yaml"))
    func bookmark(_ title: String) throws -> Document.OutlineEntry {
      try #require(document.outline.first { $0.title == title })
    }
    let card = try #require(bookmark("Bouger").children.first)
    #expect(card.title == "Commune")
    #expect(try bookmark("Agir").children.map(\.title) == ["Seule"])
    #expect(try bookmark("Cartes").children.isEmpty)
    let cards = document.pages.indices.filter { document.text(ofPage: $0).letters.contains("Résumé") }
    #expect(cards == [card.page])
    let referring = document.pages.indices.filter { page in
      document.text(ofPage: page).letters.contains("Commune,voirp.\(card.page + 1)")
    }
    #expect(referring.count == 2 && referring[0] < card.page && referring[1] > card.page)
    for page in referring {
      let targets = document.pages[page].frames.flatMap(\.items).compactMap { item -> FrameItem.Link.Target? in
        if case .link(let link) = item { link.target } else { nil }
      }
      #expect(targets.contains(.page(card.page, y: card.y)))
    }
  }
}
