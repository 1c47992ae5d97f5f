import Foundation
import Frames
import TestSupport
import Testing

@testable import Preview

/// Words that are found on pages, and where they stand.
@Suite struct PageSearchTests {
  /// A run with glyphs a tenth of an inch apart, one for each character, on lines of ten.
  private func run(_ text: String, block: Int = 1, turned: Transform = .identity) -> ReadRun {
    let glyphs = text.indices.enumerated().map { index, _ in
      GlyphRun.Glyph(id: 1, x: Float(10 + index % 10 * 7), y: Float(100 + index / 10 * 12))
    }
    let clusters = text.map { GlyphRun.Cluster(bytes: UInt8($0.utf8.count), glyphs: 1) }
    let run = GlyphRun(
      font: .init(0), size: 10, color: .white, glyphs: glyphs, clusters: clusters, text: Array(text.utf8))
    return ReadRun(run: run, transform: turned, block: block)
  }

  private func lefts(_ hits: [PageSearch.Hit]) -> [[Double]] { hits.map { $0.areas.map(\.x) } }

  @Test(arguments: [
    ("ete", 1), ("ÉTÉ", 1), ("l'été", 1), ("l’e", 1), ("oeuvre", 1), ("Œuvre", 1), ("coopération", 1), ("a b", 1),
    ("a  b ", 1),
    ("e", 5), ("", 0), (" ", 0), ("été oeuvre", 1), ("zz", 0), ("b-c", 1),
  ])
  func wordsAreFoundAsReadersWriteThem(_ words: String, _ count: Int) {
    let search = PageSearch(in: [
      [run("L’été"), run("œuvre", block: 2)], [run("coopé\u{ad}ration"), run("a\u{a0}b\u{2011}c", block: 3)], [],
    ])
    let found = search.hits(of: words)
    #expect(found.count == count && found.hits.count == count)
  }

  @Test func boxesStandOnTheLettersLineByLine() throws {
    let search = PageSearch(in: [[run("abc")], [run("0123456789abcde")]])
    let hit = try #require(search.hits(of: "89ab").hits.first)
    #expect(hit.page == 1 && hit.areas.map(\.x) == [66, 10] && hit.areas.map(\.width) == [14, 14])
    #expect(hit.areas.map { $0.y + 8 } == [100, 112])
    let found = search.hits(of: "b")
    #expect(found.hits.map(\.page) == [0, 1] && lefts(found.hits) == [[17], [17]])
  }

  @Test func hitsReachOverRunsButNotOverPages() {
    let bold = run("cd", turned: .translation(x: 100, y: 0))
    let search = PageSearch(in: [[run("ab"), bold], [run("ef")]])
    #expect(lefts(search.hits(of: "bc").hits) == [[17, 110]])
    #expect(search.hits(of: "de").count == 0)
    let apart = PageSearch(in: [[run("ab"), run("cd", block: 2)]])
    #expect(apart.hits(of: "bc").count == 0 && apart.hits(of: "b c").count == 1)
  }

  @Test func aLigatureIsMarkedAsAWhole() {
    var ligature = run("xfi!").run
    ligature.clusters = [.init(bytes: 1, glyphs: 1), .init(bytes: 2, glyphs: 1), .init(bytes: 1, glyphs: 1)]
    ligature.glyphs.removeLast()
    let search = PageSearch(in: [[ReadRun(run: ligature, transform: .identity, block: 1)]])
    #expect(lefts(search.hits(of: "i").hits) == [[17]] && lefts(search.hits(of: "!").hits) == [[24]])
  }

  @Test func textThatRunsToTheLeftHasBoxesToo() throws {
    var turned = run("abgd").run
    turned.glyphs = turned.glyphs.map { .init(id: $0.id, x: 200 - $0.x, y: $0.y) }
    let search = PageSearch(in: [[ReadRun(run: turned, transform: .identity, block: 1)]])
    let area = try #require(search.hits(of: "bg").hits.first?.areas.first)
    #expect(area.x == 176 && area.width == 14)
  }

  @Test func allAreCountedAndManyArePlaced() {
    let search = PageSearch(in: [[run(String(repeating: "a", count: PageSearch.limit + 5))], [run("a")]])
    let found = search.hits(of: "a")
    #expect(found.count == PageSearch.limit + 6 && found.hits.count == PageSearch.limit)
  }
}
