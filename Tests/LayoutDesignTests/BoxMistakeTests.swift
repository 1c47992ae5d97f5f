import LayoutTestSupport
import Testing

/// What is said of mistakes in boxes: the line, letter by letter, with its place.
@Suite struct BoxMistakeTests {
  static let boxMistakes: [(box: String, line: String)] = [
    ("{ txt: Hello }", "4:5: error: the box has no kind; did you mean 'text'? [missing-kind]"),
    (
      "{ x: 1 }",
      "4:5: error: the box has no kind; one of stack, row, layer, grid, choose, each, text, prose, image, qr, shape, rule, glue [missing-kind]"
    ),
    (
      "{ glue: 3mm, rule: 1pt }",
      "4:18: error: the box is both glue and rule; put one of them into a box of its own [two-kinds]"
    ),
    ("Hello", "4:5: error: box must be a mapping of fields, not a text [wrong-type]"),
    ("{ stack: { rule: 1pt } }", "4:14: error: stack must be a list, not a mapping of fields [wrong-type]"),
    ("{ stack: }", "4:5: error: the box has no stack [missing-field]"),
    ("{ text: , style: text }", "4:5: error: the box has no text [missing-field]"),
    ("{ text: Hello }", "4:5: error: the text has no style [missing-field]"),
    ("{ text: Hello, style: [] }", "4:5: error: the text has no style [missing-field]"),
    ("{ text: Hello, style: txt }", "4:27: error: unknown style 'txt'; did you mean 'text'? [unknown-style]"),
    ("{ text: Hello, stile: text }", "4:5: error: the text has no style [missing-field]"),
    (
      "{ text: Hello, style: text, widht: 3mm }",
      "4:33: error: unknown field 'widht'; did you mean 'width'? [unknown-field]"
    ),
    (
      "{ text: '{edition.titel}', style: text }",
      "4:13: error: unknown field '{edition.titel}'; did you mean 'edition.title'? [unknown-name]"
    ),
    ("{ text: '{words.helo}', style: text }", "4:13: error: unknown word 'helo'; did you mean 'hello'? [unknown-word]"),
    (
      "{ text: '{edition.title', style: text }",
      "4:13: error: '{' in '{edition.title' is never closed [bad-template]"
    ),
    (
      "{ text: 'a]', style: text }",
      "4:13: error: ']' in 'a]' stands alone; write \\] for the character itself [bad-template]"
    ),
    (
      "{ text: '{resource.title}', style: text }",
      "4:13: error: field 'resource.title' is known only on cards [misplaced-name]"
    ),
    (
      "{ when: partner.logo, rule: 1pt }",
      "4:13: error: field 'partner.logo' is known only in an 'each' over partners [misplaced-name]"
    ),
    (
      "{ text: '{page.folio}', style: text }",
      "4:13: error: field 'page.folio' is known only in furniture and backgrounds [misplaced-name]"
    ),
    ("{ when: sesion, rule: 1pt }", "4:13: error: unknown field 'sesion'; did you mean 'session'? [unknown-name]"),
    (
      "{ image: cover.picture }",
      "4:14: error: unknown field 'cover.picture'; one of cover.image, page.image, section.image, resource.thumbnail, partner.logo [unknown-name]"
    ),
    (
      "{ image: cover.image, fit: fill }",
      "4:32: error: fit of the box cannot be 'fill'; one of cover, contain, trim, auto, optical [unknown-choice]"
    ),
    ("{ shape: arow }", "4:14: error: unknown shape 'arow'; did you mean 'arrow'? [unknown-shape]"),
    ("{ shape: rectangel }", "4:14: error: unknown shape 'rectangel'; did you mean 'rectangle'? [unknown-shape]"),
    ("{ shape: arrow, colour: tin }", "4:29: error: unknown colour 'tin'; did you mean 'tint'? [unknown-colour]"),
    (
      "{ rule: 1pt, colour: }",
      "4:18: error: colour 'colour' holds nothing; put a colour in quotes, since '#' begins a remark [blank-colour]"
    ),
    ("{ glue: 3 }", "4:13: error: glue '3' has no unit; write 3mm or 3pt [missing-unit]"),
    ("{ glue: 3furlongs }", "4:13: error: glue '3furlongs' is no length; write one like 12mm or 9.6pt [bad-measure]"),
    (
      "{ rule: 1pt, height: -3mm }",
      "4:26: error: height cannot be negative, and is '-3mm'; did you mean '3mm'? [bad-measure]"
    ),
    ("{ rule: 1pt, pad: [1pt, 2pt, 3pt] }", "4:23: error: pad takes one, two or four lengths, not 3 [bad-measure]"),
    ("{ grid: [], gap: [1pt, 2pt, 3pt, 4pt] }", "4:22: error: gap takes one or two lengths, not 4 [bad-measure]"),
    ("{ grid: [], columns: 0 }", "4:26: error: columns of a grid are 1 to 24, not 0 [bad-measure]"),
    ("{ rule: 1pt, stroke: { width: 1pt } }", "4:26: error: the stroke has no colour [missing-field]"),
    ("{ rule: 1pt, at: { lft: 1pt } }", "4:24: error: unknown field 'lft'; did you mean 'left'? [unknown-field]"),
    ("{ rule: 1pt, role: heading }", "4:24: error: unknown role 'heading'; did you mean 'heading-1'? [unknown-choice]"),
    (
      "{ rule: 1pt, link: edition.url }",
      "4:24: error: link cannot lead to 'edition.url'; one of contents, detail.link, entry, index, link.url, partner.url, resource.url, section, subsection, timetable, types [unknown-name]"
    ),
    (
      "{ rule: 1pt, link: section }",
      "4:24: error: field 'section' is known only on the pages of sections and in 'each: sections' [misplaced-name]"
    ),
    (
      "{ rule: 1pt, max-height: 3mm }",
      "4:18: error: unknown field 'max-height'; did you mean 'min-height'? [unknown-field]"
    ),
    ("{ each: sections }", "4:5: error: the box has no box [missing-field]"),
    (
      "{ each: section, box: { rule: 1pt } }",
      "4:13: error: unknown field 'section'; did you mean 'sections'? [unknown-name]"
    ),
    ("{ each: sections, box: { rule: 1pt }, pad: 3pt }", "4:43: error: unknown field 'pad' [unknown-field]"),
    ("{ only: large, rule: 1pt }", "4:7: error: 'only' names sizes of cards, and this is no card [misplaced-field]"),
    (
      "{ rule: { large: 1pt, small: 2pt } }",
      "4:13: error: values by size of card stand only in cards and their styles; write one value for all [misplaced-sizes]"
    ),
  ]

  /// A page with the box on its fourth line.
  static func page(with box: String) -> String {
    "margins: { top: 0pt, right: 0pt, bottom: 0pt, left: 0pt }\nbookmark: Front\nflow:\n  - \(box)\n"
  }

  @Test(arguments: boxMistakes)
  func inBoxes(box: String, line: String) {
    let lines = LayoutFixture(["pages/front.yaml": BoxMistakeTests.page(with: box)]).findings()
    #expect(lines.first == "pages/front.yaml:\(line)")
    #expect(lines.count == (box.contains("stile") ? 2 : 1), "\(lines)")
  }
}
