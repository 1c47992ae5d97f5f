import Cairo
import Catalogue
import Diagnostics
import Export
import Foundation
import Frames
import Layout
import TestSupport
import Testing

/// Pictures in other formats than PNG, JPEG and SVG: the same drawing in each.
@Suite struct FormatTests {
  private static let opaque = [
    "quarters.gif", "animated.gif", "lossy.webp", "lossless.webp", "animated.webp", "packed.tiff", "plain.tiff",
    "jpeg.tiff", "pages.tiff", "quarters.avif", "animated.avif", "quarters.heic", "turned.webp", "turned.tiff",
    "turned.avif",
  ]
  private static let clear = ["alpha.webp", "lossy-alpha.webp", "alpha.tiff", "alpha.avif", "alpha.heic"]
  private static let swapped = ["swapped.webp", "swapped.tiff", "swapped.avif", "swapped.heic"]

  private func header(_ name: String) throws -> ImageHeader {
    try Repository.bytes(of: "Tests/ExportTests/Fixtures/Formats/\(name)").withUnsafeBytes { bytes in
      Result { () throws(ImageFault) in try ImageHeader.read(bytes) }
    }.get()
  }

  private func image(_ name: String) throws -> Document.ImageFile {
    let header = try header(name)
    return Document.ImageFile(
      path: fixture("Formats/\(name)"), format: .init(header.format),
      size: Size(width: header.width, height: header.height), orientation: header.orientation)
  }

  private func sample(_ name: String) throws -> Document { PictureTests().sample(try image(name)) }

  private func expect(_ colors: [Color], in raster: Raster, by tolerance: Int = 6) {
    for (point, color) in zip(PictureTests.middles, colors) {
      #expect(raster.isNear(color, at: point, by: tolerance))
    }
  }

  /// The colours half as strong on white.
  private static let halves = PictureTests.quarters.map { color in
    func half(_ value: UInt8) -> UInt8 { UInt8((Int(value) * 128 + 255 * 127) / 255) }
    return Color(red: half(color.red), green: half(color.green), blue: half(color.blue))
  }

  @Test(arguments: opaque + clear + swapped) func headersAreExact(_ name: String) throws {
    let header = try header(name)
    let size = header.orientation > 4 ? (header.height, header.width) : (header.width, header.height)
    #expect(size == (64, 32))
    let format = try #require(PixelFormat(.init(header.format)))
    #expect(
      try PictureTrial.tryPixels(
        fixture("Formats/\(name)"), format, width: header.width, height: header.height) == .known)
    #expect(throws: ImageFault.self) {
      try PictureTrial.tryPixels(fixture("Formats/\(name)"), format, width: header.width + 1, height: header.height)
    }
    let others: PictureSeries? = name.hasPrefix("animated") ? .frames : name.hasPrefix("pages") ? .pages : nil
    #expect(header.others == others)
  }

  @Test(arguments: opaque) func opaquePicturesAreTheSameEverywhere(_ name: String) throws {
    let file = try pdf(sample(name))
    #expect(try inspect(file, "qpdf", ["--check"]).contains("No syntax or stream encoding errors"))
    expect(PictureTests.quarters, in: try Raster(pdf: file))
    expect(PictureTests.quarters, in: try Raster(png: PNGExporter(resolution: 72).export(sample(name), page: 0)))
    expect(PictureTests.quarters, in: try Raster(svg: SVGExporter().export(sample(name), page: 0)))
  }

  @Test(arguments: clear) func whatIsClearShowsThePaper(_ name: String) throws {
    let file = try pdf(sample(name))
    #expect(try inspect(file, "pdfimages", ["-list"]).contains("smask"))
    expect(Self.halves, in: try Raster(pdf: file))
    expect(Self.halves, in: try Raster(png: PNGExporter(resolution: 72).export(sample(name), page: 0)))
  }

  @Test func aColourOfAGIFMayBeClear() throws {
    let raster = try Raster(pdf: pdf(sample("alpha.gif")))
    expect(PictureTests.quarters.dropLast() + [.white], in: raster)
  }

  @Test(arguments: swapped) func profilesAreHonoured(_ name: String) throws {
    let colors = PictureTests.quarters.map { Color(red: $0.green, green: $0.red, blue: $0.blue) }
    expect(colors, in: try Raster(pdf: pdf(sample(name))))
  }

  @Test func greyIsGrey() throws {
    let raster = try Raster(pdf: pdf(sample("grey.tiff")))
    expect(["#575757", "#6E6E6E", "#434343", "#F0F0F0"].map { Color(hex: $0)! }, in: raster)
  }

  /// 64 pixels on 120 points.
  @Test(arguments: opaque.filter { !$0.hasPrefix("turned") }) func allPixelsAreKept(_ name: String) throws {
    let list = try inspect(pdf(sample(name)), "pdfimages", ["-list"]).split(separator: "\n")
    let columns = try #require(list.last).split(separator: " ")
    #expect(columns[3...4] == ["64", "32"])
    #expect(columns[12...13] == ["38", "38"])
    // What has lost something stays a photograph.
    let isPhotograph = [".avif", ".heic"].contains { name.hasSuffix($0) } || name == "lossy.webp"
    #expect(columns[8] == (isPhotograph ? "jpeg" : "image"))
  }

  @Test func aPackedSVGIsDrawn() throws {
    let (packed, plain) = (try image("shapes.svgz"), PictureTests.image("shapes.svg", .svg))
    #expect(packed.format == .svg && packed.size == plain.size)
    #expect(try pdf(PictureTests().sample(packed)) == pdf(PictureTests().sample(plain)))
    let losses = try PictureTrial.trySVG(packed.path, width: 40, height: 20, fonts: []) { $0.outcome() }
    #expect(losses.isEmpty)
  }

  /// A file may end anywhere: that is damage, told in words, and never a picture without its end.
  @Test(arguments: opaque.filter { !$0.hasPrefix("animated") && !$0.hasPrefix("pages") } + ["shapes.svgz"])
  func whatIsCutOffIsRefused(_ name: String) throws {
    let whole = try Repository.bytes(of: "Tests/ExportTests/Fixtures/Formats/\(name)")
    let folder = TemporaryFolder()
    for count in stride(from: 1, to: whole.count * 9 / 10, by: max(1, whole.count / 25)) {
      let part = Array(whole[..<count])
      folder.write(part, to: "a")
      #expect(throws: ImageFault.self, "\(count) of \(whole.count)") {
        let header = try part.withUnsafeBytes { bytes in
          Result { () throws(ImageFault) in try ImageHeader.read(bytes) }
        }.get()
        let format = try #require(PixelFormat(.init(header.format)))
        try PictureTrial.tryPixels(folder.path("a"), format, width: header.width, height: header.height)
      }
    }
  }

  // MARK: Pages

  private func page(_ number: Int) -> Document {
    var image = Document.ImageFile(
      path: fixture("Formats/pages.pdf"), format: .pdf, size: Size(width: 120, height: 60))
    image.page = number
    return PictureTests().sample(image)
  }

  @Test func pagesOfDocumentsAreDrawn() throws {
    // The third is turned, and cut out of a larger one.
    for (number, colors) in [
      (1, PictureTests.quarters), (2, PictureTests.quarters.reversed()), (3, PictureTests.quarters),
    ] {
      expect(colors, in: try Raster(pdf: pdf(page(number))))
      expect(colors, in: try Raster(png: PNGExporter(resolution: 72).export(page(number), page: 0)))
    }
  }

  @Test func pagesHaveThePixelsOfTheirUse() throws {
    let list = try inspect(pdf(page(1)), "pdfimages", ["-list"]).split(separator: "\n")
    // 120 × 60 points at 300 dpi.
    #expect(try #require(list.last).split(separator: " ")[3...4] == ["500", "250"])
  }

  @Test func pagesThatCannotBeDrawnAreTold() throws {
    #expect(throws: ImageFault.locked) {
      try PictureTrial.tryPage(fixture("Formats/locked.pdf"), page: 1, width: 120, height: 60)
    }
    #expect(throws: ImageFault.damaged(.pages)) {
      try PictureTrial.tryPage(fixture("Formats/pages.pdf"), page: 9, width: 120, height: 60)
    }
    #expect(throws: ImageFault.damaged(.pages)) {
      try PictureTrial.tryPage(fixture("quarters.png"), page: 1, width: 120, height: 60)
    }
  }
}
