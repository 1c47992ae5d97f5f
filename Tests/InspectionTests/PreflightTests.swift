import Diagnostics
import Export
import Files
import Frames
import Inspection
import TestSupport
import Testing

/// What a press would print badly is told, with its page and its place; what it prints well is not.
@Suite struct PreflightTests {
  let press: Press

  init() throws {
    let profile = try readFile("\(Repository.root)/Sources/Export/PDF/Press/Profiles/\(ProfileFiles.usual)")
    press = Press(
      condition: PrintingCondition(name: "FOGRA39", isRegistered: true, description: "", profile: profile))
  }

  static let (teal, dark) = (Color(hex: "#0E6B66")!, Color(hex: "#1F2A2E")!)

  func findings(
    _ items: [FrameItem], bleed: Double = 9, press: Press? = nil, pages: Int = 1, _ binding: Binding = .stapled
  ) throws -> [PrintFinding] {
    let page = Page(
      boxes: PageBoxes(trim: Size(width: 200, height: 120), bleed: bleed, slug: 28), label: "7",
      frames: [Frame(tag: .artifact(.layout), items: items)])
    let document = Document(
      information: .init(title: "T", language: "fr"), pages: Array(repeating: page, count: pages))
    let inks = try PressInks(press ?? self.press)
    return Preflight.warnings(about: document, on: inks, binding, at: nil).all.compactMap {
      if case .print(let finding) = $0.finding { finding } else { nil }
    }
  }

  func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ color: Color = teal) -> FrameItem {
    .path(.init(path: .rectangle(Rect(x: x, y: y, width: width, height: height)), fill: color))
  }

  func text(_ size: Double, _ color: Color) -> FrameItem {
    .glyphs(
      GlyphRun(
        font: .init(0), size: size, color: color, glyphs: [.init(id: 1, x: 72, y: 36)],
        clusters: [.init(bytes: 6, glyphs: 1)], text: Array("Un mot".utf8)))
  }

  func spot(_ text: String = "Un mot", more: Int = 0) -> PrintSpot {
    PrintSpot(page: "7", x: 25, y: 13, text: text, more: more)
  }

  // MARK: Edges

  @Test func whatEndsAtAnEdgeIsTold() throws {
    #expect(try findings([rectangle(0, 40, 50, 20)]) == [.noBleed(.left, page: "7", more: 0)])
    #expect(try findings([rectangle(-3, 40, 50, 20)]) == [.noBleed(.left, page: "7", more: 0)])
    #expect(try findings([rectangle(150, 40, 50, 20)]) == [.noBleed(.right, page: "7", more: 0)])
    #expect(try findings([rectangle(50, 0, 50, 20)]) == [.noBleed(.top, page: "7", more: 0)])
    #expect(try findings([rectangle(50, 100, 50, 20)]) == [.noBleed(.bottom, page: "7", more: 0)])
  }

  @Test func whatRunsOverOrStaysInsideIsNot() throws {
    #expect(try findings([rectangle(-9, -9, 218, 138)]) == [])
    #expect(try findings([rectangle(5, 5, 50, 20)]) == [])
    // A group cuts it off where the bleed ends.
    let clip = Path.rectangle(Rect(x: -9, y: -9, width: 218, height: 138))
    #expect(try findings([.group(.init(clip: clip, items: [rectangle(-50, -50, 400, 400)]))]) == [])
  }

  @Test func paperAtAnEdgeIsSeenOnInkAlone() throws {
    #expect(try findings([rectangle(0, 100, 200, 20, .white)]) == [])
    let onInk = try findings([rectangle(-9, -9, 218, 138), rectangle(0, 100, 200, 20, .white)])
    #expect(
      Set(onInk) == [
        .noBleed(.left, page: "7", more: 0), .noBleed(.right, page: "7", more: 0),
        .noBleed(.bottom, page: "7", more: 0),
      ])
  }

  @Test func drawingsMayEndAnywhereInTheBleed() throws {
    func triangle(to x: Double) -> FrameItem {
      .path(
        .init(
          path: Path([.move(Point(x: 20, y: 40)), .line(Point(x: x, y: 50)), .line(Point(x: 20, y: 60)), .close]),
          fill: Self.teal))
    }
    #expect(try findings([triangle(to: -4)]) == [])
    #expect(try findings([triangle(to: 0)]) == [.noBleed(.left, page: "7", more: 0)])
  }

  // MARK: Lines and letters

  @Test func thinLinesAreTold() throws {
    func line(_ width: Double) -> FrameItem {
      .path(
        .init(
          path: Path([.move(Point(x: 72, y: 36)), .line(Point(x: 90, y: 36))]),
          stroke: .init(color: Self.dark, width: width)))
    }
    #expect(try findings([line(0.25)]) == [])
    #expect(try findings([line(0.2)]) == [.hairline(width: 0.2, least: 0.25, spot(""))])
    #expect(try findings([rectangle(72, 36, 40, 0.2, Self.dark)]) == [.hairline(width: 0.2, least: 0.25, spot(""))])
    // A group makes it thinner.
    let half = Transform(a: 0.5, b: 0, c: 0, d: 0.5, tx: 36, ty: 18)
    #expect(
      try findings([.group(.init(transform: half, items: [line(0.4)]))]) == [
        .hairline(width: 0.2, least: 0.25, spot(""))
      ])
  }

  @Test func smallLettersAreTold() throws {
    #expect(try findings([text(5, Self.dark)]) == [])
    #expect(try findings([text(4.5, Self.dark)]) == [.smallType(size: 4.5, least: 5, spot())])
    let ground = rectangle(-9, -9, 218, 138)
    #expect(try findings([ground, text(6, .white)]) == [])
    #expect(try findings([ground, text(5.5, .white)]) == [.reversedType(size: 5.5, least: 6, spot())])
  }

  @Test func smallLettersInManyInksAreToldOnceAColour() throws {
    let mixed = Press(
      condition: press.condition, inks: [Self.teal: .process(InkMix(cyan: 0.9, yellow: 0.4, black: 0.3))])
    #expect(
      try findings([text(8, Self.teal), text(7, Self.teal)], press: mixed) == [
        .manyInks(3, size: 8, most: 2, spot(more: 1))
      ])
    #expect(try findings([text(9, Self.teal)], press: mixed) == [])
    let two = Press(condition: press.condition, inks: [Self.teal: .process(InkMix(cyan: 0.9, black: 0.3))])
    #expect(try findings([text(8, Self.teal)], press: two) == [])
  }

  @Test func moreInkThanThePaperTakesIsTold() throws {
    let heavy = Press(
      condition: press.condition,
      inks: [Self.dark: .process(InkMix(cyan: 0.9, magenta: 0.8, yellow: 0.8, black: 0.9))])
    #expect(
      try findings([rectangle(72, 36, 40, 20, Self.dark)], press: heavy) == [
        .heavyInk(percent: 340, limit: 300, spot(""))
      ])
  }

  @Test func darkLettersInManyInksAreToldAtLargerSizesToo() throws {
    let rich = Press(
      condition: press.condition,
      inks: [Self.dark: .process(InkMix(cyan: 0.8, magenta: 0.6, yellow: 0.4, black: 0.7))])
    #expect(try findings([text(11, Self.dark)], press: rich) == [.manyInks(4, size: 11, most: 2, spot())])
    #expect(try findings([text(12, Self.dark)], press: rich) == [])
    // By itself, the dark text of layouts is black alone, even where it is a little blue.
    for color in ["#1F2A2E", "#17202A", "#1D2430", "#5B6B70", "#5E6468"] {
      #expect(try findings([text(7, Color(hex: color)!)]) == [], "\(color)")
    }
  }

  @Test func lettersWithNoInkAreTold() throws {
    let none = Press(condition: press.condition, inks: [Self.dark: .process(InkMix())])
    #expect(try findings([text(10, Self.dark)], press: none) == [.vanishing(spot())])
    #expect(try findings([text(10, .white)]) == [])
  }

  @Test func lettersNearAnEdgeAreTold() throws {
    func run(_ x: Float, _ y: Float) -> FrameItem {
      .glyphs(
        GlyphRun(
          font: .init(0), size: 10, color: Self.dark, glyphs: [.init(id: 1, x: x, y: y)],
          clusters: [.init(bytes: 6, glyphs: 1)], text: Array("Un mot".utf8)))
    }
    for (x, y) in [(4, 60), (193, 60), (60, 9), (60, 115)] as [(Float, Float)] {
      let found = try findings([run(x, y)])
      guard case .nearEdge(least: 3, let spot)? = found.first else {
        Issue.record("\(x) \(y): \(found)")
        continue
      }
      #expect(spot.text == "Un mot" && found.count == 1)
    }
    #expect(try findings([run(9, 60), run(60, 60), run(60, 14), run(60, 111)]) == [])
    // What runs over an edge is meant to be cut.
    #expect(try findings([run(-4, 60)]) == [])
  }

  @Test func aPictureThatGoesOnAsItsMirrorImageRunsOver() throws {
    let picture = FrameItem.Picture(image: 0, frame: Rect(x: 0, y: 0, width: 200, height: 120))
    let whole = Rect(x: -9, y: -9, width: 218, height: 138)
    func edges(_ items: [FrameItem]) throws -> [PrintFinding] {
      try findings([.group(.init(clip: .rectangle(whole), items: items))])
    }
    #expect(try edges([.image(picture)]).count == 4)
    #expect(try edges(picture.covering(whole)) == [])
    // One that reaches two edges goes on beyond these.
    let half = FrameItem.Picture(image: 0, frame: Rect(x: 100, y: 0, width: 100, height: 80))
    let beside = Rect(x: 100, y: -9, width: 109, height: 89)
    #expect(half.covering(beside).count == 4)
    #expect(try findings([.group(.init(clip: .rectangle(beside), items: half.covering(beside)))]) == [])
  }

  /// Told once a picture, of the page where it is largest.
  @Test func coarsePicturesAreToldOnce() throws {
    func page(_ label: String, _ width: Double) -> Page {
      Page(
        boxes: PageBoxes(trim: Size(width: 200, height: 120), bleed: 9, slug: 28), label: label,
        frames: [
          Frame(
            tag: .artifact(.layout),
            items: [.image(.init(image: 0, frame: Rect(x: 20, y: 20, width: width, height: width / 2)))])
        ])
    }
    let image = Document.ImageFile(path: "a/dune.jpg", format: .jpeg, size: Size(width: 200, height: 100))
    let document = Document(
      information: .init(title: "T", language: "fr"), images: [image],
      pages: [page("1", 40), page("2", 144), page("3", 72)])
    func found(_ press: Press) throws -> [PrintFinding] {
      try Preflight.warnings(about: document, on: PressInks(press), .stapled, at: nil).all.compactMap {
        if case .print(let finding) = $0.finding { finding } else { nil }
      }
    }
    #expect(try found(press) == [.coarsePicture("dune.jpg", dpi: 100, least: 225, page: "2")])
    var keeping = press
    keeping.keepsPictures = true
    #expect(try found(keeping).first == .screenColors("dune.jpg", page: "1"))
  }

  // MARK: Pages

  @Test func pagesOfAnotherSizeAreTold() throws {
    func page(_ width: Double, _ height: Double, _ label: String) -> Page {
      Page(boxes: PageBoxes(trim: Size(width: width, height: height), bleed: 9, slug: 28), label: label, frames: [])
    }
    let pages = [page(200, 120, "1"), page(120, 200, "2"), page(200, 120, "3"), page(200, 120, "4")]
    let document = Document(information: .init(title: "T", language: "fr"), pages: pages)
    let found = Preflight.warnings(about: document, on: try PressInks(press), .stapled, at: nil).all.map(\.finding)
    #expect(found == [.print(.mixedSizes(page: "2", size: "42 × 71 mm", usual: "71 × 42 mm", more: 0))])
  }

  @Test func sheetsAreFilled() throws {
    #expect(try findings([], pages: 4) == [])
    #expect(try findings([], pages: 8) == [])
    #expect(try findings([], pages: 10) == [.unfilledSheet(pages: 10, wanted: 12)])
    #expect(try findings([rectangle(0, 40, 50, 20)], pages: 12) == [.noBleed(.left, page: "7", more: 11)])
  }

  @Test func aBookIsAsThickAsItsLeaves() throws {
    #expect(try findings([], pages: 96) == [])
    #expect(try findings([], pages: 100) == [.thickBooklet(pages: 100, most: 96)])
    let leaf = Length.mm(0.1).points
    #expect(try findings([], pages: 98, .glued(leaf: leaf)) == [.spine(leaves: 49, width: 4.9)])
    #expect(
      try findings([], pages: 21, .glued(leaf: leaf)) == [
        .spine(leaves: 11, width: 1.1), .narrowSpine(width: 1.1, least: 3), .unfilledSheet(pages: 21, wanted: 22),
      ])
  }
}
