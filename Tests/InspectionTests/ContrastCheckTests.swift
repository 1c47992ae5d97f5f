import Diagnostics
import Frames
import Inspection
import Testing

/// What `check` says of texts on finished pages.
@Suite struct ContrastCheckTests {
  private let pale = Color(hex: "#999999")!
  private let dark = Color(hex: "#0E6B66")!

  private func text(_ color: Color, at point: Point) -> FrameItem {
    .glyphs(
      GlyphRun(
        font: .init(0), size: 10, color: color, glyphs: [.init(id: 5, x: Float(point.x), y: Float(point.y))],
        clusters: [.init(bytes: 3, glyphs: 1)], text: Array("ESS".utf8)))
  }

  private func fill(_ path: Path, _ color: Color) -> FrameItem { .path(.init(path: path, fill: color)) }

  private func warnings(_ items: [FrameItem]) -> [String] {
    let page = Page(
      size: Size(width: 100, height: 100), label: "3", frames: [Frame(tag: .artifact(.layout), items: items)])
    let information = Document.Information(title: "T", language: "fr", date: .init(year: 2022))
    let document = Document(information: information, pages: [page, page])
    return ContrastCheck.warnings(about: document, at: Place(file: "edition.yaml")).all.map(\.description)
  }

  @Test func textIsComparedWithWhatLiesUnderIt() {
    let (left, right) = (Point(x: 10, y: 50), Point(x: 80, y: 50))
    let half = Path.rectangle(Rect(x: 0, y: 0, width: 50, height: 100))
    let warning = { (ink: String, ground: String, contrast: String) in
      "edition.yaml: warning: 'ESS' on page 3 has a contrast of \(contrast) with its ground (\(ink) on \(ground)), "
        + "under 4.5; make one darker, or the other lighter [low-contrast]"
    }
    #expect(warnings([text(pale, at: left)]) == [warning("#999999", "#FFFFFF", "2.8")])
    #expect(warnings([fill(half, .black), text(pale, at: left), text(dark, at: right)]) == [])
    #expect(warnings([fill(half, dark), text(.white, at: left)]) == [])
    #expect(warnings([fill(half, dark), text(.white, at: right)]) == [warning("#FFFFFF", "#FFFFFF", "1.0")])
    #expect(warnings([fill(half, .black), fill(half, .white), text(pale, at: left)]).count == 1)
    // What is drawn later lies over it.
    #expect(warnings([text(dark, at: left), fill(half, .black)]) == [])
  }

  @Test func groundsHaveTheirTrueOutlines() {
    let ellipse = Path.ellipse(in: Rect(x: 0, y: 0, width: 100, height: 100))
    #expect(warnings([fill(ellipse, dark), text(.white, at: Point(x: 50, y: 50))]) == [])
    #expect(warnings([fill(ellipse, dark), text(.white, at: Point(x: 2, y: 8))]).count == 1)
    let moved = FrameItem.group(
      .init(transform: .translation(x: 50, y: 0), items: [fill(ellipse, dark), text(.white, at: Point(x: 45, y: 50))]))
    #expect(warnings([moved]) == [])
    #expect(warnings([moved, text(.white, at: Point(x: 20, y: 50))]).count == 1)
  }

  @Test func whatIsCutOffIsNoGround() {
    let all = fill(.rectangle(Rect(x: 0, y: 0, width: 100, height: 100)), dark)
    let left = FrameItem.group(.init(clip: .rectangle(Rect(x: 0, y: 0, width: 50, height: 100)), items: [all]))
    #expect(warnings([left, text(.white, at: Point(x: 20, y: 50))]) == [])
    #expect(warnings([left, text(.white, at: Point(x: 80, y: 50))]).count == 1)
    #expect(warnings([left, text(dark, at: Point(x: 80, y: 50))]) == [])
  }

  @Test func textOnPicturesIsLeftToTheEye() {
    let picture = FrameItem.image(.init(image: 0, frame: Rect(x: 0, y: 0, width: 100, height: 100)))
    #expect(warnings([picture, text(.white, at: Point(x: 50, y: 50))]) == [])
  }
}
