import Diagnostics
import TestSupport
import Testing

@testable import Catalogue

/// Several links of a resource, wherever they stand.
@Suite struct LinkTests {
  private static let sections = "sections: [{ id: un, title: Un }]"

  private func folder(_ resource: String, files: [String: String] = [:]) -> DataFolder {
    DataFolder(
      files.merging(["catalogue.yaml": "language: fr\n\(LinkTests.sections)\nresources:\n  - \(resource)\n"]) { $1 })
  }

  private func resource(_ text: String) throws -> Resource {
    try #require(folder("{ id: a, section: un, title: A, \(text) }").edition().sections[0].resources.first)
  }

  /// Links as "label = address".
  private func texts(_ links: [ResourceLink]) -> [String] { links.map { "\($0.label ?? "") = \($0.url)" } }

  @Test(arguments: [
    ("url: https://a.org, links: [{ label: B, url: https://b.org }]", "https://a.org", nil, ["B = https://b.org"]),
    ("links: [{ label: B, url: https://b.org }, https://c.org]", "https://b.org", "B", [" = https://c.org"]),
    ("links: https://b.org", "https://b.org", nil, []),
    ("links: { label: B, url: https://b.org }", "https://b.org", "B", []),
    (
      "url: https://b.org, links: [{ label: A, url: https://a.org }, { label: B, url: https://b.org }]",
      "https://b.org", "B", ["A = https://a.org"]
    ),
    ("url: https://a.org", "https://a.org", nil, []), ("type: Guide", nil, nil, []), ("links: []", nil, nil, []),
  ])
  func theFirstIsTheAccess(text: String, url: String?, label: String?, others: [String]) throws {
    let resource = try resource(text)
    #expect(resource.accessURL == url && resource.accessLabel == label && texts(resource.otherLinks) == others)
  }

  @Test func mistakesAreToldWhereTheyStand() {
    let text =
      "{ id: a, section: un, title: A, links: [{ label: B }, { url: b.org }, { lable: C, url: 'https://c.org' }] }"
    #expect(
      folder(text).findings() == [
        "catalogue.yaml:4:45: error: the link has no url [missing-field]",
        "catalogue.yaml:4:66: warning: url 'b.org' does not begin with http:, https: or mailto:; did you mean 'https://b.org'? [invalid-url]",
        "catalogue.yaml:4:77: warning: unknown field 'lable'; did you mean 'label'? [unknown-field]",
      ])
  }

  @Test func sheetsHaveThemInColumnsAndCells() throws {
    let sheet = """
      ID;Titre;Rubrique;Lien 1;Lien 2;Autres liens
      a;A;Un;https://a.org;;"La vidéo : https://b.org/v
      Le diaporama (https://b.org/d)
      https://c.org"
      b;B;Un;;https://b.org;
      c;C;Un;;;"[Le guide](https://c.org/a-b_(1)); Voir <mailto:x@c.org>"
      """
    let resources = try folder("table: r.csv", files: ["r.csv": sheet]).edition().sections[0].resources
    #expect(
      resources.map { texts($0.links) } == [
        [
          " = https://a.org", "La vidéo = https://b.org/v", "Le diaporama = https://b.org/d", " = https://c.org",
        ],
        [" = https://b.org"], ["Le guide = https://c.org/a-b_(1)", "Voir = mailto:x@c.org"],
      ])
  }

  @Test func frontMatterHasThemUnderOtherNames() throws {
    let page = """
      ---
      title: A
      links:
        - { name: Code, url: "https://a.org/code", icon: x }
        - https://a.org/b
        - { title: Ici, href: /ici }
      ---
      """
    let folder = DataFolder([
      "f/a.md": page,
      "catalogue.yaml":
        "language: fr\n\(LinkTests.sections)\nresources: { folder: f/, base: https://s.org/, defaults: { section: un } }\n",
    ])
    let edition = try #require(folder.read().value)
    #expect(
      texts(edition.sections[0].resources[0].links) == [
        "Code = https://a.org/code", " = https://a.org/b", "Ici = https://s.org/ici",
      ])
  }
}
