import Testing
import Typesetting

@testable import Web

/// Texts have the characters that pages have.
@Suite struct PhraseTests {
  @Test(arguments: [
    ("Quoi ? Ceci : cela !", "fr", "Quoi\u{202f}? Ceci\u{a0}: cela\u{202f}!"),
    ("d'ESS?", "fr", "d’ESS\u{202f}?"), ("« l'eau »", "fr", "«\u{a0}l’eau\u{a0}»"),
    ("12 000 euros", "fr", "12\u{202f}000\u{a0}euros"),
    (
      "à l'école « Éa » – « à » – ô, le XIXe siècle", "fr",
      "à l’école «\u{a0}Éa\u{a0}» –\u{a0}«\u{a0}à\u{a0}»\u{a0}– ô, le XIXe\u{a0}siècle"
    ),
    ("le XXᵉʳ siècle, M. Élu, œ d'Óscar", "fr", "le XXᵉʳ\u{a0}siècle, M.\u{a0}Élu, œ d’Óscar"),
    ("https://example.org/a:b", "fr", "https://example.org/a:b"), ("bonjour@avise.org", "fr", "bonjour@avise.org"),
    ("Yes: 'tis it!", "en", "Yes: ’tis it!"), ("Was? Ja!", "de", "Was? Ja!"),
    ("a  b\u{202e}c", "fr", "a bc"), ("", "fr", ""),
  ])
  func spacesAndApostrophesAreThoseOfTheLanguage(_ text: String, _ language: String, _ set: String) {
    #expect(Phrase(text, in: language).text == set)
    #expect(CharacterTypography.withBytes(of: text, in: language) { String(decoding: $0, as: UTF8.self) } == set)
  }

  @Test(arguments: [(0, "0"), (1.5, "1.5"), (-2.25, "-2.25"), (3.049, "3.05"), (10, "10"), (-0.001, "0")])
  func numbersAreShort(_ number: Double, _ text: String) { #expect(number.short == text) }
}
