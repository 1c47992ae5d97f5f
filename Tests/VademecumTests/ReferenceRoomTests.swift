import TestSupport
import Testing
import Vademecum

/// What a section says of resources that have their cards elsewhere stands below its own last cards.
@Suite struct ReferenceRoomTests {
  /// A section of so many cards, and three references to cards of another one before it.
  private func texts(layout: String, cards: Int) throws -> [String] {
    let shared = (1...3).map { number in
      "  - { id: s\(number), sections: [a, b], title: Partagé \(number), url: \"https://a.org/\(number)\", summary: Un. }"
    }
    let own = (1...cards).map { number in
      let summary = String(repeating: "Quelques mots encore. ", count: number * 5 % 17 + 1)
      return
        "  - { id: r\(number), section: b, title: Propre \(number)., url: \"https://b.org/\(number)\", summary: \(summary) }"
    }
    let folder = TemporaryFolder([
      "catalogue.yaml":
        (["language: fr", "sections: [{ id: a, title: A }, { id: b, title: B }]", "resources:"] + shared + own)
        .joined(separator: "\n"),
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\nlayout: \(layout)\n",
    ])
    let document = try build(folder.path("edition.yaml"))
    return document.pages.indices.map { document.text(ofPage: $0) }
  }

  @Test(arguments: ["vademecum-2022", "carnet-a5", "grille", "liste"], 1...14)
  func referencesStandBelowTheLastCard(layout: String, cards: Int) throws {
    let texts = try texts(layout: layout, cards: cards)
    let page = try #require(texts.last { $0.contains("Partagé 3, voir p.") }, "\(texts)")
    // Of a card that is parted, the last lines.
    #expect(page.contains("Propre \(cards).") || page.contains("b.org/\(cards)"))
    #expect(page.contains("Partagé 1, voir p."))
  }
}
