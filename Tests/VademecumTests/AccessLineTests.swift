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
    let folder = folder("access-line: always\nlayout: look/\n")
    folder.write("extends: grille\n", to: "look/layout.yaml")
    folder.write(
      "sizes: { all: { fills-page: 6 } }\nbox: { text: '{resource.title}', style: card-title }\n",
      to: "look/cards/resource.yaml")
    #expect(check(folder.path("edition.yaml")).all.map(\.description).filter { $0.contains("access-line") }.count == 1)
    let other = self.folder("access-line: never\n")
    #expect(check(other.path("edition.yaml")).all.contains { $0.place?.line == 3 })
  }

  /// A layout has its ways to resources, and an edition may ask for others; each leads where it says.
  @Test(
    arguments: ["vademecum-2022", "grille", "liste", "carnet-a5"],
    [("access: line", false, 0), ("access: [address]", true, 0), ("access: [qr, address]", true, 1)])
  func editionsChooseTheWay(layout: String, choice: (text: String, hasAddress: Bool, codes: Int)) throws {
    let folder = folder("layout: \(layout)\n\(choice.text)\n")
    let document = try build(folder.path("edition.yaml"), expecting: ["no-url"])
    let text = document.pages.indices.map { document.text(ofPage: $0) }.joined(separator: "\n")
    #expect(text.contains("example.org/r") == choice.hasAddress && !text.contains("https://"))
    #expect(document.structure.elements.count { $0.alternative?.hasPrefix("Code QR") == true } == choice.codes)
  }

  @Test func anUnknownWayIsAnError() {
    let folder = folder("access: [adress]\n")
    let found = check(folder.path("edition.yaml")).all
    #expect(found.contains { $0.id == "unknown-choice" && $0.place?.line == 3 })
  }
}
