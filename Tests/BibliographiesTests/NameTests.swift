import Testing

@testable import Bibliographies

@Suite struct NameTests {
  /// Given names, particle, family name and suffix.
  @Test(arguments: [
    ("Jean de La Fontaine", ["Jean", "de", "La Fontaine", ""]),
    ("de La Fontaine, Jean", ["Jean", "de", "La Fontaine", ""]),
    ("Ludwig van Beethoven", ["Ludwig", "van", "Beethoven", ""]),
    ("von Neumann, John", ["John", "von", "Neumann", ""]),
    ("King, Jr, Martin Luther", ["Martin Luther", "", "King", "Jr"]), ("Victor Hugo", ["Victor", "", "Hugo", ""]),
    ("Avise", ["", "", "Avise", ""]), ("{\\'E}mile Zola", ["Émile", "", "Zola", ""]),
    ("Jean-Baptiste {Du Bos}", ["Jean-Baptiste", "", "Du Bos", ""]), ("Zola, {\\'E}mile", ["Émile", "", "Zola", ""]),
    ("d'Ormesson, Jean", ["Jean", "", "d'Ormesson", ""]),
    ("family=Gogh, given=Vincent, prefix=van", ["Vincent", "van", "Gogh", ""]),
    (
      "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
      ["Charles Louis Xavier Joseph", "de la", "Vallée Poussin", ""]
    ),
    ("Donald~E. Knuth", ["Donald E.", "", "Knuth", ""]),
  ])
  func parts(text: String, parts: [String]) throws {
    let names = BibTeXNames(text).names
    let name = try #require(names.first)
    #expect(names.count == 1 && [name.given, name.particle, name.family, name.suffix] == parts)
    #expect(!name.isOrganisation)
  }

  @Test func organisationsAndOthers() {
    let list = BibTeXNames("{Minist{\\`e}re de l'{\\'E}cologie and Co, de X} and Hugo, Victor AND\n others")
    #expect(list.names.map(\.printed) == ["Ministère de l'Écologie and Co, de X", "Victor Hugo"])
    #expect(list.names.map(\.isOrganisation) == [true, false] && list.hasOthers)
  }

  @Test(arguments: ["", ",", "and", " and and ", "~", ", ,", "a,b,c,d", "{", "}", "\\", "x and ~"])
  func oddTextsAreNoHarm(text: String) { #expect(BibTeXNames(text).names.count < 3) }

  @Test func csl() {
    let all = entries(
      """
      [{"id": "a", "type": "book", "author": [{"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"},
        {"literal": "Avise"}, {"given": "Voltaire"}, {}, 3], "editor": "non"}]
      """, file: "a.json")
    let names = all[0].names()
    #expect(names.map(\.printed) == ["Vincent van Gogh", "Avise", "Voltaire", "3"])
    #expect(names.map(\.isOrganisation) == [false, true, false, false])
  }
}
