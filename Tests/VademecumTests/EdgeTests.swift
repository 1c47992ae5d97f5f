import Catalogue
import Foundation
import Frames
import TestSupport
import Testing
import Vademecum

/// Catalogues that no designer had in mind: each must give sound pages.
@Suite struct EdgeTests {
  @Test func oneCardAndNothingElse() throws {
    let document = try built([Card("un", "Seul")])
    #expect(document.pages.count == 3)
  }

  @Test func aSectionWithoutCardsIsLeftOut() throws {
    let document = try built([Card("un", "Seul")], sections: ["a", "b"], expecting: ["empty-section"])
    #expect(!document.letters.contains("SectionB"))
  }

  @Test func aThousandCardsInOneSection() throws {
    let cards = (0..<1000).map { index in
      Card("r\(index)", "Titre \(index)", summary: String(repeating: "Du texte courant. ", count: 3 + index % 40))
    }
    let document = try built(cards)
    let titles = document.outline.flatMap(\.children).map(\.title)
    #expect(titles == cards.map(\.title))
  }

  /// So many that cards are set, and pages marked, on several threads.
  @Test func thousandsOfCardsInTwoSections() throws {
    let cards = (0..<3_400).map { Card("r\($0)", "Titre \($0)", section: $0 < 900 ? "a" : "b") }
    let document = try built(cards, sections: ["a", "b"])
    #expect(document.pages.count > 400)
  }

  @Test func aTitleOfFortyLines() throws {
    let title = String(repeating: "UN TITRE BEAUCOUP TROP LONG POUR UNE CARTE ", count: 34)
    _ = try built([Card("un", "Court"), Card("deux", title), Card("trois", "Court")])
  }

  @Test func aWordOfThreeHundredLettersWithoutABreak() throws {
    let word = String(repeating: "abcdefghij", count: 30)
    _ = try built([Card("un", word, summary: "Voici \(word) et la suite.")])
  }

  @Test func aCardHigherThanAPageFlowsOn() throws {
    let paragraph = String(repeating: "Une phrase qui se répète sans rien dire de plus. ", count: 12)
    let summary = (0..<20).map { "Paragraphe \($0). \(paragraph)" }.joined(separator: "\n\n      ")
    let document = try built(
      [Card("un", "Court"), Card("deux", "Long", summary: summary), Card("trois", "Court")],
      expecting: ["flowing-card"])
    let text = document.letters
    #expect((0..<20).allSatisfy { text.contains("Paragraphe\($0).") })
    let pages = document.outline.flatMap(\.children).map(\.page)
    #expect(pages == pages.sorted())
  }

  @Test func aTitleHigherThanAPageFlowsOn() throws {
    let title = String(repeating: "UN TITRE BEAUCOUP TROP LONG POUR UNE CARTE ", count: 120)
    _ = try built([Card("un", title), Card("deux", "Court")], expecting: ["flowing-card", "overflow"])
  }

  @Test func longFrontMatterFlowsOn() throws {
    let sections = (0..<60).map { "s\($0)" }
    let cards = sections.map { Card("r-\($0)", "Titre", section: $0) }
    let body = (0..<40).map { "Alinéa \($0) : \(String(repeating: "le programme se poursuit ", count: 12))." }
    let document = try built(cards, sections: sections, about: body.joined(separator: "\n\n      "))
    let first = try #require(document.outline.first { !$0.children.isEmpty })
    #expect(first.page > 4)
    let front = (1..<first.page).map { document.text(ofPage: $0, onlyRead: true) }.joined().letters
    #expect((0..<40).allSatisfy { front.contains("Alinéa\($0):") })
    #expect(front.contains("P.\(first.page + 1)"))
  }
}

/// A resource of an invented catalogue.
private struct Card {
  var id: String
  var title: String
  var summary: String
  var section: String

  init(_ id: String, _ title: String, summary: String = "Quelques mots.", section: String = "a") {
    (self.id, self.title, self.summary, self.section) = (id, title, summary, section)
  }
}

/// The document of a catalogue of those cards, checked for what holds for every document.
private func built(
  _ cards: [Card], sections: [String] = ["a"], about: String? = nil, expecting ids: Set<String> = [],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Document {
  try withFolder { folder in
    var catalogue = "language: fr\n"
    if let about { catalogue += "programme:\n  about:\n    title: Le programme\n    body: |\n      \(about)\n" }
    catalogue += "sections:\n" + sections.map { "  - { id: \($0), title: Section \($0.uppercased()) }\n" }.joined()
    catalogue += "resources:\n"
    for card in cards {
      catalogue += "  - id: \(card.id)\n    section: \(card.section)\n    title: \(card.title)\n    year: 2020\n"
      catalogue += "    summary: |\n      \(card.summary)\n"
    }
    try write(catalogue, to: "\(folder)/catalogue.yaml")
    try write("catalogue: catalogue.yaml\ntitle: Essai\ndate: 2022\n", to: "\(folder)/edition.yaml")
    let document = try build("\(folder)/edition.yaml", expecting: ids, sourceLocation: sourceLocation)
    try check(document, cards, in: folder, sourceLocation)
    return document
  }
}

/// Every title once and in order, folios that rise, ink on the sheet, and a file that qpdf finds sound.
private func check(_ document: Document, _ cards: [Card], in folder: String, _ location: SourceLocation) throws {
  #expect(
    document.outline.flatMap(\.children).map(\.title) == cards.map { $0.title.trimmingCharacters(in: .whitespaces) },
    sourceLocation: location)
  #expect(document.pages.map(\.label) == (1...document.pages.count).map(String.init), sourceLocation: location)
  let letters = document.letters
  for card in cards {
    #expect(letters.contains(card.title.letters), sourceLocation: location)
    #expect(letters.contains(card.summary.letters), sourceLocation: location)
  }
  for page in document.pages {
    for glyph in page.frames.flatMap(\.items).glyphs {
      let isOnSheet =
        glyph.x >= 0 && Double(glyph.x) < page.size.width && glyph.y > 0 && Double(glyph.y) < page.size.height
      if !isOnSheet { Issue.record("ink off the sheet on page \(page.label)", sourceLocation: location) }
    }
  }
  try publish(document, to: "\(folder)/out.pdf")
  #expect(try run("qpdf", ["--check", "\(folder)/out.pdf"]).status == 0, sourceLocation: location)
}

extension [FrameItem] {
  /// All glyphs of these items.
  fileprivate var glyphs: [GlyphRun.Glyph] {
    flatMap { item -> [GlyphRun.Glyph] in
      switch item {
      case .glyphs(let run): run.glyphs
      case .group(let group): group.items.glyphs
      case .path, .image, .link: []
      }
    }
  }
}
