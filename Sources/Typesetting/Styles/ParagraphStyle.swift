/// How a paragraph is broken into lines and how they stand.
package struct ParagraphStyle: Hashable, Sendable {
  /// The language (BCP 47): it decides on hyphenation and on the spaces around punctuation.
  package var language: String
  /// Where the lines stand in the measure.
  package var alignment: Alignment
  /// The size of the em in points.
  package var size: Double
  /// The distance of the baselines in points.
  package var leading: Double
  /// Whether words may be divided. Ragged text divides only a word that is wider than the measure.
  package var isHyphenated: Bool
  /// Whether a straight apostrophe inside or after a word is set as ’. It reads back as ’ too: a glyph whose text is
  /// not its own character would cost an `ActualText` span, which several readers ignore.
  package var usesTypographicApostrophes: Bool
  /// Whether ragged lines come out of similar length, as titles ask for.
  package var isBalanced: Bool
  /// How far all lines but the first stand in, in points; for ragged text that starts at the left.
  package var hangingIndent: Double
  /// The limits within which justified lines are sought.
  package var justification: Justification
  /// How many letters of a divided word stay together.
  package var hyphenMinima: HyphenMinima

  /// Makes a style; leading is that of text, 1.35 of the size, unless given.
  package init(
    language: String, alignment: Alignment = .justified, size: Double, leading: Double? = nil,
    isHyphenated: Bool = true, usesTypographicApostrophes: Bool = true, isBalanced: Bool = false,
    hangingIndent: Double = 0, justification: Justification = Justification(),
    hyphenMinima: HyphenMinima = HyphenMinima()
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
    self.hyphenMinima = hyphenMinima
  }

  /// Where lines stand in the measure.
  package enum Alignment: Hashable, Sendable {
    /// Both edges are even; the last line starts where its text begins.
    case justified
    /// The left edge is even; in a text that begins with letters running to the left, the right one.
    case left
    /// Lines stand in the middle.
    case centre
    /// The right edge is even.
    case right
  }
}
