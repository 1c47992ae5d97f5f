import TestSupport
import Testing
import Vademecum

/// The layouts of the program with more sections, more partners and longer titles than anybody means to have.
@Suite struct ExtremeCatalogueTests {
  private static let longTitle =
    "Accompagner les collectivités territoriales et les acteurs de l'économie sociale et solidaire dans la construction de "
    + "politiques publiques locales en faveur de l'emploi, de la mobilité, de l'alimentation "

  /// A title of 240 characters, or a short one; no two are the same.
  private func title(_ name: String, isLong: Bool) -> String {
    isLong ? String("\(name) : \(Self.longTitle)\(String(repeating: "x", count: 40))".prefix(240)) : name
  }

  private func folder(layout: String, sections: Int, partners: Int, isLong: Bool) -> TemporaryFolder {
    let names = (1...partners).map { "p\($0)" }.joined(separator: ", ")
    func title(_ name: String) -> String { self.title(name, isLong: isLong) }
    return TemporaryFolder([
      "catalogue.yaml": """
      language: fr
      programme: { name: ESSAI, about: { title: "\(title("Programme"))", body: Texte. } }
      sections:
      \((1...sections).map { "  - { id: s\($0), title: \"\(title("Section \($0)"))\" }" }.joined(separator: "\n"))
      partners:
      \((1...partners).map { "  - { id: p\($0), name: Partenaire numéro \($0), long-name: En toutes lettres }" }.joined(separator: "\n"))
      resources:
      \((1...sections).map { "  - { id: r\($0), section: s\($0), title: \"\(title("Guide \($0)"))\", type: Guide, summary: Texte., url: \"https://a.org\" }" }.joined(separator: "\n"))
      """,
      "edition.yaml": """
      catalogue: catalogue.yaml
      title: "\(title("Catalogue"))"
      subtitle: "\(title("Juin"))"
      date: 2026-01
      layout: \(layout)
      cover: { partners-label: avec, partners: [\(names)] }
      partner-page: { title: "\(title("Partenaires"))", subtitle: Avec, partners: [\(names)], body: Texte. }
      """,
    ])
  }

  /// Nothing stands out of its frame, nothing is printed upon anything else, and numbers stay whole.
  @Test(
    arguments: ["vademecum-2022", "carnet-a5", "grille", "liste"],
    [(10, 1, false), (10, 40, true), (100, 40, false), (100, 1, true)])
  func areSetWithoutMishap(_ layout: String, _ size: (sections: Int, partners: Int, isLong: Bool)) throws {
    let folder = folder(layout: layout, sections: size.sections, partners: size.partners, isLong: size.isLong)
    let path = folder.path("edition.yaml")
    // Titles in cells are shortened, and that is told.
    let harmless: Set = ["unprinted-field", "shortened-text"]
    #expect(check(path).all.filter { !harmless.contains($0.id) }.map(\.description) == [])
    let document = try #require(buildReport(path).value)
    let text = document.pages.indices.map { document.text(ofPage: $0) }.joined(separator: "\n")
    #expect((1...size.partners).allSatisfy { text.contains("Partenaire numéro \($0)") })
    #expect((1...size.sections).allSatisfy { text.contains("Guide \($0)") })
  }
}
