import Catalogue
import Frames
import Layout
import LayoutDesign
import Testing
import Typesetting

/// Texts in so many lines and no more, where the layout asks for that.
@Suite struct ShorteningTests {
  private static let words = "Des tiers-lieux, des coopératives et des associations font vivre « le pays » autrement"

  private func lines(_ box: String, _ edition: Edition, width: Double = 100) throws -> [String] {
    try lines(of: #require(try BoxFixture(box, edition).block(width: width)))
  }

  /// What each text of a block says.
  private func lines(of block: Block) -> [String] {
    switch block.content {
    case .text(let text, _): [String(decoding: text.runs(at: .zero).flatMap(\.text), as: UTF8.self)]
    case .children(let children, _): children.flatMap { lines(of: $0.block) }
    case .empty, .picture, .shape, .deferred: []
    }
  }

  @Test func titlesAreCutAtAWord() throws {
    let edition = BoxFixture.edition { $0.title = Self.words }
    let whole = try lines("{ text: '{resource.title}', style: text }", edition).joined()
    for limit in 1...3 {
      let box = "{ text: '{resource.title}', style: text, max-lines: \(limit), shorten: true }"
      let block = try #require(try BoxFixture(box, edition).block())
      guard case .text(let text, _) = block.content else { throw Missing() }
      #expect(text.lineCount == limit)
      let said = try #require(lines(of: block).first)
      let kept = said.dropLast()
      #expect(said.hasSuffix("…") && whole.hasPrefix(kept))
      #expect(whole.dropFirst(kept.count).first.map { " ,".contains($0) } == true, "\(said)")
      let shortening = try Shortening(of: block)
      #expect(shortening.total == 14 && shortening.kept == kept.split(separator: " ").count)
    }
  }

  /// The least that is lost: one word more would need another line.
  @Test func nothingIsLostWithoutNeed() throws {
    let edition = BoxFixture.edition { $0.title = Self.words }
    let box = "{ text: '{resource.title}', style: text, max-lines: 2, shorten: true }"
    let block = try #require(try BoxFixture(box, edition).block())
    let kept = try Shortening(of: block).kept
    let longer = Self.words.split(separator: " ").prefix(kept + 1).joined(separator: " ") + "…"
    let whole = try #require(
      try BoxFixture("{ text: '{resource.title}', style: text }", BoxFixture.edition { $0.title = longer }).block())
    guard case .text(let text, _) = whole.content else { throw Missing() }
    #expect(text.lineCount == 3)
  }

  @Test(arguments: [30, 3_000, 100_000])
  func aWordThatFitsNoLineIsCut(length: Int) throws {
    let word = String(repeating: "abcdefghij", count: length / 10)
    let edition = BoxFixture.edition { $0.title = "\(word) et la suite" }
    let box = "{ text: '{resource.title}', style: text, max-lines: 1, shorten: true }"
    let block = try #require(try BoxFixture(box, edition).block())
    guard case .text(let text, _) = block.content else { throw Missing() }
    let said = try #require(lines(of: block).first)
    #expect(text.lineCount == 1 && said.hasSuffix("…") && word.hasPrefix(said.dropLast()) && said.count > 15)
    #expect(try Shortening(of: block).kept == 0)
  }

  @Test func whatFitsStaysWhole() throws {
    let edition = BoxFixture.edition()
    let block = try #require(
      try BoxFixture("{ text: '{resource.title}', style: text, max-lines: 1, shorten: true }", edition).block())
    #expect(lines(of: block) == ["Titre"])
    #expect(block.shortening == nil)
  }

  /// Without `shorten` the number of lines only chooses among styles.
  @Test func nothingIsCutUnasked() throws {
    let edition = BoxFixture.edition { $0.title = Self.words }
    let texts = try lines("{ text: '{resource.title}', style: [text, small], max-lines: 2 }", edition)
    #expect(texts == [Self.words])
    let block = try #require(
      try BoxFixture("{ text: '{resource.title}', style: [text, small], max-lines: 3 }", edition).block())
    guard case .text(let text, _) = block.content else { throw Missing() }
    #expect(text.lineCount < 4 && abs(text.height / Double(text.lineCount) - 6) < 2.5, "in the small style")
  }

  private static let prose = "{ prose: resource.summary, style: text, gap: 4pt, max-lines: 3, shorten: true }"

  @Test func proseIsCutInItsLastParagraph() throws {
    let edition = BoxFixture.edition {
      $0.summary = RichText([.paragraph([.init("Un.")]), .paragraph([.init(Self.words)]), .paragraph([.init("Fin.")])])
    }
    let block = try #require(try BoxFixture(Self.prose, edition).block())
    let texts = lines(of: block)
    #expect(texts.count == 2 && texts[0] == "Un." && texts[1].hasSuffix("…"))
    let shortening = try Shortening(of: block)
    #expect(shortening.total == 16 && shortening.subject == "resource.summary")
  }

  /// A text that ends with a whole paragraph says that there is more.
  @Test(arguments: [
    ("Trois", "Trois…"), ("Trois :", "Trois…"), ("Trois.", "Trois…"), ("Trois !", "Trois !…"),
    ("« Trois. »", "« Trois. »…"),
  ])
  func whatIsLeftOutIsShown(_ third: String, _ shown: String) throws {
    let edition = BoxFixture.edition {
      $0.summary = RichText(["Un.", "Deux.", third, "Quatre."].map { .paragraph([.init($0)]) })
    }
    #expect(try lines(Self.prose, edition) == ["Un.", "Deux.", shown])
    #expect(try Shortening(of: #require(try BoxFixture(Self.prose, edition).block())).kept < 6)
  }

  /// A sentence that ends in the last third of the lines is the last; one that ends earlier is not, nor an abbreviation.
  @Test func summariesEndWithASentence() throws {
    func said(_ text: String) throws -> String {
      let edition = BoxFixture.edition { $0.summary = RichText([.paragraph([.init(text)])]) }
      return try lines(Self.prose, edition).joined()
    }
    let long = "Le pays vit de ses fermes et de ses cafés autrement."
    let rest = "Une suite de mots qui ne tient pas dans la place."
    #expect(try said("\(long) \(rest)") == "\(long.dropLast())…")
    #expect(try said("\(long.dropLast()) ? \(rest)") == "\(long.dropLast()) ?…", "a question stays one")
    #expect(try said("Le pays vit. \(Self.words)").hasSuffix("…"), "a sentence that ends too early")
    #expect(try said("\(long.dropLast()) de M. Dupont et d’une suite de mots").hasSuffix("…"))
    #expect(
      try said("\(long.dropLast()) etc. puis une suite de mots, et d’autres").hasSuffix("…"), "small letters go on")
    // A space and a mark on it are no space to whoever counts signs.
    #expect(try said("Le \u{20}\u{301}pays vit de ses fermes et de ses cafés. \(rest)").hasSuffix("cafés…"))
  }

  @Test func listsAreCutWithTheirBullets() throws {
    let items = ["Un", "Deux", "Trois", "Quatre"].map { [RichText.Block.paragraph([.init($0)])] }
    let edition = BoxFixture.edition { $0.summary = RichText([.list(.init(items: items))]) }
    #expect(try lines(Self.prose, edition) == ["•", "Un", "•", "Deux", "•", "Trois…"])
  }

  /// A table has as many rows as there is room for; where there is none for it, what is above it leads on.
  @Test(arguments: [
    (3, "| A | B |\n|---|---|\n| c | d |\n| e | f |\n| g | h |", ["A", "B", "c", "d", "…"]),
    (4, "| A | B |\n|---|---|\n| c | d |\n| e | f |\n| g | h |\n| i | j |", ["A", "B", "c", "d", "e", "f", "…"]),
    (4, "| A | B |\n|---|---|\n| c | d |\n| e | f |\n\nUn.", ["A", "B", "c", "d", "e", "f", "Un."]),
    (3, "Un.\n\n| A | B |\n|---|---|\n| c | d |\n| e | f |", ["Un…"]),
    (3, "Un.\n\n## Deux\n\n| A | B |\n|---|---|\n| c | d |\n| e | f |", ["Un…"]),
    (3, "- Un\n- Deux\n\n| A | B |\n|---|---|\n| c | d |\n| e | f |", ["•", "Un", "•", "Deux…"]),
    (2, "| A | B |\n|---|---|\n| c | d |\n| e | f |\n\nUn.", ["Un."]),
    (2, "| A | B |\n|---|---|\n| c | d |\n| e | f |", ["…"]),
    (2, "Un.\n\n## Deux\n\nTrois.", ["Un…"]),
    (2, "> Un\n>\n> Deux\n>\n> Trois", ["Un", "Deux…"]),
    (1, "Un[^a].\n\n[^a]: Deux.", ["Un."]),
    (2, "Un[^a].\n\n[^a]: Deux.", ["Un¹.", "1", "Deux."]),
  ])
  func whatCannotBeCutLeadsOn(limit: Int, markdown: String, expected: [String]) throws {
    let edition = BoxFixture.edition { $0.summary = RichText(markdown: markdown) }
    let box = "{ prose: resource.summary, style: text, max-lines: \(limit), shorten: true }"
    let block = try #require(try BoxFixture(box, edition).block(width: 200))
    #expect(lines(of: block) == expected)
    #expect((block.shortening == nil) == (expected.joined() == "ABcdefUn." || limit == 2 && expected.count == 3))
  }

  private struct Missing: Error {}

  /// What is said of a shortened text.
  private struct Shortening {
    let subject: String
    let kept: Int
    let total: Int

    init(of block: Block) throws {
      guard case .shortenedText(let subject, let kept, let total, _)? = block.shortening else {
        throw Missing()
      }
      (self.subject, self.kept, self.total) = (subject, kept, total)
    }
  }
}
