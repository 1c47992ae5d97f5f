import Export
import Foundation
import Frames
import Testing

/// Pages as pictures: PNG and SVG.
@Suite struct RasterTests {
  let compositor = Compositor(lato("Black"))
  let teal = Color(hex: "#0E6B66")!

  /// A ground that runs into the bleed, a frame, and a large letter.
  func sample() -> Document {
    let ground = FrameItem.Shape(path: .rectangle(Rect(x: -10, y: -10, width: 110, height: 140)), fill: teal)
    let frame = FrameItem.Shape(
      path: .rectangle(Rect(x: 120, y: 20, width: 60, height: 40)), stroke: .init(color: teal, width: 4))
    let letter = compositor.run(["I"], size: 100, color: .white, x: 30, y: 90)
    let link = FrameItem.Link(
      area: Rect(x: 120, y: 20, width: 60, height: 40), target: .uri("https://a.fr/?b=1&c=(2)"), description: "<A & B>")
    let inside = FrameItem.Link(area: link.area, target: .page(0, y: 0), description: "ici")
    var result = document([page([.path(ground), .path(frame), .glyphs(letter), .link(link), .link(inside)], bleed: 10)])
    result.fonts = [lato("Black")]
    return result
  }

  func check(_ raster: Raster) {
    #expect(raster.isNear(teal, at: Point(x: 1, y: 1)))
    #expect(raster.isNear(.white, at: Point(x: 115, y: 1)))
    // The stem of the I, and beside it.
    #expect(raster.isNear(.white, at: Point(x: 54, y: 60)))
    #expect(raster.isNear(teal, at: Point(x: 75, y: 60)))
    #expect(raster.isNear(teal, at: Point(x: 130, y: 50)))
    #expect(raster.isNear(.white, at: Point(x: 160, y: 50)))
  }

  @Test func pixelsAreWhereTheFramesAre() throws {
    let raster = try Raster(png: PNGExporter(resolution: 72).export(sample(), page: 0))
    #expect(raster.surface.width == 220 && raster.surface.height == 140)
    check(raster)
  }

  @Test func resolutionScalesThePage() throws {
    let raster = try Raster(png: PNGExporter().export(sample(), page: 0))
    #expect(raster.surface.width == 440 && raster.surface.height == 280)
    #expect(raster.isNear(.white, at: Point(x: 108, y: 120)))
  }

  @Test func aPageTooLargeForPixelsIsRefused() {
    #expect(throws: ExportError.drawing(reason: "64167 × 40833 pixels are more than can be drawn", page: "1")) {
      try PNGExporter(resolution: 21_000).export(sample(), page: 0)
    }
  }

  @Test func vectorsAreWhereTheFramesAre() throws {
    check(try Raster(svg: SVGExporter().export(sample(), page: 0)))
  }

  @Test func linksLeadOutOfTheDrawing() throws {
    let text = try String(decoding: SVGExporter().export(sample(), page: 0), as: UTF8.self)
    let anchors = text.split(separator: "\n").filter { $0.hasPrefix("<a ") }
    #expect(
      anchors == [
        """
        <a xlink:href="https://a.fr/?b=1&amp;c=%282%29"><title>&lt;A &amp; B&gt;</title>\
        <rect x="130.00" y="30.00" width="60.00" height="40.00" fill-opacity="0"/></a>
        """
      ])
    #expect(text.hasSuffix("</a>\n</svg>\n"))
  }

  @Test func whatIsPressedFlatShowsNothing() throws {
    var sample = sample()
    let flat = FrameItem.Group(transform: .init(a: 0, b: 0, c: 0, d: 1, tx: 0, ty: 0), items: [])
    sample.pages[0].frames[0].items.insert(.group(flat), at: 0)
    sample.images = PictureTests.rasters
    let empty = FrameItem.Picture(image: 0, frame: Rect(x: 0, y: 0, width: 0, height: 5))
    sample.pages[0].frames[0].items.insert(.image(empty), at: 0)
    check(try Raster(png: PNGExporter(resolution: 72).export(sample, page: 0)))
    check(try Raster(pdf: pdf(sample)))
  }
}
