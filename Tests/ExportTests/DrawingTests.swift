import Cairo
import Diagnostics
import Export
import Foundation
import Frames
import TestSupport
import Testing

/// Drawings of all that SVG has: each is drawn as Chromium draws it, or who checks it is told what is not. `.ci/drawings.py` has
/// Chromium draw them.
@Suite struct DrawingTests {
  private static let fonts = ["Regular", "Italic", "Bold", "BoldItalic", "Black"].map(lato)
  private static let size = Size(width: 200, height: 150)
  static let names = Repository.files(below: "Tests/ExportTests/Fixtures/Drawings")
    .filter { $0.hasSuffix(".svg") }.map { String($0.dropLast(4)) }
  /// The largest mean difference that is none: programs smooth edges otherwise.
  private static let tolerance = 0.02

  /// A document of pages that are each filled by a drawing.
  private func document(of names: [String]) -> Document {
    let images = names.map {
      Document.ImageFile(path: fixture("Drawings/\($0).svg"), format: .svg, size: Self.size)
    }
    let pages = names.indices.map { index in
      let picture = FrameItem.image(.init(image: index, frame: Rect(x: 0, y: 0, width: 200, height: 150)))
      return Page(size: Self.size, label: "\(index + 1)", frames: [Frame(tag: .artifact(.layout), items: [picture])])
    }
    return Document(
      information: .init(title: "Drawings", language: "en", date: .init(year: 2022)), fonts: Self.fonts, images: images,
      pages: pages)
  }

  /// What somebody who checks a drawing is told.
  private func losses(of name: String) throws -> [LocatedDrawingLoss] {
    try PictureTrial.trySVG(fixture("Drawings/\(name).svg"), width: 200, height: 150, fonts: Self.fonts.map(\.path)) {
      $0.outcome()
    }
  }

  @Test(arguments: names) func isDrawnAsInChromiumOrWarnedOf(_ name: String) throws {
    let ours = try Raster(png: PNGExporter(resolution: 216).export(document(of: [name]), page: 0))
    let theirs = try Raster(png: Repository.bytes(of: "Tests/ExportTests/Fixtures/Drawings/\(name).png"))
    let difference = try difference(ours, theirs)
    guard difference > Self.tolerance else { return }
    let losses = try losses(of: name)
    #expect(!losses.isEmpty, "\(name) differs by \(difference)")
  }

  /// Warnings are for what differs: most of these drawings have none.
  @Test func mostDrawingsAreNotWarnedOf() throws {
    #expect(Self.names.count > 200)
    let silent = try Self.names.filter { try losses(of: $0).isEmpty }
    #expect(silent.count >= 128, "\(silent.count)")
  }

  /// The mean difference of two pictures, from 0 to 1, over the pixels where one of them is not white.
  private func difference(_ one: Raster, _ other: Raster) throws -> Double {
    let (left, right) = (one.pixels, other.pixels)
    try #require(left.count == right.count)
    var (sum, count) = (0, 0)
    for start in stride(from: 0, to: left.count, by: 4) {
      let colors = start..<(start + 3)
      guard colors.contains(where: { left[$0] != 255 || right[$0] != 255 }) else { continue }
      count += 1
      for index in colors { sum += abs(Int(left[index]) - Int(right[index])) }
    }
    return count == 0 ? 0 : Double(sum) / Double(count * 3 * 255)
  }

  @Test func allBecomeSoundPagesWithEmbeddedFonts() throws {
    let file = try pdf(document(of: Self.names), [.a2a])
    let check = try inspect(file, "qpdf", ["--check"])
    #expect(check.contains("No syntax or stream encoding errors") && !check.contains("WARNING"), "\(check)")
    let fonts = try inspect(file, "pdffonts", []).split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    for font in fonts {
      #expect(font.contains("Lato") && !font.contains("Type 3") && font.contains(" yes "), "\(font)")
    }
  }

  /// What lies beyond a picture's frame is cut off, in each format.
  @Test(arguments: ["beyond-view-box", "beyond-visible"]) func nothingLeavesTheFrame(_ name: String) throws {
    var document = document(of: [name])
    document.pages[0].frames[0].items = [.image(.init(image: 0, frame: Rect(x: 50, y: 50, width: 100, height: 75)))]
    let rasters = [
      try Raster(png: PNGExporter(resolution: 72).export(document, page: 0)),
      try Raster(pdf: pdf(document)), try Raster(svg: SVGExporter().export(document, page: 0)),
    ]
    for raster in rasters {
      #expect(raster.isNear(.white, at: Point(x: 40, y: 87)) && raster.isNear(.white, at: Point(x: 160, y: 87)))
      #expect(raster.isNear(Color(red: 0xcc, green: 0x33, blue: 0), at: Point(x: 60, y: 87)))
    }
  }
}
