import Testing

@testable import Typesetting

/// Capitals by language, and OpenType features.
@Suite struct CapitalsTests {
  @Test(arguments: [
    ("fr", "Été à Nîmes, œuvre", "ÉTÉ À NÎMES, ŒUVRE"), ("de", "Straße", "STRASSE"),
    ("tr", "istanbul ılık", "İSTANBUL ILIK"),
    ("tr-TR", "i", "İ"), ("el", "Μαΐου ώρα", "ΜΑΪΟΥ ΩΡΑ"), ("en", "istanbul", "ISTANBUL"),
  ])
  func lettersBecomeTheCapitalsOfTheirLanguage(_ language: String, _ text: String, _ capitals: String) throws {
    let setting = try Setting()
    let span = TextSpan(text, style: TextStyle(font: setting.regular, isUppercase: true), language: language)
    let prepared = TextPreparation.prepare(
      [span], usesTypographicApostrophes: false, paragraph: "fr", languages: [nil])
    #expect(
      String(decoding: prepared.bytes, as: UTF8.self).replacing("\u{1}", with: " ").filter { $0 != "\0" } == capitals)
  }

  @Test func featuresChangeGlyphsAndKeepTheText() throws {
    let setting = try Setting()
    func glyphs(_ features: [String]) -> (ids: [UInt16], text: String) {
      let style = TextStyle(font: setting.regular, features: features.compactMap { FontFeature($0) })
      let block = setting.typesetter.set(
        [TextSpan("1234 office", style: style)], style: ParagraphStyle(language: "fr", alignment: .left, size: 10),
        measure: 500)
      let runs = block.runs(at: .zero)
      return (runs.flatMap { $0.glyphs.map(\.id) }, runs.map { String(decoding: $0.text, as: UTF8.self) }.joined())
    }
    let (plain, old, loose) = (glyphs([]), glyphs(["onum"]), glyphs(["-liga"]))
    #expect(plain.ids.prefix(4) != old.ids.prefix(4) && plain.text == old.text)
    #expect(loose.ids.count > plain.ids.count && loose.text == plain.text)
    #expect(setting.fonts[setting.regular].featureNames.contains("onum"))
  }

  @Test(arguments: ["on", "onum!", "-", "salt=", "salt=x", "salt=1000", "largé"])
  func whatIsNoFeatureIsRefused(_ text: String) { #expect(FontFeature(text) == nil) }

  @Test func featuresHaveValues() {
    #expect(FontFeature("onum")?.value == 1 && FontFeature("-liga")?.value == 0 && FontFeature("salt=2")?.value == 2)
  }
}
