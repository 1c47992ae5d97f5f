import Catalogue
import Foundation
import Frames
import TestSupport
import Testing
import Vademecum

/// The layouts `grille` and `liste`: cells, columns, what they shorten and where it can be read, the index.
@Suite struct GridAndListTests {
  @Test func cellsFillPagesAcross() throws {
    let document = try build(grille2022)
    #expect(document.pages.allSatisfy { $0.size.width > $0.size.height })
    let cards = document.outline.flatMap(\.children)
    let pages = Set(cards.map(\.page)).sorted()
    #expect(pages.map { page in cards.count { $0.page == page } } == [6, 4, 5, 5, 4])
    // Two rows a page, of three cells or two wider ones; the first begins where all first rows do.
    let rows = pages.map { page in Set(cards.filter { $0.page == page }.map { ($0.y * 10).rounded() }).sorted() }
    #expect(rows.allSatisfy { $0.count == 2 && $0[0] == rows[0][0] }, "\(rows)")
  }

  @Test func sectionsTakeAPageOfTheListEach() throws {
    let document = try build(liste2022)
    let sections = document.outline.filter { !$0.children.isEmpty }
    #expect(sections.map { $0.page + 1 } == [3, 4, 5])
    #expect(sections.map(\.children.count) == [10, 7, 7])
  }

  /// The index has the page of every title and of every author.
  @Test func theIndexLeadsToEveryCard() throws {
    let document = try build(liste2022)
    let page = try #require(document.outline.first { $0.title == "Index des titres et des auteurs" }?.page)
    let text = document.text(ofPage: page, onlyRead: true).letters
    for card in document.outline.flatMap(\.children) {
      #expect(text.contains("\(card.title.letters),\(card.page + 1)"), "\(card.title)")
    }
    for entry in ["Avise,3–5", "RTES,3–5", "ExtraCité,3", "PAPPA,Pinelopi,3", "PAPPÀ,Pinelopi,3", "REYMOND,Maud,3"] {
      #expect(text.contains(entry), "\(entry)")
    }
    var targets: Set<Int> = []
    for case .link(let link) in document.pages[page].frames.flatMap(\.items) {
      if case .page(let target, _) = link.target { targets.insert(target) }
    }
    #expect(targets == [2, 3, 4])
  }

  /// Titles and types are printed whole; summaries end with "…" or whole, and `check` tells of each that does not.
  @Test(arguments: [grille2022, liste2022])
  func whatIsShortenedIsTold(path: String) throws {
    let document = try build(path)
    let letters = document.letters.replacing("-", with: "")
    let resources = try #require(Edition.read(path).value).sections.flatMap(\.resources)
    let told = check(path).all.filter { $0.id == "shortened-text" }
    var shortened: Set<Int> = []
    for resource in resources {
      #expect(letters.contains(resource.title.letters.replacing("-", with: "")), "\(resource.title)")
      let summary = resource.summary.plainText.letters.replacing("-", with: "")
      #expect(letters.contains(summary.prefix(40)), "\(resource.id)")
      let end = summary.trimmingCharacters(in: .punctuationCharacters).suffix(40)
      if !letters.contains(end) { shortened.insert(resource.place.line) }
    }
    let summaries = told.filter { $0.summary.hasPrefix("'resource.summary'") }
    #expect(Set(summaries.compactMap(\.place?.line)) == shortened)
    #expect(shortened.isEmpty, "cells and entries have room for what the June edition says")
  }

  @Test(arguments: [grille2022, liste2022], [[], ["inspirer"]])
  func theFileIsSound(path: String, sections: [String]) throws {
    try withFolder { folder in
      let file = "\(folder)/out.pdf"
      try publish(build(path, sections: sections), to: file)
      #expect(try run("qpdf", ["--check", file]).status == 0)
      let consistency = try run("python3", ["\(Repository.root)/.ci/pdf-consistency.py", file])
      #expect(consistency.status == 0, "\(consistency.output)")
    }
  }
}
