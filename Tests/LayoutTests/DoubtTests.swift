import Diagnostics
import Frames
import Inspection
import Layout
import LayoutDesign
import Testing

/// What `check` says of layouts and of finished pages.
@Suite struct DoubtTests {
  /// What is doubtful in the workshop's layout after `old` has become `new` in one of its files.
  private func doubts(_ file: String, _ old: String, _ new: String) throws -> [String] {
    let text = try #require(Workshop.files[file])
    #expect(text.contains(old))
    let workshop = Workshop([file: text.replacing(old, with: new)])
    #expect(workshop.complaints() == [])
    let design = try #require(workshop.read().value)
    return design.doubts.all.map { $0.description.replacing(workshop.folder + "/", with: "") }
  }

  @Test func aSoundLayoutLeavesNone() throws {
    #expect(try doubts("layout.yaml", "name: small", "name: small") == [])
    let shipped = Design.read(
      "\(Workshop.layouts)/vademecum-2022", layouts: Workshop.layouts, fontFolders: ["\(Workshop.repository)/Fonts"])
    #expect(try #require(shipped.value).doubts.all.map(\.description) == [])
  }

  @Test func paleAccentsAreNamed() throws {
    #expect(
      try doubts("layout.yaml", "\"#0E6B66\"", "\"#F4B860\"") == [
        "layout.yaml:7:5: warning: accent #F4B860 has a contrast of 1.7 with white, under 4.5 [low-contrast]",
        "layout.yaml:7:5: warning: accent #F4B860 has a contrast of 1.5 with its tint #E6F1EF, under 4.5 [low-contrast]",
      ])
    #expect(
      try doubts("layout.yaml", "\"#E6F1EF\"", "\"#5BA58C\"") == [
        "layout.yaml:7:5: warning: accent #0E6B66 has a contrast of 2.1 with its tint #5BA58C, under 4.5 [low-contrast]"
      ])
  }

  @Test func smallTypeIsNamedOnceForAllItsTexts() throws {
    let text = "{ text: \"{edition.title}\", style: text }"
    #expect(
      try doubts("layout.yaml", "size: 10pt", "size: 4.4pt") == [
        "layout.yaml:9:9: warning: style 'text' has a size of 4.4pt, under 4.5pt [small-text]"
      ])
    #expect(try doubts("pages/front.yaml", text, "{ text: Bonjour, style: [text, small] }") == [])
  }

  @Test func picturesNeedWordsOrNoMeaning() throws {
    let box = "{ text: \"{edition.title}\", style: text }"
    #expect(
      try doubts("pages/front.yaml", box, "{ image: cover.image }") == [
        "pages/front.yaml:3:5: warning: image 'cover.image' has nothing to say where the data give no alt; "
          + "add 'says', or 'role: artifact' if it is decoration [no-alt]"
      ])
    #expect(try doubts("pages/front.yaml", box, "{ image: cover.image, role: artifact }") == [])
    #expect(try doubts("pages/front.yaml", box, "{ image: cover.image, says: Une carte }") == [])
  }

  // MARK: Ink

  private let pale = Color(hex: "#999999")!
  private let dark = Color(hex: "#0E6B66")!

  private func text(_ color: Color, at point: Point) -> FrameItem {
    .glyphs(
      GlyphRun(
        font: .init(0), size: 10, color: color, glyphs: [.init(id: 5, x: Float(point.x), y: Float(point.y))],
        clusters: [.init(bytes: 3, glyphs: 1)], text: Array("ESS".utf8)))
  }

  private func fill(_ path: Path, _ color: Color) -> FrameItem { .path(.init(path: path, fill: color)) }

  private func doubts(_ items: [FrameItem]) -> [String] {
    let page = Page(
      size: Size(width: 100, height: 100), label: "3", frames: [Frame(tag: .artifact(.layout), items: items)])
    let information = Document.Information(title: "T", language: "fr", date: .init(year: 2022))
    let document = Document(information: information, pages: [page, page])
    return ContrastCheck.doubts(about: document, at: Place(file: "edition.yaml")).all.map(\.description)
  }

  @Test func textIsComparedWithWhatLiesUnderIt() {
    let (left, right) = (Point(x: 10, y: 50), Point(x: 80, y: 50))
    let half = Path.rectangle(Rect(x: 0, y: 0, width: 50, height: 100))
    let warning = { (ink: String, ground: String, contrast: String) in
      "edition.yaml: warning: 'ESS' on page 3 has a contrast of \(contrast) with its ground (\(ink) on \(ground)), "
        + "under 4.5 [low-contrast]"
    }
    #expect(doubts([text(pale, at: left)]) == [warning("#999999", "#FFFFFF", "2.8")])
    #expect(doubts([fill(half, .black), text(pale, at: left), text(dark, at: right)]) == [])
    #expect(doubts([fill(half, dark), text(.white, at: left)]) == [])
    #expect(doubts([fill(half, dark), text(.white, at: right)]) == [warning("#FFFFFF", "#FFFFFF", "1.0")])
    #expect(doubts([fill(half, .black), fill(half, .white), text(pale, at: left)]).count == 1)
    // What is drawn later lies over it.
    #expect(doubts([text(dark, at: left), fill(half, .black)]) == [])
  }

  @Test func groundsHaveTheirTrueOutlines() {
    let ellipse = Path.ellipse(in: Rect(x: 0, y: 0, width: 100, height: 100))
    #expect(doubts([fill(ellipse, dark), text(.white, at: Point(x: 50, y: 50))]) == [])
    #expect(doubts([fill(ellipse, dark), text(.white, at: Point(x: 2, y: 8))]).count == 1)
    let moved = FrameItem.group(
      .init(transform: .translation(x: 50, y: 0), items: [fill(ellipse, dark), text(.white, at: Point(x: 45, y: 50))]))
    #expect(doubts([moved]) == [])
    #expect(doubts([moved, text(.white, at: Point(x: 20, y: 50))]).count == 1)
  }

  @Test func textOnPicturesIsLeftToTheEye() {
    let picture = FrameItem.image(.init(image: 0, frame: Rect(x: 0, y: 0, width: 100, height: 100)))
    #expect(doubts([picture, text(.white, at: Point(x: 50, y: 50))]) == [])
  }
}
