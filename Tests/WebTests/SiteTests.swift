import Reading
import TestSupport
import Testing
import Vademecum

/// The pages and the data of a site.
@Suite struct SiteTests {
  private let workspace = Workspace()

  private func site(at address: String? = nil) throws -> [String: String] {
    let edition = try workspace.edition(at: "\(Repository.root)/Examples/association/editions/2026.yaml").expected()
    let files = try workspace.webFiles(of: edition, as: .site(address: address)).expected()
    #expect(Set(files.map(\.path)).count == files.count)
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test func everySectionAndResourceHasAPageOfItsId() throws {
    let edition = try workspace.edition(at: "\(Repository.root)/Examples/association/editions/2026.yaml").expected()
    let files = try site()
    for section in edition.sections {
      #expect(files["s/\(section.section.id).html"] != nil)
      for resource in section.resources {
        let page = try #require(files["r/\(resource.id).html"])
        #expect(page.contains("<h1") && page.contains("\"@type\":\"CreativeWork\""))
        #expect(!page.contains("style=") && !page.contains("href=\"/"))
      }
    }
    #expect(files["index.html"]?.contains("<a href=\"r/douze-carres.html\">Douze carrés de sable</a>") == true)
    #expect(files["r/cahier-des-laisses.html"]?.contains("<a href=\"../r/plage-sans-megots.html\">") == true)
  }

  @Test func dataCanBeRead() throws {
    let folder = TemporaryFolder()
    let files = try site()
    for name in ["catalogue.json", "opds.json"] {
      folder.write(try #require(files[name]), to: name)
      _ = try SourceFile.read(folder.path(name)).expected()
    }
    #expect(files["sitemap.xml"] == nil && files["atom.xml"] == nil)
  }

  @Test func addressesAreWholeWhereTheSiteIsKnown() throws {
    let files = try site(at: "https://example.org/cat")
    #expect(files["sitemap.xml"]?.contains("<loc>https://example.org/cat/r/douze-carres.html</loc>") == true)
    #expect(files["opds.json"]?.contains("\"href\": \"https://example.org/cat/opds.json\"") == true)
    #expect(
      files["r/douze-carres.html"]?.contains("rel=\"canonical\" href=\"https://example.org/cat/r/douze-carres.html\"")
        == true)
  }

  @Test func theFeedTellsWhatIsNew() throws {
    func catalogue(_ more: String) -> String {
      """
      language: fr
      sections: [{ id: s, title: S }]
      resources:
        - { id: a, section: s, title: A, type: Guide, summary: B., url: "https://example.org" }
      \(more)
      """
    }
    let folder = TemporaryFolder([
      "old.yaml": "catalogue: old-c.yaml\ntitle: T\ndate: 2025\n", "old-c.yaml": catalogue(""),
      "e.yaml": "catalogue: c.yaml\ntitle: T\ndate: 2026-05-04\nprevious: old.yaml\n",
      "c.yaml": catalogue(
        "  - { id: b, section: s, title: Neu & <wichtig>, type: Guide, summary: B., url: \"https://example.org\" }"),
    ])
    let edition = try workspace.edition(at: folder.path("e.yaml")).expected()
    let files = try workspace.webFiles(of: edition, as: .site()).expected()
    let feed = try #require(files.first { $0.path == "atom.xml" })
    let text = String(decoding: feed.bytes, as: UTF8.self)
    #expect(text.contains("<title>Neu &amp; &lt;wichtig&gt;</title>") && !text.contains("<title>A</title>"))
    #expect(text.contains("<updated>2026-05-04T00:00:00Z</updated>"))
    let page = try #require(files.first { $0.path == "r/b.html" })
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("<span class=\"badge\">Nouveau</span>"))
  }
}
