import Languages

/// How a paragraph is broken into lines, and how these are aligned.
package struct ParagraphStyle: Hashable, Sendable {
  /// The language (BCP 47) of the spans without one of their own: it decides on hyphenation and on the spaces around punctuation.
  package var language: String
  /// How the lines are aligned in the measure.
  package var alignment: Alignment
  /// The size of the em in points.
  package var size: Double
  /// The distance from baseline to baseline in points.
  package var leading: Double
  /// Whether words are hyphenated. Ragged text divides only a word that is wider than the measure.
  package var isHyphenated: Bool
  /// Whether a straight apostrophe inside or after a word is set as ’. It reads back as ’ too: text other than the glyph's
  /// own character would need an `ActualText` span, which several readers ignore.
  package var usesTypographicApostrophes: Bool
  /// Whether ragged lines have similar lengths, as in titles.
  package var isBalanced: Bool
  /// Whether ragged lines may end at the hyphens of words where they need not, as names in a table had better not.
  package var dividesAtHyphens = true
  /// The indent of all lines but the first, in points; for ragged text that is aligned at the left.
  package var hangingIndent: Double
  /// Whether lines behind an end that the author set are indented, too; lines of code begin anew there.
  package var indentsAfterBreaks = true
  /// What justified lines may look like, and what they cost.
  package var justification: Justification
  /// How many letters a hyphenated word keeps before and after the hyphen; nil for as many as the language asks for.
  package var lettersBeforeHyphen, lettersAfterHyphen: Int?

  /// Makes a style; the leading is 1.35 of the size unless given.
  package init(
    language: String, alignment: Alignment = .justified, size: Double, leading: Double? = nil,
    isHyphenated: Bool = true, usesTypographicApostrophes: Bool = true, isBalanced: Bool = false,
    hangingIndent: Double = 0, justification: Justification = Justification(),
    lettersBeforeHyphen: Int? = nil, lettersAfterHyphen: Int? = nil
  ) {
    self.language = language
    self.alignment = alignment
    self.size = size
    self.leading = leading ?? size * 1.35
    self.isHyphenated = isHyphenated
    self.usesTypographicApostrophes = usesTypographicApostrophes
    self.isBalanced = isBalanced
    self.hangingIndent = hangingIndent
    self.justification = justification
    self.lettersBeforeHyphen = lettersBeforeHyphen
    self.lettersAfterHyphen = lettersAfterHyphen
  }

  /// How lines are aligned in the measure.
  package enum Alignment: Hashable, Sendable {
    /// At both edges; the last line at the edge where its text starts.
    case justified
    /// At the left edge; at the right one in a paragraph that runs from right to left.
    case left
    /// In the middle.
    case centre
    /// At the right edge.
    case right
  }
}

extension ParagraphStyle {
  /// How many letters a hyphenated word of a language keeps: as many as the style says, or else the language, or else the file of
  /// its patterns.
  func hyphenMinima(in language: String, orElse file: @autoclosure () -> HyphenMinima?) -> HyphenMinima {
    let own = Language.of(language)?.hyphenation.minima ?? file() ?? .three
    return HyphenMinima(before: lettersBeforeHyphen ?? own.before, after: lettersAfterHyphen ?? own.after)
  }

  /// The hanging indent in em; never more than half of the measure, so that there is always room for letters.
  func hanging(within measure: Double) -> Double {
    alignment == .left ? min(hangingIndent / size, measure / 2) : 0
  }
}
