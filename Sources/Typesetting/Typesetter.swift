import Frames

/// Sets paragraphs: from spans of text to lines of glyphs.
///
/// It keeps what it has shaped, so that a text set at three sizes is shaped once, and a word that occurs often is
/// shaped once for all paragraphs. What it gives depends on its arguments alone, never on what it set before. One
/// thread uses it at a time; each thread has its own.
package final class Typesetter {
  private let fonts: FontLibrary
  private let fallbacks: FallbackFonts?
  private let lexicon: Lexicon
  private let totalFit = TotalFit()
  private let raggedFit = RaggedFit()
  private var styles: [ShapingStyle] = []
  private var recent = RecentParagraphs()
  private var opportunities: [LineBreaker.Opportunity] = []

  /// Makes a typesetter for the fonts of a library.
  ///
  /// - Parameters:
  ///   - fallbacks: where characters are looked for that a style's font lacks; they go into `fonts`.
  ///   - hyphenation: the folder of libhyphen's `hyph_*.dic` files, which are read when a language first needs one;
  ///     without them nothing is divided.
  package init(fonts: FontLibrary, fallbacks: FallbackFonts? = nil, hyphenation: String) {
    self.fonts = fonts
    self.fallbacks = fallbacks
    lexicon = Lexicon(hyphenationDirectory: hyphenation)
  }

  /// Sets a paragraph to lines of at most `measure` points.
  ///
  /// A word that is wider than the measure is divided wherever it must be. Only a single letter that is wider than the
  /// measure sticks out.
  ///
  /// - Precondition: `size` and `measure` are positive.
  package func set(_ spans: [TextSpan], style: ParagraphStyle, measure: Double) -> TextBlock {
    precondition(style.size > 0 && measure > 0, "text needs a size and a measure")
    precondition(spans.count <= Int(UInt16.max), "a paragraph has at most 65,535 spans")
    let paragraph = recent.paragraph(spans, style) ?? recent.keep(shape(spans, style: style), spans, style)
    let lines = breakLines(paragraph, style: style, measure: measure / style.size)
    return TextBlock(text: paragraph.text, lines: lines, style: style, measure: measure)
  }

  /// Sets a justified paragraph in one line less than it best has; `demerits` are what its lines lose by it, on the scale of
  /// `Justification`. Nil where no such lines are within the style's tolerance.
  ///
  /// Source: the parameter `looseness` of D. E. Knuth, "The TeXbook" (1984), chapter 14, for -1.
  package func tighten(
    _ spans: [TextSpan], style: ParagraphStyle, measure: Double
  ) -> (block: TextBlock, demerits: Double)? {
    guard style.alignment == .justified else { return nil }
    let paragraph = recent.paragraph(spans, style) ?? recent.keep(shape(spans, style: style), spans, style)
    let width = measure / style.size
    return paragraph.breakpoints.withUnsafeBufferPointer { points in
      func lines(_ count: Int?) -> TotalFit.Outcome? {
        totalFit.breaks(points, measure: width, rules: style.justification, effort: .tolerant, lineCount: count)
      }
      guard !paragraph.text.items.isEmpty, let best = lines(nil), best.breaks.count > 1,
        let fewer = lines(best.breaks.count - 1)
      else { return nil }
      let making = LineMaking(
        text: paragraph.text, lexicon: lexicon, measure: width, hanging: 0, rules: style.justification)
      let set = making.lines(paragraph.breakpoints, at: fewer.breaks)
      let block = TextBlock(text: paragraph.text, lines: set, style: style, measure: measure)
      return (block, max(0, fewer.demerits - best.demerits))
    }
  }

  /// Everything that does not depend on size and measure: copy, break opportunities, words.
  private func shape(_ spans: [TextSpan], style: ParagraphStyle) -> ShapedParagraph {
    var copy = CopyEditing.edit(spans, usesTypographicApostrophes: style.usesTypographicApostrophes)
    if let rules = Orthotypography.of(language: style.language) { copy = rules.apply(to: copy) }
    let directions = copy.bytes.withUnsafeBufferPointer { Directions(of: $0) }
    var spanEnds = copy.spanEnds
    let looks = looks(of: spans, style, directions, &spanEnds)
    let isJustified = style.alignment == .justified
    var itemizer = Itemizer(
      spans: looks, spanEnds: spanEnds, baseLevel: directions?.base ?? 0,
      isHyphenated: style.isHyphenated && isJustified,
      isJustified: isJustified, lexicon: lexicon)
    return copy.bytes.withUnsafeBufferPointer { bytes in
      LineBreaker.opportunities(in: bytes, into: &opportunities)
      return itemizer.itemize(bytes, opportunities)
    }
  }

  /// What shaping and drawing need of the spans; each is cut where the direction changes, and so is `ends`.
  private func looks(
    of spans: [TextSpan], _ style: ParagraphStyle, _ directions: Directions?, _ ends: inout [Int]
  ) -> [ShapedText.Span] {
    func look(_ span: TextSpan, _ level: UInt8) -> ShapedText.Span {
      let style = shapingStyle(span.style, style, runsLeft: level & 1 == 1)
      return ShapedText.Span(style: style, color: span.style.color, mark: span.mark, level: level)
    }
    guard let directions else { return spans.map { look($0, 0) } }
    var looks: [ShapedText.Span] = []
    var cuts: [Int] = []
    var start = 0
    for (span, end) in zip(spans, ends) {
      for stretch in directions.stretches(of: start..<end) {
        looks.append(look(span, stretch.level))
        cuts.append(stretch.end)
      }
      start = end
    }
    // More changes of direction than a paragraph can keep are none that anybody reads.
    guard looks.count <= Int(UInt16.max) else { return spans.map { look($0, 0) } }
    ends = cuts
    return looks
  }

  private func shapingStyle(_ style: TextStyle, _ paragraph: ParagraphStyle, runsLeft: Bool) -> ShapingStyle {
    for known in styles where known.font == style.font && known.runsLeft == runsLeft {
      if known.tracking == (runsLeft ? 0 : Float(style.tracking)), known.language == paragraph.language,
        known.minima == paragraph.hyphenMinima
      {
        return known
      }
    }
    let index = UInt16(styles.count)
    let made = ShapingStyle(
      index: index, font: style.font, library: fonts, fallbacks: fallbacks, tracking: style.tracking,
      language: paragraph.language, runsLeft: runsLeft, minima: paragraph.hyphenMinima)
    styles.append(made)
    return made
  }

  /// The lines at a measure in em: first within the limits, then with spaces of any width, and where a word is wider
  /// than the measure, with breaks anywhere in it.
  private func breakLines(_ paragraph: ShapedParagraph, style: ParagraphStyle, measure: Double) -> [Line] {
    guard !paragraph.text.items.isEmpty else { return [] }
    let making = LineMaking(
      text: paragraph.text, lexicon: lexicon, measure: measure,
      hanging: style.hanging(within: measure), rules: style.alignment == .justified ? style.justification : nil)
    for effort in [TotalFit.Effort.tolerant, .loose] {
      if let breaks = breaks(paragraph.breakpoints, style, measure, effort) {
        return making.lines(paragraph.breakpoints, at: breaks)
      }
    }
    let points = lexicon.desperateBreakpoints(of: paragraph, measure: measure - making.hanging)
    guard let breaks = breaks(points, style, measure, .desperate) else {
      preconditionFailure("a desperate search ends in some lines")
    }
    return making.lines(points, at: breaks)
  }

  /// Which of the breakpoints to take; nil when the effort does not suffice.
  private func breaks(
    _ points: [Breakpoint], _ style: ParagraphStyle, _ measure: Double, _ effort: TotalFit.Effort
  ) -> [Int]? {
    points.withUnsafeBufferPointer { points in
      if style.alignment == .justified {
        return totalFit.breaks(points, measure: measure, rules: style.justification, effort: effort)?.breaks
      }
      // Ragged lines have no looseness to try.
      if effort == .loose { return nil }
      return raggedFit.breaks(
        points, measure: measure, hanging: style.hanging(within: measure), isBalanced: style.isBalanced,
        isDesperate: effort == .desperate)
    }
  }
}

extension ParagraphStyle {
  /// The hanging indent in em; never more than half of the measure, so that there is always room for letters.
  fileprivate func hanging(within measure: Double) -> Double {
    alignment == .left ? min(hangingIndent / size, measure / 2) : 0
  }
}
