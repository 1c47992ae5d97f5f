import LayoutTestSupport
import Testing

/// Mistakes in pages and cards.
extension MistakeTests {
  static let otherMistakes: [(file: String, old: String, new: String, lines: [String])] = [
    (
      "pages/front.yaml", "right: 50pt", "right: 300pt",
      [
        "1:10: error: margins of page 'front' leave less than 1in between them [bad-measure]"
      ]
    ),
    ("pages/front.yaml", "right: 50pt, ", "", ["1:10: error: the margins has no right [missing-field]"]),
    (
      "pages/front.yaml", "flow:", "cards: resource\nflow:",
      [
        "2:1: error: field 'cards' needs 'each: sections' beside it [misplaced-field]"
      ]
    ),
    (
      "pages/front.yaml", "flow:", "shares-page: 12mm\nbegins: recto\nflow:",
      ["3:1: error: field 'begins' cannot stand beside 'shares-page' [misplaced-field]"]
    ),
    (
      "pages/front.yaml", "flow:", "columns: { count: [1, two] }\nflow:",
      ["2:23: error: each of the count of the row of columns must be a whole number, not a text [wrong-type]"]
    ),
    (
      "pages/section.yaml", "cards: resource", "cards: resource\nshares-page: 12mm",
      ["4:1: error: field 'shares-page' cannot stand beside 'cards' [misplaced-field]"]
    ),
    (
      "pages/front.yaml", "flow:",
      "shares-page: 12mm\nfurniture: [{ box: { layer: [{ text: A, style: text, role: heading-1 }] } }]\nflow:",
      [
        "3:20: error: page 'front' shares the pages of others, where only its headers move with it, and this box is read; "
          + "put it into 'furniture' with 'as: header', or take its 'role' away [misplaced-field]"
      ]
    ),
    ("pages/front.yaml", "flow:", "flew:", ["2:1: error: unknown field 'flew'; did you mean 'flow'? [unknown-field]"]),
    (
      "pages/section.yaml", "each: sections", "each: partners",
      [
        "1:7: error: pages come once for each of sections, not of 'partners' [unknown-name]"
      ]
    ),
    (
      "pages/section.yaml", "cards: resource", "cards: resources",
      [
        "3:8: error: there is no file 'cards/resources.yaml' in the layout; did you mean 'resource'? [missing-file]"
      ]
    ),
    (
      "pages/section.yaml", "cards: resource", "cards: resource\nflow: []",
      [
        "4:1: error: field 'flow' cannot stand beside 'cards' [misplaced-field]"
      ]
    ),
    (
      "pages/section.yaml", "cards: resource", "cards: resource\nbegins: left",
      ["4:9: error: begins of page 'section' cannot be 'left'; one of recto, verso [unknown-choice]"]
    ),
    (
      "pages/section.yaml", "cards: resource", "cards: resource\nfills: 4",
      [
        "1:1: error: field 'each' cannot stand beside 'fills' [misplaced-field]",
        "3:1: error: field 'cards' cannot stand beside 'fills' [misplaced-field]",
      ]
    ),
    (
      "pages/front.yaml", "flow:\n  - { text: \"{edition.title}\", style: text }", "fills: 4\nwhen: partner-page",
      ["3:1: error: field 'when' cannot stand beside 'fills' [misplaced-field]"]
    ),
    (
      "pages/front.yaml", "flow:", "fills: 1\nflow:",
      ["2:8: error: fills is 2 to 64, and not 1 [bad-measure]"]
    ),
    (
      "pages/front.yaml", "right: 50pt", "inner: 50pt",
      [
        "1:10: error: the margins has no outer [missing-field]",
        "1:50: error: field 'left' cannot stand beside 'inner' and 'outer' [misplaced-field]",
      ]
    ),
    (
      "pages/section.yaml", "cards: resource",
      "cards: resource\nfurniture: [{ on: [verso, fist], box: { rule: 1pt, at: { inner: 3pt, left: 3pt } } }]",
      [
        "4:27: error: on of the furniture cannot be 'fist'; did you mean 'first'? [unknown-choice]",
        "4:70: error: field 'left' cannot stand beside 'inner' [misplaced-field]",
      ]
    ),
    (
      "pages/section.yaml", "cards: resource", "cards: resource\nalign: bottom",
      ["4:1: error: field 'align' cannot stand beside 'cards' [misplaced-field]"]
    ),
    (
      "pages/front.yaml", "flow:", "align: middle\nflow:",
      ["2:8: error: align of page 'front' cannot be 'middle'; one of top, bottom [unknown-choice]"]
    ),
    (
      "pages/front.yaml", "style: text }", "style: text, at: { outer: 3pt } }",
      ["3:51: error: 'outer' is known only in furniture and backgrounds [misplaced-field]"]
    ),
    (
      "pages/front.yaml", "{edition.title}", "{page.last-title}",
      ["3:13: error: field 'page.last-title' is known only in furniture and backgrounds [misplaced-name]"]
    ),
    (
      "pages/section.yaml", "cards: resource", "cards: resource\nfurniture: [{ as: head, box: { rule: 1pt } }]",
      [
        "4:19: error: as of the furniture cannot be 'head'; one of header, footer, ornament [unknown-choice]"
      ]
    ),
    (
      "cards/resource.yaml", "sizes:", "size:",
      [
        "1:1: error: card 'resource' has no sizes [missing-field]"
      ]
    ),
    (
      "cards/resource.yaml", "fills-page: 2", "fills-page: 0",
      [
        "2:24: error: fills-page must be 1 or more, and is 0 [bad-measure]"
      ]
    ),
    (
      "cards/resource.yaml", "fills-page: 2", "demerits: -2", ["2:22: error: demerits cannot be negative [bad-measure]"]
    ),
    (
      "cards/resource.yaml", "fills-page: 2", "unsuited: -2", ["2:22: error: unsuited cannot be negative [bad-measure]"]
    ),
    // One mistake of a card is one line, however many sizes it has.
    (
      "cards/resource.yaml", "style: text }", "style: text, width: 3 }",
      [
        "4:54: error: width '3' has no unit; write 3mm or 3pt [missing-unit]"
      ]
    ),
    (
      "cards/resource.yaml", "style: text }", "style: text, width: { large: 3pt } }",
      [
        "4:54: error: there is no value for the size 'small'; write one, or one value for all sizes [missing-size]"
      ]
    ),
    (
      "cards/resource.yaml", "style: text }", "style: text, width: { large: 3pt, smal: 3pt } }",
      [
        "4:54: error: there is no value for the size 'small'; write one, or one value for all sizes [missing-size]",
        "4:68: error: unknown size 'smal'; did you mean 'small'? [unknown-size]",
      ]
    ),
    (
      "cards/resource.yaml", "style: text }", "style: text, only: [lage, small, large] }",
      [
        "4:54: error: unknown size 'lage'; did you mean 'large'? [unknown-size]"
      ]
    ),
  ]

  @Test(arguments: otherMistakes)
  func inPagesAndCards(file: String, old: String, new: String, lines: [String]) {
    #expect(complaints(file, old, new) == lines.map { "\(file):\($0)" })
  }
}
