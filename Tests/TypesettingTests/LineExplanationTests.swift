import Testing

@testable import Typesetting

/// Why lines end where they do, in the terms that chose them.
struct LineExplanationTests {
  let setting: Setting
  let rules = Justification()

  init() throws { setting = try Setting() }

  private static let measures = Array(stride(from: 6.0, through: 36, by: 1.5))

  private func keep(
    _ text: String, measure: Double, alignment: ParagraphStyle.Alignment = .justified,
    adjust: (inout ParagraphStyle) -> Void = { _ in }
  ) -> [SetParagraph] {
    setting.typesetter.keepingParagraphs {
      setting.set(text, measure: measure, alignment: alignment, adjust: adjust)
    }.paragraphs
  }

  private func explain(
    _ text: String, measure: Double, line: Int, alignment: ParagraphStyle.Alignment = .justified,
    adjust: (inout ParagraphStyle) -> Void = { _ in }
  ) throws -> LineExplanation {
    let paragraphs = keep(text, measure: measure, alignment: alignment, adjust: adjust)
    let block = try #require(paragraphs.last?.block)
    return try #require(setting.typesetter.explanation(ofLine: line, of: block, in: paragraphs))
  }

  /// What is said of the lines is what the search counted, in all of its passes.
  @Test(arguments: TextBlockTests.texts) func linesAddUpToTheParagraph(text: String) throws {
    var passes: Set<TotalFit.Pass> = []
    for measure in Self.measures + [0.5, 2, 3, 4] {
      let set = try #require(keep(text, measure: measure).last)
      let choice = set.choice
      passes.insert(choice.pass)
      let lines = LineDemerits.of(
        choice.breaks, choice.points, measure: measure, rules: set.style.justification, pass: choice.pass)
      let search = setting.typesetter.breaker.search(choice.points, set.style, measure, choice.pass)
      let found = try #require(search)
      let sum = lines.reduce(0) { $0 + $1.sum }
      #expect(abs(sum - found.cost) <= 1e-9 * found.cost, "\(measure)")
    }
    if text.count > 50 { #expect(passes.count == 3) }
  }

  @Test(arguments: [ParagraphStyle.Alignment.left, .centre]) func raggedLinesAddUpToTheParagraph(
    alignment: ParagraphStyle.Alignment
  ) throws {
    for text in TextBlockTests.texts {
      for measure in Self.measures + [0.5, 2, 3, 4] {
        let set = try #require(keep(text, measure: measure, alignment: alignment) { $0.isBalanced = true }.last)
        let choice = set.choice
        let lines = RaggedLineCost.of(choice.breaks, choice.points, set.style.raggedCosts(measure))
        let search = setting.typesetter.breaker.search(choice.points, set.style, measure, choice.pass)
        let found = try #require(search)
        // A line that sticks out costs that, and nothing for being a line.
        let sum = lines.reduce(0) { $0 + $1.sum + ($1.overflow > 0 ? 0 : RaggedCosts.line) }
        #expect(abs(sum - found.cost) <= 1e-9 * found.cost, "\(measure)")
      }
    }
  }

  @Test(arguments: TextBlockTests.texts) func whatWasChosenIsTheCheapest(text: String) throws {
    for alignment in [ParagraphStyle.Alignment.justified, .left] {
      for measure in Self.measures {
        let paragraphs = keep(text, measure: measure, alignment: alignment)
        let set = try #require(paragraphs.last)
        let block = set.block
        let search = setting.typesetter.breaker.search(set.choice.points, set.style, measure, set.choice.pass)
        let found = try #require(search)
        let lines = alignment == .left ? Double(block.lineCount) * RaggedCosts.line : 0
        for line in 0..<block.lineCount {
          let explanation = try #require(
            setting.typesetter.explanation(ofLine: line, of: block, in: paragraphs))
          #expect(explanation.chosen.text == block.text(ofLine: line))
          let chosen = explanation.chosen.paragraph
          #expect(chosen.lineCount == block.lineCount)
          #expect(abs(chosen.cost - (found.cost - lines)) <= 1e-9 * found.cost)
          for other in explanation.alternatives {
            #expect(other.text != explanation.chosen.text)
            #expect(other.paragraph.cost >= chosen.cost - 1e-6 || other.paragraph.lineCount > chosen.lineCount)
          }
        }
      }
    }
  }

  /// First fit would end the first line after the article, which is dearer and leaves the second line no better.
  @Test func namesWhatElseFits() throws {
    let explanation = try explain(BreakTests.summary, measure: 20, line: 0)
    #expect(explanation.method == .totalFit(.within(tolerance: rules.tolerance)))
    #expect(
      explanation.chosen.text == "Cette monographie du Pays Terres de Lorraine" && explanation.chosen.end == .space)
    #expect(explanation.alternatives.map(\.text) == ["Cette monographie du Pays Terres de Lorraine a"])
    #expect(explanation.alternatives.map(\.end) == [.weakSpace])
    guard case .justified(let chosen) = explanation.chosen.cost,
      case .justified(let other) = explanation.alternatives[0].cost
    else {
      Issue.record("justified lines have demerits")
      return
    }
    #expect(abs(chosen.ratio + 0.093) < 1e-3 && abs(other.ratio + 0.743) < 1e-3)
    #expect(abs(other.badness - 100 * -other.ratio * other.ratio * other.ratio) < 1e-9)
    #expect(other.penalty == rules.weakSpacePenalty)
    let tightness = rules.linePenalty + other.badness
    #expect(abs(other.own - tightness * tightness - other.penalty * other.penalty) < 1e-6)
    #expect(other.contrast == 8_000 && other.sum == other.own + 8_000)
  }

  @Test func explainsAHyphen() throws {
    let paragraphs = keep(TextBlockTests.texts[1], measure: 20)
    let block = try #require(paragraphs.last?.block)
    let line = try #require(block.fit.firstIndex { $0.endsWithHyphen })
    let explanation = try #require(setting.typesetter.explanation(ofLine: line, of: block, in: paragraphs))
    #expect(explanation.chosen.end == .hyphen && explanation.chosen.text.hasSuffix("-"))
    guard case .justified(let demerits) = explanation.chosen.cost else {
      Issue.record("justified lines have demerits")
      return
    }
    #expect(demerits.penalty == rules.hyphenPenalty && demerits.own > demerits.penalty * demerits.penalty)
  }

  @Test func explainsTheOnlyLine() throws {
    for alignment in [ParagraphStyle.Alignment.justified, .left] {
      let explanation = try explain("Un mot.", measure: 20, line: 0, alignment: alignment)
      #expect(explanation.chosen.text == "Un mot." && explanation.chosen.end == .end)
      #expect(explanation.chosen.paragraph.lineCount == 1)
    }
  }

  @Test func explainsRaggedLines() throws {
    let title = "L'AVENIR DES TERRITOIRES RURAUX EST-IL SOCIAL ET SOLIDAIRE ?"
    let explanation = try explain(title, measure: 30, line: 0, alignment: .left) { $0.isBalanced = true }
    #expect(explanation.method == .evenLines(isBalanced: true))
    #expect(explanation.chosen.text == "L’AVENIR DES TERRITOIRES RURAUX")
    let others = explanation.alternatives
    #expect(others.contains { $0.text == "L’AVENIR DES TERRITOIRES" && $0.paragraph.lineCount == 2 })
    #expect(others.first?.paragraph.lineCount == 2)
  }

  @Test func explainsWhatFitsNowhere() throws {
    let word = String(repeating: "xq8", count: 20)
    for alignment in [ParagraphStyle.Alignment.justified, .left] {
      let explanation = try explain("Voir \(word) ici.", measure: 10, line: 1, alignment: alignment)
      #expect(explanation.method == .emergency)
      #expect(explanation.chosen.end == .anywhere)
    }
    #expect(try explain("Où ?", measure: 0.1, line: 0).chosen.text == "O")
  }

  @Test func explainsTightenedLines() throws {
    let text = Array(repeating: TextBlockTests.texts[1], count: 3).joined(separator: " ")
    var count = 0
    for measure in stride(from: 14.0, through: 36, by: 0.5) {
      let (tight, paragraphs) = setting.typesetter.keepingParagraphs { setting.tighten(text, measure: measure) }
      guard let block = tight?.block else { continue }
      let explanation = try #require(setting.typesetter.explanation(ofLine: 0, of: block, in: paragraphs))
      #expect(explanation.method == .totalFit(.tightened(tolerance: rules.tolerance)))
      #expect(explanation.chosen.paragraph.lineCount == block.lineCount)
      #expect(explanation.alternatives.allSatisfy { $0.paragraph.lineCount == block.lineCount })
      count += 1
    }
    #expect(count > 0)
  }

  /// A part of a block is explained as the whole; a block that was not kept is not.
  @Test func findsTheLineOfAPart() throws {
    let paragraphs = keep(BreakTests.summary, measure: 20)
    let block = try #require(paragraphs.last?.block)
    let rest = block.suffix(from: 2)
    let explanation = try #require(setting.typesetter.explanation(ofLine: 0, of: rest, in: paragraphs))
    #expect(explanation.line == 2 && explanation.chosen.text == block.text(ofLine: 2))
    let other = setting.set(BreakTests.summary, measure: 19)
    #expect(setting.typesetter.explanation(ofLine: 0, of: other, in: paragraphs) == nil)
  }

  @Test func keepsNothingUnlessAsked() {
    _ = setting.set(BreakTests.summary, measure: 20)
    #expect(setting.typesetter.kept == nil)
    #expect(keep(BreakTests.summary, measure: 20).count == 1)
    #expect(setting.typesetter.kept == nil)
  }
}
