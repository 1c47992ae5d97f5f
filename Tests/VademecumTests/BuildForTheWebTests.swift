import Foundation
import TestSupport
import Testing

/// `vademecum build` of what is made for the web.
@Suite struct BuildForTheWebTests {
  private let folder = TemporaryFolder([
    "e.yaml": "catalogue: c.yaml\ntitle: T\ndate: 2026\n",
    "c.yaml": """
    language: fr
    sections: [{ id: s, title: S }]
    resources: [{ id: a, section: s, title: A, type: Guide, summary: B., url: "https://example.org" }]
    """,
  ])

  private func build(_ arguments: String...) throws -> ToolOutcome {
    try run(command, ["build", "e.yaml"] + arguments, in: folder.path)
  }

  @Test func endingsAndFormatsNameWhatIsMade() throws {
    #expect(try build("-o", "page.html").output == "page.html\n")
    #expect(try build("--format", "html").output == "e.html\n")
    #expect(try build("--format", "html", "--section", "s").output == "e-s.html\n")
    #expect(try build("-o", "book.epub").output == "book.epub\n")
    #expect(try build("-o", "site/").output == "site/: 7 files\n")
    #expect(try build("--format", "site").output == "e-site: 7 files\n")
    #expect(try build("-o", "pages/", "--format", "pdf").output.hasPrefix("pages/e.pdf: "))
    #expect(
      folder.names == ["book.epub", "c.yaml", "e-s.html", "e-site", "e.html", "e.yaml", "page.html", "pages", "site"])
  }

  @Test(arguments: [
    (["--format", "html", "--pages", "3"], "has no pages; choose a part of it with --section."),
    (["-o", "x.html", "--for", "print"], "--for print makes PDF files"),
    (["-o", "x.html", "--address", "https://example.org/"], "--address needs --format site."),
    (["-o", "-", "--format", "site"], "A site is a folder of files"),
    (["-o", "x/", "--address", "javascript:alert(1)"], "The address of a site is a folder of the web"),
    (["-o", "x/", "--address", "https://example.org/\"><script>"], "The address of a site is a folder of the web"),
  ])
  func whatDoesNotGoTogetherIsToldSo(_ arguments: [String], _ message: String) throws {
    let outcome = try run(command, ["build", "e.yaml"] + arguments, in: folder.path)
    #expect(outcome.status == 64 && outcome.errors.contains(message), "\(outcome.errors)")
    #expect(folder.names == ["c.yaml", "e.yaml"])
  }

  @Test func otherCommandsMakePages() throws {
    let outcome = try run(command, ["proof", "e.yaml", "-o", "x.html"], in: folder.path)
    #expect(outcome.status == 64 && outcome.errors.contains("Only 'vademecum build' makes html"))
  }

  @Test func anUnknownSectionIsAnError() throws {
    let outcome = try build("-o", "x.html", "--section", "t")
    #expect(outcome.status == 1 && outcome.errors.contains("[unknown-section]"))
    #expect(folder.names == ["c.yaml", "e.yaml"])
  }

  // MARK: The folder of a site

  private func content(_ name: String) -> String? {
    try? String(contentsOfFile: folder.path(name), encoding: .utf8)
  }

  private func write(_ resources: String) {
    folder.write(
      """
      language: fr
      sections: [{ id: s, title: S }]
      resources: [\(resources)]
      """, to: "c.yaml")
  }

  @Test func aSiteThatIsMadeAgainKeepsOnlyWhatItHasAndWhatOthersWrote() throws {
    let (a, b) = ("{ id: a, section: s, title: A, summary: B. }", "{ id: b, section: s, title: C, summary: D. }")
    write("\(a), \(b)")
    _ = try build("-o", "site/")
    folder.write("mine", to: "site/r/mine.html")
    folder.write("changed", to: "site/r/b.html")
    write(a)
    let outcome = try build("-o", "site/")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(content("site/r/mine.html") == "mine" && content("site/r/b.html") == "changed")
    #expect(content("site/r/a.html")?.contains("next") != true)
    write("\(a), \(b)")
    let refused = try build("-o", "site/")
    #expect(refused.status == 74)
    #expect(
      refused.errors.contains("site/r/b.html: cannot be written: it is there, not as"), "\(refused.errors)")
    #expect(content("site/r/b.html") == "changed")
    #expect(try build("-o", "site/", "--force").status == 0)
    #expect(content("site/r/b.html")?.contains("<h1") == true && content("site/r/mine.html") == "mine")
  }
}
