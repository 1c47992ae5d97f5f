import Diagnostics
import Frames
import LayoutDesign
import LayoutTestSupport
import TestSupport
import Testing

/// Layouts that start from another.
@Suite struct ExtendsTests {
  /// What is wrong with a layout of `files` that extends the layout's; the base is `base` in what is said.
  private func read(_ files: [String: String], baseFiles: [String: String] = [:]) -> (design: Design?, lines: [String])
  {
    let base = LayoutFixture(baseFiles)
    let own = ["layout.yaml": "extends: \(base.folder)\n" + (files["layout.yaml"] ?? "")]
    let heir = LayoutFixture(files.merging(own) { $1 }, isBare: true)
    let report = heir.read()
    let lines = report.diagnostics.all.map {
      $0.description.replacing(heir.folder + "/", with: "").replacing(base.folder, with: "base")
    }
    // By the names of the files in their folders: the folders' own are new each time.
    return (report.value, lines.sorted())
  }

  /// The style of the text on the first page.
  private func style(_ design: Design?) throws -> BoxTextStyle {
    let page = try #require(design?.pages.first)
    guard case .text(let text) = page.flow.first?.kind, let style = text.styles.first else { throw Missing() }
    return style
  }

  private struct Missing: Error {}

  @Test func aLayoutThatOnlyExtendsIsItsBase() throws {
    let (design, lines) = read([:])
    #expect(lines == [])
    let heir = try #require(design)
    let base = try #require(LayoutFixture().read().value)
    #expect(heir.sheet == base.sheet && heir.accents == base.accents && heir.words.count == base.words.count)
    #expect(heir.pages.map(\.name) == ["front", "section"])
    #expect(heir.pages[1].cards?.sizes.map(\.name) == ["large", "small"])
    #expect(heir.folders.count == 2)
    #expect(heir.name == String(heir.folders[0].split(separator: "/").last ?? ""))
  }

  @Test func whatTheHeirSaysGoesBefore() throws {
    let layout = """
      name: heir
      sheet: { width: 300pt, height: 400pt }
      pages: [section]
      accents: [{ accent: "#112233", tint: white }]
      styles:
        text: { size: 12pt }
        loud: { as: text, weight: bold }
      words:
        fr: { hello: Salut }
        en: { hello: Hello, months: [a, b, c, d, e, f, g, h, i, j, k, l], full-date: "{day}" }
      """
    let (design, lines) = read(["layout.yaml": layout])
    #expect(lines == [])
    let heir = try #require(design)
    #expect(heir.name == "heir")
    #expect(heir.sheet == Size(width: 300, height: 400))
    #expect(heir.accents.map(\.accent.hex) == ["#112233"])
    #expect(heir.pages.map(\.name) == ["section"])
    #expect(heir.words.map(\.language) == ["fr", "en"])
    #expect(heir.words[0].templates["hello"] == Template([.literal("Salut")]))
    #expect(heir.words[0].months[0] == "janvier")
    let icon = try #require(heir.icons.drawing(for: "Guide"))
    #expect(heir.shapes[icon].size == Size(width: 10, height: 20))
    guard case .text(let text) = heir.pages[0].cards?.sizes[0].box.kind else { throw Missing() }
    // The size is the heir's; what it does not say is the base's.
    #expect(text.styles.first?.paragraph.size == 12)
    #expect(text.styles.first?.paragraph.leading == 12 * 1.2)
  }

  @Test func filesOfTheHeirReplaceThoseOfTheSameName() throws {
    let page = """
      margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }
      flow: [{ text: "{words.hello}", style: middle }]
      """
    let (design, lines) = read(["pages/front.yaml": page])
    #expect(lines == [])
    #expect(try style(design).paragraph.alignment == .centre)
    #expect(design?.pages[1].cards?.sizes.count == 2)
  }

  @Test func aFamilyOfFontsIsReplacedWhole() {
    let layout = "fonts:\n  lato: { regular: Lato/Lato-Regular.ttf }\nstyles:\n  text: { weight: bold }\n"
    #expect(
      read(["layout.yaml": layout]).lines == [
        "layout.yaml:5:9: error: style 'text' asks for a bold face, which 'lato' has not [missing-face]"
      ])
  }

  @Test func mistakesStandInTheFileThatHoldsThem() {
    let layout = "colours: { ink: \"#12345\" }\nstyles:\n  middle: { wieght: bold }\n  text: bold\n"
    let page = "margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }\nflow: [{ text: A, style: tiny }]\n"
    let (_, lines) = read(
      ["layout.yaml": layout, "pages/front.yaml": page], baseFiles: ["cards/resource.yaml": "a: b"])
    #expect(
      lines == [
        "base/cards/resource.yaml:1:1: error: card 'resource' has no sizes [missing-field]",
        "layout.yaml:2:17: error: colour '#12345' is not of the form #RRGGBB; write six hexadecimal digits, as in #0E6B66 [bad-colour]",
        "layout.yaml:4:13: error: unknown field 'wieght'; did you mean 'weight'? [unknown-field]",
        "layout.yaml:5:9: error: text must be a mapping of fields, not a text [wrong-type]",
        "pages/front.yaml:2:26: error: unknown style 'tiny' [unknown-style]",
      ])
  }

  @Test func whatTheBaseNeedsForItselfIsNotDoubted() {
    // The base's small style is made for sizes of its own card, and its French lacks the heir's word.
    let styles = LayoutFixture.files["layout.yaml"]?.replacing("size: 5pt", with: "size: { large: 5pt, small: 4pt }")
    let card = "sizes: { only: { fills-page: 2 } }\nbox: { text: \"{words.more}\", style: text }\n"
    let words =
      "words:\n  en: { more: More, hello: Hello, months: [a, b, c, d, e, f, g, h, i, j, k, l], full-date: \"{day}\" }\n"
    let base = ["layout.yaml": styles ?? ""]
    #expect(read(["layout.yaml": words, "cards/resource.yaml": card], baseFiles: base).lines == [])
    // Once the heir touches them, they are its own.
    let lines = read(
      ["layout.yaml": words + "  fr: {}\nstyles: { small: { leading: 1 } }\n", "cards/resource.yaml": card],
      baseFiles: base
    ).lines
    #expect(
      lines == [
        "base/layout.yaml:10:28: error: there is no value for the size 'only'; write one, or one value for all sizes [missing-size]",
        "base/layout.yaml:10:30: error: unknown size 'large'; one of only [unknown-size]",
        "base/layout.yaml:10:42: error: unknown size 'small'; one of only [unknown-size]",
        "layout.yaml:4:3: warning: words of 'fr' lack 'more'; without them nothing is printed there; "
          + "write \"\" if that is meant [missing-word]",
      ])
  }

  @Test(arguments: [
    ("vademecum-2202", "; did you mean 'vademecum-2022'?"), ("./vademecum-2022", ""),
    ("./pges", "; did you mean './pages/'?"), ("./pges/", "; did you mean './pages/'?"),
  ])
  func aBaseThatIsNotThereIsNamed(_ name: String, _ hint: String) {
    // Names that it may have given are not missed; what is wrong in any case is told.
    let page = "margins: { top: 9, right: 1pt, bottom: 1pt, left: 1pt }\nflow: [{ text: A, style: text }]\n"
    let layout = LayoutFixture(
      ["layout.yaml": "extends: \(name)\npages: [front, section]\n", "pages/front.yaml": page], isBare: true)
    #expect(
      layout.findings() == [
        "layout.yaml:1:10: error: there is no layout '\(name)'\(hint) [unknown-layout]",
        "pages/front.yaml:1:17: error: top '9' has no unit; write 9mm or 9pt [missing-unit]",
      ])
  }

  @Test func aFolderWithoutALayoutIsNone() {
    let layout = LayoutFixture(["layout.yaml": "extends: ./pages\n"], isBare: true)
    #expect(
      layout.findings() == ["layout.yaml:1:10: error: layout './pages' has no file 'layout.yaml' [unknown-layout]"])
  }

  @Test(arguments: ["", ".", ".."])
  func whatTheSystemCallsAFolderIsNoNameOfALayout(name: String) {
    let layout = LayoutFixture(["layout.yaml": "extends: \"\(name)\"\n"], isBare: true)
    #expect(
      layout.findings().first?.hasPrefix("layout.yaml:1:10: error: there is no layout '\(name)'; one of") == true)
  }

  @Test func aLongChainIsRefusedWhereItIsTooLong() {
    let bases = TemporaryFolder()
    for index in 0..<40 {
      bases.write("extends: ../\(index + 1)/\n", to: "\(index)/layout.yaml")
    }
    let chain = LayoutFixture(["layout.yaml": "extends: \(bases.path)/0/\n"], isBare: true)
    let line =
      "layout.yaml:1:10: error: more than 16 layouts extend one another; put what they say into fewer [long-chain]"
    #expect(chain.findings().count == 1 && chain.findings()[0].hasSuffix("15/\(line)"))
    // Sixteen are enough for anybody, and taken.
    bases.write(LayoutFixture.files["layout.yaml"] ?? "", to: "15/layout.yaml")
    for kind in ["pages", "cards"] {
      for (name, text) in LayoutFixture.files where name.hasPrefix(kind) { bases.write(text, to: "15/\(name)") }
    }
    #expect(chain.findings() == [])
  }

  @Test func aCircleIsNamedWhereItCloses() {
    let (first, second) = (LayoutFixture(), LayoutFixture(isBare: true))
    let name = { (layout: LayoutFixture) in String(layout.folder.split(separator: "/").last ?? "") }
    first.write("layout.yaml", "extends: \(second.folder)\n" + (LayoutFixture.files["layout.yaml"] ?? ""))
    second.write("layout.yaml", "extends: \(first.folder)\n")
    let circle = "'\(name(first))' extends itself: \(name(first)) → \(name(second)) → \(name(first))"
    #expect(
      first.findings() == [
        "\(second.folder)/layout.yaml:1:10: error: layout \(circle); take 'extends' out of one of them [circular-layout]"
      ])
    let own = LayoutFixture(["layout.yaml": "extends: ./\n" + (LayoutFixture.files["layout.yaml"] ?? "")])
    #expect(own.findings().count == 1)
  }
}
