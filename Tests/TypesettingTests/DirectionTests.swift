import Frames
import TestSupport
import Testing

@testable import Typesetting

/// Text in any script: which fonts it takes, and where letters that run to the left stand.
struct DirectionTests {
  let setting: Setting
  let fallbacks: FallbackFonts
  let typesetter: Typesetter

  init() throws {
    setting = try Setting()
    fallbacks = FallbackFonts(library: setting.fonts, ownFolders: [Fixture.fonts], systemFolders: [])
    typesetter = Typesetter(fonts: setting.fonts, fallbacks: fallbacks, hyphenation: Repository.languages)
  }

  private func set(
    _ text: String, measure: Double = 400, _ alignment: ParagraphStyle.Alignment = .left
  ) -> TextBlock {
    let look = TextStyle(font: setting.regular)
    let style = ParagraphStyle(language: "fr", alignment: alignment, size: 10)
    return typesetter.set([TextSpan(text, style: look)], style: style, measure: measure)
  }

  /// The visible clusters of a block's lines from left to right, each line by itself.
  private func visual(_ block: TextBlock) -> [String] {
    (0..<block.lineCount).map { line in
      var clusters: [(x: Float, text: String)] = []
      for run in block.suffix(from: line).prefix(1).runs(at: .zero) {
        var (glyph, byte) = (0, 0)
        for cluster in run.clusters {
          let text = String(decoding: run.text[byte..<byte + Int(cluster.bytes)], as: UTF8.self)
          if text != " " { clusters.append((run.glyphs[glyph].x, text)) }
          glyph += Int(cluster.glyphs)
          byte += Int(cluster.bytes)
        }
      }
      return clusters.sorted { $0.x < $1.x }.map(\.text).joined()
    }
  }

  /// The other fonts of the layout come before the catalogue's, and with them the one of the same weight.
  @Test func asksTheLayoutFirst() throws {
    let fonts = FontLibrary()
    let lato = try [setting.regular, setting.bold].map { try fonts.open(setting.fonts[$0].path) }
    let fallbacks = FallbackFonts(
      library: fonts, layoutFonts: lato, ownFolders: [Fixture.fonts], systemFolders: [])
    #expect(fallbacks.font(for: "▪", isBold: false, language: "fr") == lato[0])
    #expect(fallbacks.font(for: "▪", isBold: true, language: "fr") == lato[1])
    #expect(fonts.fonts.count == 2)
    let other = try #require(fallbacks.font(for: "ك", isBold: false, language: "fr"))
    #expect(!lato.contains(other))
  }

  @Test func opensNothingForLatinText() {
    _ = set("L’œuvre de Nguyễn Thị Hương, naïve et sûre")
    #expect(setting.fonts.fonts.count == 2)
  }

  @Test func asksTheCataloguesFonts() throws {
    let block = set("Un 红楼 et 📚")
    #expect(block.missing.isEmpty)
    let names = block.runs(at: .zero).map { setting.fonts.fonts[$0.font.index].path.split(separator: "/").last ?? "" }
    #expect(
      names == [
        "Lato-Regular.ttf", "NotoSansCJK-subset.otf", "Lato-Regular.ttf", "NotoSansSymbols2-subset.ttf",
      ])
    #expect(block.height == set("Un").height, "a line is no higher for a font that stands in")
  }

  @Test func neverMissesWhatIsNotSeen() {
    // Variation selector, zero width joiner, and a tag.
    let text = "📚\u{fe0f}\u{200d}📚\u{e0041}"
    let block = set(text)
    #expect(block.missing.isEmpty)
    #expect(block.spelling == text)
  }

  @Test func runsToTheLeftAndReadsInOrder() {
    let block = set("كتاب القاهرة")
    #expect(block.spelling == "كتاب القاهرة")
    #expect(visual(block) == [String("كتابالقاهرة".reversed())])
    let glyphs = block.runs(at: .zero).flatMap(\.glyphs)
    #expect(glyphs.allSatisfy { $0.x > 300 }, "it begins at the right")
  }

  @Test func joinsLettersAsTheyAreWritten() throws {
    let alone = set("ب").runs(at: .zero).flatMap(\.glyphs).map(\.id)
    let joined = set("ببب").runs(at: .zero).flatMap(\.glyphs).map(\.id)
    #expect(Set(joined + alone).count == 4, "a letter has four forms")
  }

  @Test(arguments: [
    ("Le livre كتاب القاهرة ici", ["Lelivreةرهاقلاباتكici"]),
    ("كتاب Paris 1988 القاهرة", ["ةرهاقلاParis1988باتك"]),
    // The bracket that opens stands at the right.
    ("كتاب (١٩٨٨)", [")١٩٨٨(باتك"]),
    ("كتاب\nParis", ["باتك", "Paris"]),
  ]) func ordersLines(text: String, lines: [String]) {
    #expect(visual(set(text)) == lines)
  }

  @Test func mirrorsBrackets() throws {
    let mirrored = set("كتاب (١٩٨٨)").runs(at: .zero)
    let plain = set("(A)").runs(at: .zero)[0]
    let closing = mirrored.flatMap { run in run.glyphs.filter { $0.id == plain.glyphs[2].id } }
    #expect(closing.count == 1)
    let right = try #require(mirrored.flatMap(\.glyphs).filter { $0.id == plain.glyphs[0].id }.first)
    #expect(closing[0].x > right.x)
  }

  @Test func justifiesBothEdges() throws {
    let text = Array(repeating: "كتاب الطبخ والحديقة القاهرة", count: 12).joined(separator: " ")
    let block = set(text, measure: 160, .justified)
    #expect(block.lineCount > 3)
    #expect(block.spelling == text)
    #expect(block.fit.dropLast().allSatisfy { abs($0.width - 160) < 0.5 && $0.tracking == 0 })
    for line in 0..<block.lineCount {
      let boxes = block.suffix(from: line).prefix(1).runs(at: .zero).flatMap(\.boxes)
      #expect(abs((boxes.map(\.maxX).max() ?? 0) - 160) < 0.5, "each line begins at the right edge")
      #expect((boxes.map(\.x).min() ?? -9) > -0.5)
    }
  }

  @Test func alignsAtTheStart() {
    let width = set("كتاب").width
    func left(_ alignment: ParagraphStyle.Alignment) -> Double {
      set("كتاب", alignment).runs(at: .zero).flatMap(\.boxes).map(\.x).min() ?? -1
    }
    #expect(abs(left(.left) - (400 - width)) < 0.01)
    #expect(abs(left(.right) - (400 - width)) < 0.01)
    #expect(abs(left(.centre) - (400 - width) / 2) < 0.01)
  }

  @Test func breaksHanBetweenCharacters() {
    let text = "红楼梦的花园。红楼梦的花园。红楼梦的花园。"
    for alignment in [ParagraphStyle.Alignment.left, .justified] {
      let block = set(text, measure: 65, alignment)
      #expect(block.spelling == text)
      #expect(block.missing.isEmpty)
      #expect(block.lineCount == 4)
      #expect(!block.breaks.contains("|。"), "no line begins with a full stop: \(block.breaks)")
    }
  }
}
