import Frames
import Testing

@testable import Typesetting

struct RunTests {
  let setting: Setting
  let style = ParagraphStyle(language: "fr", size: 10)

  init() throws { setting = try Setting() }

  private func runs(_ spans: [TextSpan], measure: Double = 200) -> [MarkedRun] {
    setting.typesetter.set(spans, style: style, measure: measure).runs(at: .zero)
  }

  private func text(_ run: MarkedRun) -> String { String(decoding: run.text, as: UTF8.self) }

  @Test func makesOneRunOfEachLook() {
    let look = TextStyle(font: setting.regular)
    let teal = TextStyle(font: setting.regular, color: Color(red: 14, green: 107, blue: 102))
    let strong = TextStyle(font: setting.bold)
    let runs = runs(
      [
        TextSpan("Voir ", style: look), TextSpan("la fiche pratique", style: teal, mark: 7),
        TextSpan(" et le ", style: look), TextSpan("guide", style: strong), TextSpan(" des ", style: look),
        TextSpan("projets.", style: look),
      ], measure: 60)
    #expect(runs.map(text) == ["Voir ", "la fiche pratique", " et le ", "guide", " des projets."])
    #expect(runs.map(\.mark) == [0, 7, 0, 0, 0])
    #expect(runs.map(\.font.index) == [0, 0, 0, 1, 0])
    #expect(runs[1].color == teal.color)
  }

  @Test func givesALinkABoxOnEachLine() {
    let look = TextStyle(font: setting.regular)
    let spans = [
      TextSpan("Pour ", style: look), TextSpan("accéder à la ressource en ligne", style: look, mark: 1),
      TextSpan(" ici", style: look),
    ]
    let runs = runs(spans, measure: 100)
    let link = runs.first { $0.mark == 1 }!
    #expect(link.boxes.count == 2)
    #expect(link.boxes[0].x > 15 && link.boxes[1].x == 0)
    #expect(abs(link.boxes[1].y - link.boxes[0].y - style.leading) < 1e-9)
    #expect(link.boxes.allSatisfy { $0.width > 50 && abs($0.height - 10) < 0.01 })
  }

  @Test func namesMissingCharactersAndShowsThem() {
    let block = setting.typesetter.set(
      [TextSpan("Bon 漢字 \u{1f600}漢", style: TextStyle(font: setting.regular), mark: 3)], style: style, measure: 200)
    #expect(block.missing == ["漢", "字", "😀"].map { MissingCharacter(character: $0, mark: 3) })
    #expect(block.spelling == "Bon 漢字 😀漢")
    let square = setting.fonts[setting.regular].glyph(of: "\u{25a1}")!
    #expect(block.runs(at: .zero)[0].glyphs.filter { $0.id == square }.count == 4)
  }

  @Test(arguments: ["👩‍👩‍👧", "🇫🇷", "👍🏽", "❤️‍🔥", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"])
  func aSequenceOfEmojiIsOneSign(_ sequence: Character) {
    let spans = [TextSpan("Ah \(sequence) et \(sequence)\(sequence)", style: TextStyle(font: setting.regular))]
    let block = setting.typesetter.set(spans, style: style, measure: 200)
    #expect(block.missing == [MissingCharacter(character: sequence, mark: 0)])
    #expect(block.spelling == "Ah \(sequence) et \(sequence)\(sequence)")
    let square = setting.fonts[setting.regular].glyph(of: "\u{25a1}")!
    #expect(block.runs(at: .zero)[0].glyphs.filter { $0.id == square }.count == 3)
  }

  @Test func tracksCapitalsWithoutLigatures() {
    let plain = setting.set("FICHE", measure: 40)
    var look = TextStyle(font: setting.regular, tracking: 0.1, isUppercase: true)
    let tracked = setting.typesetter.set([TextSpan("fiche", style: look)], style: style, measure: 400)
    #expect(tracked.spelling == "FICHE")
    #expect(abs(tracked.width - plain.width - 4 * 0.1 * 10) < 1e-3, "four gaps between five letters")
    look.isUppercase = false
    let letters = setting.typesetter.set([TextSpan("office", style: look)], style: style, measure: 400)
    #expect(letters.runs(at: .zero)[0].glyphs.count == 6)
  }

  @Test func setsCapitalsOfAllLetters() {
    let look = TextStyle(font: setting.regular, isUppercase: true)
    let block = setting.typesetter.set([TextSpan("À l'œuvre, ça straße", style: look)], style: style, measure: 400)
    #expect(block.spelling == "À L’ŒUVRE, ÇA STRASSE")
  }

  /// A word cut inside a ligature or a kerned pair is shaped again on both sides of the cut.
  @Test func shapesHalvesAnew() throws {
    let whole = setting.set("attention", measure: 40)
    let block = setting.set("un poly at\u{ad}tention", measure: 5.5)
    #expect(block.breaks.hasSuffix("at-|tention"))
    let last = block.suffix(from: block.lineCount - 1).runs(at: .zero)[0]
    let half = setting.set("tention", measure: 40).runs(at: .zero)[0]
    #expect(last.glyphs.map(\.id) == half.glyphs.map(\.id))
    #expect(whole.runs(at: .zero)[0].glyphs.count < 9, "the whole word has a ligature there")
    let hyphen = block.runs(at: .zero)[0]
    #expect(String(decoding: hyphen.text, as: UTF8.self) == "un poly at\u{ad}tention")
  }

  /// Lato moves letters into the space before or after them.
  @Test func kernsWithSpaces() {
    let width = { setting.set($0, measure: 40, alignment: .left).width }
    let (apart, together) = (width("AV") + width("T"), width("AV T"))
    let space = setting.fonts[setting.regular].spaceWidth * 10
    #expect(together < apart + space - 0.05)
  }

  @Test func readsSpacesAtLineEnds() {
    let block = setting.set(BreakTests.summary, measure: 20, alignment: .left)
    for line in 0..<block.lineCount - 1 {
      let run = block.suffix(from: line).prefix(1).runs(at: .zero)[0]
      #expect(run.text.last == 0x20)
      #expect(run.glyphs.last!.id == setting.fonts[setting.regular].spaceGlyph)
    }
  }
}
