import TestSupport
import Testing
import Vademecum

/// The page that holds an edition.
@Suite struct SinglePageTests {
  private let workspace = Workspace()

  private func page(_ edition: Edition, sections: [String] = [], with ids: Set<String> = []) throws -> String {
    let files = try workspace.webFiles(of: edition, sections: sections, as: .page).expected(with: ids)
    #expect(files.count == 1 && files[0].path.isEmpty)
    return String(decoding: files[0].bytes, as: UTF8.self)
  }

  private static let warnings: Set = ["no-summary", "no-url", "no-date", "no-language", "html-in-text"]

  /// An edition of what its author would never write.
  private func hostile() -> Edition {
    let attack = "</h3></script><script>alert(1)</script>\" onload=\"alert(2)"
    let resource = Resource(
      id: "a", title: attack, type: attack, years: 2019...2021, authors: [Author(attack)],
      summary: RichText([
        .paragraph([
          .init(attack, isEmphasis: true, isStrong: true), .init("lien", link: "https://example.org/?a=\"><b>"),
        ]),
        .list(.init(isOrdered: true, start: 3, items: [[.paragraph([.init(attack)])]])),
      ]),
      url: "https://example.org/\"onclick=alert(3)", links: [ResourceLink(attack, url: "mailto:a@example.org")],
      session: Session(series: attack, title: attack, date: PartialDate(year: 2020, month: 7)),
      fields: ["public": .list([attack])])
    let other = Resource(id: "b", title: "B", type: "Guide", fields: ["public": .list(["Élus"])])
    return Edition(
      title: attack, subtitle: attack,
      sections: [EditionSection(id: "s", title: attack, resources: [resource, other])],
      language: "fr", fields: [CatalogueField("public", label: attack, type: .list)])
  }

  @Test func nothingInDataRuns() throws {
    let text = try page(hostile(), with: SinglePageTests.warnings)
    let scripts = text.split(separator: "<script", omittingEmptySubsequences: false).dropFirst()
    #expect(scripts.count == 2)
    #expect(scripts.allSatisfy { $0.hasPrefix(" type=\"application/ld+json\">") || $0.hasPrefix(" type=\"module\">") })
    // All that looks like a tag of the attack is text.
    #expect(text.contains("&lt;script&gt;alert(1)"))
    #expect(!text.contains(/<[a-z][^<>]*" onload="/) && !text.contains("<b>"))
    #expect(text.contains("href=\"https://example.org/%22onclick=alert(3)\""))
  }

  @Test func onlyItsOwnStyleAndScriptAreAllowed() throws {
    let text = try page(hostile(), with: SinglePageTests.warnings)
    #expect(text.contains("content=\"default-src 'none'; style-src 'sha256-"))
    #expect(!text.contains(" style=") && !text.contains("src=\"http") && !text.contains("url("))
  }

  @Test func theSameEditionGivesTheSameBytes() throws {
    let path = "\(Repository.root)/Examples/association/editions/2026.yaml"
    let first = try page(workspace.edition(at: path).expected())
    #expect(try page(Workspace().edition(at: path).expected()) == first)
  }

  @Test func theExampleIsWhole() throws {
    let edition = try workspace.edition(at: "\(Repository.root)/Examples/association/editions/2026.yaml").expected()
    let text = try page(edition)
    for resource in edition.sections.flatMap(\.resources) {
      #expect(text.contains("<article class=\"card\" id=\"\(resource.id)\""), "\(resource.id)")
    }
    for part in [
      "<h1>Le bord de mer, mode d’emploi</h1>", "LES AMIS DU RIVAGE", "Date de réalisation\u{a0}: mars 2026",
      "id=\"s.estran\"", "id=\"u.cueillir\"", "id=\"p.about\"", "id=\"p.partners\"", "<h2 id=\"title.p.page-1\">",
      "role=\"doc-noteref\"", "<th scope=\"col\" class=\"right\">", "href=\"#relever-maree\"", "data:image/",
      "Pour accéder à la ressource<span class=\"unseen\"> – Tenir un carnet de marée</span>",
    ] { #expect(text.contains(part), "\(part)") }
    let headings = text.split(separator: "<h").dropFirst().compactMap { $0.first?.wholeNumberValue }
    #expect(headings.first == 1 && headings.filter { $0 == 1 }.count == 1)
    for (before, after) in zip(headings, headings.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test func idsAreUniqueAndLinksLeadSomewhere() throws {
    let text = try page(workspace.edition(at: "\(Repository.root)/Examples/association/editions/2026.yaml").expected())
    let ids = text.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let fragments = text.matches(of: /href="#([^"]*)"/).map { String($0.1) }
    #expect(!fragments.isEmpty && Set(fragments).isSubset(of: ids))
  }

  @Test func sectionsStandAlone() throws {
    let edition = try workspace.edition(at: "\(Repository.root)/Examples/association/editions/2026.yaml").expected()
    let text = try page(edition, sections: ["dune"])
    #expect(text.contains("id=\"s.dune\"") && !text.contains("id=\"s.estran\"") && !text.contains("id=\"p.page-1\""))
    let unknown = try workspace.webFiles(of: edition, sections: ["duna"], as: .page)
    #expect(unknown.value == nil && unknown.diagnostics.all.map(\.id) == ["unknown-section"])
  }

  @Test func languagesAreTold() throws {
    let resource = Resource(
      id: "a", title: "A guide", summary: RichText(markdown: "Words: here!"), language: "en", titleLanguage: "de")
    let edition = Edition(
      title: "T", sections: [EditionSection(id: "s", title: "S", resources: [resource])], language: "fr")
    let text = try page(edition, with: ["no-url", "no-date", "no-type", "no-hyphenation", "system-hyphenation"])
    #expect(text.contains("<html lang=\"fr\">") && text.contains("<h3 lang=\"de\">A guide</h3>"))
    #expect(text.contains("<div class=\"summary\" lang=\"en\"><p>Words: here!</p>"))
  }

  @Test func nothingIsWrittenOverWhatItIsMadeFrom() throws {
    let folder = TemporaryFolder([
      "e.yaml": "catalogue: c.yaml\ntitle: T\ndate: 2026\n",
      "c.yaml":
        """
      language: fr
      sections: [{ id: s, title: S }]
      resources: [{ id: a, section: s, title: A, type: Guide, summary: B., url: "https://example.org" }]
      """,
    ])
    let edition = try workspace.edition(at: folder.path("e.yaml")).expected()
    let files = try workspace.webFiles(of: edition, as: .page).expected()
    #expect(throws: Workspace.Failure.self) { try workspace.write(files, of: edition, to: folder.path("c.yaml")) }
    #expect(try workspace.write(files, of: edition, to: folder.path("p.html")) == [folder.path("p.html")])
    #expect(folder.names == ["c.yaml", "e.yaml", "p.html"])
  }
}
