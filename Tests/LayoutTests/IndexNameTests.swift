import Catalogue
import Testing

@testable import Layout

/// Where indexes file names, and how they print them.
@Suite struct IndexNameTests {
  private let splitter = NameSplitter(separators: [", ", " et "])

  private func names(_ author: Author) -> [String] { IndexName.names(of: author, splitter).map(\.printed) }

  @Test(arguments: [
    ("Victor Hugo", "Hugo, Victor"), ("Jean de La Fontaine", "La Fontaine, Jean de"),
    ("Charles de Gaulle", "Gaulle, Charles de"), ("Joachim du Bellay", "Du Bellay, Joachim"),
    ("Jean d'Ormesson", "Ormesson, Jean d'"), ("Honoré d’Urfé", "Urfé, Honoré d’"),
    ("Ludwig van Beethoven", "Beethoven, Ludwig van"), ("Elio Di Rupo", "Di Rupo, Elio"),
    ("Jeanne MARTIN DUPONT", "MARTIN DUPONT, Jeanne"), ("Martin Luther King Jr.", "King Jr., Martin Luther"),
    ("Dr Jeanne Martin", "Martin, Jeanne (Dr)"), ("Maître Paul Le Gall", "Le Gall, Paul (Maître)"),
    ("Me Anne Roy", "Roy, Anne (Me)"), ("Colette", "Colette"), ("Hugo, Victor", "Hugo, Victor"),
    ("Marie-Anne Le Bris-Kerr", "Le Bris-Kerr, Marie-Anne"), ("M. Dupont", "Dupont, M."), ("Le Goff", "Le Goff"),
    ("Victor Hugo (dir.)", "Hugo, Victor (dir.)"), ("Jean Dupont †", "Dupont, Jean †"),
    ("DUPONT Jean", "DUPONT, Jean"), ("DE LA TOUR Anne", "DE LA TOUR, Anne"), ("M. Jean Dupont", "Dupont, Jean (M.)"),
    ("Le Corbusier", "Le Corbusier"), ("Marie Dupont et Paul Durand", "Marie Dupont et Paul Durand"),
    ("Dr", "Dr"),
  ])
  func personsStandUnderTheirFamilyNames(_ name: String, _ expected: String) {
    #expect(names(Author(name, kind: .person)) == [expected])
  }

  @Test(arguments: [
    ("Victor Hugo", "Hugo", "Hugo, Victor"), ("Pablo Ruiz Picasso", "Ruiz Picasso", "Ruiz Picasso, Pablo"),
    ("Dr Jeanne Martin", "Martin", "Martin, Jeanne (Dr)"), ("Le Labo", "Labo (Le)", "Le Labo"),
    ("Jean", "Jean", "Jean"),
  ])
  func theDataCanSayUnderWhat(_ name: String, _ sort: String, _ expected: String) {
    #expect(names(Author(name, sortName: sort)) == [expected])
    #expect(names(Author(name, sortName: sort, kind: .body)) == [name])
  }

  /// Of a name of which nobody says whose it is, a title tells.
  @Test(arguments: [
    ("Dr Jeanne Martin et Avise", ["Martin, Jeanne (Dr)", "Avise"]), ("Maître Eolas", ["Maître Eolas"]),
    ("Mme Le Goff", ["Le Goff (Mme)"]),
    ("Dr Du Pont", ["Du Pont (Dr)"]),
    ("Maître d'ouvrage associatif", ["Maître d'ouvrage associatif"]), ("Me Too", ["Me Too"]),
    ("France Active, Mme Anne de Vries", ["France Active", "Vries, Anne de (Mme)"]),
    ("Marie Curie", ["Marie Curie"]),
    ("École de Paris (Oriane LOUVEAU, Maud REYMOND)", ["École de Paris", "LOUVEAU, Oriane", "REYMOND, Maud"]),
    ("RTES (Jean-Luc DE LA TOUR et Anne Marie ROYER)", ["RTES", "DE LA TOUR, Jean-Luc", "ROYER, Anne Marie"]),
    ("Union (Groupe SOS, Le Labo ESS, Paris XIII)", ["Union", "Groupe SOS", "Le Labo ESS", "Paris XIII"]),
    ("Crédit MUTUEL et Solidarités NOUVELLES", ["Crédit MUTUEL", "Solidarités NOUVELLES"]),
  ])
  func titlesTellPersons(_ text: String, _ expected: [String]) {
    #expect(names(Author(text, isOneName: false)) == expected)
  }

  /// "La Fontaine" is a name; "La Maison" has an article.
  @Test func articlesOfPersonsCount() {
    let person = IndexName.names(of: Author("Jean de La Fontaine", kind: .person), splitter)[0]
    let body = IndexName.names(of: Author("La Maison"), splitter)[0]
    #expect(person.key(articles: ["Le", "La"]).initial == "L" && body.key(articles: ["La"]).initial == "M")
  }
}
