import Foundation
import Frames
import TestSupport
import Testing
import Vademecum

/// What the structure of a document holds, compared with what another program reads in its file.
@Suite struct ReadingOrderTests {
  private static let editions =
    [library2026, bothPhases, june2022, may2025, carnet2022, grille2022, liste2022] + associations

  @Test(arguments: editions) func isWhatReadersRead(_ edition: String) throws {
    let document = try build(edition, expecting: ["shortened-text"])
    let lines = try withFolder { folder in
      try publish(document, to: "\(folder)/edition.pdf")
      return try run("pdfinfo", ["-struct-text", "\(folder)/edition.pdf"]).output.split(separator: "\n")
    }
    // Codes are drawings without text, which readers have and the order of texts has not.
    let isRead = { (part: String) in part != "Figure" }
    #expect(parts(of: document).filter(isRead) == parts(readFrom: lines).filter(isRead))
  }

  /// A card that goes on over pages or columns is one article, with one heading, and all of its words are there once.
  @Test(arguments: editions) func cardsAreReadOnce(_ edition: String) throws {
    let document = try build(edition, expecting: ["shortened-text"])
    let (structure, order) = (document.structure, ReadingOrder(document))
    let articles = structure.elements.indices.filter { structure.elements[$0].role == .article }
    let resources = articles.compactMap { structure.resource(of: $0) }
    #expect(Set(resources).count == resources.count && !resources.isEmpty)
    for article in articles {
      let sentences = order.text(of: article).split(separator: ". ").filter { $0.count > 40 }
      #expect(Set(sentences).count == sentences.count, "\(sentences)")
    }
  }

  /// The roles and texts of a document in reading order, the texts without white space.
  private func parts(of document: Document) -> [String] {
    let order = ReadingOrder(document)
    var parts: [String] = []
    func visit(_ element: Int) {
      parts.append(document.structure.elements[element].role.rawValue)
      for content in order.content(of: element) {
        switch content {
        case .text(let text): add("\"\(text)\"", to: &parts)
        case .element(let child): visit(child)
        case .picture, .link: break
        }
      }
    }
    visit(0)
    return parts
  }

  /// The same as `pdfinfo -struct-text` has it.
  private func parts(readFrom lines: [Substring]) -> [String] {
    var parts: [String] = []
    for line in lines.map({ $0.drop { $0 == " " } }) {
      if line.hasPrefix("\"") {
        add(line, to: &parts)
      } else if let role = line.split(whereSeparator: { " :".contains($0) }).first, !"/O".contains(role.first ?? " ") {
        parts.append(String(role))
      }
    }
    return parts
  }

  /// Adds a text, without white space and the hyphens at line ends; none where nothing is left. What goes on of a text on another page
  /// is part of it.
  private func add(_ text: some StringProtocol, to parts: inout [String]) {
    let read = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{ad}" }))
    guard read != "\"\"" else { return }
    if let last = parts.last, last.hasSuffix("\"") {
      parts[parts.count - 1] = String(last.dropLast() + read.dropFirst())
    } else {
      parts.append(read)
    }
  }

  @Test func elementsKnowTheirResources() throws {
    let document = try build(june2022)
    let (structure, order) = (document.structure, ReadingOrder(document))
    // The heading of each of the 24 cards.
    let headings = structure.elements.indices.filter { structure.elements[$0].role == .heading2 }
    let titles = Dictionary(grouping: headings) { structure.resource(of: $0) ?? "" }
      .mapValues { $0.map { order.text(of: $0) } }
    #expect(titles.count == 25 && titles.values.allSatisfy { $0.count == 1 })
    #expect(titles[""] == ["Membres du comité partenarial"])
    #expect(
      titles["l-avenir-des-territoires-ruraux"] == ["L’AVENIR DES TERRITOIRES RURAUX EST-IL SOCIAL ET SOLIDAIRE ?"])
    #expect(structure.resource(of: 0) == nil)
  }

  @Test func capitalsReadAsTheAuthorWroteThem() throws {
    let document = try build(june2022)
    let order = ReadingOrder(document)
    let spaced = document.structure.elements.indices.filter { document.structure.elements[$0].actualText != nil }
    #expect(!spaced.isEmpty)
    for element in spaced {
      let (read, drawn) = (order.text(of: element), order.text(of: element, readAloud: false))
      #expect(read.uppercased().filter { !$0.isWhitespace } == drawn.uppercased().filter { !$0.isWhitespace })
    }
  }
}
