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
}
