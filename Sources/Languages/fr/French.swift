extension Language {
  /// French.
  ///
  /// Source: Lexique des règles typographiques en usage à l'Imprimerie nationale (2002), s.v. Ponctuation, Espaces, Nombres,
  /// Coupures de mots, Siècle.
  static let french = Language(
    tag: "fr",
    spacing: Spacing(
      narrowBefore: Array(";!?".utf8), wideBefore: Array(":".utf8), spacesGuillemets: true, groupsDigits: true,
      decimalMark: ",", bindsDashes: false),
    quotes: nil,
    boundWords: BoundWords(
      units: WordList(
        """
        % ‰ ° °C € $ £ k€ M€ Md€ euro euros km m cm mm km² m² m³ ha t kg g mg l L cl ml h min mn s j an ans Mo Go To ko \
        kW kWh MW MWh GW GWh TWh Hz kHz MHz GHz V W dB pt px millions million milliards milliard km/h
        """),
      beforeNumbers: WordList("n° N° nº Nº nᵒ Nᵒ n°s p. P. pp. art. Art. fig. Fig. vol. t. chap. no No § §§"),
      nearNumbers: WordList(
        """
        nos article articles page pages chapitre chapitres tome volume numéro numéros figure figures tableau annexe étape \
        phase section partie fiche axe lundi mardi mercredi jeudi vendredi samedi dimanche
        """),
      beforeNames: WordList("M. MM. Mme Mmes Mlle Dr Pr Me Mgr St St. Ste Sté"),
      afterWords: WordList("etc etc. etc…"),
      afterOrdinals: WordList("siècle siècles s"),
      ordinalEndings: WordList("e er ère es ème ᵉ ᵉʳ"),
      weak: WordList(
        """
        à au aux avec ce ces cette dans de des du en et la le les leur leurs ni où ou par pour que qui sa sans ses son \
        sous sur un une y À Où
        """),
      joiningNames: WordList("de du des la le les"),
      clinging: WordList("a à la le les un une y ô")),
    months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    hyphenation: Hyphenation(
      patterns: [PatternFile(tag: "fr", folder: "fr", name: "hyph_fr.dic")], minima: .three))
}
