import Catalogue
import Foundation
import Frames
import SchemaChecking
import TestSupport
import Testing
import Vademecum

/// The catalogue of June 2022, from its data to its pages.
@Suite struct ExampleTests {
  @Test func hasElevenPagesOfA4() throws {
    let document = try build(june2022)
    #expect(document.pages.map(\.label) == (1...11).map(String.init))
    #expect(document.pages.allSatisfy { abs($0.size.width - 595.276) < 0.01 && abs($0.size.height - 841.89) < 0.01 })
    #expect(document.information.title == "Catalogue des ressources sur l’ESS dans les territoires ruraux")
  }

  @Test func sommaireSaysWhereTheSectionsAre() throws {
    let document = try build(june2022)
    let sections = document.outline.filter { !$0.children.isEmpty }
    #expect(sections.map { $0.page + 1 } == [3, 7, 9])
    let sommaire = document.text(ofPage: 1)
    #expect(["P.3", "P.7", "P.9"].allSatisfy(sommaire.contains))
    #expect(document.links(ofPage: 1) == [2, 6, 8].map { FrameItem.Link.Target.page($0, y: 0) })
  }

  @Test func pagesHoldTheCardsOfTheReference() throws {
    let document = try build(june2022)
    let cards = document.outline.flatMap(\.children)
    #expect((2...9).map { page in cards.count { $0.page == page } } == [2, 2, 4, 2, 4, 3, 4, 3])
    let edition = try #require(Edition.read(june2022).value)
    #expect(cards.map(\.title) == edition.sections.flatMap(\.resources).map { $0.title.replacing("'", with: "’") })
  }

  @Test func everyWordOfTheDataIsReadInItsOrder() throws {
    try withFolder { folder in
      let edition = try #require(Edition.read(june2022).value)
      try publish(build(june2022), to: "\(folder)/out.pdf")
      let path = "\(folder)/out.pdf"
      let spoken = try run("pdfinfo", ["-struct-text", path]).output.spoken
      let read = try [["-"], ["-raw", "-"]].map { try run("pdftotext", $0.dropLast() + [path, "-"]).output }
      for (reader, output) in zip(["structure", "text", "raw text"], [spoken] + read) {
        let text = output.pageText
        var rest = text[...]
        for words in edition.wordsInOrder(asRead: reader == "structure") {
          // A hyphen at a line's end may be the author's own or the typesetter's: both ways of joining count.
          let wanted = words.letters.replacing("-", with: "")
          guard let range = rest.range(of: wanted) else {
            Issue.record("not found in its place (\(reader)): \(words.prefix(80))")
            break
          }
          rest = rest[range.upperBound...]
        }
      }
    }
  }

  /// The editions as they are, some sections and some pages of them: all keep to the rules of headings and of parts.
  @Test(arguments: [[], ["inspirer"]], [nil, 3..<5])
  func everyExportIsSound(sections: [String], pages: Range<Int>?) throws {
    try withFolder { folder in
      var document = try build(june2022, sections: sections)
      if let pages { document = document.excerpt(pages: Array(pages)) }
      let path = "\(folder)/out.pdf"
      try publish(document, to: path)
      #expect(try run("qpdf", ["--check", path]).status == 0)
      let consistency = try run("python3", ["\(Repository.root)/.ci/pdf-consistency.py", path])
      #expect(consistency.status == 0, "\(consistency.output)")
      let spoken = try run("pdfinfo", ["-struct-text", path]).output
      let headings = spoken.split(separator: "\n").compactMap { line in
        line.firstMatch(of: #/^ *H([1-6]) /#).flatMap { Int($0.1) }
      }
      #expect(headings.first == 1 && zip(headings, headings.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(headings)")
    }
  }

  @Test func sectionExportKeepsTheFoliosOfTheWhole() throws {
    let document = try build(june2022, sections: ["inspirer"])
    #expect(document.pages.map(\.label) == ["1", "2", "7", "8", "11"])
    let sommaire = document.text(ofPage: 1)
    #expect(sommaire.contains("P.7") && !sommaire.contains("P.3") && !sommaire.contains("P.9"))
    #expect(document.links(ofPage: 1) == [.page(2, y: 0)])
    #expect(document.text(ofPage: 3).split(separator: "\n").last == "8")
  }

  @Test func yamlAndJSONGiveTheSamePages() throws {
    try withFolder { folder in
      try write(
        #require(jsonText(ofFile: "\(Repository.root)/Examples/tressons/catalogue.yaml")),
        to: "\(folder)/catalogue.json")
      let edition = try #require(jsonText(ofFile: june2022)).replacing("catalogue.yaml", with: "catalogue.json")
        .replacing("../catalogue", with: "catalogue")
      try write(edition, to: "\(folder)/edition.json")
      let (yaml, json) = (try build(june2022), try build("\(folder)/edition.json"))
      try publish(yaml, to: "\(folder)/yaml.dump", as: .dump)
      try publish(json, to: "\(folder)/json.dump", as: .dump)
      #expect(
        try String(contentsOfFile: "\(folder)/yaml.dump", encoding: .utf8)
          == String(contentsOfFile: "\(folder)/json.dump", encoding: .utf8))
    }
  }
}

extension Document {
  /// The targets of the links of a page, each once, in order.
  fileprivate func links(ofPage index: Int) -> [FrameItem.Link.Target] {
    var targets: [FrameItem.Link.Target] = []
    for case .link(let link) in pages[index].frames.flatMap(\.items) where targets.last != link.target {
      targets.append(link.target)
    }
    return targets
  }
}

extension Edition {
  /// What the pages of cards say, in order.
  fileprivate func wordsInOrder(asRead: Bool) -> [String] {
    sections.flatMap { [$0.section.title] + $0.resources.flatMap { $0.wordsInOrder(asRead: asRead) } }
  }
}

extension Resource {
  /// What the card says: as it is drawn, or as it is read, heading first and without the title of a session, which is that of
  /// the resource.
  fileprivate func wordsInOrder(asRead: Bool) -> [String] {
    let head: [String?] =
      asRead ? [title, session?.series, type] : [session?.series, session?.title, title, type]
    let body = summary.plainText.split(separator: "\n").map(String.init)
    return head.compactMap { $0 } + authors.map(\.name) + body + ["> Pour accéder à la ressource"]
  }
}

extension String {
  /// What `pdfinfo -struct-text` says that the elements hold, in their order.
  fileprivate var spoken: String {
    let lines = split(separator: "\n").map { $0.drop { $0 == " " } }
    return lines.filter { $0.hasPrefix("\"") }.map { $0.dropFirst().dropLast() }.joined()
  }

  /// What a reader found, as letters without any hyphen.
  fileprivate var pageText: String { letters.replacing("-", with: "") }
}
