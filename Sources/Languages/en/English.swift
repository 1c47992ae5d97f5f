extension Language {
  /// English.
  ///
  /// Source: The Chicago Manual of Style (17th edition, 2017), 6.85 on dashes, 7.36 and 7.40 on breaks; New Hart's Rules (2005),
  /// chapters 2 and 4.
  static let english = Language(
    tag: "en",
    spacing: Spacing(
      narrowBefore: [], wideBefore: [], spacesGuillemets: false, groupsDigits: false, decimalMark: ".",
      bindsDashes: true),
    quotes: Quotes(open: "‘", close: "’", elided: WordList("tis twas em til")),
    boundWords: BoundWords(
      units: WordList(
        """
        % °C °F € $ £ km m cm mm ft in mi ha t kg g mg lb oz l L h min s kW kWh MW MWh GW GWh TWh Hz kHz MHz GHz V W dB \
        MB GB TB kB pt px a.m. p.m. am pm million billion trillion km/h mph
        """),
      beforeNumbers: WordList("No. no. Nos. nos. p. P. pp. Art. art. Fig. fig. Vol. vol. Ch. ch. § §§"),
      nearNumbers: WordList(
        """
        chapter chapters page pages section sections part volume article articles figure figures table appendix step phase
        """),
      beforeNames: WordList("Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof. St St. Sir"),
      afterWords: WordList("etc etc. etc…"),
      afterOrdinals: WordList("century centuries"),
      ordinalEndings: WordList("st nd rd th"),
      weak: WordList(
        "a an and as at but by for from her his in into its my no nor of on or our the their this to with your"),
      joiningNames: WordList(""),
      clinging: WordList("a an i o the")),
    months: "january february march april may june july august september october november december",
    hyphenation: Hyphenation(
      patterns: [
        PatternFile(tag: "en-GB", folder: "en", name: "hyph_en_GB.dic"),
        PatternFile(tag: "en", folder: "en", name: "hyph_en_US.dic"),
      ], minima: .three))
}
