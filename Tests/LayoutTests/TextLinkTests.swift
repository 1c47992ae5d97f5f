import Catalogue
import Testing

@testable import Layout

/// The links of a paragraph, and what is said of them.
@Suite struct TextLinkTests {
  private func links(_ markdown: String) throws -> [String] {
    guard case .paragraph(let inlines)? = RichText(markdown: markdown).blocks.first else { return [] }
    let marks = TextMarks(in: inlines, notes: [])
    #expect(marks.numbers.count == inlines.count && marks.numbers.max() ?? 0 == marks.marks.count)
    return marks.marks.compactMap(\.link?.description)
  }

  @Test(arguments: [
    ("Lire [le guide](https://a.fr/g).", ["le guide (https://a.fr/g)"]),
    ("[le *guide* **entier**](https://a.fr/g)", ["le guide entier (https://a.fr/g)"]),
    ("[un](https://a.fr/g) et [deux](https://a.fr/g)", ["un (https://a.fr/g)", "deux (https://a.fr/g)"]),
    ("[un](https://a.fr/1)[deux](https://a.fr/2)", ["un (https://a.fr/1)", "deux (https://a.fr/2)"]),
    ("[deux\nlignes](https://a.fr/g)", ["deux lignes (https://a.fr/g)"]),
    ("[nous](mailto:a@b.fr), <mailto:a@b.fr>", ["nous (a@b.fr)", "a@b.fr"]), ("sans lien", []),
  ])
  func areSaidByTheirWordsAndWhereTheyLead(text: String, descriptions: [String]) throws {
    #expect(try links(text) == descriptions)
  }

  /// An address that stands in the text is not said twice, whatever of it is left out.
  @Test(arguments: ["https://www.a.fr/", "https://www.a.fr", "www.a.fr", "www.a.fr/", "a.fr"])
  func anAddressIsSaidOnce(words: String) throws {
    #expect(try links("[\(words)](https://www.a.fr/)") == ["https://www.a.fr/"])
  }

  @Test func aWordOfAnAddressIsAWord() throws {
    #expect(try links("[g](https://a.fr/g)") == ["g (https://a.fr/g)"])
  }
}
