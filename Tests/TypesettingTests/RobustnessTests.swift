import Frames
import TestSupport
import Testing

@testable import Typesetting

struct RobustnessTests {
  /// Numbers that look random and are the same each time (Knuth's MMIX generator).
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  private static let pieces: [String] = [
    "a", "é", "Été", "ffi", "tt", "l'", "«", "»", " ", "  ", "\u{a0}", "\u{202f}", "?", "!", ";", ":", "...", "…", "-",
    "—",
    "/", "10", "000", "%", "(", ")", "\n", "\u{ad}", "\u{200b}", "\u{2060}", "\u{200d}", "\u{301}", "漢字", "한국", "שלום",
    "مرحبا", "👩‍👩‍👧", "🇫🇷", "\u{1}", "\u{7f}", "\u{feff}", "développement", "n°", "TRESSONS", "https://a.b/c?d", "ก็",
    "\u{fb01}",
  ]

  /// Whatever comes, nothing is lost, nothing traps, and what is drawn and what is read agree.
  @Test func setsAnything() throws {
    let setting = try Setting()
    var dice = Dice(state: 2022)
    for _ in 0..<400 {
      var spans: [TextSpan] = []
      for mark in 0...dice.roll(3) {
        let text = (0...dice.roll(14)).map { _ in Self.pieces[dice.roll(Self.pieces.count)] }.joined()
        let font = dice.roll(2) == 0 ? setting.regular : setting.bold
        spans.append(
          TextSpan(text, style: TextStyle(font: font, tracking: dice.roll(3) == 0 ? 0.05 : 0), mark: mark))
      }
      let alignment = [ParagraphStyle.Alignment.justified, .left, .right][dice.roll(3)]
      let style = ParagraphStyle(
        language: ["fr", "en", "de"][dice.roll(3)], alignment: alignment, size: 10, isBalanced: dice.roll(2) == 0)
      let block = setting.typesetter.set(spans, style: style, measure: [3.0, 40, 90, 300][dice.roll(4)])
      let runs = block.runs(at: .zero)
      for run in runs {
        #expect(run.clusters.reduce(0) { $0 + Int($1.glyphs) } == run.glyphs.count)
        #expect(run.clusters.reduce(0) { $0 + Int($1.bytes) } == run.text.count)
        #expect(String(validating: run.text, as: UTF8.self) != nil && !run.glyphs.contains { $0.id == 0 })
      }
      #expect(ink(block.spelling) == ink(spans.map(\.text).joined()), "\(spans.map(\.text))")
    }
  }

  /// The letters with their accents and the digits of a text, which no step may change.
  private func ink(_ text: String) -> String {
    String(
      text.unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || $0.properties.generalCategory == .nonspacingMark
      })
  }

  /// Each thread has a typesetter; fonts and finished blocks go between them.
  @Test func worksOnManyThreads() async throws {
    let setting = try Setting()
    let (fonts, font) = (setting.fonts, setting.regular)
    let expected = TextBlockTests.texts.map { setting.set($0, measure: 15).breaks }
    let blocks = await withTaskGroup(of: [TextBlock].self, returning: [[TextBlock]].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let typesetter = Typesetter(fonts: fonts, hyphenation: Repository.languages)
          let style = ParagraphStyle(language: "fr", size: 10)
          return TextBlockTests.texts.map {
            typesetter.set([TextSpan($0, style: TextStyle(font: font))], style: style, measure: 150)
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(blocks.count == 4)
    for set in blocks { #expect(set.map(\.breaks) == expected) }
  }

  @Test func keepsPilesOfAccents() throws {
    let pile = "a" + String(repeating: "\u{302}\u{32d}", count: 200) + "b"
    let setting = try Setting()
    let run = setting.set(pile, measure: 10).runs(at: .zero)[0]
    #expect(run.clusters.reduce(0) { $0 + Int($1.bytes) } == run.text.count)
    #expect(run.clusters.count > 3)
    var at = 0
    for cluster in run.clusters {
      #expect(String(validating: run.text[at..<at + Int(cluster.bytes)], as: UTF8.self) != nil)
      at += Int(cluster.bytes)
    }
    #expect(run.text.count > 790 && run.text.last == UInt8(ascii: "b"))
  }
}
