import Languages

/// Sets paragraphs: from spans of text to lines of glyphs.
///
/// What it has shaped it keeps, so that a text set at three sizes is shaped once, and a word that occurs often is shaped
/// once for all paragraphs. The result depends on the arguments alone, never on what was set before. A typesetter is for
/// one thread at a time; each thread has its own.
///
/// The folders of this module are its steps: `Prepare`, `Analyse`, `Shape`, `Break`, `Lines`.
package final class Typesetter {
  private let words: WordStore
  var breaker: ParagraphBreaker
  private var styles: ShapingStyles
  private var recent = RecentParagraphs()
  private var analysis = TextAnalysis()
  private var items = ItemBuilder()
  /// What was set since somebody asked to keep it; nil as long as nobody does.
  var kept: [SetParagraph]?

  /// Makes a typesetter for the fonts of a library.
  ///
  /// - Parameters:
  ///   - fallbacks: where characters are looked for that a style's font lacks; they go into `fonts`.
  ///   - hyphenation: the hyphenation patterns, which several typesetters may share.
  package init(fonts: FontLibrary, fallbacks: FallbackFonts? = nil, hyphenation: HyphenationLibrary) {
    styles = ShapingStyles(fonts: fonts, fallbacks: fallbacks, hyphenation: hyphenation)
    words = WordStore(hyphenation: hyphenation)
    breaker = ParagraphBreaker(words: words)
  }

  /// Makes a typesetter that reads the hyphenation patterns in a folder by itself.
  package convenience init(fonts: FontLibrary, fallbacks: FallbackFonts? = nil, hyphenation folder: String) {
    self.init(fonts: fonts, fallbacks: fallbacks, hyphenation: HyphenationLibrary(folder: folder))
  }

  /// Sets a paragraph to lines of at most `measure` points.
  ///
  /// A word that is wider than the measure is divided wherever it must be. Only a single letter that is wider than the
  /// measure sticks out.
  ///
  /// - Precondition: `size` and `measure` are positive.
  package func set(_ spans: [TextSpan], style: ParagraphStyle, measure: Double) -> TextBlock {
    precondition(style.size > 0 && measure > 0, "text needs a size and a measure")
    precondition(spans.count <= Typesetter.mostSpans, "a paragraph has at most \(Typesetter.mostSpans) spans")
    let paragraph = shapedParagraph(spans, style)
    let choice = breaker.choose(paragraph, style: style, measure: measure / style.size)
    let block = makeLines(of: paragraph, choice, style: style, measure: measure)
    kept?.append(SetParagraph(block: block, paragraph: paragraph, choice: choice, style: style))
    return block
  }

  /// Sets a justified paragraph in one line less than it best has, and says by how many demerits its lines are worse, on
  /// the scale of `Justification`. Nil where no such lines are within the style's tolerance.
  package func tighten(
    _ spans: [TextSpan], style: ParagraphStyle, measure: Double
  ) -> (block: TextBlock, demerits: Double)? {
    guard style.alignment == .justified else { return nil }
    let paragraph = shapedParagraph(spans, style)
    guard let (choice, demerits) = breaker.tighten(paragraph, style: style, measure: measure / style.size)
    else { return nil }
    let block = makeLines(of: paragraph, choice, style: style, measure: measure)
    kept?.append(SetParagraph(block: block, paragraph: paragraph, choice: choice, style: style))
    return (block, demerits)
  }

  /// What the ends of the lines of a title cost, however long they are: words with which no line had better end, divided words, and words
  /// alone on a line, less what it gains where it parts by itself. 0 for other texts.
  package func costOfEnds(_ spans: [TextSpan], style: ParagraphStyle, measure: Double) -> Double {
    guard style.isBalanced, style.alignment != .justified else { return 0 }
    let choice = breaker.choose(shapedParagraph(spans, style), style: style, measure: measure / style.size)
    let costs = RaggedLineCost.of(choice.breaks, choice.points, style.raggedCosts(measure / style.size))
    return costs.reduce(0) { $0 + $1.penalty + $1.ending + $1.overflow }
  }

  /// The most spans of a paragraph.
  package static let mostSpans = Int(UInt16.max)

  /// The steps of those searches that could grow faster than their texts, in all that was set: what tests hold against lengths.
  var steps: Int { words.steps + breaker.steps }

  /// What keeps the words alive that blocks of this typesetter point into.
  package var memory: WordMemory { words.memory }

  // MARK: The steps

  /// Everything that does not depend on size and measure, made anew unless it was made just before.
  private func shapedParagraph(_ spans: [TextSpan], _ style: ParagraphStyle) -> ShapedParagraph {
    if let known = recent.paragraph(spans, style) { return known }
    let text = prepare(spans, style)
    analysis.analyse(text)
    let paragraph = text.bytes.withUnsafeBufferPointer { bytes in
      let shaped = shape(bytes, spans, style)
      return ShapedParagraph(text: shaped, breakpoints: findBreakpoints(bytes, shaped, style))
    }
    recent.keep(paragraph, spans, style)
    return paragraph
  }

  private func prepare(_ spans: [TextSpan], _ style: ParagraphStyle) -> PreparedText {
    let language = Language.of(style.language)
    let languages = spans.map { $0.language.map(Language.of) ?? language }
    let text = TextPreparation.prepare(
      spans, usesTypographicApostrophes: style.usesTypographicApostrophes, paragraph: style.language,
      languages: languages)
    return Orthotypography.apply(to: text, in: languages, isTitle: style.isBalanced)
  }

  private func shape(
    _ text: UnsafeBufferPointer<UInt8>, _ spans: [TextSpan], _ style: ParagraphStyle
  ) -> ShapedText {
    let shapedSpans = styles.spans(analysis.runs, of: spans, style)
    items.build(text, analysis.segments, shapedSpans, words)
    return ShapedText(
      spans: shapedSpans, items: items.items, missing: items.missing.all, baseLevel: analysis.baseLevel,
      memory: words.memory)
  }

  private func findBreakpoints(
    _ text: UnsafeBufferPointer<UInt8>, _ shaped: ShapedText, _ style: ParagraphStyle
  ) -> [Breakpoint] {
    var finder = BreakpointFinder(text: text, shaped: shaped, positions: items.positions, words: words, style: style)
    return finder.find(analysis)
  }

  func makeLines(
    of paragraph: ShapedParagraph, _ choice: ParagraphBreaker.Choice, style: ParagraphStyle, measure: Double
  ) -> TextBlock {
    let width = measure / style.size
    let builder = LineBuilder(
      text: paragraph.text, words: words, measure: width, hanging: style.hanging(within: width),
      indentsAfterBreaks: style.indentsAfterBreaks, rules: style.alignment == .justified ? style.justification : nil)
    let lines = builder.lines(choice.points, at: choice.breaks)
    return TextBlock(
      text: paragraph.text, lines: lines, style: style, measure: measure, partsWideWords: choice.partsWideWords)
  }
}
