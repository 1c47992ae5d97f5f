import TestSupport
import Testing
import Vademecum

/// The line that leads to a resource, at the foot of its card.
@Suite struct AccessLineTests {
  /// A catalogue in which one of two resources has an address.
  private func folder(_ edition: String) -> TemporaryFolder {
    TemporaryFolder([
      "catalogue.yaml": """
      language: fr
      sections: [{ id: a, title: A }]
      resources:
        - { id: r, section: a, title: Avec, url: "https://example.org/r" }
        - { id: s, section: a, title: Sans }
      """,
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\n\(edition)",
    ])
  }

  /// By itself it leads somewhere; an edition can have it everywhere.
  @Test(arguments: [("", 1), ("access-line: with-address\n", 1), ("access-line: always\n", 2)])
  func standsWhereItLeads(_ edition: String, _ count: Int) throws {
    let folder = folder(edition)
    let document = try build(folder.path("edition.yaml"), expecting: ["no-url"])
    let text = document.pages.indices.map { document.text(ofPage: $0) }.joined(separator: "\n")
    #expect(text.split(separator: "Pour accéder").count - 1 == count)
  }

  /// A layout without such a line does nothing with what the edition says of it.
  @Test func aLayoutWithoutTheLineIsToldOf() {
    let folder = folder("access-line: always\nlayout: grille\n")
    #expect(check(folder.path("edition.yaml")).all.map(\.description).filter { $0.contains("access-line") }.count == 1)
    let other = self.folder("access-line: never\n")
    #expect(check(other.path("edition.yaml")).all.contains { $0.place?.line == 3 })
  }
}
