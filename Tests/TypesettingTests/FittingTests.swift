import Frames
import Testing

@testable import Typesetting

/// How lines reach their measure: spaces, widths of glyphs, distances of letters, margins.
struct FittingTests {
  let setting: Setting

  init() throws { setting = try Setting() }

  private let measures = Array(stride(from: 18.0, through: 36, by: 0.75))

  /// The lines of a paragraph as they are drawn.
  private func lines(_ block: TextBlock) -> [GlyphRun.Line] { block.runs(at: .zero).flatMap(\.lines) }

  @Test(arguments: TextBlockTests.texts) func keepsToTheLimits(text: String) {
    for measure in measures {
      let block = setting.set(text, measure: measure)
      #expect(lines(block).count == block.lineCount)
      for line in lines(block) {
        if abs(line.scale - 1) > 0.02001 || abs(line.tracking) > 0.01501 {
          #expect(line.ratio > 0.65, "the reserve is for lines that gape")
          #expect(line.scale <= 1.03001 && line.tracking <= 0.02501)
        }
        #expect(abs((line.scale - 1) / 0.005 - ((line.scale - 1) / 0.005).rounded()) < 1e-3, "a whole step")
        // The kerning at a break is only known when the line is made ("org/" of "org/a"), hence not 0.18.
        #expect((1 + line.ratio) * line.scale * 0.256 > 0.175)
      }
      for fit in block.fit.dropLast() { #expect(abs(fit.width - measure * 10) < 1e-2 || fit.marks.contains(.loose)) }
    }
  }

  @Test func takesOfTheReserveBeforeALineGapes() {
    let text = """
      Sur quels acteurs peuvent-elles s'appuyer ? Quant aux groupements employeurs (GE), ils mutualisent les emplois et
      apportent des réponses pertinentes face aux difficultés de recrutement et aux besoins des entreprises.
      """.split(whereSeparator: \.isNewline).joined(separator: " ")
    var (without, with) = (0, 0)
    for measure in stride(from: 32.0, through: 36, by: 0.1) {
      let bare = setting.set(text, measure: measure) { $0.justification.reserve = 0 }
      let block = setting.set(text, measure: measure)
      #expect(block.breaks == bare.breaks, "breaks are chosen without it")
      for (line, plain) in zip(block.fit, bare.fit) where line != plain {
        #expect(plain.ratio > 0.7 && line.ratio > 0.65 && line.ratio < plain.ratio, "it narrows holes, no more")
      }
      without += bare.fit.count { $0.marks.contains(.loose) }
      with += block.fit.count { $0.marks.contains(.loose) }
    }
    #expect(without > 0 && with < without)
  }

  @Test func givesNothingWhereTheStyleGivesNothing() {
    for measure in measures {
      let block = setting.set(BreakTests.summary, measure: measure) {
        $0.justification.expansion = 0
        $0.justification.tracking = 0
      }
      #expect(lines(block).allSatisfy { $0.scale == 1 && $0.tracking == 0 })
    }
  }

  /// Glyphs that give make spaces even and hyphens rare: what the limits are for.
  @Test func evensSpacesOut() {
    func uneven(_ adjust: (inout ParagraphStyle) -> Void) -> (ratio: Double, hyphens: Int) {
      let fits = measures.flatMap { measure in
        TextBlockTests.texts.flatMap { setting.set($0, measure: measure, adjust: adjust).fit.dropLast() }
      }
      return (fits.reduce(0) { $0 + abs($1.ratio) } / Double(fits.count), fits.count { $0.endsWithHyphen })
    }
    let (rigid, supple) = (
      uneven {
        $0.justification.expansion = 0
        $0.justification.tracking = 0
      }, uneven { _ in }
    )
    #expect(supple.ratio < 0.75 * rigid.ratio && supple.hyphens < rigid.hyphens)
  }

  @Test func fittingChangesNoGlyphAndNoText() {
    for measure in measures {
      let block = setting.set(TextBlockTests.texts[2], measure: measure)
      let run = block.runs(at: .zero)[0]
      #expect(run.lines.reduce(0) { $0 + $1.glyphs } == run.glyphs.count)
      let byLine = (0..<block.lineCount).flatMap { block.suffix(from: $0).prefix(1).runs(at: .zero)[0].glyphs }
      #expect(byLine.map(\.id) == run.glyphs.map(\.id))
      #expect(byLine.map(\.x) == run.glyphs.map(\.x))
    }
  }

  /// Letters are set apart between clusters, in words alone; the width that breaking counts with is the width drawn.
  @Test func drawsWhatItMeasures() {
    for measure in measures {
      let block = setting.set(TextBlockTests.texts[0], measure: measure) { $0.justification.protrudes = false }
      let run = block.runs(at: .zero)[0]
      var glyph = 0
      for (line, fit) in zip(run.lines, block.fit) {
        glyph += line.glyphs
        // The last glyph of all but the last line is the space, which starts where the line ends, or a hyphen.
        guard glyph < run.glyphs.count, !fit.endsWithHyphen else { continue }
        #expect(abs(Double(run.glyphs[glyph - 1].x) - fit.width) < 1e-3)
      }
    }
  }

  @Test func letsPunctuationHang() {
    // The widths of Lato's hyphen and point, of which a half and three fifths stand in the margin.
    for (text, hanging) in [("un developpement inter\u{ad}national", 0.5 * 0.3715), ("« Bien » dit-il.", 0)] {
      let block = setting.set(text, measure: 11.6)
      let boxes = block.runs(at: .zero)[0].boxes
      if hanging > 0 { #expect(abs(boxes[0].maxX - 116 - hanging * 10) < 0.1) }
      #expect(boxes[0].x <= 0)
    }
    let quoted = setting.set("« Bien » dit-il.", measure: 20).runs(at: .zero)[0]
    #expect(abs(Double(quoted.glyphs[0].x) + 0.2 * 4.29) < 0.01)
    let ragged = setting.set("« Bien » dit-il.", measure: 20, alignment: .left).runs(at: .zero)[0]
    #expect(ragged.glyphs[0].x == 0)
  }

  /// A last line is as wide as it comes, and its glyphs look like those of the line before where there is room.
  @Test func continuesIntoTheLastLine() {
    for measure in measures {
      let all = lines(setting.set(BreakTests.summary, measure: measure))
      #expect(all.last!.ratio <= 0 && all.last!.scale == all.dropLast().last!.scale || all.last!.ratio < 0)
    }
  }
}

/// Paragraphs in a line less than they best have.
struct TighteningTests {
  let setting: Setting

  init() throws { setting = try Setting() }

  @Test func setsALineLessWithinTheLimits() {
    var count = 0
    for text in TextBlockTests.texts.map({ "\($0) \($0) \($0)" }) {
      for measure in stride(from: 14.0, through: 36, by: 0.5) {
        let best = setting.set(text, measure: measure)
        guard let tight = setting.tighten(text, measure: measure) else { continue }
        count += 1
        #expect(tight.block.lineCount == best.lineCount - 1 && tight.demerits >= 0)
        #expect(tight.block.spelling.filter { $0 != "\u{ad}" } == best.spelling.filter { $0 != "\u{ad}" })
        #expect(best.mightLoseLine, "\(measure): what may be tried is no less than what can be done")
        for fit in tight.block.fit {
          #expect(fit.marks.isDisjoint(with: [.loose, .tight]) && fit.width <= measure * 10 + 0.2)
        }
      }
    }
    #expect(count > 2)
  }

  @Test func leavesWhatCannotBeShorter() {
    #expect(setting.tighten("Un mot.", measure: 20) == nil)
    #expect(setting.tighten("", measure: 20) == nil)
    #expect(setting.tighten(BreakTests.summary, measure: 30, alignment: .left) == nil)
  }

  /// A line before or with a long address is left short rather than torn.
  @Test func addressesTearNoLines() {
    let address = "https://exemple.fr/a_very_long_identifier_without_any_breaks_0123"
    let mail = "ecrire-a-quelqu-un-de-tres-important@exemple.org"
    let text = "Voir la page \(address) pour le détail du dispositif, et écrire à \(mail) pour en savoir plus encore."
    for measure in stride(from: 26.0, through: 44, by: 1) {
      let block = setting.set(text, measure: measure)
      for line in block.fit.dropLast() where line.width < measure - 0.5 {
        #expect(line.ratio == 0 && line.tracking == 0, "\(measure): \(block.breaks)")
      }
      #expect(block.fit.allSatisfy { $0.ratio <= 1.01 }, "\(measure): \(block.breaks)")
    }
  }
}
