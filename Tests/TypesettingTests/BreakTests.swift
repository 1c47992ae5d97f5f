import Testing

@testable import Typesetting

struct BreakTests {
  let setting: Setting

  init() throws { setting = try Setting() }

  static let summary =
    "Cette monographie du Pays Terres de Lorraine a été réalisée afin d'identifier les atouts que revêt l'ESS pour "
    + "appuyer un développement inclusif et durable du territoire."

  @Test(arguments: [
    (
      33.0,
      "Cette monographie du Pays Terres de Lorraine a été réalisée afin d’identifier|les atouts que revêt l’ESS pour "
        + "appuyer un développement inclusif et durable|du territoire."
    ),
    (
      20.0,
      "Cette monographie du Pays Terres de Lorraine|a été réalisée afin d’identifier les atouts que|revêt "
        + "l’ESS pour appuyer un développement|inclusif et durable du territoire."
    ),
  ])
  func justifies(measure: Double, expected: String) {
    let block = setting.set(Self.summary, measure: measure)
    #expect(block.breaks == expected)
    for line in block.fit.dropLast() {
      #expect(abs(line.width - measure * 10) < 1e-3, "an inner line is as wide as the measure")
    }
    #expect(block.fit.last?.ratio == 0)
  }

  /// First fit fills each line as it comes, and pays for it in the next; the whole paragraph's best does not.
  @Test func weighsAllLinesTogether() {
    let text = "Ces nouvelles formes de coopérations se basent sur des modes d'organisation favorables à l'emploi."
    let block = setting.set(text, measure: 18) { $0.isHyphenated = false }
    let lines = [
      "Ces nouvelles formes de coopérations", "se basent sur des modes d’organisation", "favorables à l’emploi.",
    ]
    #expect(block.breaks == lines.joined(separator: "|"))
  }

  @Test func doesNotDivideRaggedText() {
    let block = setting.set(Self.summary, measure: 14, alignment: .left)
    #expect(!block.fit.contains { $0.endsWithHyphen || $0.ratio != 0 })
    #expect(block.fit.allSatisfy { $0.width <= 140.001 })
  }

  @Test(arguments: [
    (
      "TERRITOIRES D'INNOVATION SOCIALE : MONOGRAPHIE DU PAYS TERRES DE LORRAINE", 30.0,
      "TERRITOIRES D’INNOVATION SOCIALE :|MONOGRAPHIE DU PAYS TERRES DE LORRAINE"
    ),
    (
      "L'AVENIR DES TERRITOIRES RURAUX EST-IL SOCIAL ET SOLIDAIRE ?", 30.0,
      "L’AVENIR DES TERRITOIRES RURAUX|EST-IL SOCIAL ET SOLIDAIRE ?"
    ),
    ("LES ATOUTS DE L'ESS POUR LES TERRITOIRES RURAUX", 24.0, "LES ATOUTS DE L’ESS|POUR LES TERRITOIRES RURAUX"),
    ("AGIR POUR UNE ÉCONOMIE CIRCULAIRE", 40.0, "AGIR POUR UNE ÉCONOMIE CIRCULAIRE"),
  ])
  func balancesTitles(title: String, measure: Double, expected: String) {
    #expect(setting.set(title, measure: measure, alignment: .left) { $0.isBalanced = true }.breaks == expected)
  }

  /// A title parts by itself: behind a colon or a dash first, then between words, not within names, and at a hyphen only to save a line.
  @Test(arguments: [
    (
      "Vivre en Périgord vert – retours de terrain", 14.0, "Vivre en Périgord vert –|retours de terrain"
    ),
    ("Dans le bocage normand : ce qui change", 16.0, "Dans le bocage normand :|ce qui change"),
    (
      "Habiter : des maisons pour celles et ceux qui restent", 17.0,
      "Habiter : des maisons|pour celles et ceux qui restent"
    ),
    ("Le parc du Haut-Jura et ses lisières", 11.0, "Le parc du Haut-Jura|et ses lisières"),
    ("Le Livradois-Forez, un parc", 9.0, "Le Livradois-Forez,|un parc"),
    ("Rencontre avec Inès Le Goff", 10.5, "Rencontre|avec Inès Le Goff"),
    ("La saison des Amis du Rivage", 11.5, "La saison|des Amis du Rivage"),
    ("Le bord de mer, mode d'emploi", 9, "Le bord de mer,|mode d’emploi"),
  ])
  func titlesPartByThemselves(title: String, measure: Double, expected: String) {
    #expect(setting.set(title, measure: measure, alignment: .left) { $0.isBalanced = true }.breaks == expected)
  }

  /// Lines of titles do not end with articles, prepositions and conjunctions where others fit that are not much less even, nor with an
  /// article behind a preposition where one of them must.
  @Test(arguments: [
    ("fr", "Le vademecum de la mer", 10.0, "Le vademecum|de la mer"),
    ("fr", "Guide des ressources", 8.0, "Guide|des ressources"),
    (
      "fr", "Catalogue des ressources sur l'ESS dans les territoires ruraux", 12.4,
      "Catalogue|des ressources sur l’ESS|dans les territoires ruraux"
    ),
    ("fr", "Les ressources sur l'ESS dans les territoires", 12.4, "Les ressources sur l’ESS|dans les territoires"),
    ("en", "A Field Guide to the Estuary", 10.0, "A Field Guide|to the Estuary"),
    ("en", "Walks and Tales of the Quay", 10.0, "Walks and Tales|of the Quay"),
  ])
  func titlesEndNoLineWithShortWords(language: String, title: String, measure: Double, expected: String) {
    let lines = setting.set(title, measure: measure, language: language, alignment: .left) { $0.isBalanced = true }
    #expect(lines.breaks.replacing("\u{202f}", with: " ") == expected)
  }

  /// A name stays whole where another place will do, in any ragged text; justified text has its own rules.
  @Test func namesStayWhole() {
    let authors = "Yann Le Bihan, Anne Kerdoncuff, Inès Le Goff"
    let block = setting.set(authors, measure: 15, alignment: .left)
    #expect(block.breaks == "Yann Le Bihan, Anne Kerdoncuff,|Inès Le Goff")
  }

  @Test func leavesNoFragmentAlone() {
    for measure in stride(from: 16.0, through: 34, by: 0.5) {
      let block = setting.set(Self.summary, measure: measure)
      let last = block.breaks.split(separator: "|").last!
      let isFragment = !last.contains(" ") && block.fit.dropLast().last!.endsWithHyphen
      #expect(!isFragment || last.count > 7, "\(measure): \(last)")
    }
  }

  @Test func breaksALongWordAnywhere() {
    let word = String(repeating: "xq8", count: 100)
    for alignment in [ParagraphStyle.Alignment.justified, .left, .centre, .right] {
      let block = setting.set("Voir \(word) ici.", measure: 20, alignment: alignment)
      #expect(block.spelling.filter { $0 != " " } == "Voir\(word)ici.")
      #expect(block.fit.allSatisfy { $0.width <= 200.001 })
      #expect(block.lineCount > 5)
    }
  }

  /// A part of an address that is too wide ends before a sign, and among letters only where there is none.
  @Test(arguments: [
    (
      "avise.org/les-collectivites-territoriales-dans-les-regions",
      "avise.org/|les-collectivites|-territoriales-dans-les|-regions"
    ),
    ("avise.org/page?les_collectivites=territoires", "avise.org/page?|les_collectivites|=territoires"),
    ("avise.org/lescollectivitesterritoriales", "avise.org/lescollectivi-|testerritoriales"),
    // A compound is no address.
    ("intercommunalité-intercommunalité", "intercommunalité-|intercommunalité"),
  ])
  func addressesArePartedBeforeSigns(address: String, expected: String) {
    #expect(setting.set(address, measure: 10, alignment: .left).breaks == expected)
  }

  /// A word that fits without the sign that belongs to it is divided before that stands alone.
  @Test func noSignStandsAlone() {
    let block = setting.set("Anticonstitutionnellement\u{a0}:", measure: 11.7, alignment: .left)
    #expect(block.lineCount == 2 && block.breaks.contains("-|ment"), "\(block.breaks)")
    #expect(block.partsWideWords)
  }

  @Test func hyphenatesATitleOnlyWhereAWordIsTooWide() {
    let block = setting.set("Une internationalisation anticonstitutionnelle", measure: 8, alignment: .left)
    #expect(block.breaks == "Une internationa-|lisation anticons-|titutionnelle")
  }

  @Test func survivesAMeasureNarrowerThanALetter() {
    for alignment in [ParagraphStyle.Alignment.justified, .left] {
      let block = setting.set("Où ? Là.", measure: 0.1, alignment: alignment)
      #expect(block.breaks == "O|ù ?|L|à|.")
    }
  }

  @Test func endsLinesWhereTheAuthorDoes() {
    let block = setting.set("Première ligne\n\n deuxième \nfin\n", measure: 30)
    #expect(block.breaks == "Première ligne|deuxième|fin")
    #expect(block.fit.allSatisfy { $0.ratio == 0 })
  }

  @Test func setsNothingForNothing() {
    for text in ["", "  ", "\n", "\u{200b}"] {
      let block = setting.set(text, measure: 10)
      #expect(block.lineCount == 0 && block.height == 0 && block.width == 0 && block.runs(at: .zero).isEmpty)
    }
  }

  @Test(arguments: [
    ("co\u{ad}xyz\u{ad}qrst", 3.2, "coxyz-|qrst"),
    ("un poly\u{ad}technicien", 7.2, "un|polytechnicien"),
    ("https://www.avise.org/ressources/territoires", 12.0, "https://www.avise.org/|ressources/territoires"),
    ("ressources\u{200b}rurales", 6.0, "ressources|rurales"),
    ("il dit\u{2060} oui\u{feff}non", 40.0, "il dit ouinon"),
    ("dix\u{a0}ans de\u{202f}vie", 5.0, "dix ans|de vie"),
  ])
  func followsBreakControls(text: String, measure: Double, expected: String) {
    #expect(setting.set(text, measure: measure, alignment: .left).breaks == expected)
  }

  /// A name is divided only where a line would gape; the first word of a sentence is none.
  @Test func keepsNamesWhole() {
    let text = "les collectivités territoriales de Bourgogne-Franche-Comté, de Nouvelle-Aquitaine et d'Auvergne."
    for measure in stride(from: 20.0, through: 34, by: 0.5) {
      let breaks = setting.set(text, measure: measure).breaks
      let divided = breaks.split(separator: "|").dropLast().filter { $0.hasSuffix("-") }
        .map { String($0.split(separator: " ").last!) }
      for word in divided where !["Bourgogne-", "Bourgogne-Franche-", "Nouvelle-"].contains(word) {
        #expect(word.first!.isLowercase && !word.contains("’A"), "\(measure): \(breaks)")
      }
    }
    let (head, tail) = (String(Self.summary.dropLast()), " Accompagnement et mise en route d'un projet durable.")
    #expect(setting.set(head + "." + tail, measure: 25).breaks.contains("territoire. Accom-|pagnement"))
    #expect(setting.set(head + "," + tail, measure: 25).breaks.contains("territoire,|Accompagnement"))
  }

  /// The ends of words that styles leave to hyphens.
  @Test func keepsAsManyLettersAsTheStyleAsks() {
    func shortest(_ before: Int, _ after: Int) -> (before: Int, after: Int) {
      var least = (before: 99, after: 99)
      for measure in stride(from: 12.0, through: 36, by: 0.5) {
        let block = setting.set(TextBlockTests.texts[1], measure: measure) {
          ($0.lettersBeforeHyphen, $0.lettersAfterHyphen) = (before, after)
        }
        let lines = block.breaks.split(separator: "|")
        for (line, next) in zip(zip(lines, lines.dropFirst()), block.fit).filter(\.1.endsWithHyphen).map(\.0) {
          let end = line.dropLast().reversed().prefix { $0.isLetter }.count
          least = (min(least.before, end), min(least.after, next.prefix { $0.isLetter }.count))
        }
      }
      return least
    }
    #expect(shortest(3, 3) == (3, 3))
    #expect(shortest(2, 2) != shortest(3, 3))
    let long = shortest(5, 4)
    #expect(long.before >= 5 && long.after >= 4)
  }

  @Test func climbsNoLadders() {
    for measure in stride(from: 13.0, through: 36, by: 0.25) {
      for text in TextBlockTests.texts {
        let hyphens = setting.set(text, measure: measure).fit.map(\.endsWithHyphen)
        #expect(!zip(zip(hyphens, hyphens.dropFirst()), hyphens.dropFirst(2)).contains { $0.0 && $0.1 && $1 })
      }
    }
  }

  /// Articles and single letters go with what follows, where another break costs little.
  @Test func endsFewLinesWithArticles() {
    let text = TextBlockTests.texts[1]
    func articles(_ adjust: (inout ParagraphStyle) -> Void) -> Int {
      stride(from: 18.0, through: 36, by: 0.25).reduce(0) { sum, measure in
        let lines = setting.set(text, measure: measure, adjust: adjust).breaks.split(separator: "|").dropLast()
        return sum + lines.count { ["À", "à", "le", "les", "un", "la"].contains($0.split(separator: " ").last) }
      }
    }
    #expect(articles { _ in } < articles { $0.justification.weakSpacePenalty = 0 })
  }
}
