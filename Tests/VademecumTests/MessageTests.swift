import Diagnostics
import TestSupport
import Testing
import Vademecum

/// What people write who do not know YAML, and what they are told: the cause, at its place, and the cure.
@Suite struct MessageTests {
  /// A mistake in a catalogue of one section, whose resources begin in line 4, and the first message about it.
  private struct Mistake: CustomTestStringConvertible, Sendable {
    var text: String
    var message: String

    init(_ text: String, _ message: String) { (self.text, self.message) = (text, message) }

    var testDescription: String { text }
  }

  private static let head = "language: fr\nsections: [{ id: agir, title: Agir ensemble }]\nresources:\n"

  private static let mistakes = [
    Mistake(
      "  - { id: a, section: Agir ensemble, title: A }",
      "4:23: error: there is no section of the id 'Agir ensemble', which is what pages call it; write its id, 'agir' [unknown-section]"
    ),
    Mistake(
      "  - { id: a, section: agir, title: A, url: contact@exemple.fr }",
      "4:44: warning: url 'contact@exemple.fr' does not begin with http:, https: or mailto:; did you mean 'mailto:contact@exemple.fr'? [invalid-url]"
    ),
    Mistake(
      "  - { id: a, section: agir, title: A, url: <https://exemple.fr> }",
      "4:44: warning: url '<https://exemple.fr>' does not begin with http:, https: or mailto:; did you mean 'https://exemple.fr'? [invalid-url]"
    ),
    Mistake(
      "  - { id: a, section: agir, title: A, url: https://exemple.fr/a b }",
      "4:44: warning: url 'https://exemple.fr/a b' holds a space; did you mean 'https://exemple.fr/a%20b'? [invalid-url]"
    ),
    Mistake(
      "  - { id: a, section: agir, title: A, url: ../ailleurs }",
      "4:44: warning: url '../ailleurs' does not begin with http:, https: or mailto: [invalid-url]"),
    Mistake(
      "  - id: a\n    section: agir\n    title: 'L'eau'",
      "6:15: error: a text in quotes ends before this; write '' for an apostrophe in it, or put the whole text in \" [yaml-syntax]"
    ),
    Mistake(
      "  - { id: a, section: agir, title: 'L'eau' }",
      "4:39: error: a text in quotes ends before this; write '' for an apostrophe in it, or put the whole text in \" [yaml-syntax]"
    ),
    Mistake(
      "  - id: a\n    section: agir\n    title: \"Agir\" en 2020",
      "6:19: error: a text in quotes ends before this; put the whole text in ', or write \\\" for quotes in it [yaml-syntax]"
    ),
    Mistake(
      "  - id: a\n    section: agir\n    title: [Nouveau] Agir",
      "6:22: error: what stands in brackets ends before this; put the whole text in quotes [yaml-syntax]"),
    Mistake(
      "  - id: a\n    section: agir\n    title: A\n  id: b\n    section: agir",
      "7:3: error: the line does not fit the list around it; check its indentation, and the '-' before each element [yaml-syntax]"
    ),
    Mistake(
      "  – id: a\n    section: agir\n    title: A",
      "4:3: error: the line begins with '–', which is no hyphen; write '- ' [yaml-syntax]"),
    Mistake(
      "  - id: a\n    section: agir\n  • id: b\n    section: agir",
      "6:3: error: the line begins with '•', which is no hyphen; write '- ' [yaml-syntax]"),
    Mistake(
      "  - id: a\n\u{a0}\u{a0}\u{a0} section: agir\n    title: A",
      "5:1: error: the line begins with U+00A0, which YAML takes for no space; indent with spaces [yaml-syntax]"),
    Mistake(
      "  - { id: économie, section: agir, title: A }",
      "4:11: error: id 'économie' may hold only letters without accents, digits and hyphens; write it as 'economie' [invalid-id]"
    ),
    Mistake(
      "  - { id: \"L'Œuvre n° 2\", section: agir, title: A }",
      "4:11: error: id 'L'Œuvre n° 2' may hold only letters without accents, digits and hyphens; write it as 'l-oeuvre-n-2' [invalid-id]"
    ),
    Mistake(
      "  - id:a\n    section:agir\n    title:A",
      "4:5: error: the ':' behind a name has no space after it; write 'name: value' [yaml-syntax]"),
    Mistake(
      "  - id: a\n    section: agir\n    title:A\n    summary: x",
      "6:10: error: the ':' behind a name has no space after it; write 'name: value' [yaml-syntax]"),
    Mistake(
      "  - id: a\n    section: agir\n    title: “Mobilité: agir”",
      "6:12: error: a text begins with '“', which YAML takes for a letter; put the text in straight quotes, \" or ' [yaml-syntax]"
    ),
    Mistake(
      "  - id: a\n    section: “agir”\n    title: A",
      "5:14: error: a text begins with '“', which YAML takes for a letter; put the text in straight quotes, \" or ' [yaml-syntax]"
    ),
    Mistake(
      "  - id: a\n    section: agir\n    title: \"C:\\Users\"",
      "6:17: error: a '\\' in double quotes begins no escape that YAML knows; put the text in ', or write '\\\\' [yaml-syntax]"
    ),
  ]

  private func messages(_ folder: TemporaryFolder) -> [String] {
    let harmless: Set = ["no-url", "no-summary", "no-date"]
    return Workspace(files: sourceFiles).check(editionAt: folder.path("edition.yaml")).findings.all
      .filter { !harmless.contains($0.id) }.map { $0.description.replacing("\(folder.path)/", with: "") }
  }

  private func folder(_ catalogue: String, edition: String = "") -> TemporaryFolder {
    TemporaryFolder([
      "catalogue.yaml": catalogue, "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\n\(edition)",
    ])
  }

  @Test(arguments: mistakes.indices)
  func sayCauseAndCure(_ index: Int) {
    let mistake = Self.mistakes[index]
    #expect(messages(folder(Self.head + mistake.text + "\n")).first == "catalogue.yaml:\(mistake.message)")
  }

  @Test func aColourWithoutQuotesHidesTheBrace() {
    let catalogue = "language: fr\nsections: [{ id: agir, title: Agir, accent: #123456 }]\nresources: []\n"
    #expect(
      messages(folder(catalogue)).first
        == "catalogue.yaml:2:45: error: a '#' begins a comment here, which hides the closing brace; put a text or a colour with one in quotes, such as \"#0E6B66\" [yaml-syntax]"
    )
  }

  @Test func rangesOfYearsAreRight() {
    #expect(messages(folder(Self.head + "  - { id: a, section: agir, title: A, year: 2019-2020 }\n")) == [])
  }

  // MARK: Files

  @Test(arguments: [
    ("%!PS", "is PostScript, no picture that can be printed; save it as PNG, JPEG or SVG"),
    ("8BPS", "is a Photoshop file, no picture that can be printed; save it as PNG, JPEG or SVG"),
    ("<!DOCTYPE html><html>", "is a web page, not a picture; download the picture itself"),
    ("nothing", "is no picture of a known format; save it as PNG, JPEG or SVG"),
  ])
  func picturesOfOtherKindsAreNamed(_ bytes: String, _ message: String) {
    let folder = folder(Self.head + "  - { id: a, section: agir, title: A, thumbnail: a.png }\n")
    folder.write(Array(bytes.utf8), to: "a.png")
    #expect(messages(folder) == ["catalogue.yaml:4:50: error: image 'a.png' \(message) [unknown-image-format]"])
  }

  /// A file that is no data, or is in an old encoding, is told of once.
  @Test(
    arguments: [
      (Array("PK\u{3}\u{4}aaaaxl/workbook.xml".utf8), "the file is a spreadsheet, neither YAML nor JSON"),
      (
        Array("PK\u{3}\u{4}aaaaword/document.xml".utf8),
        "the file is a ZIP archive or an Office file, neither YAML nor JSON"
      ),
      (Array("%PDF-1.4\n".utf8), "the file is a PDF, neither YAML nor JSON"),
      (Array("SQLite format 3\0aaa".utf8), "the file is an SQLite database, neither YAML nor JSON"),
      (
        [0xff, 0xfe] + "language: été\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
        "the file is in UTF-16, not in UTF-8"
      ),
      ("language: été\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, "the file is in UTF-16, not in UTF-8"),
      (Array("language: ".utf8) + [0xe9, 0x74, 0xe9, 0x85, 0xe9, 0xbb], "the file is in Windows-1252, not in UTF-8"),
      (Array("language: ".utf8) + [0xe9, 0x74, 0xe9, 0x0a, 0x92, 0x80], "the file is in Windows-1252, not in UTF-8"),
    ] as [([UInt8], String)])
  func filesOfOtherKindsAreToldOnce(_ bytes: [UInt8], _ message: String) {
    let folder = folder("")
    folder.write(bytes, to: "catalogue.yaml")
    let told = messages(folder).filter { $0.contains(message) }
    #expect(told.count == 1, "\(messages(folder))")
    #expect(!messages(folder).contains { $0.contains("control-character") || $0.contains("further-characters") })
  }

  /// A zero byte is a character that no file may hold, and tells of no encoding.
  @Test func aZeroByteIsOneMistake() {
    let folder = folder("")
    folder.write(
      Array("language: fr\nsections: [{ id: a, title: \"A\0B\" }]\nresources: []\n".utf8), to: "catalogue.yaml")
    #expect(messages(folder).filter { $0.contains("U+0000") }.count == 1)
  }

  /// A space with a mark behind it is one character to Swift, and no space.
  @Test func aTitleMayBeginWithAMark() throws {
    let folder = folder(
      Self.head + "  - { id: a, section: agir, title: \" \u{301}abc \u{600}\" }\n", edition: "layout: liste\n")
    #expect(messages(folder).allSatisfy { !$0.contains("error") })
    #expect(buildReport(folder.path("edition.yaml")).value != nil)
  }

  /// What another program has read wrongly is told once.
  @Test func textThatWasReadWronglyIsTold() {
    for title in ["Ã‰tÃ© Ã\u{a0} lâ€™eau", "lâ€™eau", "Ã©"] {
      let told = messages(folder(Self.head + "  - { id: a, section: agir, title: \"\(title)\" }\n"))
      #expect(told.count == 1 && told[0].contains("[mojibake]"), "\(told)")
    }
    #expect(messages(folder(Self.head + "  - { id: a, section: agir, title: SÃO PAULO â }\n")) == [])
  }

  /// What an old encoding held is read all the same, so that all other mistakes show.
  @Test func mistakesBesideAnEncodingAreTold() {
    let folder = folder("")
    let text =
      "language: fr\nsections: [{ id: agir, title: Agir }]\nresources:\n  - { id: \u{e9}, section: agir, title: A }\n"
    folder.write(text.unicodeScalars.map { UInt8($0.value) }, to: "catalogue.yaml")
    let told = messages(folder)
    #expect(told.count == 2 && told.contains { $0.contains("write it as 'e'") }, "\(told)")
  }

  @Test func aLayoutBesideTheEditionIsAPath() {
    let folder = folder(Self.head + "  - { id: a, section: agir, title: A }\n", edition: "layout: look\n")
    folder.write("extends: liste\n", to: "look/layout.yaml")
    #expect(
      messages(folder) == [
        "edition.yaml:4:9: error: there is no layout 'look'; did you mean './look'? [unknown-layout]"
      ])
  }

  /// A family that lacks faces is told of once, where it is to be mended.
  @Test func missingFacesAreOneMistake() {
    let folder = folder(Self.head + "  - { id: a, section: agir, title: A }\n", edition: "layout: ./look\n")
    folder.write("extends: liste\nfonts:\n  lato: { regular: Lato/Lato-Regular.ttf }\n", to: "look/layout.yaml")
    let told = messages(folder)
    #expect(told.count == 1)
    #expect(told[0].hasPrefix("look/layout.yaml:3:3: error: font 'lato' lacks the faces bold and black, which "))
    #expect(told[0].hasSuffix("styles ask for; add 'bold: FILE' and 'black: FILE' to it [missing-face]"))
  }

  // MARK: All at once

  /// Each of many mistakes of notation is told, at its place.
  @Test func sixtyColonsAreSixtyMessages() {
    let items = (0..<60).map {
      "  - id: r\($0)\n    section: agir\n    title: Guide \($0) : les bases: tout\n    summary: Un texte.\n"
    }
    let told = messages(folder(Self.head + items.joined()))
    #expect(told.count == 60)
    #expect(
      told.enumerated().allSatisfy { $1.hasPrefix("catalogue.yaml:\(6 + $0 * 4):") && $1.hasSuffix("[yaml-syntax]") })
  }

  @Test func differentMistakesAreTold() {
    let items = """
        - { id: a, section: agir, title: 'L'eau' }
        - { id: b, section: agir, title: B
        - id: c
          section: agir
          title: "C" en 2020
          summary: a: b
        – id: d
          section: agir
        - id: e
          section: agir
          title: [E] E
      partners:
        - { id: p, name: @home }
      phases: [{ id: f, title: F }
      """
    let told = messages(folder(Self.head + items))
    let places = told.map { $0.dropFirst("catalogue.yaml:".count).prefix { $0 != " " } }
    #expect(places == ["4:39:", "5:5:", "8:16:", "9:15:", "10:3:", "14:16:", "16:20:", "17:9:"], "\(told)")
  }

  /// What stands behind a mistake is read as it is meant, whatever looks like a slip in it.
  @Test func soundTextBehindAMistakeIsSound() {
    let catalogue = """
      language: fr
      programme: { name: 'L'eau' }
      sections: [
        { id: agir, title: Agir },
      ]
      resources:
        - id: a
          section: agir
          summary: |
            Avec :
            – premier point
          authors: 'L'eau'
        - id: b
          themes: [vivre, monter,
        - { id: c, section: agir, title: C }
      """
    let places = messages(folder(catalogue)).map { $0.dropFirst("catalogue.yaml:".count).prefix { $0 != " " } }
    #expect(places == ["2:23:", "12:17:", "14:13:"], "\(messages(folder(catalogue)))")
  }

  @Test func theirNumberComesToAnEnd() {
    let items = (0..<300).map { "  - { id: r\($0), section: agir, title: 'a'b }\n" }
    let told = messages(folder(Self.head + items.joined()))
    #expect(told.count == 101 && told.contains { $0.contains("[further-mistakes]") })
  }
}
