import LayoutDesign
import LayoutTestSupport
import TestSupport
import Testing

/// What is said of mistakes in layouts: the line, letter by letter, with its place.
@Suite struct MistakeTests {
  @Test func aSoundLayoutSaysNothing() {
    #expect(LayoutFixture().findings() == [])
  }

  @Test(arguments: ["carnet-a5", "grille", "liste", "vademecum-2022"])
  func shippedLayoutsAreSound(name: String) {
    let shipped = Design.read(
      "\(Repository.layouts)/\(name)", layouts: Repository.layouts,
      fontFolders: [Repository.fonts])
    #expect(shipped.diagnostics.all.map(\.description) == [])
    #expect(shipped.value?.warnings.all.map(\.description) == [])
  }

  /// What is wrong after `old` in one of the layout's files has become `new`.
  func complaints(_ file: String, _ old: String, _ new: String) -> [String] {
    let text = LayoutFixture.files[file] ?? ""
    #expect(text.contains(old))
    return LayoutFixture([file: text.replacing(old, with: new)]).findings()
  }

  static let layoutMistakes: [(old: String, new: String, lines: [String])] = [
    (
      "width: 400pt", "width: 99999in",
      [
        "2:17: error: width must be at most 200in, and is '99999in' [bad-measure]"
      ]
    ),
    (
      "width: 400pt, height: 500pt }", "width: 400pt, height: 199in }\nbleed: 1in",
      ["3:1: error: a sheet with its bleed is at most 200in wide and high [bad-measure]"]
    ),
    ("size: 10pt", "size: 14401pt", ["9:29: error: size must be at most 200in, and is '14401pt' [bad-measure]"]),
    ("width: 400pt", "width: 40pt", ["2:8: error: a sheet is at least 1in wide and high [bad-measure]"]),
    (
      "sheet:", "sheat:",
      [
        "1:1: error: the layout has no sheet [missing-field]",
        "2:1: error: unknown field 'sheat'; did you mean 'sheet'? [unknown-field]",
      ]
    ),
    (
      "pages: [front, section]", "pages: [frount, section]",
      [
        "3:9: error: there is no file 'pages/frount.yaml' in the layout; did you mean 'front'? [missing-file]"
      ]
    ),
    (
      "pages: [front, section]", "pages: [front]",
      [
        "3:1: error: pages of the layout show no resources; one of them must have 'each: sections' and 'cards' [no-section-page]"
      ]
    ),
    (
      "pages: [front, section]", "pages: [section, front, section]",
      [
        "3:25: error: page 'section' has cards, as 'section' has; only one may [two-section-pages]",
        "3:25: error: page 'section' comes once for each section, as 'section' does; others stand between them [parted-section-pages]",
      ]
    ),
    (
      "Lato/Lato-Bold.ttf", "Lato/Lato-Thin.ttf",
      [
        "5:49: error: there is no font file 'Lato/Lato-Thin.ttf'; put it into the layout's folder or the program's Fonts [missing-font]"
      ]
    ),
    (
      "Lato/Lato-Bold.ttf", "../layout.yaml",
      [
        "5:49: error: there is no font file '../layout.yaml'; put it into the layout's folder or the program's Fonts [missing-font]"
      ]
    ),
    (
      "Lato/Lato-Bold.ttf", "layout.yaml",
      [
        "5:49: error: file 'layout.yaml' is no font that can be used; take one of TrueType or OpenType, which ends in .ttf or .otf [bad-font]"
      ]
    ),
    ("bold:", "blod:", ["5:43: error: unknown field 'blod'; did you mean 'bold'? [unknown-field]"]),
    (
      "\"#0E6B66\"", "#0E6B66",
      [
        "7:15: error: a '#' begins a comment here, which hides the closing brace; "
          + "put a text or a colour with one in quotes, such as \"#0E6B66\" [yaml-syntax]"
      ]
    ),
    ("\"#0E6B66\"", "green", ["7:15: error: unknown colour 'green' [unknown-colour]"]),
    (
      "\"#0E6B66\"", "accent",
      ["7:15: error: accent of an accent leads back to accents; give it a colour of its own [circular-colour]"]
    ),
    ("font: lato", "font: lat", ["9:17: error: unknown font 'lat'; did you mean 'lato'? [unknown-font]"]),
    ("font: lato, ", "", ["9:9: error: style 'text' has no font [missing-field]"]),
    ("size: 10pt, ", "", ["9:9: error: style 'text' has no size [missing-field]"]),
    ("size: 10pt", "size: 10", ["9:29: error: size '10' has no unit; write 10mm or 10pt [missing-unit]"]),
    ("size: 10pt", "size: 0.5pt", ["9:29: error: size must be at least 1pt, and is '0.5pt' [bad-measure]"]),
    (
      "size: 10pt", "size: 10pt, expansion: 0.5",
      ["9:46: error: expansion lies between 0 and 0.1, and is 0.5 [bad-measure]"]
    ),
    (
      "size: 10pt", "size: 10pt, last-line: 2",
      ["9:46: error: last-line lies between 0 and 1, and is 2 [bad-measure]"]
    ),
    (
      "size: 10pt", "size: 10pt, letters-after-hyphen: 0",
      ["9:57: error: letters-after-hyphen lies between 1 and 20, and is 0 [bad-measure]"]
    ),
    ("leading: 1.2", "leading: 0", ["9:44: error: leading must be above 0, and is 0 [bad-measure]"]),
    (
      "leading: 1.2", "weight: black",
      ["9:9: error: style 'text' asks for a black face, which 'lato' has not [missing-face]"]
    ),
    (
      "leading: 1.2", "weight: heavy",
      ["9:43: error: weight of style 'text' cannot be 'heavy'; one of regular, bold, black [unknown-choice]"]
    ),
    ("leading: 1.2", "colour: \"#12\"", ["9:43: error: unknown colour '#12' [unknown-colour]"]),
    (
      "as: text, size: 5pt", "as: txt, size: 5pt",
      ["10:16: error: unknown style 'txt'; did you mean 'text'? [unknown-style]"]
    ),
    // A mistake in a style that no text has is found all the same.
    (
      "align: centre", "align: center",
      ["11:30: error: align of style 'middle' cannot be 'center'; did you mean 'centre'? [unknown-choice]"]
    ),
    ("as: text, size: 5pt", "as: middle, size: 5pt", []),
    (
      "{ font: lato, size: 10pt, leading: 1.2 }", "{ as: middle, size: 10pt }",
      ["9:15: error: style 'text' builds on itself; let it build on another one, or on none [circular-style]"]
    ),
    (
      "M0 0 L10 10", "M0 0 Q10 10",
      [
        "13:41: error: shape 'arrow' has a path that cannot be read; use the steps M, L, H, V, C and Z, and no coordinate beyond a million [bad-path]"
      ]
    ),
    (
      "arrow: { width: 10", "icon: { width: 10",
      [
        "13:3: error: shape 'icon' is there without being defined; choose another name [reserved-name]",
        "15:10: error: unknown shape 'arrow' [unknown-shape]",
      ]
    ),
    ("width: 10, height: 20", "width: 0, height: 20", ["13:19: error: width must be above 0, and is 0 [bad-measure]"]),
    ("Guide: arrow", "Guide: arow", ["15:10: error: unknown shape 'arow'; did you mean 'arrow'? [unknown-shape]"]),
    ("décembre]", "décembre, nivôse]", ["19:13: error: months must be 12, and are 13 [wrong-count]"]),
    (
      "months:", "moths:",
      [
        "18:5: error: words of 'fr' lack months [missing-field]",
        "19:12: error: word 'moths' must be a text, not a list [wrong-type]",
      ]
    ),
    (
      "hello: Bonjour", "hello: \"{words.hello}\"",
      ["18:12: error: word 'hello' of 'fr' leads back to itself; write out one of the words [circular-word]"]
    ),
    (
      "hello: Bonjour", "a: \"{words.b}\"\n    b: \"{words.b}\"",
      ["19:8: error: word 'b' of 'fr' leads back to itself; write out one of the words [circular-word]"]
    ),
    (
      "hello: Bonjour", "hello: \"{words.a}\"\n    a: \"{words.b}\"\n    b: \"{words.c}\"\n    c: \"{words.b}\"",
      ["20:8: error: word 'b' of 'fr' leads back to itself; write out one of the words [circular-word]"]
    ),
    ("hello: Bonjour", "hello: [Bonjour]", ["18:12: error: word 'hello' must be a text, not a list [wrong-type]"]),
    (
      "hello: Bonjour", "full-date: \"{dy} {month}\"",
      ["18:16: error: unknown part of a date '{dy}'; did you mean 'day'? [unknown-name]"]
    ),
  ]

  @Test(arguments: layoutMistakes)
  func inTheLayout(old: String, new: String, lines: [String]) {
    #expect(complaints("layout.yaml", old, new) == lines.map { "layout.yaml:\($0)" })
  }

  @Test func wordsThatALanguageLacksAreDoubtful() throws {
    let english = """
      words:
        en:
          months: [January, February, March, April, May, June, July, August, September, October, November, December]
          full-date: "{day} {month} {year}"
        fr:
      """
    let text = LayoutFixture.files["layout.yaml"]!.replacing("words:\n  fr:", with: english)
    let layout = LayoutFixture(["layout.yaml": text])
    #expect(
      layout.findings() == [
        "layout.yaml:17:3: warning: words of 'en' lack 'hello'; without them nothing is printed there; write \"\" if that is meant [missing-word]"
      ])
    let design = try #require(layout.read().value)
    #expect(design.words(for: "fr-CA").language == "fr")
    #expect(design.words(for: "de").language == "en")
  }

  @Test func tenMistakesGiveTenLines() {
    let layout = LayoutFixture([
      "pages/front.yaml": """
      margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50 }
      bookmark: "{edition.titel}"
      background:
        - { shape: rectangel }
        - { shape: rectangle, colour: "#12345" }
      flow:
        - { text: "{words.helo}", style: text }
        - { text: Hello, style: txt }
        - { glue: 4 mm, rule: 1pt }
        - { row: [{ rule: 1pt }], algin: top }
        - { image: cover.image, height: -3mm }
        - { when: partnerpage, rule: 1pt }
      """
    ])
    #expect(
      layout.findings() == [
        "pages/front.yaml:1:56: error: left '50' has no unit; write 50mm or 50pt [missing-unit]",
        "pages/front.yaml:2:11: error: unknown field '{edition.titel}'; did you mean 'edition.title'? [unknown-name]",
        "pages/front.yaml:4:14: error: unknown shape 'rectangel'; did you mean 'rectangle'? [unknown-shape]",
        "pages/front.yaml:5:33: error: unknown colour '#12345' [unknown-colour]",
        "pages/front.yaml:7:13: error: unknown word 'helo'; did you mean 'hello'? [unknown-word]",
        "pages/front.yaml:8:27: error: unknown style 'txt'; did you mean 'text'? [unknown-style]",
        "pages/front.yaml:9:19: error: the box is both glue and rule; put one of them into a box of its own [two-kinds]",
        "pages/front.yaml:10:29: error: unknown field 'algin'; did you mean 'align'? [unknown-field]",
        "pages/front.yaml:11:35: error: height cannot be negative, and is '-3mm'; did you mean '3mm'? [bad-measure]",
        "pages/front.yaml:12:13: error: unknown field 'partnerpage'; did you mean 'partner-page'? [unknown-name]",
      ])
  }

  @Test func aMistakeInAStyleIsOneLineForManyTexts() {
    let boxes = (0..<5).map { _ in "  - { text: Hello, style: small }\n" }.joined()
    let layout = LayoutFixture([
      "layout.yaml": LayoutFixture.files["layout.yaml"]!.replacing("size: 5pt", with: "size: 5"),
      "pages/front.yaml": "margins: { top: 0pt, right: 0pt, bottom: 0pt, left: 0pt }\nflow:\n\(boxes)",
    ])
    #expect(
      layout.findings() == ["layout.yaml:10:28: error: size '5' has no unit; write 5mm or 5pt [missing-unit]"])
  }
}
