import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Vademecum

/// Messages about pictures and large inputs that no other test has the program say, from files as people have them.
@Suite struct FurtherMessageTests {
  private static let catalogue =
    "language: fr\nsections: [{ id: a, title: A }]\nresources:\n  - { id: r, section: a, title: R, summary: Un mot., thumbnail: PICTURE }\n"

  private static let edition = "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\nlayout: vademecum-2022\n"

  /// What is said of a resource with a picture, by id and severity.
  private func said(of picture: String, in folder: TemporaryFolder) -> [String] {
    folder.write(FurtherMessageTests.catalogue.replacing("PICTURE", with: picture), to: "catalogue.yaml")
    folder.write(FurtherMessageTests.edition, to: "edition.yaml")
    return check(folder.path("edition.yaml")).all.map { "\($0.severity.rawValue) \($0.id)" }
  }

  /// Without the programs that read pages of PDF files, their pictures cannot be made.
  @Test func aLackOfReadersIsTold() throws {
    let folder = TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: "\(Repository.root)/Tests/ExportTests/Fixtures/Formats/pages.pdf", toPath: folder.path("pages.pdf"))
    _ = said(of: "pages.pdf", in: folder)
    let outcome = try run(
      command, ["check", "edition.yaml"], in: folder.path,
      environment: ["PATH": folder.path, "XDG_CACHE_HOME": folder.path("caches")])
    #expect(outcome.status == 1 && outcome.errors.contains("[no-picture-reader]"), "\(outcome.errors)")
  }

  /// Ids that are not the same may give the same six signs.
  @Test func shortAddressesThatMeetAreTold() throws {
    let links = ShortLinks(base: "https://example.org/", file: "r.csv")
    var known: [String: String] = [:]
    var pair: (String, String)?
    for id in (0..<1_000_000).lazy.map({ "r\($0)" }) where pair == nil {
      pair = known.updateValue(id, forKey: links.address(ofResource: id)).map { ($0, id) }
    }
    let (first, second) = try #require(pair)
    let folder = TemporaryFolder([
      "catalogue.yaml": """
      language: fr
      sections: [{ id: a, title: A }]
      resources:
        - { id: \(first), section: a, title: R }
        - { id: \(second), section: a, title: S }
      """,
      "edition.yaml": FurtherMessageTests.edition + "short-links: { base: https://example.org/, file: r.csv }\n",
    ])
    let found = check(folder.path("edition.yaml")).all.filter { $0.id == "same-short-link" }
    #expect(
      found.first?.severity == .error && found.first?.place?.line == 5, "\(check(folder.path("edition.yaml")).all)")
  }

  /// A page of its own holds some pictures and no more; the others are left out, the last ones first, whatever their number.
  @Test func picturesThatAPageCannotHoldAreTold() throws {
    let folder = TemporaryFolder()
    for name in ["alpha.png", "quarters.jpg"] {
      try FileManager.default.copyItem(
        atPath: "\(Repository.root)/Tests/ExportTests/Fixtures/\(name)", toPath: folder.path(name))
    }
    folder.write(
      """
      language: fr
      sections: [{ id: a, title: A }]
      resources:
        - { id: r, section: a, title: R, thumbnail: { image: quarters.jpg, alt: Quatre couleurs } }
        - { id: s, section: a, title: S, thumbnail: { image: alpha.png, alt: Une image } }

      """, to: "catalogue.yaml")
    folder.write(FurtherMessageTests.edition, to: "edition.yaml")
    let workspace = Workspace(files: sourceFiles)
    let edition = try #require(workspace.edition(at: folder.path("edition.yaml")).value)
    func said(_ limit: Int) throws -> (ids: [String], pictures: Int) {
      let report = try workspace.webFiles(of: edition, as: .page, pageLimit: limit)
      let page = String(decoding: try #require(report.value)[0].bytes, as: UTF8.self)
      let ids = report.diagnostics.all.map { "\($0.severity.rawValue) \($0.id)" }
      return (ids, page.components(separatedBy: "src=\"data:image").count - 1)
    }
    #expect(try said(WebPictures.pageLimit) == ([], 2))
    #expect(try said(0) == (["warning left-out-pictures"], 0))
  }

  @Test func aFolderOfManyFilesIsNoFolderOfResources() {
    let folder = TemporaryFolder([
      "catalogue.yaml": "language: fr\nsections: [{ id: a, title: A }]\nresources:\n  - folder: fiches/\n",
      "edition.yaml": FurtherMessageTests.edition,
    ])
    folder.makeFolder("fiches")
    for number in 0...50_000 {
      _ = FileManager.default.createFile(atPath: folder.path("fiches/\(number).md"), contents: nil)
    }
    let found = check(folder.path("edition.yaml")).all.filter { $0.id == "too-many-files" }
    #expect(found.count == 1 && found[0].severity == .error)
  }
}
