@testable import Frames
import Testing

@Suite struct PathTests {
  private func square(at x: Double, _ y: Double) -> [Path.Element] {
    Path.rectangle(Rect(x: x, y: y, width: 10, height: 10)).elements
  }

  @Test func partsOutsideARectangleAreLeftOut() {
    let path = Path(square(at: 0, 0) + square(at: 50, 0) + square(at: 0, 50) + square(at: 15, 5))
    #expect(path.within(Rect(x: 0, y: 0, width: 20, height: 20)).elements == square(at: 0, 0) + square(at: 15, 5))
  }

  @Test func partsThatTouchOrSurroundItStay() {
    let path = Path(
      square(at: 20, 0) + square(at: -100, 0) + Path.rectangle(Rect(x: -50, y: -50, width: 500, height: 500)).elements)
    let kept = path.within(Rect(x: 0, y: 0, width: 20, height: 20)).elements
    #expect(kept == square(at: 20, 0) + Path.rectangle(Rect(x: -50, y: -50, width: 500, height: 500)).elements)
  }

  @Test func aCurveIsWhereItsControlPointsAre() {
    let curve: [Path.Element] = [
      .move(Point(x: 30, y: 0)), .curve(Point(x: 10, y: 0), Point(x: 10, y: 10), to: Point(x: 30, y: 10)), .close,
    ]
    let rect = Rect(x: 0, y: 0, width: 20, height: 20)
    #expect(Path(curve + square(at: 0, 50)).within(rect).elements == curve)
  }

  @Test func whereNothingWouldBeLeftThePathStays() {
    let path = Path(square(at: 50, 50))
    #expect(path.within(Rect(x: 0, y: 0, width: 20, height: 20)) == path)
  }

  /// What is seen of a drawing in two places is the same drawing, moved: pages hold it once.
  @Test func aMovedPathStaysOne() {
    let path = Path(square(at: 0, 0) + square(at: 50, 0))
    let places = [Point(x: 7.3, y: 0.1), Point(x: 1_000.7, y: 333.3)]
    let seen = places.map { place in
      path.transformed(by: .translation(x: place.x, y: place.y))
        .within(Rect(x: place.x - 1, y: place.y, width: 20, height: 20))
    }
    for (part, place) in zip(seen, places) {
      #expect(part.unmoved == square(at: 0, 0))
      #expect(part.elements == square(at: 0, 0).map { $0.moved(by: place) })
    }
  }
}
