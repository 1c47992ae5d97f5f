import Frames
import Testing

@testable import Typesetting

/// Texts that are packed draw what they drew before.
@Suite struct TextPackerTests {
  let setting: Setting

  init() throws { setting = try Setting() }

  /// Words and white of all kinds, divided words, a line feed, characters that no font has, and text of both directions.
  static let texts =
    TextBlockTests.texts + ["a\nb c", "\u{a0}12\u{202f}%", "", "\u{e000} ab", "שלום abc عالم 12"]

  @Test(arguments: texts) func theyDrawTheSame(text: String) {
    for measure in [3.0, 8, 21.5] {
      let block = setting.set(text, measure: measure)
      var packer = TextPacker()
      let packed = packer.pack(block)
      #expect(text.isEmpty || packed.text.packed != nil)
      for (one, other) in [
        (block, packed),
        (block.suffix(from: 1 % max(1, block.lineCount)), packer.pack(block.suffix(from: 1 % max(1, block.lineCount)))),
      ] {
        let place = Point(x: 3.3, y: 0.1)
        #expect(String(reflecting: other.runs(at: place)) == String(reflecting: one.runs(at: place)))
        #expect(other.glyphCount == one.glyphCount)
      }
    }
  }

  @Test func spansStayWhereTheyAre() {
    let spans = [
      TextSpan("ab ", style: TextStyle(font: setting.regular)),
      TextSpan("cd", style: TextStyle(font: setting.bold), mark: 1),
      TextSpan(" ef gh", style: TextStyle(font: setting.regular)),
    ]
    let style = ParagraphStyle(language: "fr", alignment: .left, size: 10)
    let block = setting.typesetter.set(spans, style: style, measure: 30)
    var packer = TextPacker()
    let runs = packer.pack(block).runs(at: .zero)
    #expect(runs.map(\.mark) == [0, 1, 0])
    #expect(String(reflecting: runs) == String(reflecting: block.runs(at: .zero)))
  }

  /// Parts of a text share it when it is packed, too.
  @Test func partsShareTheirText() {
    let block = setting.set(BreakTests.summary, measure: 15)
    var packer = TextPacker()
    let parts = [block.prefix(2), block.suffix(from: 2)].map { packer.pack($0) }
    #expect(parts[0].text === parts[1].text)
    #expect(packer.pack(parts[1]).text === parts[1].text)
  }

  /// Widths that are not packed: none, negative, and such as no font has.
  @Test(arguments: [0, -0.25, 2, .infinity, 1e-30] as [Float]) func otherWidthsAreNotPacked(width: Float) {
    let item = ShapedText.Item(word: nil, width: width, span: 0, kind: .space)
    #expect(PackedItems([item]) == nil)
  }

  @Test(arguments: [0.25, 1.999_999_9, 1e-18] as [Float]) func usualWidthsAre(width: Float) {
    let item = ShapedText.Item(word: nil, width: width, span: 3, kind: .wideKern)
    let items = PackedItems([item, item])?.items ?? []
    #expect(items.map(\.width) == [width, width])
    #expect(items.map(\.span) == [3, 3])
    #expect(items.map(\.kind) == [.wideKern, .wideKern])
  }
}
