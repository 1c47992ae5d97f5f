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
      CoverDocument.paths(address: address, id: "r")
        == ["Rapport annuel.pdf", "images/Rapport annuel.pdf", "r.pdf", "images/r.pdf"])
    #expect(CoverDocument.paths(address: "fiches/R.PDF", id: nil) == ["fiches/R.PDF", "R.PDF", "images/R.PDF"])
    #expect(CoverDocument.paths(address: "r.pdf", id: "r") == ["r.pdf", "images/r.pdf"])
    #expect(CoverDocument.paths(address: "https://example.org/rapport", id: "r") == ["r.pdf", "images/r.pdf"])
    #expect(CoverDocument.paths(address: "/home/r/a.pdf", id: nil) == ["a.pdf", "images/a.pdf"])
    #expect(CoverDocument.paths(address: "https://example.org/..%2Fa.pdf", id: nil) == [])
    #expect(CoverDocument.paths(address: nil, id: nil) == [])
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
    ("fiches/a%20b.pdf", "fiches/a b.pdf"), ("../a.pdf", "images/a.pdf"),
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

  @Test(arguments: [
    ("{ image: pages.pdf, focus: [0.5] }", "invalid-focus"), ("{ image: pages.pdf, focus: [0.5, 2] }", "invalid-focus"),
    ("{ image: pages.pdf, page: 0 }", "invalid-number"), ("{ image: pages.pdf, page: 9 }", "no-such-page"),
  ]) func mistakesAreTold(_ thumbnail: String, _ id: String) throws {
    #expect(errors(try read(thumbnail).1) == [id])
  }
}
