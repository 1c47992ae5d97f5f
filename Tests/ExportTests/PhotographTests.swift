import Cairo
import Export
import Foundation
import Frames
import TestSupport
import Testing

/// Photographs of many pixels, and how many a file gets.
@Suite struct PhotographTests {
  /// A photograph of soft colours in a folder: brown to blue from left to right, darker below.
  private struct Photograph {
    let folder = TemporaryFolder()
    let bytes: [UInt8]
    let image: Document.ImageFile

    init(width: Int, height: Int, quality: Int = 95, _ sampling: JPEG.Sampling = .quarter, orientation: Int = 1) throws
    {
      let surface = try ImageSurface(width: width, height: height, format: .opaque)
      surface.withPixels { pixels in
        for y in 0..<height {
          for x in 0..<width {
            let (across, down) = (160 * x / width, 60 * y / height)
            let place = y * surface.stride + 4 * x
            // Grain, which is what makes photographs heavy.
            let grain = (x &* 7919 &+ y &* 104_729) % 23
            for (channel, value) in [40 + across, 120 - down, 220 - across].enumerated() {
              pixels[place + channel] = UInt8(value + grain)
            }
          }
        }
      }
      let encoded = try JPEG.encode(surface, quality: quality, sampling)
      bytes = withExtendedLifetime(encoded) { Array(encoded.buffer) }
      folder.write(bytes, to: "a.jpg")
      image = .init(
        path: folder.path("a.jpg"), format: .jpeg, size: Size(width: Double(width), height: Double(height)),
        orientation: orientation)
    }

    /// Pages with the photograph so many points wide, upright.
    func document(widths: [Double], _ quality: Document.PrintQuality = .init()) -> Document {
      let upright = image.orientation > 4 ? image.size.width / image.size.height : image.size.height / image.size.width
      var image = image
      image.printQuality = quality
      let pages = widths.map { width in
        page([.image(.init(image: 0, frame: Rect(x: 10, y: 10, width: width, height: width * upright)))])
      }
      return ExportTests.document(pages, images: [image])
    }
  }

  /// The photographs of a PDF file: pixels across and down, components, bytes.
  private func photographs(in file: [UInt8]) throws -> [[Int]] {
    let folder = TemporaryFolder()
    folder.write(file, to: "it.pdf")
    _ = try run("pdfimages", ["-all", folder.path("it.pdf"), folder.path("im")])
    return try folder.names.filter { $0.hasSuffix(".jpg") }.map { name in
      let bytes = try Array(Data(contentsOf: URL(filePath: folder.path(name))))
      let header = try bytes.withUnsafeBytes { bytes in try JPEG.header(of: bytes) }
      return [header.width, header.height, header.sampling == .grey ? 1 : 3, bytes.count]
    }
  }

  @Test func theyAreReducedToWhatIsPrinted() throws {
    let photograph = try Photograph(width: 2400, height: 1600)
    // 144 points are two inches.
    let found = try #require(try photographs(in: pdf(photograph.document(widths: [144]))).first)
    #expect(found[0] == 600 && found[1] == 400 && found[3] < photograph.bytes.count / 8)
  }

  @Test func theLayoutSaysHowFar() throws {
    let photograph = try Photograph(width: 2400, height: 1600)
    func sizes(_ quality: Document.PrintQuality) throws -> [Int] {
      try #require(try photographs(in: pdf(photograph.document(widths: [144], quality))).first)
    }
    #expect(try sizes(.init(dpi: 150))[0] == 300)
    #expect(try sizes(.init(dpi: 1200)) == [2400, 1600, 3, photograph.bytes.count])
    #expect(try sizes(.init(quality: 50))[3] < sizes(.init(quality: 85))[3])
  }

  @Test func theLargestUseCounts() throws {
    let photograph = try Photograph(width: 2400, height: 1600)
    let found = try photographs(in: pdf(photograph.document(widths: [72, 144, 36])))
    #expect(found.count == 3 && found.allSatisfy { $0[0] == 600 })
    // pdfimages tells of each page; the object is one.
    let list = try inspect(pdf(photograph.document(widths: [72, 144, 36]), .a2a), "pdfimages", ["-list"])
    #expect(Set(list.split(separator: "\n").dropFirst(2).map { $0.split(separator: " ")[10] }).count == 1)
  }

  /// A little more than is needed is not worth a second encoding.
  @Test func aSlightExcessStays() throws {
    let photograph = try Photograph(width: 860, height: 600)
    let found = try #require(try photographs(in: pdf(photograph.document(widths: [144]))).first)
    #expect(found[3] == photograph.bytes.count)
  }

  /// With the least quality, the file is as small as it gets.
  @Test func noneGetsHeavier() throws {
    let photograph = try Photograph(width: 1000, height: 700, quality: 1)
    let found = try #require(try photographs(in: pdf(photograph.document(widths: [144], .init(quality: 100)))).first)
    #expect(found[0] == 1000 && found[3] == photograph.bytes.count)
  }

  @Test func greysStayGreyAndTurnedOnesTurned() throws {
    let grey = try Photograph(width: 1600, height: 1000, .grey)
    #expect(try photographs(in: pdf(grey.document(widths: [144]))).first?[2] == 1)
    // Stored across, seen upright: 100 points wide, 150 high.
    let turned = try Photograph(width: 2400, height: 1600, orientation: 6)
    let file = try pdf(turned.document(widths: [60]))
    let found = try #require(try photographs(in: file).first)
    #expect(found[0] == 375 && found[1] == 250)
    let (reduced, whole) = (
      try Raster(pdf: file), try Raster(pdf: pdf(turned.document(widths: [60], .init(dpi: 2400))))
    )
    for point in [Point(x: 20, y: 20), Point(x: 60, y: 30), Point(x: 25, y: 90), Point(x: 65, y: 95)] {
      #expect(reduced.isNear(whole.color(at: point), at: point, by: 8))
    }
  }

  /// Pixels that a trial has kept are those that are decoded without one, in every size that is asked for.
  @Test(arguments: [72.0, 144, 216, 288]) func trialsChangeNothing(_ width: Double) throws {
    let photograph = try Photograph(width: 2400, height: 1600, .full)
    let document = photograph.document(widths: [width])
    let first = try pdf(document)
    try PictureTrial.tryJPEG(photograph.image.path)
    #expect(try pdf(document) == first)
  }

  @Test func picturesInSVGAreReducedToo() throws {
    let photograph = try Photograph(width: 2400, height: 1600)
    let document = photograph.document(widths: [144])
    let svg = try SVGExporter().export(document, page: 0)
    #expect(svg.count < photograph.bytes.count / 4)
    let raster = try Raster(svg: svg)
    let expected = try Raster(pdf: pdf(document))
    for point in [Point(x: 20, y: 20), Point(x: 140, y: 90)] {
      #expect(raster.isNear(expected.color(at: point), at: point))
    }
  }
}
