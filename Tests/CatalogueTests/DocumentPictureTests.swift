import Diagnostics
import Reading
import TestSupport
import Testing

@testable import Catalogue

/// Pages of PDF files as pictures.
@Suite struct DocumentPictureTests {
  private static let fixtures = "\(Repository.root)/Tests/ExportTests/Fixtures/Formats"

  private func image(_ name: String, page: Int) -> (ImageReference?, [String]) {
    var inspector = ImageInspector(folders: [Self.fixtures])
    var found = DiagnosticList()
    let place = Place(file: "\(Self.fixtures)/catalogue.yaml")
    let image = inspector.image(at: Located(name, at: place), alt: nil, page: page, &found)
    return (image, found.all.map(\.id))
  }

  @Test(arguments: [1, 2, 3]) func pagesHaveTheSizeThatIsSeen(_ page: Int) throws {
    let (image, found) = image("pages.pdf", page: page)
    #expect(found.isEmpty)
    #expect(image?.format == .pdf && image?.page == page)
    #expect(image?.width == 120 && image?.height == 60)
  }

  @Test(arguments: [
    ("pages.pdf", 4, "no-such-page"), ("quarters.gif", 2, "no-such-page"), ("locked.pdf", 1, "locked-image"),
  ])
  func whatCannotBeReadIsTold(_ name: String, _ page: Int, _ id: String) {
    let (image, found) = image(name, page: page)
    #expect(image == nil && found == [id])
  }

  @Test func documentsAreNamedByAddressesAndIDs() {
    let address = "https://example.org/a/Rapport%20annuel.pdf?v=2#page=3"
    #expect(
      CoverDocument.paths(addresses: [address], id: "r")
        == ["Rapport annuel.pdf", "images/Rapport annuel.pdf", "r.pdf", "images/r.pdf"])
    #expect(CoverDocument.paths(addresses: ["fiches/R.PDF"], id: nil) == ["fiches/R.PDF", "R.PDF", "images/R.PDF"])
    #expect(CoverDocument.paths(addresses: ["r.pdf"], id: "r") == ["r.pdf", "images/r.pdf"])
    #expect(CoverDocument.paths(addresses: ["https://example.org/rapport"], id: "r") == ["r.pdf", "images/r.pdf"])
    #expect(CoverDocument.paths(addresses: ["/home/r/a.pdf"], id: nil) == ["a.pdf", "images/a.pdf"])
    #expect(CoverDocument.paths(addresses: ["https://example.org/..%2Fa.pdf"], id: nil) == [])
    #expect(CoverDocument.paths(addresses: [], id: nil) == [])
  }

  /// What is read of a catalogue whose picture and address those are, beside a document at that path.
  private func read(
    _ thumbnail: String, url: String = "https://example.org/pages.pdf", beside path: String = "pages.pdf"
  ) throws -> (Resource?, [Diagnostic]) {
    let folder = TemporaryFolder([
      "catalogue.yaml": """
      language: fr
      sections: [{ id: s, title: S }]
      resources:
        - { id: r, section: s, title: T, thumbnail: \(thumbnail), url: "\(url)" }
      """
    ])
    folder.write(try Repository.bytes(of: "Tests/ExportTests/Fixtures/Formats/pages.pdf"), to: path)
    let report = CatalogueData.read(folder.path("catalogue.yaml"))
    return (report.value?.resources.first, report.diagnostics.all)
  }

  private func errors(_ found: [Diagnostic]) -> [String] { found.filter { $0.severity == .error }.map(\.id) }

  @Test(arguments: [
    ("https://example.org/rapport", "r.pdf"), ("https://example.org/rapport", "images/r.pdf"),
    ("https://example.org/a.pdf", "a.pdf"), ("https://example.org/a.pdf", "images/a.pdf"),
    ("fiches/a%20b.pdf", "fiches/a b.pdf"), ("../no-such-report.pdf", "images/no-such-report.pdf"),
  ])
  func documentsAreFound(_ url: String, _ path: String) throws {
    let (resource, found) = try read("auto", url: url, beside: path)
    #expect(errors(found).isEmpty)
    #expect(resource?.thumbnail?.path.hasSuffix("/\(path)") == true)
  }

  @Test func whatIsNotFoundIsTold() throws {
    let (resource, found) = try read("auto", url: "https://example.org/a.pdf", beside: "b.pdf")
    #expect(resource != nil && resource?.thumbnail == nil && errors(found).isEmpty)
    let warning = found.first { $0.id == "no-cover-document" }
    #expect(
      warning?.summary
        == "there is no PDF to make the picture 'auto' from: neither 'a.pdf' nor 'images/a.pdf' nor 'r.pdf' nor 'images/r.pdf' is there"
    )
    #expect(warning?.place?.line == 4)
  }

  @Test func aResourceMayShowTheFirstPageOfItsDocument() throws {
    for thumbnail in ["auto", "{ image: auto, alt: Couverture }"] {
      let (resource, found) = try read(thumbnail)
      #expect(errors(found).isEmpty)
      #expect(resource?.thumbnail?.path.hasSuffix("/pages.pdf") == true && resource?.thumbnail?.page == 1)
    }
    #expect(try read("{ image: auto, page: 3 }").0?.thumbnail?.page == 3)
  }

  @Test func pagesAndSpotsAreRead() throws {
    let (resource, found) = try read("{ image: pages.pdf, page: 2, focus: [0.5, 0.2] }")
    #expect(errors(found).isEmpty)
    #expect(resource?.thumbnail?.page == 2 && resource?.thumbnail?.focus == .init(x: 0.5, y: 0.2))
  }

  /// The first PDF that one of the links leads to, where the address leads to none.
  @Test(arguments: [
    ("links: [{ url: docs/b.pdf }]", "docs/b.pdf"), ("links: [docs/b.pdf]", "docs/b.pdf"),
    ("links: { label: L, url: docs/b.pdf }", "docs/b.pdf"),
    ("url: https://example.org/page, links: [{ url: https://example.org }, { url: docs/b.pdf }]", "docs/b.pdf"),
    ("links: [{ url: https://example.org/x/b.pdf }]", "images/b.pdf"),
    ("url: a.pdf, links: [{ url: docs/b.pdf }]", "a.pdf"), ("url: docs/my%20b.pdf", "docs/my b.pdf"),
    ("url: docs/my b.pdf", "docs/my b.pdf"), ("links: [{ url: docs/none.pdf }, { url: docs/b.pdf }]", "docs/b.pdf"),
  ]) func linksAreLookedAt(_ fields: String, _ path: String) throws {
    let folder = DataFolder([
      "catalogue.yaml":
        "language: fr\nsections: [{ id: s, title: S }]\nresources:\n  - { id: r, section: s, title: T, thumbnail: auto, \(fields) }\n"
    ])
    let pdf = try Repository.bytes(of: "Tests/Fuzzing/Corpus/pages/pages.pdf")
    for name in ["a.pdf", "docs/b.pdf", "images/b.pdf", "docs/my b.pdf"] where name == path {
      folder.folder.write(pdf, to: name)
    }
    let image = try #require(folder.read().value).sections[0].resources[0].thumbnail
    #expect(image?.path == folder.folder.path(path))
    let ids = Set(folder.findings().map { String($0.split(separator: "[").last!.dropLast()) })
    #expect(ids.isSubset(of: ["local-url", "invalid-url", "no-alt"]))
    // A path where nothing is leads nowhere.
    #expect(ids.contains("invalid-url") == (fields.contains("none.pdf") || path == "a.pdf"))
    #expect(ids.contains("local-url") == !path.hasPrefix("images"))
  }

  @Test func aFileIsNoAddress() throws {
    let folder = DataFolder([
      "docs/guide.txt": "x",
      "catalogue.yaml":
        "language: fr\nsections: [{ id: s, title: S }]\nresources:\n  - { id: r, section: s, title: T, url: docs/guide.txt }\n",
    ])
    #expect(
      folder.findings() == [
        "catalogue.yaml:4:41: note: url 'docs/guide.txt' is a file here, which readers do not have, so that nothing leads to it; "
          + "give the address where they find it (https://…); pictures can be made from the file all the same [local-url]"
      ])
    #expect(try #require(folder.read().value).sections[0].resources[0].url == nil)
  }

  @Test(arguments: [
    ("{ image: pages.pdf, focus: [0.5] }", "invalid-focus"), ("{ image: pages.pdf, focus: [0.5, 2] }", "invalid-focus"),
    ("{ image: pages.pdf, page: 0 }", "no-such-page"), ("{ image: pages.pdf, page: 9 }", "no-such-page"),
    ("{ image: pages.pdf, page: -1 }", "no-such-page"), ("{ image: auto, page: 0 }", "no-such-page"),
  ]) func mistakesAreTold(_ thumbnail: String, _ id: String) throws {
    #expect(errors(try read(thumbnail).1) == [id])
  }
}
