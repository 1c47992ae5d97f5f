import Catalogue
import Diagnostics
import Frames
import Layout
import LayoutDesign
import Testing

/// Boxes without text, as numbers: where each comes to lie in 100 points.
@Suite struct BoxArrangementTests {
  private static let stacksOfBoxes: [(box: String, ink: [String])] = [
    // Boxes follow one another, with the gap and with glue between them.
    ("stack: [\(shape(9, 5)), \(shape(8, 6))]", ["shape 0 0 9×5", "shape 0 5 8×6"]),
    ("stack: [\(shape(9, 5)), \(shape(8, 6))], gap: 3pt", ["shape 0 0 9×5", "shape 0 8 8×6"]),
    ("stack: [\(shape(9, 5)), { glue: 4pt }, \(shape(8, 6))], gap: 3pt", ["shape 0 0 9×5", "shape 0 12 8×6"]),
    // Of spaces that meet the larger stays, also when what was between them is not there.
    ("stack: [\(shape(9, 5)), { glue: 4pt }, { glue: 7pt }, \(shape(8, 6))]", ["shape 0 0 9×5", "shape 0 12 8×6"]),
    (
      "stack: [\(shape(9, 5)), { glue: 7pt }, { text: '{resource.type}', style: text }, { glue: 4pt }, \(shape(8, 6))]",
      ["shape 0 0 9×5", "shape 0 12 8×6"]
    ),
    // Space at the head stays where it was meant, and goes with the box above it.
    ("stack: [{ glue: 4pt }, \(shape(9, 5))]", ["shape 0 4 9×5"]),
    ("stack: [{ text: '{resource.type}', style: text }, { glue: 4pt }, \(shape(9, 5))]", ["shape 0 0 9×5"]),
    // Space can draw boxes together.
    ("stack: [\(shape(9, 5)), { glue: -2pt }, \(shape(8, 6))]", ["shape 0 0 9×5", "shape 0 3 8×6"]),
    // Shares take what is left of a height, or of a least height.
    (
      "stack: [\(shape(9, 5)), { glue: 1fr }, \(shape(8, 6)), { glue: 2fr }], height: 41pt",
      ["shape 0 0 9×5", "shape 0 15 8×6"]
    ),
    ("stack: [{ glue: 1fr }, \(shape(8, 6))], min-height: 40pt, pad: 5pt", ["shape 5 29 8×6"]),
    ("stack: [{ glue: 1fr }, \(shape(8, 6))]", ["shape 0 0 8×6"]),
    // A box around boxes that do not appear does not appear.
    ("stack: [{ glue: 4pt }, { text: '{resource.type}', style: text }], fill: accent, pad: 3pt", []),
    ("stack: [{ text: '{resource.type}', style: text }], fill: accent, width: 20pt, height: 30pt", []),
  ]

  @Test(arguments: stacksOfBoxes)
  func stacks(box: String, ink: [String]) throws {
    #expect(try BoxFixture("{ \(box) }").ink() == ink)
  }

  private static let rowsOfBoxes: [(box: String, ink: [String])] = [
    ("row: [\(shape(9, 5)), \(shape(8, 6))]", ["shape 0 0 9×5", "shape 9 0 8×6"]),
    ("row: [\(shape(9, 5)), \(shape(8, 6))], gap: 3pt", ["shape 0 0 9×5", "shape 12 0 8×6"]),
    ("row: [\(shape(9, 6)), \(shape(8, 4))], align: middle", ["shape 0 0 9×6", "shape 9 1 8×4"]),
    ("row: [\(shape(9, 6)), \(shape(8, 4))], align: bottom", ["shape 0 0 9×6", "shape 9 2 8×4"]),
    ("row: [\(shape(9, 6)), \(shape(8, 4))], align: middle, height: 20pt", ["shape 0 7 9×6", "shape 9 8 8×4"]),
    // What has no width shares the rest; so does glue, by its number.
    ("row: [\(shape(20, 5)), { rule: 1pt }, { rule: 2pt }]", ["shape 0 0 20×5", "shape 20 0 40×1", "shape 60 0 40×2"]),
    ("row: [\(shape(20, 5)), { glue: 3fr }, { rule: 1pt }]", ["shape 0 0 20×5", "shape 80 0 20×1"]),
    ("row: [{ glue: 5pt }, \(shape(20, 5))]", ["shape 5 0 20×5"]),
    // What is as wide as its content leaves the rest to the others.
    (
      "row: [{ stack: [\(shape(30, 5))], width: fit, pad: [0pt, 5pt] }, { rule: 1pt }]",
      ["shape 5 0 30×5", "shape 40 0 60×1"]
    ),
    // What does not appear takes no room.
    (
      "row: [{ text: '{resource.type}', style: text, width: 40pt }, { rule: 1pt }, { image: resource.thumbnail }]",
      ["shape 0 0 100×1"]
    ),
    ("row: [{ when: session, shape: icon, width: 40pt }, { rule: 1pt }], gap: 4pt", ["shape 0 0 100×1"]),
  ]

  @Test(arguments: rowsOfBoxes)
  func rows(box: String, ink: [String]) throws {
    #expect(try BoxFixture("{ \(box) }").ink() == ink)
  }

  @Test func aRowThatIsTooWideIsReported() throws {
    let fixture = try BoxFixture("{ row: [\(shape(70, 5)), \(shape(50, 5))], gap: 3pt }")
    #expect(fixture.ink() == ["shape 0 0 70×5", "shape 73 0 50×5"])
    let overflow = PageFinding.overflow(text: nil, by: ReportedLength(roundingUp: 23))
    #expect(fixture.boxLayout.found.all.map(\.finding) == [.page(overflow)])
  }

  private static let layersOfBoxes: [(box: String, ink: [String])] = [
    ("layer: [\(shape(9, 5)), \(shape(8, 6))]", ["shape 0 0 9×5", "shape 0 0 8×6"]),
    ("layer: [\(shape(9, 5, "at: { left: 2pt, top: 3pt }"))]", ["shape 2 3 9×5"]),
    ("layer: [\(shape(9, 5, "at: { right: 2pt, bottom: 3pt }"))], height: 50pt", ["shape 89 42 9×5"]),
    // Without a height of its own a layer is as high as it must be, and its foot is there.
    ("layer: [\(shape(9, 50)), \(shape(8, 6, "at: { bottom: 0pt }"))]", ["shape 0 0 9×50", "shape 0 44 8×6"]),
    // Between two sides a box without a size is stretched.
    (
      "layer: [{ shape: ellipse, at: { left: 10pt, top: 1pt, right: 20pt, bottom: 2pt } }], height: 50pt",
      ["shape 10 1 70×47"]
    ),
    // Without a height of the layer, over that of the others; alone it is as high as wide.
    (
      "layer: [{ shape: ellipse, at: { left: 0pt, top: 1pt, right: 0pt, bottom: 2pt } }, \(shape(9, 50))]",
      ["shape 0 1 100×47", "shape 0 0 9×50"]
    ),
    (
      "layer: [\(shape(9, 50)), { shape: ellipse, at: { top: 0pt, bottom: 0pt } }], min-height: 64pt, pad: 2pt",
      ["shape 2 2 9×50", "shape 2 2 96×60"]
    ),
    ("layer: [{ shape: ellipse, at: { top: 0pt, bottom: 0pt } }]", ["shape 0 0 100×100"]),
    // What has a height of its own asks for it, and is stretched if that is not enough.
    (
      "layer: [{ stack: [\(shape(9, 5))], fill: tint, at: { top: 0pt, bottom: 1pt } }, \(shape(8, 20))]",
      ["ground 0 0 100×19", "shape 0 0 9×5", "shape 0 0 8×20"]
    ),
    ("layer: [\(shape(9, 5, "at: { left: -2pt, top: -3pt }"))], pad: 4pt", ["shape 2 1 9×5"]),
  ]

  @Test(arguments: layersOfBoxes)
  func layers(box: String, ink: [String]) throws {
    #expect(try BoxFixture("{ \(box) }").ink() == ink)
  }

  private static let gridsOfBoxes: [(box: String, ink: [String])] = [
    (
      "grid: [\(shape(9, 5)), \(shape(8, 7)), \(shape(7, 3))], columns: 2, gap: [4pt, 10pt]",
      ["shape 0 1 9×5", "shape 55 0 8×7", "shape 0 11 7×3"]
    ),
    (
      "grid: [{ rule: 1pt }, { when: session, rule: 2pt }, { rule: 3pt }], columns: 4",
      ["shape 0 1 25×1", "shape 25 0 25×3"]
    ),
  ]

  @Test(arguments: gridsOfBoxes)
  func grids(box: String, ink: [String]) throws {
    #expect(try BoxFixture("{ \(box) }").ink() == ink)
  }

  private static let framesOfBoxes: [(box: String, ink: [String])] = [
    ("stack: [\(shape(9, 5))], pad: [1pt, 2pt, 3pt, 4pt], fill: tint", ["ground 0 0 100×9", "shape 4 1 9×5"]),
    (
      "stack: [\(shape(9, 5))], pad: 2pt, width: fit, stroke: { colour: accent, width: 1pt }",
      ["frame 0 0 13×9", "shape 2 2 9×5"]
    ),
    ("stack: [\(shape(9, 5))], min-height: 20pt, fill: tint", ["ground 0 0 100×20", "shape 0 0 9×5"]),
    ("shape: arrow, height: 40pt, width: 10pt", ["shape 0 0 10×40"]),
    ("shape: ellipse, width: 30pt", ["shape 0 0 30×30"]),
    ("choose: [{ when: session, rule: 1pt }, { unless: session, rule: 2pt }, { rule: 3pt }]", ["shape 0 0 100×2"]),
    ("choose: [{ unless: session, rule: 2pt }, { rule: 3pt }], in-turn: true", ["shape 0 0 100×2"]),
    ("choose: [{ image: resource.thumbnail, width: 20pt, height: 20pt }, { rule: 3pt }]", ["shape 0 0 100×3"]),
    ("choose: [{ when: session, rule: 1pt }], fill: accent", []),
    // A choice with a frame of its own stands around the frame of what is chosen.
    (
      "choose: [{ stack: [\(shape(9, 5))], fill: tint, pad: 1pt }], pad: 3pt, fill: accent",
      ["ground 0 0 100×13", "ground 3 3 94×7", "shape 4 4 9×5"]
    ),
    // A choice without one leaves it as it is.
    ("choose: [{ stack: [\(shape(9, 5))], width: 40pt, fill: tint }]", ["ground 0 0 40×5", "shape 0 0 9×5"]),
  ]

  @Test(arguments: framesOfBoxes)
  func frames(box: String, ink: [String]) throws {
    #expect(try BoxFixture("{ \(box) }").ink() == ink)
  }

  @Test func whatStandsOutOfItsHeightIsReported() throws {
    let fixture = try BoxFixture("{ stack: [\(shape(9, 50))], height: 30pt, pad: 2pt }")
    _ = fixture.block()
    let overflow = PageFinding.overflow(text: nil, by: ReportedLength(roundingUp: 24))
    #expect(fixture.boxLayout.found.all.map(\.finding) == [.page(overflow)])
  }

  @Test func eachComesOnceForEveryMember() throws {
    let partners = ["A", "B", "C"].map { BoxFixture.partner($0) }
    let each = "{ each: cover.partners, box: { when: partner.name, shape: rectangle, width: 9pt, height: 5pt } }"
    #expect(
      try BoxFixture("{ stack: [\(each), { rule: 1pt }], gap: 2pt }", BoxFixture.edition(partners: partners)).ink()
        == ["shape 0 0 9×5", "shape 0 7 9×5", "shape 0 14 9×5", "shape 0 21 100×1"])
    #expect(
      try BoxFixture("{ row: [\(each)], gap: 2pt }", BoxFixture.edition(partners: partners)).ink()
        == ["shape 0 0 9×5", "shape 11 0 9×5", "shape 22 0 9×5"])
    #expect(try BoxFixture("{ stack: [\(each), { rule: 1pt }], gap: 2pt }").ink() == ["shape 0 0 100×1"])
  }
}

/// A shape of that size.
private func shape(_ width: Int, _ height: Int, _ more: String = "") -> String {
  "{ shape: rectangle, width: \(width)pt, height: \(height)pt\(more.isEmpty ? "" : ", ")\(more) }"
}
