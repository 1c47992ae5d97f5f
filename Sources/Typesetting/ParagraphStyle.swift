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
  /// The limits within which justified lines are sought.
  package var justification: Justification

  /// Makes a style; leading is that of text, 1.35 of the size, unless given.
  package init(
    language: String, alignment: Alignment = .justified, size: Double, leading: Double? = nil,
    isHyphenated: Bool = true, usesTypographicApostrophes: Bool = true, isBalanced: Bool = false,
    justification: Justification = Justification()
  ) {
    self.language = language
    self.alignment = alignment
    self.size = size
    self.leading = leading ?? size * 1.35
    self.isHyphenated = isHyphenated
    self.usesTypographicApostrophes = usesTypographicApostrophes
    self.isBalanced = isBalanced
    self.justification = justification
  }

  /// Where lines stand in the measure.
  package enum Alignment: Hashable, Sendable {
    /// Both edges are even; the last line starts at the left.
    case justified
    /// The left edge is even.
    case left
    /// Lines stand in the middle.
    case centre
    /// The right edge is even.
    case right
  }
}

/// What a justified line may look like, and what is thought of it.
///
/// Demerits follow Knuth & Plass, "Breaking Paragraphs into Lines" (1981): `(linePenalty + badness)² + penalty²` a
/// line, plus the demerits named here. Numbers differ from plain TeX's where a comment says so.
package struct Justification: Hashable, Sendable {
  /// By how much of its width a word space grows when a line is "fully stretched" (badness 100).
  package var stretch = 0.45
  /// By how much of its width a word space may shrink at the most. Plain TeX allows a third; Lato's spaces are
  /// narrower than Computer Modern's, and with a third they would come under 0.18 em.
  package var shrink = 0.29
  /// How often the full stretch a line may be given at the first attempt: up to 1.75 times the space, in Lato 0.45 em,
  /// from where on holes are seen.
  package var tolerance = 1.68
  /// What each line costs, so that fewer lines win.
  package var linePenalty = 10.0
  /// What a divided word costs. TeX's 50 divides a fifth more words for spaces that nobody can tell apart (measured
  /// on 1,000 cards: 15.6 % of the lines against 11.7 %, mean space 0.285 em against 0.292).
  package var hyphenPenalty = 250.0
  /// What a break after the author's own hyphen or dash costs.
  package var explicitHyphenPenalty = 150.0
  /// What a break between an author's hyphen and a fragment of one or two letters costs ("est-|il").
  package var shortFragmentPenalty = 400.0
  /// Demerits of two lines in a row that end with a hyphen. Much dearer than TeX's 10,000: a ladder shows more than
  /// a line that is a little open. From the third line on, four times as much.
  package var consecutiveHyphenDemerits = 90_000.0
  /// Demerits of a hyphen at the end of the last line but one.
  package var finalHyphenDemerits = 30_000.0
  /// Demerits of a tight line beside a loose one.
  package var adjacentFitnessDemerits = 10_000.0
  /// The share of the measure under which a last line counts as short.
  package var shortLastLine = 0.12
  /// Demerits of a short last line.
  package var shortLastLineDemerits = 120_000.0
  /// The width in em under which the end of a divided word is taken for a single syllable: "tion ?" is 2.3 em in Lato.
  package var syllable = 2.5
  /// Demerits of a last line that is a syllable and nothing else. At the first attempt there is none; at the second it
  /// is taken only where a line before it would otherwise have spaces of about three quarters of an em.
  package var fragmentLastLineDemerits = 1e9

  /// Makes the limits for text in a column of books and catalogues.
  package init() {}
}
