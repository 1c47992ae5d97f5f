import Frames
import LayoutDesign
import Testing

@Suite struct SVGPathTests {
  @Test func absoluteAndRelativeStepsAgree() {
    let absolute = Path(svg: "M1 2 L4 6 H10 V8 C1 2 3 4 5 6 Z")
    let relative = Path(svg: "m1,2 l3,4 h6 v2 c-9-6-7-4-5-2 z")
    #expect(absolute == relative)
    #expect(
      absolute?.elements == [
        .move(Point(x: 1, y: 2)), .line(Point(x: 4, y: 6)), .line(Point(x: 10, y: 6)), .line(Point(x: 10, y: 8)),
        .curve(Point(x: 1, y: 2), Point(x: 3, y: 4), to: Point(x: 5, y: 6)), .close,
      ])
  }

  @Test func furtherPairsAfterAMoveAreLines() {
    #expect(Path(svg: "M0 0 1 1")?.elements == [.move(.zero), .line(Point(x: 1, y: 1))])
  }

  @Test(arguments: [
    "", "M", "M1", "L1 a", "M0 0 A1 1 0 0 0 2 2", "M0 0 L1e", "M0 0 Z 1", "M0 0 L1 1 z~ 9", "M0 2000000",
    "m9 9 h999999 h999999",
  ])
  func otherTextsAreRefused(text: String) {
    #expect(Path(svg: text) == nil)
  }
}
