import Diagnostics
import TestSupport
import Testing

@testable import Catalogue

/// A catalogue whose resources stand in Markdown files of `fiches`.
private func folder(_ pages: [String: String], more: String = "", catalogue: String = "", sections: Bool = true)
  -> DataFolder
{
  var files = pages
  files["catalogue.yaml"] = """
    language: fr
    \(catalogue)
    \(sections ? "sections: [{ id: comprendre, title: Comprendre }, { id: agir, title: Agir }]" : "")
    resources:
      - folder: fiches/
    \(more)
    """
  return DataFolder(files)
}

extension DataFolder {
  fileprivate func resources() throws -> [Resource] {
    #expect(pageFindings().isEmpty)
    return try #require(read().value).sections.flatMap(\.resources)
  }

  fileprivate func pageFindings() -> [String] {
    findings().filter { !$0.contains("[empty-section]") && !$0.contains("[empty-edition]") }
  }
}

@Suite struct FolderTests {
  @Test func keysAndTexts() throws {
    let resources = try folder(
      [
        "fiches/2021-03-05-mon_guide.md": """
        ---
        layout: post
        titre: Mon guide
        categories: [Comprendre]
        author: { name: Avise, email: x@y.org }
        tags: a
        lang: fr_FR
        external_url: https://a.org
        permalink: /x/
        weight: 2
        ---

        Un *mot*.

        Deux.
        """,
        "fiches/Autre-2.md": """
        \u{feff}---\r
        title: Autre\r
        section: agir\r
        date: 2019-04-05T10:00:00+02:00\r
        auteurs: [X, Y]\r
        description: Le résumé\r
        weight: 1\r
        ...\r
        \r
        """,
        "fiches/.cache.md": "---\n", "fiches/notes.txt": "x", "fiches/_index.md": "---\ntitle: Non\n---\n",
      ], catalogue: "fields: { tags: { label: Thèmes, type: list } }"
    ).resources()
    #expect(resources.map(\.id) == ["mon-guide", "Autre-2"])
    let (guide, other) = (resources[0], resources[1])
    #expect(guide.title == "Mon guide" && guide.years == 2021...2021 && guide.authors.map(\.name) == ["Avise"])
    #expect(
      guide.summary.blocks.count == 2 && guide.summary.plainText.hasPrefix("Un mot.") && guide.language == "fr-FR")
    #expect(guide.url == "https://a.org" && guide.values["tags"] == .list(["a"]))
    #expect(
      other.years == 2019...2019 && other.summary.plainText == "Le résumé" && other.authors.map(\.name) == ["X", "Y"])
  }

  @Test func orderPatternsAndIDs() throws {
    func page(_ title: String, _ more: String = "") -> String { "---\ntitle: \(title)\n\(more)\n---\n" }
    let pages = [
      "fiches/b.md": page("B"), "fiches/a.md": page("A"), "fiches/z.md": page("Z", "weight: 1"),
      "fiches/sub/a.md": page("SA"), "fiches/sub/deep/index.md": page("Deep"), "fiches/c.markdown": page("C"),
      "fiches/Été à la mer.md": page("E"), "fiches/own.md": page("Own", "id: mine"),
    ]
    let simple = folder(pages, more: "    defaults: { section: Agir }")
    #expect(simple.pageFindings().map { $0.hasSuffix("[left-out]") } == [true])
    let plain = try #require(simple.read().value).sections.flatMap(\.resources)
    #expect(plain.map(\.title) == ["Z", "A", "B", "C", "Own", "E"])
    #expect(plain.map(\.id) == ["z", "a", "b", "c", "mine", "ete-a-la-mer"])
    let all = try folder(pages, more: "    pattern: \"**/*.md\"\n    defaults: { section: agir }").resources()
    #expect(all.map(\.title) == ["Z", "A", "B", "Own", "SA", "Deep", "E"])
    #expect(all[5].id == "deep" && all[1].id.hasPrefix("a-") && all[4].id.hasPrefix("a-") && all[1].id != all[4].id)
    let some = try folder(pages, more: "    pattern: [\"sub/?.md\", \"*/deep/*\"]\n    defaults: { section: agir }")
      .resources()
    #expect(some.map(\.title) == ["SA", "Deep"])
  }

  @Test func linksLeadFromTheBase() throws {
    let page =
      "---\ntitle: T\nlink: ../pdf/a.pdf\n---\n[un](b.html) [deux](/c#d) [trois](//e.org/f) [quatre](https://g.org)\n"
    let resources = try folder(
      ["fiches/a.md": page, "fiches/sub/b.md": page],
      more: "    base: https://a.org/site/fiches\n    pattern: \"**/*.md\"\n    defaults: { section: agir }"
    ).resources()
    func links(_ resource: Resource) -> [String] {
      resource.summary.blocks.flatMap { block in
        if case .paragraph(let inlines) = block { inlines.compactMap(\.link) } else { [String]() }
      }
    }
    #expect(resources[0].url == "https://a.org/site/pdf/a.pdf")
    #expect(
      links(resources[0]) == [
        "https://a.org/site/fiches/b.html", "https://a.org/c#d", "https://e.org/f", "https://g.org",
      ])
    #expect(resources[1].url == "https://a.org/site/fiches/pdf/a.pdf")
    #expect(links(resources[1]).first == "https://a.org/site/fiches/sub/b.html")
    let found = folder(["fiches/a.md": page], more: "    defaults: { section: agir }").pageFindings()
    #expect(
      found.count == 4 && found.allSatisfy { $0.contains("[relative-link]") }
        && found[0].hasPrefix("fiches/a.md:3:7: warning: '../pdf/a.pdf'"))
    #expect(found[1].hasPrefix("fiches/a.md:5:1: "))
  }

  @Test func sectionsOfTheFiles() throws {
    let edition = folder(
      [
        "fiches/a.md": "---\ntitle: A\ncategories: [Vivre ici, Autre]\n---\n",
        "fiches/b.md": "---\ntitle: B\nsection: Monter\n---\n",
        "fiches/c.md": "---\ntitle: C\nsection: vivre ici\n---\n",
      ], sections: false
    ).read()
    let sections = try #require(edition.value).sections
    #expect(
      sections.map(\.section.title) == ["Vivre ici", "Monter"]
        && sections.map { $0.resources.map(\.id) } == [["a", "c"], ["b"]])
    #expect(edition.diagnostics.all.count == 1 && edition.diagnostics.all.allSatisfy { $0.id == "further-section" })
  }

  @Test func headingsThatAreTheTitle() throws {
    let resources = try folder([
      "fiches/a.md": "---\nsection: agir\n---\n\n# Le titre #\n\nTexte.\n",
      "fiches/b.md": "---\ntitle: Le Titre\nsection: agir\n---\n# Le titre\nTexte.\n",
      "fiches/c.md": "---\ntitle: Autre\nsection: agir\n---\n# Partie\nTexte.\n",
    ]).resources()
    #expect(resources.map(\.title) == ["Le titre", "Le Titre", "Autre"])
    #expect(
      resources.map { $0.summary.plainText.contains("artie") || $0.summary.plainText.contains("itre") } == [
        false, false, true,
      ])
  }

  @Test(arguments: [
    ("---\ntitle: A\n\nTexte", "fiches/a.md:1:1: error: the front matter begins here and is not closed"),
    ("\n\n---\ntitle: A", "fiches/a.md:3:1: error: the front matter begins here and is not closed"),
    ("+++\ntitle = 1\n+++\n", "fiches/a.md:1:1: error: the front matter is in TOML"),
    ("{ \"title\": 1 }", "fiches/a.md:1:1: warning: the file has no front matter, and is left out"),
    ("{\n\"title\": 1 }", "fiches/a.md:1:1: error: the front matter is in JSON"),
    ("# Titre\n", "fiches/a.md:1:1: warning: the file has no front matter, and is left out"),
    ("", "fiches/a.md:1:1: warning: the file has no front matter, and is left out"),
    ("---\ntitle: A\ntitle: B\nsection: agir\n---\n", "fiches/a.md:3:1: error: "),
    ("---\n- a\n---\n", "fiches/a.md:1:1: error: front matter "),
    ("---\nsection: agir\n---\nTexte", "fiches/a.md:1:1: error: resource 'a' has no title"),
    ("---\ntitle: A\n---\nTexte", "fiches/a.md:1:1: error: resource 'a' has no section"),
    ("---\ntitle: A\nsection: agit\n---\n", "fiches/a.md:3:10: error: "),
    ("---\ntitle: A\nsection: agir\nyear: jamais\n---\n", "fiches/a.md:4:7: error: "),
    ("---\ntitle: A\nsection: agir\nimage: rien.png\n---\n", "fiches/a.md:4:8: error: "),
    (
      "---\ntitle: A\nsection: agir\nimage: https://a.org/b.png\n---\n",
      "fiches/a.md:4:1: warning: the pictures of a file are at addresses"
    ),
    ("---\ntitle: A\nsection: agir\n---\n\n[x](ftp://y)\n", "fiches/a.md:6:1: warning: "),
    (
      "---\ntitle: A\nsection: agir\n---\nVoir {{ site.url }}\n",
      "fiches/a.md:5:6: warning: a file has tags of a generator, such as '{{ site.url }}'"
    ),
    ("---\ntitle: A\nsection: agir\ndraft: true\n---\n", "fiches/a.md:1:1: warning: a file is a draft and is left out"),
    (
      "---\ntitle: A\nsection: agir\nrésumé: B\n---\nC\n", "fiches/a.md:4:1: warning: 'résumé' of a file is not printed"
    ),
    (
      "---\ntitle: A\nsection: agir\nDurée: 2h\n---\nC\n",
      "fiches/a.md:4:1: warning: 'Durée' of a file is not printed; declare it: fields: { duree: { label: Durée } }"
    ),
    ("%PDF-1.4", "fiches/a.md: error: "),
  ])
  func mistakes(page: String, finding: String) {
    let pages = ["fiches/a.md": page, "fiches/b.md": "---\ntitle: B\nsection: agir\n---\n"]
    let found = folder(pages).pageFindings()
    #expect(found.count == 1 && found[0].hasPrefix(finding), "\(found)")
  }

  @Test func unknownKeysAreToldOnce() {
    let pages = Dictionary(
      uniqueKeysWithValues: (0..<30).map {
        ("fiches/p\($0).md", "---\ntitle: T\nsection: agir\nfoo: 1\nlayout: x\nslug: y\n---\n")
      })
    let found = folder(pages).pageFindings()
    #expect(
      found == [
        "fiches/p0.md:4:1: warning: 'foo' of 30 files is not printed; declare it: fields: { foo: { label: foo } } [unprinted-key]"
      ])
  }

  @Test func foldersThatAreNone() {
    #expect(
      folder([:]).pageFindings().first?.contains("the folder 'fiches/' cannot be read") ?? false
        || folder([:]).pageFindings().first?.contains("fiches/") == true)
    let none = folder(["fiches/a.txt": "x"]).pageFindings()
    #expect(none.count == 1 && none[0].contains("no file in the folder is called '*.md'"))
    let sectionless = folder(["fiches/a.md": "---\ntitle: A\n---\n", "fiches/b.md": "---\ntitle: A\n---\n"])
      .pageFindings()
    #expect(sectionless.count == 1 && sectionless[0].hasPrefix("catalogue.yaml:5:13: error: nothing says the section"))
    let unknown = folder(["fiches/a.md": "---\ntitle: A\nsection: agir\n---\n"], more: "    sheet: x").pageFindings()
    #expect(unknown.count == 1 && unknown[0].contains("'sheet'"))
  }

  @Test func aPathAloneCanBeAFolder() {
    let files = ["catalogue.yaml": "resources: fiches\n", "fiches/a.md": "---\ntitle: A\nsection: S\n---\n"]
    #expect(DataFolder(files).read().value?.sections.map(\.section.id) == ["s"])
  }

  /// A field of the catalogue's own may be called as a kind of source is.
  @Test func resourcesWithAFieldNamedFolder() throws {
    let catalogue = """
      fields: { folder: { label: Dossier } }
      sections: [{ id: s, title: S }]
      resources: [{ id: a, title: A, section: s, folder: x }]
      """
    #expect(try DataFolder(["catalogue.yaml": catalogue]).edition().sections[0].resources.map(\.id) == ["a"])
  }

  @Test func datesOfFrontMatterAreReadAsThoseOfCells() throws {
    let page = "---\ntitle: A\nsection: agir\ndate: %\n---\n"
    for (text, language, year) in [("03/04/2021", "en", 2021), ("03/25/21", "fr", 2021), ("5 mars 2021", "fr", 2021)] {
      let folder = DataFolder([
        "fiches/a.md": page.replacing("%", with: "\"\(text)\""),
        "catalogue.yaml": "language: \(language)\nsections: [{ id: agir, title: Agir }]\nresources: fiches\n",
        "r.csv": "id;title;section;year\na;A;agir;\(text)\n",
        "table.yaml": "language: \(language)\nsections: [{ id: agir, title: Agir }]\nresources: r.csv\n",
      ])
      #expect(folder.pageFindings() == [], "\(text)")
      for file in ["catalogue.yaml", "table.yaml"] {
        #expect(
          CatalogueData.read(folder.folder.path(file)).value?.resources[0].years == year...year, "\(text) \(file)")
      }
    }
    let serial = folder(["fiches/a.md": page.replacing("%", with: "44260")]).pageFindings()
    #expect(serial.count == 1 && serial[0].contains("44260 is 2021-03-05 as spreadsheets count days"))
    let day = folder(
      ["fiches/a.md": "---\ntitle: A\nsection: agir\nmaj: 12/13/2021\n---\n"],
      catalogue: "fields: { maj: { label: Mise à jour, type: date } }"
    ).pageFindings()
    #expect(day.count == 1 && day[0].contains("did you mean '13/12/2021'"))
  }

  @Test func pagesThatAreLeftOutAreTold() throws {
    let pages = [
      "fiches/a.MD": "---\ntitle: A\nsection: agir\n---\n", "fiches/b/index.md": "---\ntitle: B\nsection: agir\n---\n",
      "fiches/c/d/e.markdown": "---\ntitle: E\nsection: agir\n---\n", "fiches/c/_index.md": "---\ntitle: C\n---\n",
    ]
    #expect(
      folder(pages).pageFindings() == [
        "catalogue.yaml:5:13: warning: 2 files of subfolders, such as 'b/index.md', are left out; "
          + "say 'pattern: \"**/*.md\"' to take all, or 'pattern: \"*.md\"' where they are none of the resources [left-out]"
      ])
    #expect(try folder(pages, more: "    pattern: \"*.md\"").resources().map(\.title) == ["A"])
    let origin = DataFolder(pages)
    let gathered = GatheredResources(ResourceOrigin(origin.folder.path("fiches")), language: "fr")
    #expect(gathered.resources.map(\.title).sorted() == ["A", "B", "E"] && gathered.found.all.isEmpty)
  }
}
