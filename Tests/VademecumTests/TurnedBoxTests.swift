import Foundation
import Frames
import LayoutTestSupport
import TestSupport
import Testing
import Vademecum

/// Boxes that are turned or translucent, from the layout to the file.
@Suite struct TurnedBoxTests {
  /// The edition of a layout whose first page has those boxes in its flow.
  private func edition(_ boxes: String, furniture: String = "[]") -> DesignedEdition {
    DesignedEdition([
      "layout/pages/front.yaml": """
      margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }
      furniture: \(furniture)
      flow:
      \(boxes)
      """
    ])
  }

  /// The groups of a page, from outside in.
  private func groups(of document: Document, page: Int = 0) -> [FrameItem.Group] {
    func groups(_ items: [FrameItem]) -> [FrameItem.Group] {
      items.flatMap { item -> [FrameItem.Group] in
        guard case .group(let group) = item else { return [] }
        return [group] + groups(group.items)
      }
    }
    return document.pages[page].frames.flatMap { groups($0.items) }
  }

  @Test func aLabelUpTheSideIsAsLongAsItsPlace() throws {
    let edition = edition(
      "  - { text: Corps, style: text }",
      furniture: """
        [{ box: { text: Bord, style: text, fill: accent, rotate: -90, at: { left: 5pt, top: 60pt, bottom: 40pt }, pad: 4pt } }]
        """)
    let document = try build(edition.path)
    let ground = try #require(groups(of: document).first)
    let shape = try #require(
      ground.items.compactMap { item -> FrameItem.Shape? in if case .path(let shape) = item { shape } else { nil } }
        .first)
    let outline = try #require(shape.path.extent).transformed(by: ground.transform)
    #expect(abs(outline.x - 5) < 0.01 && abs(outline.y - 60) < 0.01 && abs(outline.height - 400) < 0.01)
    // Padding and capitals of ten points.
    #expect(abs(outline.width - 15.2) < 0.2)
    // Its letters run up the page.
    #expect(ground.transform.a == 0 && ground.transform.b == -1)
  }

  @Test func nothingIsDrawnOutsideOfABoxThatClips() throws {
    let edition = edition(
      """
        - { layer: [{ shape: ellipse, width: 90pt, height: 90pt, at: { left: -20pt, top: -30pt } }], width: 60pt, height: 40pt, radius: 4pt, fill: tint, clip: true }
        - { text: Corps, style: text }
      """)
    let group = try #require(groups(of: try build(edition.path)).first { $0.clip != nil })
    #expect(group.clip?.extent == Rect(x: 50, y: 50, width: 60, height: 40))
    // The ellipse is in it, and stands out of it.
    let extents = group.items.compactMap { item -> Rect? in
      if case .path(let shape) = item { shape.path.extent } else { nil }
    }
    #expect(extents.contains { $0.x < 31 && $0.y < 21 })
  }

  @Test func theEdgeOfAPictureIsAroundWhatIsSeenOfIt() throws {
    let edition = DesignedEdition([
      "layout/pages/front.yaml": """
      margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }
      flow:
        - { image: page.svg, width: 60pt, height: 40pt, edge: { colour: accent, width: 1pt } }
      """,
      "layout/page.svg":
        "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='140'><rect width='9' height='9'/></svg>",
    ])
    let lines = try build(edition.path).pages[0].frames.flatMap(\.items).compactMap { item -> Rect? in
      if case .path(let shape) = item, shape.stroke?.width == 1 { shape.path.extent } else { nil }
    }
    let line = try #require(lines.first)
    #expect(lines.count == 1)
    #expect(abs(line.height - 39) < 0.01 && abs(line.width - (40 * 100.0 / 140 - 1)) < 0.01)
    #expect(abs(line.x + line.width / 2 - 80) < 0.01)
  }

  @Test func turnedTextIsReadInItsPlaceAndItsLinkIsWhereItIsSeen() throws {
    let edition = DesignedEdition([
      "layout/cards/resource.yaml": """
      sizes: { large: { fills-page: 2 } }
      box:
        stack:
          - { text: Avant, style: text, role: paragraph }
          - { text: "{resource.title} long", style: text, link: resource.url, rotate: 90 }
          - { text: Oblique, style: text, link: resource.url, rotate: 20 }
          - { text: Après, style: text, role: paragraph }
      """
    ])
    let document = try build(edition.path)
    #expect(document.letters.hasSuffix("AvantGuidelongObliqueAprès"))
    let pdf = edition.path("out.pdf")
    try publish(document, to: pdf)
    #expect(try run("qpdf", ["--check", pdf]).status == 0)
    let plain = edition.path("plain.pdf")
    #expect(try run("qpdf", ["--qdf", "--object-streams=disable", pdf, plain]).status == 0)
    let text = String(decoding: try Data(contentsOf: URL(filePath: plain)), as: UTF8.self)
    let areas = text.split(separator: "/Rect [").dropFirst().map { part in
      part.prefix { $0 != "]" }.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    }
    #expect(areas.count == 2)
    // The first is higher than wide; the corners of the second are told, since its area is larger than what is clicked.
    #expect(areas[0][3] - areas[0][1] > 2 * (areas[0][2] - areas[0][0]))
    #expect(text.split(separator: "/QuadPoints").count == 2)
  }

  @Test func whatOverlapsInATranslucentBoxIsBlendedAsAWhole() throws {
    let shapes = """
        - { text: Deux disques, style: text }
        - layer:
            - { shape: ellipse, width: 40pt, height: 40pt }
            - { shape: ellipse, width: 40pt, height: 40pt, at: { left: 20pt } }
          opacity: 0.5
      """
    let edition = edition(shapes)
    let document = try build(edition.path)
    let group = try #require(groups(of: document).first)
    #expect(group.opacity == 0.5 && group.items.count == 2)
    try withFolder { folder in
      try publish(document, to: "\(folder)/page.png", as: .png())
      try publish(document, to: "\(folder)/page.pdf")
      #expect(try run("qpdf", ["--check", "\(folder)/page.pdf"]).status == 0)
    }
  }

  @Test func capitalsReadAsTheirAuthorWroteThemEvenInLinks() throws {
    let edition = DesignedEdition([
      "layout/layout.yaml": DesignedEdition.layout(styles: "  loud: { as: text, transform: upper, features: [onum] }"),
      "layout/cards/resource.yaml": """
      sizes: { large: { fills-page: 2 } }
      box: { text: "Été, {resource.title}", style: loud, link: resource.url, role: paragraph }
      """,
    ])
    let document = try build(edition.path)
    #expect(document.text(ofPage: 1) == "ÉTÉ, GUIDE")
    #expect(document.structure.elements.contains { $0.actualText == "Été, Guide" })
  }

  @Test func paleTextsInTranslucentBoxesAreTold() throws {
    for (opacity, isTold) in [(0.3, true), (0.9, false)] {
      let edition = edition("  - { text: Pâle, style: text, opacity: \(opacity) }")
      #expect(check(edition.path).all.map(\.id).contains("low-contrast") == isTold)
    }
  }

  @Test func linesThatAreTurnedTogetherDoNotMeet() throws {
    let boxes = """
        - stack: [{ text: Un paragraphe tourné, style: text }, { text: sous lui, style: text }]
          rotate: 30
      """
    let edition = edition(boxes)
    #expect(try build(edition.path).pages.count == 2)
  }
}
