import Diagnostics
import Foundation
import Frames
import TestSupport
import Testing
import Vademecum

/// Parts of a catalogue in other languages than its own: how they are set, and what language the structure says.
@Suite struct LanguageTests {
  static let layouts = ["vademecum-2022", "carnet-a5", "grille", "liste"]

  private func folder(_ catalogue: String, _ layout: String = "vademecum-2022", _ edition: String = "")
    -> TemporaryFolder
  {
    TemporaryFolder([
      "catalogue.yaml": catalogue,
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: Essai\ndate: 2026-01\nlayout: \(layout)\n\(edition)",
    ])
  }

  /// The elements of a document that have a language of their own: it, and what they say.
  private func languages(_ document: Document) -> [String] {
    let (structure, order) = (document.structure, ReadingOrder(document))
    return structure.readingOrder.compactMap { index in
      structure.elements[index].language.map { "\($0): \(order.text(of: index))" }
    }
  }

  private static let catalogue = """
    language: fr
    sections: [{ id: a, title: Rural hubs, language: en }, { id: b, title: Agir }]
    partners: [{ id: p, name: The Partner, language: en }, { id: q, name: Le Fonds }]
    resources:
      - id: r
        section: a
        title: "What is a 'rural hub'?"
        language: en
        type: Rapport
        year: 2020
        authors: [Anne, Jean]
        summary: "What? The 'development' of *many* organisations; [la mairie]{lang=fr} too."
      - { id: s, section: b, title: "The hub?", title-language: en, summary: "Un texte [in English]{lang=en} ici." }
      - { id: t, section: b, title: Un titre, summary: Un texte. }
    """

  @Test(arguments: layouts) func theStructureSaysThem(layout: String) throws {
    let partners = "cover: { partners: [q, p] }\npartner-page: { title: Qui, partners: [p, q] }\n"
    let folder = folder(Self.catalogue, layout, partners)
    try withExtendedLifetime(folder) {
      let document = try build(folder.path("edition.yaml"))
      let found = Set(languages(document))
      // The section's title stands in the list of contents as well, in some layouts after its number.
      #expect(found.contains { $0.lowercased().hasSuffix("rural hubs") && $0.hasPrefix("en: ") })
      let wanted: Set = [
        "en: What is a ‘rural hub’?", "en: What? The ‘development’ of many organisations; la mairie too.",
        "fr: la mairie",
        "en: The hub?", "en: in English", "en: The Partner",
      ]
      #expect(found.isSuperset(of: wanted), "\(wanted.subtracting(found)) in \(found)")
      // Types, authors and years are the catalogue's, and so is what says no language.
      for words in ["Rapport", "Anne", "Un titre", "Un texte.", "Le Fonds", "Agir", "Essai"] {
        #expect(!found.contains { $0.contains(words) }, "\(words)")
      }
      try publish(document, to: folder.path("out.pdf"))
      #expect(try run("qpdf", ["--check", folder.path("out.pdf")]).status == 0)
    }
  }

  /// The bookmarks have the quotation marks of the language, too.
  @Test func bookmarksReadAsThePagesDo() throws {
    let folder = folder(Self.catalogue)
    let document = try withExtendedLifetime(folder) { try build(folder.path("edition.yaml")) }
    let titles = document.outline.flatMap { [$0.title] + $0.children.map(\.title) }
    #expect(titles.contains("What is a ‘rural hub’?"))
  }

  /// An English text in a French catalogue has the lines that it has in an English one.
  @Test(arguments: layouts) func linesBreakAsTheLanguageBreaks(layout: String) throws {
    let summary = String(
      repeating: "The development of representative organisations throughout Europe; what next? ", count: 12)
    func lines(_ catalogue: String, _ own: String) throws -> [String] {
      let folder = folder(
        """
        language: \(catalogue)
        sections: [{ id: a, title: A }]
        resources: [{ id: r, section: a, title: "Annual report", \(own) summary: "\(summary)" }]
        """, layout)
      return try withExtendedLifetime(folder) {
        let dump = try publish(build(folder.path("edition.yaml")), to: folder.path("out.dump"), as: .dump)
        let text = try String(contentsOfFile: dump[0], encoding: .utf8)
        return text.split(separator: "\n").filter { $0.contains("representative") }.map(String.init)
      }
    }
    let (english, french) = (try lines("en", ""), try lines("fr", ""))
    #expect(!english.isEmpty && english != french)
    #expect(try lines("fr", "language: en,") == english)
  }

  // MARK: Languages without words or patterns

  private static let german = """
    language: de
    sections: [{ id: a, title: Dörfer }]
    resources:
      - { id: r, section: a, title: Ein Bericht, url: https://example.org, type: Heft,
          summary: "Größe und Häuser; [mat an traoù]{lang=br} und [كتاب]{lang=ar}." }
      - { id: s, section: a, title: Noch einer, url: https://example.org, language: nl, summary: Een tekst. }
    """

  @Test(arguments: layouts) func whatIsPrintedInsteadSaysItsLanguage(layout: String) throws {
    let folder = folder(Self.german, layout)
    try withExtendedLifetime(folder) {
      let report = buildReport(folder.path("edition.yaml"))
      let lines = report.diagnostics.all.map(\.description).filter { !$0.contains("missing-glyph") }
      let file = folder.path("catalogue.yaml")
      #expect(
        Set(lines) == [
          "\(file):1:11: warning: the layout has no words for 'de'; those of 'fr' are printed; "
            + "give a layout that extends it 'words:' of 'de' [no-words]",
          "\(file):1:11: warning: there are no hyphenation patterns for 'de', so that none of its words is divided; "
            + "install hyphen-de [no-hyphenation]",
          "\(file):5:16: warning: there are no hyphenation patterns for 'br', so that none of its words is divided "
            + "[no-hyphenation]",
          "\(file):6:81: warning: there are no hyphenation patterns for 'nl', so that none of its words is divided; "
            + "install hyphen-nl [no-hyphenation]",
        ])
      #expect(lines.count == 4)
      // Whoever checks is told the same.
      let checked = Set(check(folder.path("edition.yaml")).all.map(\.description))
      #expect(checked.isSuperset(of: lines))
      let document = try #require(report.value)
      let words = languages(document).filter { $0.hasPrefix("fr: ") }
      #expect(words.contains { $0.lowercased().contains("sommaire") }, "\(words)")
      let foreign = Set(languages(document))
      #expect(foreign.isSuperset(of: ["br: mat an traoù", "nl: Een tekst.", "nl: Noch einer"]))
      #expect(!foreign.contains { $0.contains("Heft") || $0.contains("Ein Bericht") || $0.contains("Dörfer") })
    }
  }

  /// A region of a language that the layout has words for is no other language.
  @Test func regionsHaveTheWordsOfTheirLanguage() throws {
    let folder = folder(Self.catalogue.replacing("language: fr", with: "language: fr-CA"))
    let document = try withExtendedLifetime(folder) { try build(folder.path("edition.yaml")) }
    #expect(!languages(document).contains { $0.hasPrefix("fr") && !$0.hasSuffix("la mairie") })
  }

  @Test func patternsOfTheSystemAreUsedAndTold() throws {
    let folder = folder(
      """
      language: de
      sections: [{ id: a, title: A }]
      resources: [{ id: r, section: a, title: T, summary: "\(String(repeating: "Größenverhältnisse der Dorfgemeinschaftshäuser. ", count: 20))" }]
      """)
    let patterns = "ISO8859-1\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\n1b\n1d\n1f\n1g\n1h\n1l\n1m\n1n\n1r\n1s\n1t\n1v\n1ß\n"
    folder.write(patterns.unicodeScalars.map { UInt8($0.value) }, to: "hyphen/hyph_de_DE.dic")
    try withExtendedLifetime(folder) {
      var files = sourceFiles
      files.systemPatterns = [folder.path("hyphen")]
      let edition = folder.path("edition.yaml")
      let told = check(edition, files: files).all.filter { $0.id.hasSuffix("hyphenation") }
      #expect(
        told.map(\.description) == [
          "\(folder.path("catalogue.yaml")):1:11: warning: words of 'de' are divided by a file of this system, "
            + "'\(folder.path("hyphen/hyph_de_DE.dic"))'; where that is missing or another, lines end elsewhere "
            + "[system-hyphenation]"
        ])
      let divided = try #require(buildReport(edition, files: files).value)
      let whole = try #require(buildReport(edition).value)
      func hyphens(_ document: Document) -> Int {
        document.pages.flatMap(\.frames).flatMap(\.items).reduce(0) { count, item in
          guard case .glyphs(let run) = item else { return count }
          return count + String(decoding: run.text, as: UTF8.self).unicodeScalars.count { $0 == "\u{ad}" }
        }
      }
      #expect(hyphens(divided) > 0 && hyphens(whole) == 0)
    }
  }

  /// A file that was made without patterns of the system, or with others, is not what the edition gives.
  @Test func patternsOfTheSystemCount() throws {
    let folder = folder(Self.german.replacing("ar}", with: "fr}"))
    try withExtendedLifetime(folder) {
      var files = sourceFiles
      files.systemPatterns = [folder.path("hyphen")]
      let (edition, pdf) = (folder.path("edition.yaml"), folder.path("out.pdf"))
      func make() throws {
        let document = try #require(buildReport(edition, files: files).value)
        try publish(document, to: pdf)
      }
      func remarks() throws -> [String] {
        try #require(try Workspace(files: files).verify(pdf, against: edition, isQuick: true).value).remarks.map(
          \.description)
      }
      try make()
      #expect(try remarks() == [])
      folder.write("UTF-8\n1a\n", to: "hyphen/hyph_de.dic")
      #expect(try remarks() == ["the hyphenation patterns"])
      try make()
      #expect(try remarks() == [])
      folder.write("UTF-8\n1e\n", to: "hyphen/hyph_de.dic")
      #expect(try remarks() == ["the hyphenation patterns"])
    }
  }
}
