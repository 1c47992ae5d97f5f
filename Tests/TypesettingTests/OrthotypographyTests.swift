import Frames
import Languages
import Testing

@testable import Typesetting

struct OrthotypographyTests {
  /// Prepared text with its control bytes made visible: ~ no-break space, _ narrow space, ^ and ' white without a character, & no break, / a break.
  private func edited(_ text: String, language: String, apostrophes: Bool = true) -> String {
    let style = TextStyle(font: FontID(index: 0))
    return edited([TextSpan(text, style: style)], language: language, apostrophes: apostrophes)
  }

  private func edited(_ spans: [TextSpan], language: String, apostrophes: Bool = true) -> String {
    let languages = spans.map { Language.of($0.language ?? language) }
    let prepared = Orthotypography.apply(
      to: TextPreparation.prepare(
        spans, usesTypographicApostrophes: apostrophes, paragraph: "fr", languages: languages), in: languages)
    let visible: [UInt8: UInt8] = [1: 0x7e, 2: 0x5f, 3: 0x5e, 4: 0x27, 5: 0x2f, 6: 0x2f, 7: 0x26]
    return String(decoding: prepared.bytes.map { visible[$0] ?? $0 }, as: UTF8.self)
  }

  /// In a title a dash stays with what is before it, so that no line begins with one.
  @Test func dashesOfTitles() {
    let spans = [
      TextSpan("Financer la forêt – retours de terrain – et après", style: TextStyle(font: FontID(index: 0)))
    ]
    let prepared = TextPreparation.prepare(
      spans, usesTypographicApostrophes: true, paragraph: "fr", languages: [Language.of("fr")])
    let title = Orthotypography.apply(to: prepared, in: [Language.of("fr")], isTitle: true)
    let noBreak = String(UnicodeScalar(ControlByte.noBreakSpace))
    #expect(
      String(decoding: title.bytes, as: UTF8.self)
        == "Financer la forêt\(noBreak)– retours de terrain\(noBreak)– et après")
  }

  @Test func eachSpanIsPreparedInItsLanguage() {
    let style = TextStyle(font: FontID(index: 0))
    let spans = [
      TextSpan("Quoi? ", style: style), TextSpan("What? Not 'that'!", style: style, language: "en"),
      TextSpan(" Si! ", style: style), TextSpan("Was? Ja!", style: style, language: "de"),
    ]
    #expect(edited(spans, language: "fr") == "Quoi'? What? Not ‘that’! Si'! Was? Ja!")
    #expect(edited(spans, language: "en") == "Quoi? What? Not ‘that’! Si! Was? Ja!")
  }

  @Test(arguments: [
    ("Quoi ? Oui ! Bon ; fin", "Quoi_? Oui_! Bon_; fin"),
    ("projets d'ESS?", "projets d’ESS'?"),
    ("Vrai?! Non ?!", "Vrai'?! Non_?!"),
    ("Titre : suite, titre: suite", "Titre~: suite, titre^: suite"),
    ("à 12:30, https://www.avise.org:80/?q=1; a::b", "à 12:30, https://www.avise.org:&80/?q=1; a::b"),
    ("voir www.avise.org?", "voir www.avise.org?"),
    ("cette « autre » économie", "cette «~autre~» économie"),
    ("l'«autre» («x»)", "l’«^autre^» («^x^»)"),
    ("10 000 cartes, 1 234 567 mots, en 2020 150 communes", "10_000 cartes, 1_234_567 mots, en 2020 150 communes"),
    ("12 %, 5 km/h, 3 M€, 20 ans, 20 animaux", "12~%, 5~km/&h, 3~M€, 20~ans, 20 animaux"),
    ("Jeudi · Capitainerie · p. 3, un ·", "Jeudi~· Capitainerie~· p.~3, un ·"),
    ("n° 5, P. 3, M. Dupont, M. le maire", "n°~5, P.~3, M.~Dupont, M. le maire"),
    ("le 27 mai 2020, le 1er juin, à 20 h 30", "le 27~mai 2020, le 1er~juin, à 20~h~30"),
    ("J. Dupont, J.-P. Sartre, É. Zola, un plan. Il", "J.~Dupont, J.-&P.~Sartre, É.~Zola, un plan. Il"),
    ("fin… ? (?) ?", "fin…_? (?)_?"),
    ("le «\u{a0}mot\u{a0}»\u{202f}: oui\u{a0}!", "le «~mot~»_: oui_!"),
  ])
  func french(text: String, expected: String) {
    #expect(edited(text, language: "fr") == expected)
    #expect(edited(text, language: "fr-CA") == expected)
  }

  @Test(arguments: [
    ("Dr Brown, No. 5, 12 km, 27 May 2020", "Dr~Brown, No.~5, 12~km, 27~May 2020"),
    ("Mr. J. Smith, p. 3, Fig. 2", "Mr.~J.~Smith, p.~3, Fig.~2"),
  ])
  func english(text: String, expected: String) {
    #expect(edited(text, language: "en") == expected)
    #expect(edited(text, language: "frr") == text)
  }

  /// What stays together although Unicode lets a line end there.
  @Test(arguments: [
    ("le XXe siècle, au XIXe s., le 1er siècle", "le XXe~siècle, au XIXe~s., le 1er~siècle"),
    ("au Ier siècle, au XIXᵉ siècle, au XXème siècle", "au Ier~siècle, au XIXᵉ~siècle, au XXème~siècle"),
    ("les XVIIes siècles, ce siècle, le 20ème s. déjà", "les XVIIes~siècles, ce siècle, le 20ème~s. déjà"),
    ("§ 5, art. L. 123-4, Art. R. 421-1, t. III", "§~5, art.~L.~123-4, Art.~R.~421-1, t.~III"),
    ("Tél. 01 23 45 67 89, +33 1 23 45 67 89", "Tél. 01~23~45~67~89, +33~1~23~45~67~89"),
    ("en 2019 12 35 communes", "en 2019 12 35 communes"),
    ("9 h–12 h, 2018–2021, Paris–Lyon", "9~h–&12~h, 2018–&2021, Paris–Lyon"),
    ("4 × 4, 10 + 5 = 15", "4~×~4, 10~+~5~=~15"),
    ("du pain, du vin, etc. Et", "du pain, du vin,~etc. Et"),
    ("km/h, et/ou, acteurs/actrices", "km/&h, et/&ou, acteurs/actrices"),
    ("l'un – en partie – oui", "l’un –&~en partie~– oui"),
    ("l'un – en partie. Puis — non", "l’un –&~en partie. Puis —&~non"),
    ("C++ et C#", "C+&+ et C#"),
    ("https://a.org/un-deux/x-y, moi@mon-site.org", "https://a.org/un-&deux/x-&y, moi@/mon-&site/.org"),
    ("site.org/un-deux un-deux", "site.org/un-&deux un-deux"),
  ])
  func staysTogether(text: String, expected: String) {
    #expect(edited(text, language: "fr") == expected)
  }

  @Test(arguments: [
    ("June 15, 2020 and 15 June 2020", "June~15, 2020 and 15~June 2020"),
    ("an em-dash—like this—unspaced", "an em-dash&—like this&—unspaced"),
    ("dash – like this – spaced", "dash~– like this~– spaced"),
    ("at 10:30 a.m. pp. 12–15, the 19th century", "at 10:30~a.m. pp.~12–&15, the 19th~century"),
  ])
  func staysTogetherInEnglish(text: String, expected: String) {
    #expect(edited(text, language: "en") == expected)
  }

  @Test(arguments: ["en", "en-GB", "frr"])
  func leavesOtherLanguagesAlone(language: String) {
    let text = "What ? 10 000 « x » n° 5; yes: no!"
    #expect(edited(text, language: language) == text)
  }

  @Test(arguments: [
    ("l'Avise et aujourd'hui", "l’Avise et aujourd’hui"),
    ("the partners' work, don't", "the partners’ work, don’t"),
    ("a 'quoted word' here", "a ‘quoted word’ here"),
    ("the word \"inner 'quote' here\" ends", "the word \"inner ‘quote’ here\" ends"),
    ("'Is it?' the '80s, 'tis so", "‘Is it?’ the ’80s, ’tis so"),
    ("l’Avise", "l’Avise"),
    ("5' 30''", "5' 30''"),
  ])
  func apostrophes(text: String, expected: String) {
    #expect(edited(text, language: "en") == expected)
    #expect(edited(text, language: "en", apostrophes: false) == text)
  }

  @Test(arguments: [
    ("  a  b\t c\u{a0} d \u{a0}e  ", "a b c~d~e"),
    ("e\u{301}te\u{301} nai\u{308}f x\u{301}", "été naïf x\u{301}"),
    ("a\u{7}b\u{200e}c\u{85}d\r\ne", "abc\nd\ne"),
    ("co\u{ad}op", "co/op"),
  ])
  func cleansUp(text: String, expected: String) {
    #expect(edited(text, language: "en") == expected)
  }

  @Test func narrowSpacesAreNarrowAndReadAsSpaces() throws {
    let setting = try Setting()
    let typed = setting.set("ESS ?", measure: 40)
    let untyped = setting.set("ESS?", measure: 40)
    let english = setting.set("ESS ?", measure: 40, language: "en")
    #expect(typed.spelling == "ESS ?")
    #expect(untyped.spelling == "ESS?")
    #expect(abs(typed.width - untyped.width) < 1e-4)
    #expect(english.width - typed.width > 0.5)
  }

  @Test func bindsAcrossSpans() throws {
    let setting = try Setting()
    let (regular, bold) = (TextStyle(font: setting.regular), TextStyle(font: setting.bold))
    let spans = [TextSpan("Où est l'", style: regular), TextSpan("ESS", style: bold), TextSpan(" ?", style: regular)]
    for measure in [10.0, 30, 40, 45, 50, 55, 60, 65] {
      let style = ParagraphStyle(language: "fr", alignment: .left, size: 10)
      let breaks = setting.typesetter.set(spans, style: style, measure: measure).breaks
      #expect(!breaks.contains("|?") && !breaks.contains("| ") || measure < 25, "\(measure): \(breaks)")
    }
  }
}
