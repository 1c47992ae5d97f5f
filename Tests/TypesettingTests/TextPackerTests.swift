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
      #expect(packed.isPacked && packer.pack(packed).isPacked && !packed.unpacked.isPacked)
      for (one, other) in [
        (block, packed),
        (block.suffix(from: 1 % max(1, block.lineCount)), packer.pack(block.suffix(from: 1 % max(1, block.lineCount)))),
      ] {
        let place = Point(x: 3.3, y: 0.1)
        #expect(String(reflecting: other.runs(at: place)) == String(reflecting: one.runs(at: place)))
        #expect(other.glyphCount == one.glyphCount)
        #expect(other.lineAreas(at: place) == one.lineAreas(at: place))
        #expect(other.language == one.language && other.height == one.height && other.depth == one.depth)
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

  /// Texts of several styles after each other, more than a packer remembers.
  @Test func textsOfManyStylesAreKeptApart() {
    let blocks = (0..<40).map { number in
      let style = ParagraphStyle(language: number % 3 == 0 ? "en" : "fr", size: Double(8 + number % 20))
      let text = TextSpan("Un guide n° \(number) pour les communes", style: TextStyle(font: setting.regular))
      return setting.typesetter.set([text], style: style, measure: Double(60 + number % 2))
    }
    var packer = TextPacker()
    for (block, packed) in zip(blocks, blocks.map { packer.pack($0) }) {
      #expect(String(reflecting: packed.runs(at: .zero)) == String(reflecting: block.runs(at: .zero)))
      #expect((packed.language, packed.measure) == (block.language, block.measure))
    }
  }

  /// Words near and far, of widths of their own, whites of usual widths and others, and more whites than have names.
  @Test func itemsAreAsTheyWere() {
    let text = setting.set(BreakTests.summary, measure: 15).text
    let word = text.items[0].word
    let arenas = (0..<3).map { _ in GlyphArena() }
    let far = arenas.map { arena in
      let place = UnsafeMutableRawPointer(arena.allocate(Word.Storage.self, count: 1))
      if let word { place.copyMemory(from: word.address, byteCount: MemoryLayout<Word.Storage>.size) }
      return Word(at: place)
    }
    let usual: [Float] = [0, -0.25, 2, .infinity, 1e-30]
    let whites = (0..<100).map { number -> Float in usual[number % usual.count] + Float(number / usual.count) }
    let kinds: [ShapedText.Item.Kind] = [.space, .noBreakSpace, .narrowSpace, .wideKern, .narrowKern, .lineFeed]
    var items = text.items
    items += far.map { ShapedText.Item(word: $0, width: $0.width, span: 0, kind: .word) }
    items.append(ShapedText.Item(word: word, width: 77, span: 4, kind: .word))
    for (number, width) in whites.enumerated() {
      items.append(ShapedText.Item(word: nil, width: width, span: UInt16(number), kind: kinds[number % kinds.count]))
    }
    let line = Line(first: 0, end: Int32(items.count), width: 1, ratio: 0, endsWithSpace: false, endsWithHyphen: false)
    let style = ParagraphStyle(language: "fr", size: 10)
    let block = TextBlock(
      text: ShapedText(text, items: items + items), lines: [line], style: style, measure: 9, partsWideWords: false)
    var packer = TextPacker()
    let packed = packer.pack(block).text.items
    #expect(packed.count == items.count)
    for (one, other) in zip(packed, items) {
      #expect(one.width.bitPattern == other.width.bitPattern && one.kind == other.kind && one.span == other.span)
      #expect(one.word?.address == other.word?.address)
    }
  }

  private func numbers(of line: Line) -> [UInt32] {
    let numbers: [Float] = [line.width, line.margin, line.ratio, line.scale, line.tracking, line.adjustment]
    return numbers.map(\.bitPattern)
  }

  @Test(arguments: [0, 1, -1, .nan, 1e-30] as [Float]) func linesAreAsTheyWere(number: Float) {
    let text = setting.set(BreakTests.summary, measure: 15).text
    let word = text.items[0].word
    let lines = (0..<300).map { index -> Line in
      let (first, count): (Int32, Int32) = (7 + Int32(index), Int32(index % 200))
      var line = Line(
        first: first, end: first + count, width: number, ratio: number, endsWithSpace: index.isMultiple(of: 5),
        endsWithHyphen: index.isMultiple(of: 7))
      if index.isMultiple(of: 2) { line.head = word }
      if index.isMultiple(of: 3) { line.tail = word }
      (line.margin, line.scale, line.tracking, line.adjustment) = (number, number, number, number)
      return line
    }
    let items = Array(repeating: text.items[0], count: 600)
    let block = TextBlock(
      text: ShapedText(text, items: items), lines: lines, style: ParagraphStyle(language: "fr", size: 10), measure: 9,
      partsWideWords: true)
    var packer = TextPacker()
    let packed = packer.pack(block).lines
    #expect(packed.count == lines.count)
    for (one, other) in zip(packed, lines) {
      #expect(one.first + 7 == other.first && one.end + 7 == other.end)
      #expect(one.head?.address == other.head?.address && one.tail?.address == other.tail?.address)
      #expect(numbers(of: one) == numbers(of: other))
      #expect(one.endsWithSpace == other.endsWithSpace && one.endsWithHyphen == other.endsWithHyphen)
    }
  }
}
