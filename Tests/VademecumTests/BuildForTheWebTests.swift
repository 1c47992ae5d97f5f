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
    (["-o", "x.html", "-o", "x.html"], "--output names 'x.html' twice."),
    (["-o", "x.html", "-o", "y/.././x.html"], "--output names 'y/.././x.html' twice."),
    (["-o", "x.pdf", "-o", "link/x.pdf"], "--output names 'link/x.pdf' twice."),
    (["-o", "new/", "-o", "new/index.html"], "'new/index.html' is a place of the site in 'new/'; name another file."),
    (["-o", "new/", "-o", "link/new/r/a.pdf"], "'link/new/r/a.pdf' is a place of the site in 'new/'"),
    (["-o", "new/", "-o", "new/again/"], "'new/again/' is a place of the site in 'new/'"),
    (["-o", "x.html", "-o", "-"], "Standard output takes one file."),
    (["-o", "x.pdf", "-o", "y.pdf", "--format", "pdf"], "--format is for one output"),
    (["-o", "x.pdf", "-o", "x.html", "--pages", "3"], "has no pages; choose a part of it with --section."),
    (["-o", "x.pdf", "-o", "x.html", "--for", "print"], "--for print makes PDF files"),
    (["-o", "x.pdf", "-o", "y.odt"], "y.odt"),
    (["-o", "x/", "--address", "javascript:alert(1)"], "The address of a site is a folder of the web"),
    (["-o", "x/", "--address", "https://example.org/\"><script>"], "The address of a site is a folder of the web"),
  ])
  func whatDoesNotGoTogetherIsToldSo(_ arguments: [String], _ message: String) throws {
    try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: ".")
    let outcome = try run(command, ["build", "e.yaml"] + arguments, in: folder.path)
    #expect(outcome.status == 64 && outcome.errors.contains(message), "\(outcome.errors)")
    #expect(folder.names == ["c.yaml", "e.yaml", "link"])
  }

  /// An output that cannot be written leaves all others as they were, whether that is seen at once or when they are made.
  @Test(arguments: [
    ("missing/x.epub", "missing/x.epub: cannot be written: its folder does not exist"),
    ("e.yaml/x.epub", "e.yaml/x.epub: cannot be written: its folder does not exist"),
    ("e.yaml/site/", "e.yaml/site: cannot be written: its folder does not exist"),
    ("foreign/", "foreign/index.html: cannot be written: it is there, not as an earlier run wrote it"),
  ])
  func outputsOfOneRunAreWrittenAllOrNotAtAll(_ output: String, _ message: String) throws {
    folder.write("mine", to: "foreign/index.html")
    folder.write("old", to: "x.pdf")
    let made = try build("-o", "x.pdf", "-o", "x.html", "-o", "new/", "-o", "new/x.pdf", "-o", output)
    #expect(made.status == 74 && made.errors.contains(message), "\(made.errors)")
    #expect(made.output == "" && folder.names == ["c.yaml", "e.yaml", "foreign", "x.pdf"])
    #expect(content("x.pdf") == "old" && content("foreign/index.html") == "mine")
  }

  @Test func mistakesLeaveNoFoldersBehind() throws {
    folder.write("catalogue: none.yaml\ntitle: T\n", to: "e.yaml")
    #expect(try build("-o", "new/site/", "-o", "x.pdf").status == 1)
    #expect(try build("-o", "new/", "--format", "pdf").status == 1)
    #expect(folder.names == ["c.yaml", "e.yaml"])
  }

  /// A book beside pages is the book by itself: what is set once serves both.
  @Test func aBookIsTheSameBesidePages() throws {
    _ = try build("-o", "alone.epub")
    _ = try build("-o", "both.epub", "-o", "x.pdf", "-o", "x.svg")
    #expect(try bytes("alone.epub") == bytes("both.epub"))
    #expect(folder.names.contains("x-01.svg"))
  }

  private func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: folder.path(name))) }

  @Test func pagesLeadToWhatTheSameRunWrites() throws {
    let made = try build("-o", "page.html", "-o", "the book #1.epub", "-o", "site/", "-o", "site/e.pdf", "-o", "e.svg")
    #expect(made.status == 0 && made.errors.isEmpty, "\(made.errors)")
    #expect(made.output.hasSuffix("the book #1.epub\npage.html\nsite/: 7 files\n"))
    for (page, links) in [
      ("page.html", ["site/e.pdf": "site/e.pdf", "the%20book%20%231.epub": "the book #1.epub"]),
      ("site/index.html", ["e.pdf": "site/e.pdf", "../the%20book%20%231.epub": "the book #1.epub"]),
    ] {
      let text = try #require(content(page))
      #expect(text.matches(of: /<li><a href="[^"]*" type="application/).count == 4)
      for (address, file) in links {
        let size = try #require(try FileManager.default.attributesOfItem(atPath: folder.path(file))[.size] as? Int)
        let format = file.hasSuffix("pdf") ? "PDF accessible" : "EPUB"
        let said = "(\(format), \((size + 500) / 1000)\u{a0}ko)</a>"
        let link = try #require(
          text.split(separator: "<li>").first { $0.hasPrefix("<a href=\"\(address)\"") }, "\(address)")
        #expect(link.contains(said), "\(link)")
      }
    }
    // At the foot of every page, with the way from there.
    let resource = try #require(content("site/r/a.html"))
    let foot = try #require(resource.split(separator: "<footer").last)
    #expect(foot.contains("href=\"../e.pdf\"") && foot.contains("href=\"../../the%20book%20%231.epub\""), "\(foot)")
    // What is not made in the same run may not be there.
    _ = try build("-o", "page.html")
    #expect(try #require(content("page.html")).contains("application/pdf") == false)
    _ = try build("-o", "page.html", "-o", "e.pdf", "--conformance", "none")
    #expect(try #require(content("page.html")).contains("(PDF, "))
    // Several of a kind are told apart by their paths.
    _ = try build("-o", "page.html", "-o", "e.pdf", "-o", "f.pdf", "-o", "e.epub")
    let page = try #require(content("page.html"))
    #expect(page.contains("(PDF accessible, e.pdf, ") && page.contains("(PDF accessible, f.pdf, "))
    #expect(page.contains("(EPUB, "))
  }

  @Test func noLinkTellsFoldersOfTheMachine() throws {
    // Nothing but the root holds both.
    let far = "/var/tmp/\(folder.path.replacing("/", with: "-")).pdf"
    defer { try? FileManager.default.removeItem(atPath: far) }
    let pdf = folder.path("pdf/e.pdf")
    folder.makeFolder("pdf")
    let made = try build("-o", folder.path("web/"), "-o", far, "-o", pdf)
    #expect(made.status == 0, "\(made.errors)")
    let page = try String(contentsOfFile: folder.path("web/index.html"), encoding: .utf8)
    #expect(page.contains("href=\"../pdf/e.pdf\"") && !page.contains("/var/"))
  }

  @Test func whatIsFoundIsToldOnceWhateverIsMade() throws {
    folder.write("catalogue: c.yaml\ntitle: T\n", to: "e.yaml")
    folder.write(
      "language: fr\nsections: [{ id: s, title: S }]\nresources: [{ id: a, section: s, title: A, url: b, summary: B. }]\n",
      to: "c.yaml")
    let made = try build("-o", "page.html", "-o", "e.epub", "-o", "e.pdf")
    #expect(made.status == 0 && made.errors.components(separatedBy: "[invalid-url]").count == 2, "\(made.errors)")
    folder.write("language: fr\nsections: [{ id: s, title: S }]\nresources: [{ section: s }]\n", to: "c.yaml")
    let names = folder.names
    let failed = try build("-o", "x.html", "-o", "x/", "-o", "x.pdf")
    #expect(failed.status == 1 && folder.names == names)
  }

  @Test func otherCommandsMakePages() throws {
    let outcome = try run(command, ["proof", "e.yaml", "-o", "x.html"], in: folder.path)
    #expect(outcome.status == 64 && outcome.errors.contains("Only 'vademecum build' makes html"))
    for name in ["proof", "watch", "batch"] {
      let several = try run(command, [name, "e.yaml", "-o", "x.pdf", "-o", "y.pdf"], in: folder.path)
      #expect(several.status == 64 && several.errors.contains("Only 'build' writes several outputs"), "\(name)")
    }
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
