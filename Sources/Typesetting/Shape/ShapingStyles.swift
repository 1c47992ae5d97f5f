import Languages

/// The shaping styles of a typesetter, each made once.
struct ShapingStyles {
  private let fonts: FontLibrary
  private let fallbacks: FallbackFonts?
  private let hyphenation: HyphenationLibrary
  private var known: [ShapingStyle] = []

  init(fonts: FontLibrary, fallbacks: FallbackFonts?, hyphenation: HyphenationLibrary) {
    self.fonts = fonts
    self.fallbacks = fallbacks
    self.hyphenation = hyphenation
  }

  /// What the level runs of a paragraph are shaped and drawn with, in their order.
  mutating func spans(
    _ runs: [LevelRun], of spans: [TextSpan], _ paragraph: ParagraphStyle
  ) -> [ShapedText.Span] {
    runs.map { run in
      let span = spans[run.span]
      let language = span.language ?? paragraph.language
      let minima = paragraph.hyphenMinima(in: language, orElse: hyphenation.patterns(for: language)?.minima)
      let style = style(span.style, language, minima, isRightToLeft: run.level & 1 == 1)
      return ShapedText.Span(style: style, color: span.style.color, mark: span.mark, level: run.level)
    }
  }

  private mutating func style(
    _ style: TextStyle, _ language: String, _ minima: HyphenMinima, isRightToLeft: Bool
  ) -> ShapingStyle {
    for known in known where known.font == style.font && known.isRightToLeft == isRightToLeft {
      if known.tracking == (isRightToLeft ? 0 : Float(style.tracking)), known.language == language,
        known.minima == minima, known.features == style.features
      {
        return known
      }
    }
    let made = ShapingStyle(
      index: UInt16(known.count), font: style.font, library: fonts, fallbacks: fallbacks, tracking: style.tracking,
      features: style.features, language: language, isRightToLeft: isRightToLeft, minima: minima)
    known.append(made)
    return made
  }
}
