import Frames
import Testing

@testable import Typesetting

struct TextBlockTests {
  let setting: Setting

  init() throws { setting = try Setting() }

  static let texts = [
    BreakTests.summary,
    "À travers ce webinaire du 7 mai 2020, l'Avise et le RTES vous présentent les résultats intermédiaires du programme "
      + "TRESSONS. Cette « autre » économie semble offrir un projet alternatif intéressant : qu'il convient néanmoins "
      + "d'accompagner ! Décryptage en images (10 000 vues, 12 %).",
    "Fiche pratique ; atelier « l'attention aux difficultés financières » – office, afflux, https://www.avise.org/a?b=c",
    "MOBILITÉ", "a", "…",
  ]

  /// The author's text comes back, but for the documented changes: the apostrophe, kinds of space, soft hyphens.
  @Test(arguments: texts) func keepsTheText(text: String) {
    let expected = String(text.map { $0 == "'" ? "’" : $0 })
    for measure in [0.5, 3, 8, 15, 21.5, 33, 200] {
      for alignment in [ParagraphStyle.Alignment.justified, .left] {
        let block = setting.set(text, measure: measure, alignment: alignment)
        let spelling = String(block.spelling.unicodeScalars.filter { $0 != "\u{ad}" })
        #expect(spelling == expected, "\(measure)")
      }
    }
  }

  @Test(arguments: texts) func keepsWithinTheMeasure(text: String) {
    for measure in [5.0, 8, 15, 21.5, 33] {
      let block = setting.set(text, measure: measure) { $0.justification.protrudes = false }
      #expect(block.width <= measure * 10 + 1e-3)
      for run in block.runs(at: Point(x: 50, y: 70)) {
        for box in run.boxes { #expect(box.x >= 50 - 1e-6 && box.maxX <= 50 + measure * 10 + 1e-3) }
      }
    }
  }

  @Test(arguments: texts) func splitsWithoutLoss(text: String) {
    let block = setting.set(text, measure: 15)
    let whole = block.runs(at: .zero).flatMap(\.glyphs)
    for line in 0...block.lineCount {
      let (head, tail) = (block.prefix(line), block.suffix(from: line))
      #expect(head.lineCount + tail.lineCount == block.lineCount)
      #expect(head.spelling + tail.spelling == block.spelling)
      let lower = Point(x: 0, y: Double(line) * 13.5)
      let glyphs = (head.runs(at: .zero) + tail.runs(at: lower)).flatMap(\.glyphs)
      #expect(glyphs.map(\.id) == whole.map(\.id))
      #expect(zip(glyphs, whole).allSatisfy { $0.x == $1.x && abs($0.y - $1.y) < 1e-3 })
    }
  }

  /// Clusters cover the glyphs and the text, and no glyph is the font's sign for "missing".
  @Test(arguments: texts) func coversGlyphsAndText(text: String) {
    for run in setting.set(text, measure: 12).runs(at: .zero) {
      #expect(run.clusters.reduce(0) { $0 + Int($1.glyphs) } == run.glyphs.count)
      #expect(run.clusters.reduce(0) { $0 + Int($1.bytes) } == run.text.count)
      #expect(!run.glyphs.contains { $0.id == 0 })
      #expect(String(validating: run.text, as: UTF8.self) != nil)
    }
  }

  /// What a typesetter gives does not depend on what it set before.
  @Test func dependsOnItsArgumentsAlone() throws {
    let fresh = try Setting()
    for text in Self.texts.reversed() { _ = fresh.set(text, measure: 9) }
    for text in Self.texts {
      for measure in [7.0, 19, 28] {
        let (one, other) = (setting.set(text, measure: measure), fresh.set(text, measure: measure))
        #expect(one.runs(at: .zero).flatMap(\.glyphs) == other.runs(at: .zero).flatMap(\.glyphs))
      }
    }
  }

  /// Swift takes the two texts for equal; the reader of the page gets back what the author typed.
  @Test func tellsEquivalentTextsApart() {
    let texts = ["x\u{32d}\u{302}", "x\u{302}\u{32d}"]
    #expect(texts[0] == texts[1])
    for text in texts {
      #expect(Array(setting.set(text, measure: 10).spelling.utf8) == Array(text.utf8))
    }
  }

  /// Lines after the first begin further in, end within the measure, and are counted in the width.
  @Test func hangsLinesAfterTheFirst() {
    let plain = setting.set(BreakTests.summary, measure: 20, alignment: .left)
    let block = setting.set(BreakTests.summary, measure: 20, alignment: .left) { $0.hangingIndent = 25 }
    #expect(block.lineCount > 2)
    #expect(block.spelling == plain.spelling)
    let boxes = block.runs(at: .zero).flatMap(\.boxes)
    #expect(boxes.map(\.x) == [0] + Array(repeating: 25, count: block.lineCount - 1))
    #expect(boxes.allSatisfy { $0.maxX <= 200 + 1e-3 })
    #expect(abs((boxes.map(\.maxX).max() ?? 0) - block.width) < 1e-3)
    // The lines of a part stand as they did in the whole.
    #expect(block.suffix(from: 1).runs(at: .zero).flatMap(\.boxes).allSatisfy { $0.x == 25 })
  }

  /// A long word finds room in what the indent leaves, or is divided.
  @Test func hangsInNarrowColumnsToo() {
    for measure in [2.0, 4, 7, 12] {
      let block = setting.set("a anticonstitutionnellement b", measure: measure, alignment: .left) {
        $0.hangingIndent = 40
      }
      #expect(block.width <= measure * 10 + 1e-3, "\(measure)")
    }
  }

  @Test func measuresFromCapitalsToBaseline() {
    let block = setting.set(BreakTests.summary, measure: 20)
    let font = setting.fonts[setting.regular]
    #expect(abs(font.capHeight - 0.72) < 0.02)
    #expect(abs(block.height - (font.capHeight * 10 + Double(block.lineCount - 1) * 13.5)) < 1e-9)
    let ys = Set(block.runs(at: Point(x: 0, y: 100)).flatMap(\.glyphs).map(\.y))
    #expect(ys.count == block.lineCount)
    #expect(abs(Double(ys.min()!) - 100 - font.capHeight * 10) < 1e-4)
    #expect(abs(Double(ys.max()!) - 100 - block.height) < 1e-4)
  }

  @Test func alignsLines() {
    func firstX(_ alignment: ParagraphStyle.Alignment) -> Double {
      Double(setting.set("mot", measure: 20, alignment: alignment).runs(at: Point(x: 7, y: 0))[0].glyphs[0].x)
    }
    let width = setting.set("mot", measure: 20, alignment: .left).width
    #expect(abs(firstX(.justified) - 7) < 1e-4)
    #expect(abs(firstX(.left) - 7) < 1e-4)
    #expect(abs(firstX(.centre) - 7 - (200 - width) / 2) < 1e-4)
    #expect(abs(firstX(.right) - 7 - (200 - width)) < 1e-4)
  }
}
