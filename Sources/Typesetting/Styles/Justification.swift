/// What a justified line may look like, and what is thought of it.
///
/// Demerits follow Knuth & Plass, "Breaking Paragraphs into Lines" (1981): `(linePenalty + badness)² + penalty²` a
/// line, plus the demerits named here. That glyphs give too, in width and in distance, and count while breaks are
/// chosen follows Hàn Thế Thành, "Micro-typographic extensions to the TeX typesetting system" (2000). Numbers were
/// measured on 1,000 cards; they differ from plain TeX's where a comment says so.
package struct Justification: Hashable, Sendable {
  // MARK: What a line can give

  /// By how much of its width a word space grows when a line is "fully stretched" (badness 100): in Lato to a third of
  /// the em.
  package var stretch = 0.3
  /// By how much of its width a word space may shrink at the most. Plain TeX allows a third; Lato's spaces are
  /// narrower than Computer Modern's, and with a third they would come under 0.18 em.
  package var shrink = 0.26
  /// By how much of their width glyphs may be made wider or narrower; 0 for not at all.
  package var expansion = 0.02
  /// The steps of the expansion: few, because each is a font of its own to whoever draws.
  package var expansionStep = 0.005
  /// How much may be put between two letters, or taken from there, in em; 0 for nothing.
  package var tracking = 0.015
  /// Whether hyphens, points and quotation marks reach into the margins.
  package var protrudes = true
  /// How often its full stretch a line may be given at the first attempt.
  package var tolerance = 1.1
  /// How much of `tracking` is counted with at the first attempt: the rest is for lines that would gape.
  package var readyTracking = 2.0 / 3
  /// What is kept for a line whose spaces would be holes all the same: so much is added to `expansion` and, in em, to
  /// `tracking`, unless these are 0. Breaks are chosen without it: it is for the line in 8,000 that has no other break. With 0.01 none of
  /// 10,000 cards is left with holes.
  package var reserve = 0.01

  // MARK: Who gives first

  /// By how much of its width a word space changes, together with the widths of the glyphs, before letters are set
  /// apart. Readers do not see the one, but they feel the other, so glyphs are at their limit when spaces are halfway:
  /// against equal shares, spaces of neighbouring lines differ by a fifth less.
  package var easySpace = 0.22
  /// By how much of its width a word space rather changes than that the glyphs are wider or narrower than on the line
  /// before: it makes neighbours alike, and saves whoever draws a change of font.
  package var inertia = 0.08

  // MARK: What is thought of it

  /// What each line costs, so that fewer lines win.
  package var linePenalty = 10.0
  /// What a divided word costs. TeX's 50 divides a fifth more words for spaces that nobody can tell apart.
  package var hyphenPenalty = 130.0
  /// What a break after the author's own hyphen or dash costs.
  package var explicitHyphenPenalty = 150.0
  /// What a last resort costs: a break between an author's hyphen and a fragment of one or two letters ("est-|il"), a
  /// divided name. At the first attempt there is none.
  package var lastResortPenalty = 400.0
  /// What a break costs after an article or a single letter, and between a month and its year.
  package var weakSpacePenalty = 120.0
  /// Demerits of two lines in a row that end with a hyphen. Much dearer than TeX's 10,000: a ladder shows more than
  /// a line that is a little open. A third is allowed only when all else fails, at four times as much.
  package var consecutiveHyphenDemerits = 90_000.0
  /// Demerits of a hyphen at the end of the last line but one.
  package var finalHyphenDemerits = 100_000.0
  /// Demerits of a tight line beside a loose one, of which there are five classes: once for neighbours that are two
  /// classes apart, four times for three, nine times for four.
  package var adjacentFitnessDemerits = 8_000.0
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
