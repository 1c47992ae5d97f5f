import Foundation
import TestSupport
import Testing
import Vademecum

/// The article *Making a layout*, done as it says.
@Suite struct ArticleTests {
  /// The card of the article in a new catalogue: one file, and its pages are those of the golden.
  @Test func aCardIsOneFile() throws {
    try withFolder { folder in
      _ = try Starter(language: .en, files: sourceFiles).write(to: folder)
      let card = try #require(try ArticleTests.examples().first { $0.hasPrefix("# cards/resource.yaml") })
      try FileManager.default.createDirectory(atPath: "\(folder)/layout/cards", withIntermediateDirectories: true)
      try write(card, to: "\(folder)/layout/cards/resource.yaml")
      let edition = "\(folder)/editions/2026-01.yaml"
      let document = try build(edition)
      // The card has no picture.
      #expect(check(edition).all.allSatisfy { $0.id == "unprinted-field" })
      let cards = document.excerpt(pages: Array(document.pages.indices.dropFirst(2).dropLast()))
      try expectGolden("making-a-layout", cards, in: folder)
    }
  }

  /// The parts of a layout that come before, put into the catalogue one after the other.
  @Test func everyStepBuilds() throws {
    try withFolder { folder in
      _ = try Starter(language: .en, files: sourceFiles).write(to: folder)
      let steps = try ArticleTests.examples().filter { !$0.hasPrefix("#") }
      #expect(steps.count == 2)
      try FileManager.default.copyItem(
        atPath: "\(Repository.root)/Examples/library/layout/Caladea", toPath: "\(folder)/layout/Caladea")
      // The second step is further fields of the first one's file.
      let layout = steps[1].hasPrefix("colours:") ? ["extends: vademecum-2022\n" + steps[1], steps[0]] : []
      #expect(layout.count == 2)
      for text in layout {
        try write(text, to: "\(folder)/layout/layout.yaml")
        _ = try build("\(folder)/editions/2026-01.yaml")
      }
    }
  }

  /// Every picture is of use, and every one that is named is there.
  @Test func picturesAreThoseThatAreNamed() throws {
    let folder = "\(Repository.root)/Sources/Vademecum/Vademecum.docc"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    var named: Set<String> = []
    for article in files where article.hasSuffix(".md") {
      let text = try String(contentsOfFile: "\(folder)/\(article)", encoding: .utf8)
      named.formUnion(text.matches(of: /!\[[^\]]+\]\(([^)]+)\)/).map { String($0.output.1) })
    }
    #expect(named == Set(files.filter { $0.hasSuffix(".png") }))
    for name in named {
      let size = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.size] as? Int
      // Pages and sheets are larger than what a keyword does.
      let limit = name.hasPrefix("pages-") || name.hasPrefix("sheet-") ? 60_000 : 9_000
      #expect(try #require(size) < limit, "\(name)")
    }
    let kinds = [
      "stack", "row", "layer", "grid", "choose", "each", "text", "prose", "image", "shape", "glue", "panel", "columns",
      "extends", "hanging", "shorten", "index", "types", "news", "furniture", "begins", "fills", "sides", "card-grid",
    ]
    #expect(named.isSuperset(of: kinds.map { "layout-\($0).png" }))
  }

  /// The examples in YAML of the article.
  private static func examples() throws -> [String] {
    let path = "\(Repository.root)/Sources/Vademecum/Vademecum.docc/MakingALayout.md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.split(separator: "```yaml\n").dropFirst().compactMap { part in
      part.range(of: "```").map { String(part[..<$0.lowerBound]) }
    }
  }
}
