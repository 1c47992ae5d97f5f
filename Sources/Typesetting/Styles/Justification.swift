/// What a justified line may look like, and what it costs.
///
/// Demerits follow Knuth & Plass, "Breaking Paragraphs into Lines" (1981): `(linePenalty + badness)² + penalty²` a
/// line, plus the demerits named here. Font expansion and tracking, which count while breaks are chosen, follow Hàn Thế
/// Thành, "Micro-typographic extensions to the TeX typesetting system" (2000). The values were measured on 1,000 cards;
/// they differ from plain TeX's where a comment says so.
package struct Justification: Hashable, Sendable {
  // MARK: Stretch and shrink

  /// By how much of its width a word space grows at an adjustment ratio of 1 (badness 100).
  package var stretch = 0.27
  /// By how much of its width a word space may shrink at the most. Plain TeX allows a third; Lato's spaces are
  /// narrower than Computer Modern's, and with a third they would come under 0.18 em.
  package var shrink = 0.26
  /// By how much of their width glyphs may be made wider or narrower; 0 for no font expansion.
  package var expansion = 0.02
  /// The step of the expansion: there are few steps, because a PDF sets the font anew for each.
  package var expansionStep = 0.005
  /// By how much the distance of two letters may change, in em; 0 for no tracking.
  package var tracking = 0.015
  /// Whether punctuation hangs in the margins.
  package var protrudes = true
  /// The greatest adjustment ratio of the tolerant pass: in Lato a space of a third of the em.
  package var tolerance = 1.22
  /// The share of `tracking` that the tolerant pass counts with; the rest is for lines that would gape.
  package var readyTracking = 2.0 / 3
  /// A reserve for a line whose spaces would gape all the same: it is added to `expansion` and, in em, to `tracking`,
  /// unless these are 0. Breaks are chosen without it: it is for the line in 8,000 that has no other break. With 0.01 no
  /// line of 10,000 cards gapes.
  package var reserve = 0.01

  // MARK: The order of adjustments

  /// By how much of its width a word space changes, together with the widths of the glyphs, before tracking is used.
  /// Readers notice spaces sooner than the widths of glyphs, so these reach their limit before spaces are halfway.
  package var easySpace = 0.12
  /// By how much of its width a word space changes before the glyphs get another width than on the line before. It makes
  /// neighbouring lines alike, and saves the PDF a change of font.
  package var inertia = 0.08

  // MARK: Penalties and demerits

  /// The penalty of each line, so that fewer lines win.
  package var linePenalty = 10.0
  /// The penalty of a hyphen. TeX's 50 divides a fifth more words for spaces that nobody can tell apart.
  package var hyphenPenalty = 150.0
  /// The penalty of a break after the author's own hyphen or dash.
  package var explicitHyphenPenalty = 150.0
  /// The penalty of a last resort: a break between an author's hyphen and a fragment of one or two letters ("est-|il"), a
  /// divided name. The tolerant pass has none.
  package var lastResortPenalty = 400.0
  /// The penalty of a break after an article or a single letter, and between a month and its year.
  package var weakSpacePenalty = 140.0
  /// Demerits of two lines in a row that end with a hyphen. Far more than TeX's 10,000: a ladder is seen sooner than a
  /// line that is a little loose. A third such line is for the loose pass, at four times the demerits.
  package var consecutiveHyphenDemerits = 400_000.0
  /// Demerits of a hyphen at the end of the penultimate line.
  package var finalHyphenDemerits = 100_000.0
  /// Demerits of contrast between neighbouring lines, which are of five classes from very tight to very loose: once for
  /// lines two classes apart, four times for three, nine times for four.
  package var adjacentFitnessDemerits = 8_000.0
  /// The share of the measure below which a last line is short.
  package var shortLastLine = 0.15
  /// Demerits of a short last line.
  package var shortLastLineDemerits = 300_000.0
  /// The width in em below which the rest of a divided word is taken for one syllable: "tion ?" is 2.3 em in Lato.
  package var syllable = 2.5
  /// Demerits of a last line that is one syllable and nothing else. The tolerant pass has none; the loose pass takes it
  /// only where a line before it would otherwise have spaces of about three quarters of an em.
  package var fragmentLastLineDemerits = 1e9

  /// Makes the rules for text in columns of books and catalogues.
  package init() {}
}
