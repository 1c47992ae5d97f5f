import Frames
import TestSupport
import Testing

@testable import Typesetting

/// What setting a text takes grows as the text does, whatever it is made of: steps are counted, not seconds.
@Suite struct GrowthTests {
  private static let alphabet = "abcdefghijklmnopqrstuvwxyz"

  /// Pieces that are repeated without a space between them, or with one.
  private static let pieces: [String] = [
    alphabet, "i", ".", "a-", "a/", "«", "é\u{301}", "a\u{ad}", "ab\u{200b}", "漢", "https://a.b/", "a:)", "שלום",
    "mot ", "L’Économie\u{a0}", "10\u{202f}000\u{a0}", "A\n", "ﬁ",
  ]

  @Test(arguments: pieces, [ParagraphStyle.Alignment.justified, .left])
  func stepsGrowAsTheText(piece: String, alignment: ParagraphStyle.Alignment) throws {
    func steps(_ count: Int) throws -> (steps: Int, block: TextBlock) {
      let setting = try Setting()
      let text = String(repeating: piece, count: count / piece.utf8.count)
      let block = setting.set(text, measure: 30, alignment: alignment)
      return (setting.typesetter.steps, block)
    }
    let (few, many) = (try steps(4_000), try steps(16_000))
    #expect(many.steps <= few.steps * 5 + 1_000, "\(few.steps) steps become \(many.steps)")
    #expect(many.steps <= 16_000 * 600)
  }

  @Test(arguments: [1, 9, 1_023, 1_024, 1_025, 5_000, 100_000], [ParagraphStyle.Alignment.justified, .left])
  func aLongWordIsSetOverLines(length: Int, alignment: ParagraphStyle.Alignment) throws {
    let word = String(String(repeating: Self.alphabet, count: length / 26 + 1).prefix(length))
    let block = try Setting().set(word, measure: 20, language: "xx", alignment: alignment)
    // Nothing is lost, nothing added, and nothing sticks out.
    #expect(block.spelling == word)
    #expect(block.width <= 200.5)
    #expect(block.lineCount <= length / 20 + 1)
  }

  @Test func wordsThatNothingPartsAreSetOverLines() throws {
    let setting = try Setting()
    let text = Array(repeating: "mot", count: 60).joined(separator: "\u{a0}")
    let block = setting.set(text, measure: 20, alignment: .left)
    #expect(block.width <= 200.5 && block.lineCount > 4)
    #expect(block.breaks.hasPrefix("mot mot mot"))
    #expect(block.spelling == text.replacing("\u{a0}", with: " "))
    // Parts of a word in several styles, each narrower than the measure.
    let style = ParagraphStyle(language: "fr", alignment: .left, size: 10)
    let spans = (0..<20).map { index in
      TextSpan("abcdefghij", style: TextStyle(font: index % 2 == 0 ? setting.regular : setting.bold))
    }
    let word = setting.typesetter.set(spans, style: style, measure: 200)
    #expect(word.width <= 200.5 && word.lineCount > 4)
    #expect(word.spelling.replacing("\u{ad}", with: "") == String(repeating: "abcdefghij", count: 20))
  }

  @Test func aHeightHasRoomForAsManyLinesAsFit() throws {
    let block = try Setting().set(String(repeating: "mot ", count: 100), measure: 20)
    for height in stride(from: 0.0, through: block.height + 20, by: 0.7) {
      let fitting = (0...block.lineCount).last { $0 == 0 || block.prefix($0).height <= height } ?? 0
      #expect(block.lineCount(within: height) == fitting)
    }
    for count in 1...block.lineCount { #expect(block.lineCount(within: block.prefix(count).height) == count) }
  }
}
