import Diagnostics
import Export
import Frames
import TestSupport
import Testing
import Vademecum

/// What belongs to an organisation stands in an edition, and serves all layouts.
@Suite struct HouseStyleTests {
  private static let layouts = ["vademecum-2022", "carnet-a5", "grille", "liste"]
  private static let catalogue = """
    language: fr
    sections: [{ id: a, title: A }, { id: b, title: B }, { id: c, title: C }]
    resources:
      - { id: r, section: a, title: R, summary: Un mot., url: "https://a.org" }
      - { id: s, section: b, title: S, summary: Un mot., url: "https://b.org" }
      - { id: t, section: c, title: T, summary: Un mot., url: "https://c.org" }
    """

  private func project(_ layout: String, _ style: String) -> TemporaryFolder {
    TemporaryFolder([
      "catalogue.yaml": HouseStyleTests.catalogue,
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\nlayout: \(layout)\n\(style)\n",
    ])
  }

  @Test(arguments: layouts) func oneStyleServesAllLayouts(_ layout: String) throws {
    let folder = project(
      layout,
      """
      kicker: MAISON
      accents: ["#7A1F3D", { accent: "#14505C", tint: "#E0EEF0" }]
      colours: { brand: "#5A1A6B", ground: "#F6EDE4", ink: "#231A1E" }
      """)
    let document = try build(folder.path("edition.yaml"))
    #expect(document.text(ofPage: 0).contains("MAISON"))
    let colors = document.colors
    for color in ["#5A1A6B", "#231A1E", "#7A1F3D", "#14505C"] { #expect(colors.contains(color), "\(layout): \(color)") }
    let plain = project(layout, "")
    #expect(try build(plain.path("edition.yaml")).colors.isDisjoint(with: ["#5A1A6B", "#7A1F3D"]))
  }

  @Test func tintsFollowFromAccents() throws {
    let folder = project("grille", "accents: \"#7A1F3D\"")
    #expect(try build(folder.path("edition.yaml")).colors.contains("#F2E9EC"))
  }

  /// One colour is enough; it is kept where it can be read.
  @Test(arguments: layouts) func allAccentsFollowFromOneColour(_ layout: String) throws {
    for accents in ["from \"#7A1F3D\"", "[from '#7A1F3D']", "{ accent: \"#7A1F3D\", family: true }"] {
      let folder = project(layout, "accents: \(accents)")
      let colors = try build(folder.path("edition.yaml")).colors
      #expect(colors.isSuperset(of: ["#7A1F3D", "#00544D"]), "\(layout): \(colors.sorted())")
    }
  }

  @Test func whatFollowsFromNoColourIsAnError() throws {
    let folder = project("liste", "accents: from #7A1F3D")
    #expect(
      check(folder.path("edition.yaml")).lines(in: folder).first
        == "edition.yaml:5:10: error: accent 'from' is no colour; write it as \"#0E6B66\" [invalid-color]")
    let short = project("liste", "accents: from \"#7A1\"")
    #expect(
      check(short.path("edition.yaml")).lines(in: short).first
        == "edition.yaml:5:10: error: accent '#7A1' is no colour; write it as \"#0E6B66\" [invalid-color]")
  }

  @Test func anEditionThatIsMadeNamesOneColour() throws {
    let folder = project("grille", "accents: from \"#7A1F3D\"")
    var edition = try #require(Workspace(files: sourceFiles).edition(at: folder.path("edition.yaml")).value)
    #expect(edition.accents == [SectionColors(accent: "#7A1F3D", leadsFamily: true)])
    edition.accents = [SectionColors(accent: "#14505C", leadsFamily: true)]
    #expect(edition.accents.first?.leadsFamily == true)
  }

  @Test func mistakesAreToldAtTheirPlaces() throws {
    let folder = project(
      "liste", "kicker: K\naccents: [\"#F0F0F0\"]\ncolours: { brant: \"#5A1A6B\", x: \"#000000\" }")
    #expect(
      check(folder.path("edition.yaml")).lines(in: folder).filter { !$0.contains("on page") } == [
        "edition.yaml:7:12: warning: layout 'liste' has no colour 'brant'; did you mean 'brand'? [unknown-colour]",
        "edition.yaml:7:30: warning: layout 'liste' has no colour 'x'; one of brand, ground, ink, line, muted [unknown-colour]",
        "edition.yaml:6:11: warning: accent #F0F0F0 has a contrast of 1.1 with white, under 4.5; make one darker, or the other lighter [low-contrast]",
        "edition.yaml:6:11: warning: accent #F0F0F0 has a contrast of 1.1 with its tint #FDFDFD, under 4.5; make one darker, or the other lighter [low-contrast]",
      ])
  }

  @Test func whatIsNoColourIsAnError() throws {
    let folder = project("liste", "accents: [red, { tint: \"#FFFFFF\" }]\ncolours: { brand: blue }")
    let found = check(folder.path("edition.yaml"))
    #expect(
      found.all.filter { $0.severity == .error }.map(\.id).sorted() == [
        "invalid-color", "invalid-color", "missing-field",
      ])
  }

  @Test func anEditionThatIsMadeHasAStyle() throws {
    var edition = Edition(
      title: "T", sections: [EditionSection(id: "a", title: "A", resources: [Resource(id: "r", title: "R")])])
    edition.kicker = "MAISON"
    edition.accents = [SectionColors(accent: "#7A1F3D")]
    edition.colors = ["brand": "#5A1A6B"]
    #expect(edition.colors == ["brand": "#5A1A6B"] && edition.accents == [SectionColors(accent: "#7A1F3D")])
    let document = try #require(Workspace(files: sourceFiles).document(of: edition).value).composed()
    #expect(document.colors.isSuperset(of: ["#5A1A6B", "#7A1F3D"]))
  }

  /// Two editions that differ in nothing but a colour are not the same.
  @Test func aStyleIsPartOfWhatAFileIsMadeFrom() throws {
    let folder = project("liste", "colours: { brand: \"#5A1A6B\" }")
    let workspace = Workspace(files: sourceFiles)
    func bytes() throws -> [UInt8] {
      let edition = try #require(workspace.edition(at: folder.path("edition.yaml")).value)
      return try #require(try workspace.document(of: edition).flatMap { try workspace.bytes(of: $0) }.value)
    }
    let first = try bytes()
    folder.write(
      "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\nlayout: liste\ncolours: { ink: \"#5A1A6B\" }\n",
      to: "edition.yaml")
    workspace.invalidate([folder.path("edition.yaml")])
    #expect(try bytes() != first)
  }
}

extension Document {
  /// The colours of shapes and texts on its pages, as `#RRGGBB`.
  fileprivate var colors: Set<String> {
    Set(
      DumpExporter().text(self).split { " \n\t,;()".contains($0) }.filter { $0.hasPrefix("#") && $0.count == 7 }.map(
        String.init))
  }
}
