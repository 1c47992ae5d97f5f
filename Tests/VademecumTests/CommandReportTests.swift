import Foundation
import TestSupport
import Testing

/// What the command tells of what it finds, and where it takes editions from and puts pages.
@Suite struct CommandReportTests {
  private let folder = TemporaryFolder([
    "catalogue.yaml": """
    language: fr
    sections: [{ id: a, title: A }]
    resources:
      - { id: r, section: a, title: R, summary: Un mot., url: "https://a.org" }
    """,
    "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\nlayout: liste\n",
  ])

  private func run(_ arguments: String...) throws -> ToolOutcome {
    try TestSupport.run(command, arguments, in: folder.path)
  }

  @Test func nothingWrongIsSaid() throws {
    let outcome = try run("check", "edition.yaml")
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output.hasPrefix("nothing wrong in 1 resource on ") && outcome.output.hasSuffix(" pages\n"))
  }

  @Test func reportsEndWithTheirNumbers() throws {
    let resources = "  - { id: s, section: b, title: S }\n  - { id: t, section: b, title: T }\n"
    folder.write(
      "language: fr\nsections: [{ id: a, title: A }]\nresources:\n\(resources)  - { id: u, section: a, titel: U, title: U }\n",
      to: "catalogue.yaml")
    let outcome = try run("check", "edition.yaml")
    #expect(outcome.errors.hasSuffix("\n2 errors (unknown-section 2), 1 warning (unknown-field 1)\n"))
    let alone = try run("check", "edition.yaml", "--errors-only")
    #expect(alone.errors.hasSuffix("\n2 errors (unknown-section 2), 1 warning (unknown-field 1), not shown\n"))
    #expect(alone.errors.findings.count == 2)
    // Strictly, warnings are errors, and shown.
    #expect(try run("check", "edition.yaml", "--errors-only", "--strict").errors.findings.count == 3)
  }

  /// Characters that fonts lack are told together where one package has them.
  @Test func charactersOfAScriptAreToldTogether() throws {
    folder.write(
      "language: fr\nsections: [{ id: a, title: A }]\nresources: [{ id: r, section: a, title: \"\u{10900}\u{10901}\u{10902} \u{16a0}\" }]\n",
      to: "catalogue.yaml")
    let told = try run("build", "edition.yaml").errors.findings.filter { $0.contains("[missing-glyph]") }
    #expect(told.count < 4 && told.contains { $0.contains("'\u{10900}'") && $0.contains("characters") }, "\(told)")
  }

  @Test func aFolderStandsForItsEdition() throws {
    #expect(try run("build", ".").status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.path("edition.pdf")))
    folder.write("catalogue: ../catalogue.yaml\ntitle: U\n", to: "editions/2027.yaml")
    let several = try run("build", ".")
    #expect(several.status == 1)
    #expect(
      several.errors == "error: this folder has 2 editions; name one of them: edition.yaml, editions/2027.yaml\n")
    folder.makeFolder("empty")
    let empty = try run("check", "empty").errors
    #expect(empty == "error: the folder 'empty' has no edition; 'vademecum new FOLDER' starts a catalogue\n")
  }

  @Test func aFolderTakesTheOutput() throws {
    #expect(try run("build", "edition.yaml", "-o", "pages/", "--format", "png", "--pages", "1").status == 0)
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path("pages"))
    #expect(pages.allSatisfy { $0.hasPrefix("edition-p1") && $0.hasSuffix(".png") } && !pages.isEmpty)
    #expect(try run("build", "edition.yaml", "-o", "pages").output.hasPrefix("pages/edition.pdf: "))
  }

  @Test func aMisspeltCommandIsToldWithTheRightOne() throws {
    let outcome = try run("buil", "edition.yaml")
    #expect(outcome.status == 64 && outcome.errors == "error: there is no command 'buil'; did you mean 'build'?\n")
    #expect(try run("xyzzy").status == 64)
  }

  @Test func whatNewSaysCanBeTypedAgain() throws {
    let outcome = try run("new", "d'un an")
    #expect(outcome.output.hasSuffix("Next: vademecum build 'd'\\''un an/editions/2026-01.yaml'\n"))
  }
}
