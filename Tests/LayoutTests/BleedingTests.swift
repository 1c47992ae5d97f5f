import Catalogue
import Diagnostics
import Frames
import Layout
import LayoutDesign
import LayoutTestSupport
import Testing
import Typesetting

/// Colour that runs over the trim: a sheet of 400 by 500 points, 9 of bleed.
@Suite struct BleedingTests {
  private static let boxes: [(box: String, area: String)] = [
    ("{ shape: rectangle, at: { left: 0pt, top: 0pt, right: 0pt, bottom: 0pt } }", "-9 -9 409 509"),
    ("{ shape: rectangle, at: { left: 0pt, top: 20pt, right: 0pt }, height: 30pt }", "-9 20 409 50"),
    ("{ shape: rectangle, at: { right: 0pt, bottom: 0pt }, width: 40pt, height: 30pt }", "360 470 409 509"),
    ("{ shape: rectangle, at: { outer: 0pt, top: 0pt }, width: 40pt, height: 30pt }", "360 -9 409 30"),
    ("{ shape: rectangle, width: 40pt, height: 30pt }", "-9 -9 40 30"),
    ("{ shape: ellipse, at: { left: 10pt, top: 10pt }, width: 380pt, height: 480pt }", "10 10 390 490"),
    ("{ shape: rectangle, at: { left: -20pt, top: 5pt }, width: 500pt, height: 10pt }", "-20 5 480 15"),
    ("{ stack: [{ shape: rectangle, height: 10pt }], at: { left: 0pt, top: 0pt, right: 0pt } }", "-9 -9 409 10"),
  ]

  @Test(arguments: boxes)
  func whatReachesTheEdgeRunsOverIt(box: String, area: String) throws {
    #expect(try self.area(of: box, bleed: "9pt") == area)
  }

  @Test(arguments: boxes.prefix(3))
  func withoutBleedItEndsThere(box: String, area: String) throws {
    let trimmed = area.replacing("-9", with: "0").replacing("409", with: "400").replacing("509", with: "500")
    #expect(try self.area(of: box, bleed: "0pt") == trimmed)
  }

  /// The edges of the path on the first page, a recto.
  private func area(of box: String, bleed: String) throws -> String {
    let front = "margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }\nbackground: [\(box)]\n"
    let text = LayoutFixture.files["layout.yaml"]!.replacing("pages:", with: "bleed: \(bleed)\npages:")
    let layout = LayoutFixture(["layout.yaml": text, "pages/front.yaml": front])
    #expect(layout.findings() == [])
    let design = try #require(layout.read().value)
    let pages = PaginatedEdition(BoxFixture.edition(), in: design) { Typesetter(fonts: design.fonts, hyphenation: "") }
    let document = pages.document(sections: [0]).document
    var points: [Point] = []
    for case .path(let shape) in document.pages[0].frames.flatMap(\.items) {
      for case .move(let point) in shape.path.elements { points.append(point) }
      for case .line(let point) in shape.path.elements { points.append(point) }
      for case .curve(_, _, let point) in shape.path.elements { points.append(point) }
    }
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    let edges = try [#require(xs.min()), #require(ys.min()), #require(xs.max()), #require(ys.max())]
    return edges.map { String(Int($0.rounded())) }.joined(separator: " ")
  }
}
