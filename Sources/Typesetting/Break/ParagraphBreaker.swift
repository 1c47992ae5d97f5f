/// Chooses the breaks of a paragraph: justified text by total fit, ragged text by even lines.
///
/// As in TeX, it tries harder as long as no lines fit: within the style's tolerance, then with spaces of any width, at
/// last with words divided anywhere.
struct ParagraphBreaker {
  private let words: WordStore
  private let totalFit = TotalFit()
  private var raggedFit = RaggedFit()

  init(words: WordStore) { self.words = words }

  /// The lines that were tried: what tests hold against the length of a text.
  var steps: Int { totalFit.steps + raggedFit.steps }

  /// Breakpoints, and which of them end the lines.
  struct Choice {
    /// All breakpoints: those of the paragraph, or those of the emergency pass.
    var points: [Breakpoint]
    /// The indices of those at which lines end, the last of all included.
    var breaks: [Int]
    /// The pass that found them.
    var pass: TotalFit.Pass
    /// Whether there is a line less than in the best choice.
    var isTightened = false

    /// Whether lines end where none should since a word, or what belongs to it, is wider than the measure: inside a word, but for the
    /// signs of addresses, or at a no-break space.
    var partsWideWords: Bool {
      pass == .emergency
        && breaks.contains { [.anywhere, .boundSpace].contains(points[$0].kind) || points[$0].setsHyphen }
    }
  }

  /// The best breaks at a measure in em; none for a paragraph without text.
  mutating func choose(_ paragraph: ShapedParagraph, style: ParagraphStyle, measure: Double) -> Choice {
    guard !paragraph.text.items.isEmpty else { return Choice(points: [], breaks: [], pass: .tolerant) }
    for pass in [TotalFit.Pass.tolerant, .loose] {
      if let found = search(paragraph.breakpoints, style, measure, pass) {
        return Choice(points: paragraph.breakpoints, breaks: found.breaks, pass: pass)
      }
    }
    let narrowest = measure - style.hanging(within: measure)
    var emergency = EmergencyBreakpoints(paragraph, words: words)
    let points = emergency.find(measure: narrowest)
    guard let found = search(points, style, measure, .emergency) else {
      preconditionFailure("the emergency pass always finds lines")
    }
    return Choice(points: points, breaks: found.breaks, pass: .emergency)
  }

  /// The best breaks of one pass, the first of which are `fixed`, and their cost: demerits in justified text. Nil when no
  /// lines fit.
  mutating func search(
    _ points: [Breakpoint], _ style: ParagraphStyle, _ measure: Double, _ pass: TotalFit.Pass, lineCount: Int? = nil,
    fixed: [Int] = []
  ) -> (breaks: [Int], cost: Double)? {
    points.withUnsafeBufferPointer { points in
      if style.alignment == .justified {
        return totalFit.breaks(
          points, measure: measure, rules: style.justification, pass: pass, lineCount: lineCount, fixed: fixed
        ).map { ($0.breaks, $0.demerits) }
      }
      // Ragged lines do not stretch: a looser pass would find nothing more.
      if pass == .loose { return nil }
      return raggedFit.breaks(
        points, style.raggedCosts(measure), isEmergency: pass == .emergency, fixed: fixed
      ).map { ($0.breaks, $0.cost) }
    }
  }

  /// The most lines of a paragraph that is tightened: the search takes memory for all pairs of a line and a place, and no card
  /// that fits a page has more.
  private static let mostTightened = 200

  /// The breaks that set a justified paragraph in one line less than it best has, and by how many demerits they are worse
  /// than the best. Nil when no such lines are within the style's tolerance.
  ///
  /// Source: the parameter `looseness` of D. E. Knuth, "The TeXbook" (1984), chapter 14, for -1.
  mutating func tighten(
    _ paragraph: ShapedParagraph, style: ParagraphStyle, measure: Double
  ) -> (choice: Choice, demerits: Double)? {
    let points = paragraph.breakpoints
    guard !paragraph.text.items.isEmpty, let best = search(points, style, measure, .tolerant),
      (2...Self.mostTightened).contains(best.breaks.count),
      let fewer = search(points, style, measure, .tolerant, lineCount: best.breaks.count - 1)
    else { return nil }
    let choice = Choice(points: points, breaks: fewer.breaks, pass: .tolerant, isTightened: true)
    return (choice, max(0, fewer.cost - best.cost))
  }
}

extension ParagraphStyle {
  /// What ragged lines cost in this style, at a measure in em.
  func raggedCosts(_ measure: Double) -> RaggedCosts {
    RaggedCosts(
      measure: measure, hanging: hanging(within: measure), indentsAfterBreaks: indentsAfterBreaks,
      isBalanced: isBalanced, dividesAtHyphens: dividesAtHyphens)
  }
}
