import Catalogue
import Frames
import Layout
import LayoutDesign
import LayoutTestSupport
import Testing

/// What a layout leaves out is set so that nothing stands in anything else. The style `text` is of 10 pt, its lines are 12 pt
/// apart and its capitals 7 pt high.
@Suite struct DefaultDistanceTests {
  private static let text = "{ text: A, style: text }"

  private static let boxes: [(box: String, ink: [String])] = [
    // Texts one below the other are as far apart as lines; what says its distance has it.
    ("stack: [\(text), \(text)]", ["text 0 0 100×7 (1)", "text 0 12 100×7 (1)"]),
    ("stack: [\(text), \(text)], gap: 0pt", ["text 0 0 100×7 (1)", "text 0 7 100×7 (1)"]),
    ("stack: [\(text), { glue: 1pt }, \(text)]", ["text 0 0 100×7 (1)", "text 0 8 100×7 (1)"]),
    ("stack: [\(text), { stack: [\(text)] }]", ["text 0 0 100×7 (1)", "text 0 12 100×7 (1)"]),
    (
      "stack: [{ row: [\(text), { rule: 1pt }] }, \(text)]",
      ["text 0 0 50×7 (1)", "shape 50 0 50×1", "text 0 12 100×7 (1)"]
    ),
    // Padding is distance, and what has no text needs none to its like.
    (
      "stack: [\(text), { stack: [\(text)], pad: 2pt, fill: tint }]",
      ["text 0 0 100×7 (1)", "ground 0 12 100×11", "text 2 14 96×7 (1)"]
    ),
    ("stack: [{ rule: 1pt }, { rule: 1pt }]", ["shape 0 0 100×1", "shape 0 1 100×1"]),
    // What hangs below a baseline is not covered by what follows.
    ("stack: [\(text), { rule: 1pt }]", ["text 0 0 100×7 (1)", "shape 0 12 100×1"]),
    // Texts side by side are an em apart.
    (
      "row: [{ text: A, style: text, width: 20pt }, { text: A, style: text, width: 20pt }]",
      ["text 0 0 20×7 (1)", "text 30 0 20×7 (1)"]
    ),
    ("row: [{ text: A, style: text, width: 20pt }, { rule: 1pt }]", ["text 0 0 20×7 (1)", "shape 20 0 80×1"]),
    ("row: [\(text), \(text)], gap: 0pt", ["text 0 0 50×7 (1)", "text 50 0 50×7 (1)"]),
    (
      "grid: [\(text), \(text), \(text)]",
      ["text 0 0 45×7 (1)", "text 55 0 45×7 (1)", "text 0 12 45×7 (1)"]
    ),
    (
      "grid: [\(text), \(text), \(text)], gap: 0pt",
      ["text 0 0 50×7 (1)", "text 50 0 50×7 (1)", "text 0 7 50×7 (1)"]
    ),
  ]

  @Test(arguments: boxes)
  func distances(box: String, ink: [String]) throws {
    #expect(try BoxFixture("{ \(box) }").ink() == ink)
  }

  @Test(arguments: [
    // Paragraphs are half a line further apart than lines, items as far as lines; items follow the paragraphs' gap.
    ("", [0, 18, 36, 48]), ("gap: 3pt", [0, 10, 20, 30]), ("item-gap: 2pt", [0, 18, 36, 45]),
    ("gap: 0pt", [0, 7, 14, 21]),
  ])
  func paragraphs(gaps: String, tops: [Int]) throws {
    let edition = BoxFixture.edition { $0.summary = RichText(markdown: "A\n\nB\n\n- C\n- D") }
    let box = "{ prose: resource.summary, style: text\(gaps.isEmpty ? "" : ", \(gaps)") }"
    // Bullets stand 12 points wide before their texts.
    let texts = try BoxFixture(box, edition).ink().filter { !$0.contains(" 12×") }
    #expect(texts.map { Int($0.split(separator: " ")[2]) } == tops)
  }

  @Test func columnsCardsAndPanelsKeepApart() throws {
    let page = """
      margins: { top: 50pt, right: 50pt, bottom: 40pt, left: 50pt }
      columns: { count: 2 }
      flow: [{ text: A, style: text }]
      panel: { flow: [{ text: A, style: text }] }
      """
    let design = try #require(LayoutFixture(["pages/front.yaml": page]).read().value)
    #expect(abs(design.pages[0].columns.gap - Length.mm(5).points) < 1e-9)
    let panel = try #require(design.pages[0].panel)
    #expect(panel.padding == Insets(top: 40, bottom: 40) && panel.gap > 10)
    #expect(abs((design.pages[1].cards?.rules.gap ?? 0) - Length.mm(6).points) < 1e-9)
  }
}

/// Boxes that give way to others where they have too little room.
@Suite struct FittingChoiceTests {
  private static let tall = "{ shape: rectangle, width: 9pt, height: 40pt }"
  private static let low = "{ shape: rectangle, width: 8pt, height: 20pt }"

  @Test(arguments: [
    ("choose: [\(tall), \(low)]", "shape 0 0 9×40"), ("choose: [\(tall), \(low)], max-height: 40pt", "shape 0 0 9×40"),
    ("choose: [\(tall), \(low)], max-height: 30pt", "shape 0 0 8×20"),
    ("choose: [{ text: '{resource.type}', style: text }, \(low)], max-height: 30pt", "shape 0 0 8×20"),
    ("choose: [{ stack: [\(tall)], height: 9pt }, \(low)], max-height: 30pt", "shape 0 0 8×20"),
  ])
  func theFirstThatFitsIsTaken(box: String, ink: String) throws {
    let fixture = try BoxFixture("{ stack: [{ \(box) }] }")
    // Boxes of fixed size are set when they are drawn; nothing of one that gave way is reported.
    #expect(fixture.ink() == [ink])
    #expect(fixture.boxLayout.found.all.isEmpty)
  }

  @Test func theLowestStaysAndIsReported() throws {
    let choose = "{ choose: [\(Self.tall), \(Self.low)], max-height: 10pt }"
    let fixture = try BoxFixture("{ layer: [\(choose)] }")
    #expect(fixture.ink() == ["shape 0 0 8×20"])
    #expect(fixture.boxLayout.found.all.map(\.id) == ["overflow"])
    // A card grows.
    let card = try BoxFixture(choose)
    #expect(card.ink() == ["shape 0 0 8×20"])
    #expect(card.boxLayout.found.all.isEmpty)
  }

  @Test(arguments: [("", [0, 10]), (", align: top", [0, 0]), (", align: bottom", [0, 20])])
  func boxesOfAGridStandInTheirRow(align: String, tops: [Int]) throws {
    let ink = try BoxFixture("{ grid: [\(Self.tall), \(Self.low)]\(align) }").ink()
    #expect(ink.map { Int($0.split(separator: " ")[2]) } == tops)
  }
}
