import Catalogue
import Layout
import LayoutDesign
import Testing

/// The alphabet of indexes, and the names in what is printed of authors.
@Suite struct CollationKeyTests {
  private static let french = ["L'", "La", "Le", "Les", "Un", "Une", "Des"]

  /// Each list is in order; any other order of it comes out the same.
  private static let orders = [
    ["cote", "coté", "côte", "côté"],
    ["Économie", "L'économie circulaire", "Écosystème", "Ecrire", "L’écrit"],
    ["Océan", "Œuvrer", "Les œuvres", "Offre"],
    ["2 idées", "10 idées", "100 % rural", "Agir !", "« Agir »", "Agir pour"],
    ["Zèbre", "Αθήνα", "Жизнь"],
  ]

  @Test(arguments: orders)
  func textsAreInOrder(texts: [String]) {
    let keys = texts.reversed().map { (text: $0, key: CollationKey($0, articles: Self.french)) }
    #expect(keys.sorted { $0.key < $1.key }.map(\.text) == texts)
  }

  private static let initials: [(text: String, letter: String?)] = [
    ("L'avenir", "A"), ("L’avenir", "A"), ("LES ATOUTS", "A"), ("Lesage", "L"), ("Le", "L"), ("Les", "L"),
    ("« Une » ville", "V"), ("« La ville »", "V"), ("L'« autre » pays", "A"), ("Événement", "E"), ("Œuvre", "O"),
    ("ﬁn", "F"), ("2022", nil), ("20 idées", nil), ("?!", nil), ("", nil), ("Étude", "E"), ("Ψυχή", "Ψ"),
  ]

  @Test(arguments: initials)
  func textsAreFoundUnderTheirLetter(text: String, letter: String?) {
    #expect(CollationKey(text, articles: Self.french).initial == letter)
  }

  @Test func articlesAreThoseOfTheLanguage() {
    #expect(CollationKey("The Rural Web", articles: ["The", "A", "An"]).initial == "R")
    #expect(CollationKey("A quoi bon ?", articles: Self.french).initial == "A")
    #expect(CollationKey("Les atouts").initial == "L")
  }

  private static let names: [(text: String, names: [String])] = [
    ("Avise, ExtraCité et RTES", ["Avise", "ExtraCité", "RTES"]),
    (
      "Avise et Ecole Urbaine de Sciences Po (Oriane LOUVEAU, Maud REYMOND)",
      ["Avise", "Ecole Urbaine de Sciences Po", "Oriane LOUVEAU", "Maud REYMOND"]
    ),
    ("Réseau des territoires (RTES)", ["Réseau des territoires (RTES)"]),
    ("Ministère de la Ville et du Logement", ["Ministère de la Ville et du Logement"]),
    ("Avise et 2IES", ["Avise", "2IES"]), ("RTES", ["RTES"]), ("", []), ("Avise (", ["Avise ("]),
    ("Avise, , RTES", ["Avise", "RTES"]),
  ]

  @Test(arguments: names)
  func authorsAreParted(text: String, names: [String]) {
    #expect(NameSplitter(separators: [", ", " et "]).names(in: text) == names)
  }
}
