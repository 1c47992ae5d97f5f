import Diagnostics
import Foundation
import TestSupport
import Testing
import Vademecum

/// Short addresses are printed, coded, and led on from by a table for the server.
@Suite struct ShortLinkTests {
  private let folder = TemporaryFolder([
    "catalogue.yaml": """
    language: fr
    sections: [{ id: a, title: A }]
    resources:
      - { id: r, section: a, title: R, summary: Un mot., url: "https://example.org/a/long/address?x=$1" }
      - { id: s, section: a, title: S, summary: Un mot., url: "mailto:s@example.org" }
      - { id: t, section: a, title: T, summary: Un mot. }
    """
  ])

  private func edition(_ table: String, _ more: String = "access: [address, qr]") -> String {
    let file = ", file: \(table)"
    folder.write(
      "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\nlayout: grille\n\(more)\nshort-links: { base: https://avise.org/r\(file) }\n",
      to: "edition.yaml")
    return folder.path("edition.yaml")
  }

  private var code: String { String(ShortLinks(base: "x/", file: "x.csv").address(ofResource: "r").dropFirst(2)) }

  private func table(_ name: String) throws -> [String] {
    try String(contentsOfFile: folder.path(name), encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test func theyFollowFromIds() {
    let links = ShortLinks(base: "https://avise.org/r", file: "x.csv")
    #expect(links.address(ofResource: "r") == "https://avise.org/r/\(code)")
    #expect(code.count == 6 && code.allSatisfy { $0.isNumber || ("a"..."z").contains($0) })
    let many = Set((0..<20_000).map { links.address(ofResource: "resource-\($0)") })
    #expect(many.count > 19_995)
  }

  @Test func theyArePrintedInPlaceOfAddresses() throws {
    let document = try build(edition("redirects.csv"), expecting: ["no-url"])
    let text = (0..<document.pages.count).map { document.text(ofPage: $0) }.joined(separator: " ")
    #expect(text.contains("avise.org/r/\(code)") && text.contains("s@example.org"))
    #expect(!text.contains("example.org/a/long"))
    // A click leads straight to the resource.
    let targets = document.pages.flatMap(\.frames).flatMap(\.items).compactMap { item -> String? in
      if case .link(let link) = item, case .uri(let address) = link.target { address } else { nil }
    }
    #expect(targets.contains("https://example.org/a/long/address?x=$1"))
  }

  @Test(arguments: [
    ("redirects.csv", "https://example.org/a/long/address?x=$1,r"),
    ("redirects.htaccess", "\" \"https://example.org/a/long/address?x=%241\""),
    ("redirects.map", " \"https://example.org/a/long/address?x=%241\";"),
  ]) func tablesHaveTheFormOfTheirName(name: String, ending: String) throws {
    let workspace = Workspace(files: sourceFiles)
    let edition = try #require(workspace.edition(at: edition(name)).value)
    #expect(try workspace.writeShortLinks(of: edition) == folder.path(name))
    let lines = try table(name)
    let old = lines[1].replacing(code, with: "zzzzzz").replacing("address", with: code)
    #expect(lines.count == 2 && lines[1].contains(code) && lines[1].hasSuffix(ending), "\(lines)")
    // What older paper leads to stays, even where a code of this edition stands in it.
    try (lines.joined(separator: "\n") + "\n\(old)\n").write(
      toFile: folder.path(name), atomically: true, encoding: .utf8)
    try workspace.writeShortLinks(of: edition)
    #expect(try table(name) == lines + [old])
  }

  @Test func otherFilesAreNotTouched() throws {
    folder.write("mine\n", to: "mine.csv")
    let workspace = Workspace(files: sourceFiles)
    for name in ["mine.csv", "none/redirects.csv"] {
      let edition = try #require(workspace.edition(at: edition(name)).value)
      #expect(throws: Workspace.Failure.self) { try workspace.writeShortLinks(of: edition) }
      workspace.invalidate([folder.path("edition.yaml")])
    }
    #expect(try table("mine.csv") == ["mine"])
  }

  @Test func buildAndBatchWriteThem() throws {
    _ = edition("redirects.csv")
    for arguments in [["build", "edition.yaml"], ["batch", "edition.yaml", "-o", "out"]] {
      let outcome = try run(command, arguments, in: folder.path)
      #expect(outcome.status == 0, "\(outcome.printed)")
      #expect(try table("redirects.csv").count == 2)
      try FileManager.default.removeItem(atPath: folder.path("redirects.csv"))
    }
    // All outputs of a run have one table.
    let several = try run(
      command, ["build", "edition.yaml", "-o", "a.pdf", "-o", "a.html", "-o", "b.pdf"], in: folder.path)
    #expect(several.status == 0, "\(several.printed)")
    #expect(try table("redirects.csv").count == 2)
    // A table that cannot be written costs no PDF.
    folder.write("mine\n", to: "redirects.csv")
    try FileManager.default.removeItem(atPath: folder.path("edition.pdf"))
    #expect(try run(command, ["build", "edition.yaml"], in: folder.path).status == 74)
    #expect(!FileManager.default.fileExists(atPath: folder.path("edition.pdf")))
  }

  @Test(arguments: [
    "{ base: https://a.org/r/, file: ../r.csv }", "{ base: https://a.org/r/, file: /tmp/r.csv }",
    "{ base: https://a.org/r/, file: r.txt }", "{ base: \"mailto:a@b.org\", file: r.csv }",
    "{ base: https://a.org/r/ }", "{ file: r.csv }",
  ]) func whatCannotBeIsToldBeforeAnythingIsWritten(links: String) throws {
    folder.write(
      "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\nlayout: grille\nshort-links: \(links)\n", to: "edition.yaml")
    let found = check(folder.path("edition.yaml"))
    #expect(found.hasErrors && found.all.contains { $0.place?.line == 5 && $0.severity == .error }, "\(found.all)")
    #expect(try run(command, ["build", "edition.yaml"], in: folder.path).status == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.path("edition.pdf")))
  }
}
