import Foundation
import Frames
import TestSupport
import Testing
import Vademecum

/// The structure of cards, and of links: what somebody reads who goes from heading to heading, from list to list, from link to
/// link.
@Suite struct CardStructureTests {
  static let layouts = ["vademecum-2022", "carnet-a5", "grille", "liste"]

  /// Two sections of three resources, with a session, a list and links, each with a word of its own in all its texts.
  private func catalogue(_ layout: String) -> TemporaryFolder {
    let words = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"]
    let resources = words.enumerated().map { index, word in
      """
        - id: \(word)
          section: \(index < 3 ? "un" : "deux")
          title: Titre \(word)
          type: Type \(word)
          year: 2020
          authors: Auteur \(word)
          url: https://example.org/\(word)
          session: { series: Cycle \(word), title: "TITRE \(word.uppercased())", date: 2020-05-27 }
          summary: |
            Voir [ce *guide* \(word)](https://example.org/guide/\(word)).

            - point \(word)
            - autre point \(word)

      """
    }
    return TemporaryFolder([
      "catalogue.yaml": """
      language: fr
      sections: [{ id: un, title: Section une }, { id: deux, title: Section deux }]
      partners: [{ id: editeur, name: Les Éditeurs, url: https://example.org/e }, { id: fonds, name: Le Fonds }]
      resources:
      \(resources.joined())
      """,
      "edition.yaml": """
      catalogue: catalogue.yaml
      title: Essai
      date: 2022-06
      layout: \(layout)
      publisher: editeur
      cover: { partners-label: avec, partners: [fonds, editeur] }
      partner-page: { title: Qui, partners: [editeur, fonds] }
      """,
    ])
  }

  private func made(_ layout: String, sections: [String] = []) throws -> Document {
    let folder = catalogue(layout)
    return try withExtendedLifetime(folder) { try build(folder.path("edition.yaml"), sections: sections).composed() }
  }

  @Test(arguments: layouts) func aCardBeginsWithItsHeadingAndHoldsNothingElse(layout: String) throws {
    let document = try made(layout)
    let (elements, order) = (document.structure.elements, ReadingOrder(document))
    let cards = elements.indices.filter { elements[$0].role == .article }
    #expect(cards.map { elements[$0].resource } == ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"])
    for card in cards {
      let word = try #require(elements[card].resource)
      let first = try #require(elements[card].children.first { !order.text(of: $0).isEmpty })
      #expect(elements[first].role == .heading2 && order.text(of: first).letters == "Titre\(word)")
      let text = order.text(of: card)
      for other in cards.compactMap({ elements[$0].resource }) where other != word {
        #expect(!text.contains(other), "\(other) is read in the card of \(word)")
      }
      // The title of the session is the heading's.
      #expect(text.lowercased().components(separatedBy: "titre").count == 2, "\(text)")
    }
    // Behind a card nothing is read in its section but cards.
    for section in Set(cards.compactMap { elements[$0].parent }) {
      let children = elements[section].children
      let firstCard = try #require(children.firstIndex { elements[$0].role == .article })
      #expect(children[firstCard...].allSatisfy { elements[$0].role == .article || order.text(of: $0).isEmpty })
    }
  }

  @Test(arguments: layouts) func aCardIsReadByHeadingByListAndByLink(layout: String) throws {
    let document = try made(layout)
    try withFolder { folder in
      try publish(document, to: "\(folder)/out.pdf")
      let spoken = try run("pdfinfo", ["-struct-text", "\(folder)/out.pdf"]).output
      let cards = spoken.components(separatedBy: "\n    Art\n").dropFirst()
      #expect(cards.count == 6)
      for (word, card) in zip(["alpha", "beta", "gamma", "delta", "epsilon", "zeta"], cards) {
        let lines = card.split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(lines[0].hasPrefix("H2") && card.contains("\"ce guide \(word)"), "\(card)")
        #expect(card.contains("LI (block)") && card.contains("point \(word)"), "\(card)")
      }
    }
  }

  /// Where the heading of a card does not appear, a text that says the title is the only one to do so.
  @Test func aTitleWithoutHeadingIsRead() throws {
    let folder = catalogue("./layout")
    folder.write("extends: liste\nname: Essai\n", to: "layout/layout.yaml")
    folder.write(
      """
      sizes: { entry: { fills-page: 100 } }
      box:
        stack:
          - { when: resource.authors, text: "{resource.title}", style: entry-title, role: heading-2 }
          - { text: "{resource.title}", style: entry-text }
          - { text: "{resource.type}", style: entry-meta }
      """, to: "layout/cards/resource.yaml")
    let text = try String(contentsOfFile: folder.path("catalogue.yaml"), encoding: .utf8)
    folder.write(text.replacing("    authors: Auteur beta\n", with: ""), to: "catalogue.yaml")
    let document = try build(folder.path("edition.yaml")).composed()
    let (elements, order) = (document.structure.elements, ReadingOrder(document))
    for card in elements.indices where elements[card].role == .article {
      let word = try #require(elements[card].resource)
      #expect(order.text(of: card).components(separatedBy: "Titre \(word)").count == 2)
      #expect((elements[elements[card].children[0]].role == .heading2) == (word != "beta"))
    }
  }

  // MARK: Links

  @Test(arguments: layouts) func linksAreSaidByTheirWordsAndWhereTheyLead(layout: String) throws {
    let links = try made(layout).links
    let guides = links.filter { $0.target == .uri("https://example.org/guide/beta") }
    #expect(!guides.isEmpty)
    #expect(guides.allSatisfy { $0.description == "ce guide beta (https://example.org/guide/beta)" })
  }

  /// Those of lists that name pages within entries that lead there, too; and of pages that others lead to from outside.
  @Test(arguments: layouts, [nil, [1], [2, 3]]) func linksAreNotNestedAndHaveTheirAreas(
    layout: String, pages: [Int]?
  ) throws {
    var document = try made(layout)
    if let pages { document = document.excerpt(pages: pages) }
    let elements = document.structure.elements
    let order = ReadingOrder(document)
    for index in elements.indices where elements[index].role == .link && !order.content(of: index).isEmpty {
      var around = elements[index].parent
      while let element = around {
        #expect(elements[element].role != .link)
        around = elements[element].parent
      }
      #expect(order.content(of: index).contains { if case .link = $0 { true } else { false } })
    }
  }

  // MARK: The publisher

  @Test(arguments: layouts) func thePublisherIsOnTheCoverAndNotAmongThePartners(layout: String) throws {
    let document = try made(layout)
    #expect(document.information.authors == ["Les Éditeurs"])
    for page in [0, document.pages.count - 1] {
      let text = document.text(ofPage: page)
      #expect(text.components(separatedBy: "Les Éditeurs").count == 2, "\(text)")
      #expect(text.contains("Le Fonds"))
    }
  }

  @Test func aSectionAloneSaysWhichItIs() throws {
    #expect(try made("liste", sections: ["deux"]).information.title == "Essai – Section deux")
    #expect(try made("liste").information.title == "Essai")
  }

  @Test func resourcesHaveNamesInTheFile() throws {
    let document = try made("carnet-a5")
    #expect(document.destinations.map(\.name) == ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"])
    try withFolder { folder in
      for standard in [Standard.ua1, .none] {
        try publish(document, to: "\(folder)/out.pdf", as: .pdf(standard))
        let names = try run("pdfinfo", ["-dests", "\(folder)/out.pdf"]).output
        for name in document.destinations.map(\.name) { #expect(names.contains("\"\(name)\"")) }
      }
    }
  }
}

extension Document {
  /// All its links, in drawing order.
  fileprivate var links: [FrameItem.Link] {
    pages.flatMap(\.frames).flatMap(\.items).compactMap { if case .link(let link) = $0 { link } else { nil } }
  }
}
