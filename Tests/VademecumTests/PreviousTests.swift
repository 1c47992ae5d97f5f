import Foundation
import Frames
import TestSupport
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
      try publish(try build(old), to: "\(folder)/old.pdf")
      let text = try String(contentsOfFile: new, encoding: .utf8)
      try write(text.replacingOccurrences(of: "old.yaml", with: "old.pdf"), to: new)
      #expect(try build(new).letters == fromEdition.letters)
    }
  }

  /// What such a file shows are today's data: nothing in it could be revised.
  @Test func aPreviousEditionOfTodaysCatalogueIsToldOf() throws {
    try withEditions { _, new, folder in
      try edit(new, "new-catalogue.yaml", "old-catalogue.yaml")
      let found = buildReport(new).diagnostics.all
      #expect(found.map(\.id) == ["living-previous"] && found.first?.severity == .warning)
      #expect(found.first?.place?.file == new && found.first?.place?.line == 4)
      #expect(found.first?.hint == "keep the PDF of that edition, and write 'old.pdf'")
      try publish(try build("\(folder)/old.yaml"), to: "\(folder)/old.pdf")
      try edit(new, "old.yaml", "old.pdf")
      _ = try build(new)
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
    ("stability: 20\n", "no-previous"), ("fills: 5\n", "unknown-choice"), ("fills: 4.5\n", "unknown-choice"),
  ])
  func whatIsWrongIsToldWhereItStands(fields: String, id: String) throws {
    try withEditions { _, _, folder in
      try write("%PDF-1.7\n%%EOF\n", to: "\(folder)/bare.pdf")
      let record = #"{"record": 1, "program": "1", "whole": false, "edition": {"title": "T"}}"#
      try write(
        "%PDF-1.7\n1 0 obj\n<< /Type /VademecumRecord /Length \(record.utf8.count) >>\nstream\n\(record)\nendstream\n",
        to: "\(folder)/part.pdf")
      try write("catalogue: new-catalogue.yaml\ntitle: T\n" + fields, to: "\(folder)/new.yaml")
      let found = buildReport("\(folder)/new.yaml").diagnostics.all
      #expect(found.map(\.id) == [id])
      #expect(found.first?.place?.file == "\(folder)/new.yaml" && found.first?.place?.line ?? 0 >= 3)
    }
  }

  @Test(arguments: ["vademecum-2022", "carnet-a5", "grille", "liste"])
  func everyLayoutTellsWhatIsNew(_ layout: String) throws {
    try withEditions("layout: \(layout)\n") { _, new, _ in
      let document = try build(new)
      let pages = document.pages.indices.map { document.text(ofPage: $0, onlyRead: true) }
      let news = try #require(pages.first { $0.letters.contains("Withdrawnresources") })
      for text in ["Titleb", "Titlec", "Titled", "May2021"] { #expect(news.letters.contains(text), "\(news)") }
      #expect(!news.letters.contains("Titlea"))
      let cards = pages.filter { $0.contains("Fresh.") || $0.contains("After.") }.joined(separator: "\n")
      #expect(cards.components(separatedBy: "NEW").count == 2, "\(cards)")
      #expect(cards.components(separatedBy: "UPDATED").count == 2, "\(cards)")
    }
  }

  @Test func aLayoutWithoutAPageForNewsIsToldOf() throws {
    try withEditions("layout: ./look\n") { _, new, folder in
      try FileManager.default.createDirectory(atPath: "\(folder)/look", withIntermediateDirectories: false)
      try write("extends: vademecum-2022\nname: look\npages: [cover, section]\n", to: "\(folder)/look/layout.yaml")
      let found = buildReport(new).diagnostics.all
      #expect(found.map(\.id) == ["no-news-page"])
      #expect(found.first?.place?.file == new && found.first?.place?.line == 5)
      try edit(new, "whats-new: true", "whats-new: false")
      _ = try build(new)
    }
  }

  /// A section's file tells what is new in that section, and of what that section had.
  @Test func theFileOfASectionTellsItsOwnNews() throws {
    try withEditions { _, new, folder in
      for (age, text) in [("old", "Then."), ("new", "Now.")] {
        try edit("\(folder)/\(age)-catalogue.yaml", "Section }]", "Section }, { id: o, title: Other }]")
        let path = "\(folder)/\(age)-catalogue.yaml"
        let catalogue = try String(contentsOfFile: path, encoding: .utf8)
        try write(catalogue + "  - { id: z, section: o, title: Title z, summary: \(text) }\n", to: path)
      }
      let other = try newsPage(build(new, sections: ["o"]))
      #expect(other.contains("Title z") && !other.contains("Title b") && !other.contains("Title c"), "\(other)")
      let first = try newsPage(build(new, sections: ["s"]))
      for text in ["Title b", "Title c", "Title d"] { #expect(first.contains(text), "\(first)") }
      #expect(!first.contains("Title z"))
    }
  }

  /// What the edition before shows is something that files are made from; how its file is written is not.
  @Test func aChangeOfThePreviousEditionMakesFilesAnew() throws {
    try withEditions { _, _, folder in
      func batch() throws -> String { try run(command, ["batch", "new.yaml", "-o", "out"], in: folder).output }
      #expect(try batch() == "1 written, 0 unchanged\n")
      #expect(try batch() == "0 written, 1 unchanged\n")
      try edit("\(folder)/old-catalogue.yaml", "resources:", "resources: # as ever")
      #expect(try batch() == "0 written, 1 unchanged\n")
      #expect(try run(command, ["verify", "out/new.pdf", "new.yaml"], in: folder).status == 0)
      try edit("\(folder)/old-catalogue.yaml", "As it was.", "As it had been.")
      #expect(try run(command, ["verify", "out/new.pdf", "new.yaml"], in: folder).status != 0)
      #expect(try batch() == "1 written, 0 unchanged\n")
      #expect(try batch() == "0 written, 1 unchanged\n")
    }
  }

  /// When the first of many goes, the others keep their pages, or move up by one card.
  @Test func stabilityKeepsCardsOnTheirPages() throws {
    try withFolder { folder in
      func catalogue(from first: Int) -> String {
        let summary = String(repeating: "A line of some words. ", count: 12)
        return "language: en\nsections: [{ id: s, title: Section }]\nresources:\n"
          + (first...40).map { "  - { id: r\($0), section: s, title: Title \($0)., summary: \(summary)}\n" }.joined()
      }
      try write(catalogue(from: 1), to: "\(folder)/old-catalogue.yaml")
      try write(catalogue(from: 2), to: "\(folder)/new-catalogue.yaml")
      try write("catalogue: old-catalogue.yaml\ntitle: T\n", to: "\(folder)/old.yaml")
      func pages(_ edition: String) throws -> [String: String] {
        try write(edition, to: "\(folder)/edition.yaml")
        let document = try build("\(folder)/edition.yaml")
        var pages: [String: String] = [:]
        for page in document.pages.indices {
          let lines = document.text(ofPage: page, onlyRead: true).split(separator: "\n")
          for line in lines where line.hasPrefix("Title ") { pages[String(line)] = document.pages[page].label }
        }
        return pages
      }
      let former = try pages("catalogue: old-catalogue.yaml\ntitle: T\n")
      #expect(former.count == 40)
      let head = "catalogue: new-catalogue.yaml\ntitle: T\nprevious: old.yaml\n"
      let loose = try pages(head)
      let stable = try pages(head + "stability: 3000\n")
      #expect(loose.count == 39 && stable.count == 39)
      #expect(loose.contains { former[$0.key] != $0.value })
      #expect(stable.allSatisfy { former[$0.key] == $0.value }, "\(stable)")
    }
  }

  @Test func aCircleThroughOthersIsFound() throws {
    try withEditions { old, new, _ in
      try write("catalogue: old-catalogue.yaml\ntitle: T\nprevious: new.yaml\n", to: old)
      let found = buildReport(new).diagnostics.all
      #expect(found.map(\.id) == ["circular-previous"])
      #expect(found.first?.place?.file == old)
    }
  }
}

private func edit(_ path: String, _ old: String, _ new: String) throws {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  #expect(text.contains(old))
  try write(text.replacingOccurrences(of: old, with: new), to: path)
}
