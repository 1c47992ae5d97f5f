import Foundation
import Frames
import Testing
import Vademecum

/// Editions that know the one before: badges, news, and what is wrong with what they name.
@Suite struct PreviousTests {
  /// An old edition of three resources, and a new one in which one is revised, one gone and one new.
  private func withEditions(
    _ extra: String = "", _ body: (_ old: String, _ new: String, _ folder: String) throws -> Void
  )
    throws
  {
    try withFolder { folder in
      func resource(_ id: String, _ summary: String) -> String {
        "  - { id: \(id), section: s, title: Title \(id), type: Guide, year: 2020, summary: \(summary) }\n"
      }
      let head = "language: en\nsections: [{ id: s, title: Section }]\nresources:\n"
      try write(
        head + resource("a", "As it was.") + resource("b", "Before.") + resource("c", "Short-lived."),
        to: "\(folder)/old-catalogue.yaml")
      try write(
        head + resource("a", "As it was.") + resource("b", "After.") + resource("d", "Fresh."),
        to: "\(folder)/new-catalogue.yaml")
      try write("catalogue: old-catalogue.yaml\ntitle: T\ndate: 2021-05\n", to: "\(folder)/old.yaml")
      try write(
        "catalogue: new-catalogue.yaml\ntitle: T\ndate: 2022-05\nprevious: old.yaml\nwhats-new: true\n" + extra,
        to: "\(folder)/new.yaml")
      try body("\(folder)/old.yaml", "\(folder)/new.yaml", folder)
    }
  }

  /// The lines of the page whose first read line is its heading.
  private func newsPage(_ document: Document) throws -> String {
    let pages = document.pages.indices.map { document.text(ofPage: $0, onlyRead: true) }
    return try #require(pages.first { $0.contains("WHAT\u{2019}S NEW") })
  }

  @Test func cardsAndNewsTellOfChanges() throws {
    try withEditions { _, new, _ in
      let document = try build(new)
      let news = try newsPage(document)
      for text in ["May 2021", "Title b", "Title c", "Title d", "was p. 3"] { #expect(news.contains(text), "\(news)") }
      #expect(!news.contains("Title a"))
      let cards = try #require(document.pages.indices.map { document.text(ofPage: $0) }.first { $0.contains("Fresh.") })
      #expect(cards.components(separatedBy: "NEW").count == 2)
      #expect(cards.components(separatedBy: "UPDATED").count == 2)
      let page = try #require(document.pages.indices.first { document.text(ofPage: $0).contains("Fresh.") })
      #expect(news.letters.contains("P.\(document.pages[page].label)"), "\(news)")
    }
  }

  @Test func aPDFIsAsGoodAsTheEdition() throws {
    try withEditions { old, new, folder in
      let fromEdition = try build(new)
      try Publisher().write(try build(old), to: "\(folder)/old.pdf")
      let text = try String(contentsOfFile: new, encoding: .utf8)
      try write(text.replacingOccurrences(of: "old.yaml", with: "old.pdf"), to: new)
      #expect(try build(new).letters == fromEdition.letters)
    }
  }

  @Test func withoutPreviousNothingIsNew() throws {
    try withEditions { old, _, _ in
      let document = try build(old)
      #expect(!document.letters.contains("NEW"))
    }
  }

  @Test(arguments: [
    ("previous: new.yaml\n", "circular-previous"), ("previous: none.yaml\n", "unreadable-file"),
    ("previous: bare.pdf\n", "no-record"), ("previous: part.pdf\n", "partial-previous"),
    ("previous: old.yaml\nstability: -1\n", "invalid-stability"), ("whats-new: true\n", "no-previous"),
    ("stability: 20\n", "no-previous"),
  ])
  func whatIsWrongIsToldWhereItStands(fields: String, id: String) throws {
    try withEditions { _, _, folder in
      try write("%PDF-1.7\n%%EOF\n", to: "\(folder)/bare.pdf")
      let record = #"{"record": 1, "program": "1", "whole": false, "edition": {"title": "T"}}"#
      try write(
        "%PDF-1.7\n1 0 obj\n<< /Type /VademecumRecord /Length \(record.utf8.count) >>\nstream\n\(record)\nendstream\n",
        to: "\(folder)/part.pdf")
      try write("catalogue: new-catalogue.yaml\ntitle: T\n" + fields, to: "\(folder)/new.yaml")
      let found = EditionBuilder(files: sourceFiles).document(of: "\(folder)/new.yaml").diagnostics.all
      #expect(found.map(\.id) == [id])
      #expect(found.first?.place?.file == "\(folder)/new.yaml" && found.first?.place?.line ?? 0 >= 3)
    }
  }

  @Test func aCircleThroughOthersIsFound() throws {
    try withEditions { old, new, _ in
      try write("catalogue: old-catalogue.yaml\ntitle: T\nprevious: new.yaml\n", to: old)
      let found = EditionBuilder(files: sourceFiles).document(of: new).diagnostics.all
      #expect(found.map(\.id) == ["circular-previous"])
      #expect(found.first?.place?.file == old)
    }
  }
}
