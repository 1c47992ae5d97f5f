import TestSupport
import Testing
import Vademecum

/// The indexes and lists of a layout, as pages for the web have them.
@Suite struct ListTests {
  private let workspace = Workspace()

  private func files(
    _ path: String, as output: WebOutput, sections: [String] = []
  ) throws -> [String: String] {
    let edition = try workspace.edition(at: "\(Repository.root)/Examples/association/editions/\(path)").expected()
    let files = try workspace.webFiles(of: edition, sections: sections, as: output).expected()
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// What stands in the list of an id.
  private func list(_ id: String, in page: String) throws -> Substring {
    let start = try #require(page.range(of: "<section class=\"text-part listing\" id=\"l.\(id)\""), "\(id)")
    let rest = page[start.lowerBound...]
    return rest[..<(try #require(rest.range(of: "</section>"))).lowerBound]
  }

  @Test func sessionsStandByDayWithTheirTimesAndRooms() throws {
    let page = try #require(try files("2026-liste.yaml", as: .page)[""])
    let days = try list("timetable", in: page)
    #expect(days.contains("<h2 id=\"title.l.timetable\">Jour par jour</h2>"))
    let day = try #require(
      days.split(separator: "<h3>").first {
        $0.hasPrefix("Mardi 14\u{a0}avril 2026") || $0.hasPrefix("Mardi 14 avril 2026")
      })
    #expect(
      day.contains("<a href=\"#dessiner-son-quai\">Dessiner son quai</a> <span class=\"room\">Ancienne criée</span>"))
    #expect(day.firstRange(of: "10\u{a0}h") != nil && day.matches(of: /<span class="lead">/).count == 2)
  }

  @Test func authorsLeadToTheirResources() throws {
    let page = try #require(try files("2026-liste.yaml", as: .page)[""])
    let index = try list("index", in: page)
    #expect(
      index.contains(
        "<li><span class=\"name\">Arzel, Paul</span><ul><li><a href=\"#lire-la-dune\">Lire la dune</a></li>"))
    #expect(index.contains("<h3>É</h3>") == false && index.contains("<li><a href=\"#eau-des-marais\">"))
    let types = try list("types", in: page)
    #expect(
      types.contains("<h3>Guide</h3>")
        && types.contains("<span class=\"lead\">2025</span> <a href=\"#eau-des-marais\">"))
  }

  @Test func listsHaveLinesInTheContentsInTheOrderOfTheLayout() throws {
    let page = try #require(try files("2026-liste.yaml", as: .page)[""])
    let places = ["#s.quai", "#l.timetable", "#l.index", "#l.types", "#p.partners"].map { address in
      page.range(of: "<a href=\"\(address)\">")?.lowerBound
    }
    #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func aSiteHasAPageOfEach() throws {
    let site = try files("2026-liste.yaml", as: .site(address: "https://example.org/"))
    for id in ["timetable", "index", "types"] {
      let page = try #require(site["l/\(id).html"], "\(id)")
      #expect(try list(id, in: page).contains("<a href=\"../r/") && page.contains("<h1 id=\"title.l.\(id)\">"))
      #expect(site["sitemap.xml"]?.contains("<loc>https://example.org/l/\(id).html</loc>") == true)
      #expect(site["s/dune.html"]?.contains("<a href=\"../l/\(id).html\">") == true)
    }
  }

  @Test func partsHaveTheListsOfWhatTheyShow() throws {
    let page = try #require(try files("2026-liste.yaml", as: .page, sections: ["dune"])[""])
    let index = try list("index", in: page)
    #expect(index.contains("#lire-la-dune") && !index.contains("#relever-maree"))
  }

  @Test func layoutsWithoutListsHaveNone() throws {
    let page = try #require(try files("2026.yaml", as: .page)[""])
    #expect(!page.contains("id=\"l."))
  }

  @Test func titlesOfSeveralResourcesLeadToAllOfThem() throws {
    let resources = ["a", "b"].map {
      Resource(id: $0, title: "Même titre", years: 2020...2020, url: "https://example.org/\($0)")
    }
    let sections = zip(["s", "t"], resources).map { EditionSection(id: $0, title: "Partie \($0)", resources: [$1]) }
    let edition = Edition(title: "T", layout: "liste", sections: sections, language: "fr")
    let files = try workspace.webFiles(of: edition, as: .page).expected(with: ["no-summary", "no-date", "same-title"])
    let page = String(decoding: files[0].bytes, as: UTF8.self)
    #expect(
      try list("index", in: page).contains(
        "<span class=\"name\">Même titre</span><ul><li><a href=\"#a\">Partie s</a></li><li><a href=\"#b\">Partie t</a></li></ul>"
      ))
  }
}
