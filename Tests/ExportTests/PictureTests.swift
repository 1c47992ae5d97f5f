import Cairo
import Diagnostics
import Export
import Foundation
import Frames
import TestSupport
import Testing

@Suite struct PictureTests {
  static let quarters = ["#DC1E1E", "#1EA03C", "#1E3CC8", "#F0F0F0"].map { Color(hex: $0)! }

  static func image(_ name: String, _ format: Document.ImageFile.Format, orientation: Int = 1) -> Document.ImageFile {
    .init(
      path: fixture(name), format: format, size: Size(width: 40, height: 20), orientation: orientation,
      isCMYK: name == "cmyk.jpg")
  }

  static let rasters = [
    image("quarters.png", .png), image("quarters.jpg", .jpeg), image("cmyk.jpg", .jpeg),
    image("turned.jpg", .jpeg, orientation: 6),
  ]

  @Test(arguments: [0, 1e-308, 1e-20, 1e-5]) func aPictureMayBeTooSmallToBeSeen(_ side: Double) throws {
    var document = sample(Self.image("quarters.png", .png))
    let frame = Rect(x: 40, y: 20, width: side, height: 30)
    document.pages[0].frames[0].items = [.image(.init(image: 0, frame: frame))]
    #expect(try inspect(pdf(document), "qpdf", ["--check"]).contains("No syntax or stream encoding errors"))
  }

  /// A header that claims more pixels than can be counted is damage like any other.
  @Test func aPictureMayClaimAnySize() throws {
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: fixture("quarters.png"))))
    bytes.replaceSubrange(16..<24, with: repeatElement(0xff, count: 8))
    let folder = TemporaryFolder()
    folder.write(bytes, to: "claim.png")
    #expect(throws: ImageFault.damaged(.pixels(reason: nil))) {
      try PictureTrial.tryPixels(folder.path("claim.png"), .png, width: 1, height: 1)
    }
  }

  /// A picture at 40, 20, of 120 × 60 points.
  func sample(_ image: Document.ImageFile, pages: Int = 1, times: Int = 1) -> Document {
    let items = (0..<times).map {
      FrameItem.image(.init(image: 0, frame: Rect(x: 40, y: 20 + Double($0), width: 120, height: 60)))
    }
    return document((0..<pages).map { page(items, label: "\($0 + 1)") }, images: [image])
  }

  /// The middles of the picture's quarters.
  static let middles = [Point(x: 70, y: 35), Point(x: 130, y: 35), Point(x: 70, y: 65), Point(x: 130, y: 65)]

  @Test(arguments: rasters) func standsUprightInItsColoursInPDF(_ image: Document.ImageFile) throws {
    let file = try pdf(sample(image))
    #expect(try inspect(file, "qpdf", ["--check"]).contains("No syntax or stream encoding errors"))
    let raster = try Raster(pdf: file)
    for (point, color) in zip(Self.middles, Self.quarters) { #expect(raster.isNear(color, at: point)) }
    #expect(raster.isNear(.white, at: Point(x: 38, y: 50)))
    #expect(raster.isNear(.white, at: Point(x: 100, y: 82)))
  }

  @Test(arguments: rasters) func standsUprightInItsColoursInPNG(_ image: Document.ImageFile) throws {
    let raster = try Raster(png: PNGExporter(resolution: 72).export(sample(image), page: 0))
    for (point, color) in zip(Self.middles, Self.quarters) { #expect(raster.isNear(color, at: point)) }
    #expect(raster.isNear(.white, at: Point(x: 38, y: 50)))
    // The edge is sharp: the pixel inside has the picture's colour to the full.
    #expect(raster.isNear(Self.quarters[0], at: Point(x: 40, y: 50 - 30)))
  }

  @Test(arguments: rasters) func standsUprightInItsColoursInSVG(_ image: Document.ImageFile) throws {
    let raster = try Raster(svg: SVGExporter().export(sample(image), page: 0))
    for (point, color) in zip(Self.middles, Self.quarters) { #expect(raster.isNear(color, at: point)) }
  }

  /// The first rows and columns of the eight orientations, as EXIF defines them: where the stored picture's top left
  /// quarter (red) and the one to its right (green) come to lie.
  @Test(arguments: [(1, 0, 1), (2, 1, 0), (3, 3, 2), (4, 2, 3), (5, 0, 2), (6, 1, 3), (7, 3, 1), (8, 2, 0)])
  func orientationTurnsIt(_ orientation: Int, _ red: Int, _ green: Int) throws {
    let raster = try Raster(
      pdf: pdf(sample(Self.image("quarters.jpg", .jpeg, orientation: orientation))))
    #expect(raster.isNear(Self.quarters[0], at: Self.middles[red]))
    #expect(raster.isNear(Self.quarters[1], at: Self.middles[green]))
  }

  @Test func jpegIsEmbeddedAsItIs() throws {
    for name in ["quarters.jpg", "gray.jpg"] {
      let file = try Data(pdf(sample(Self.image(name, .jpeg))))
      #expect(try file.range(of: Data(contentsOf: URL(filePath: fixture(name)))) != nil)
    }
  }

  /// What viewers pass over: no end, and bytes between the parts or before the end.
  @Test(arguments: ["quarters.jpg", "gray.jpg", "cmyk.jpg"]) func photographsWithHarmlessFaultsAreShown(_ name: String)
    throws
  {
    let whole = try Array(Data(contentsOf: URL(filePath: fixture(name))))
    let scan = try #require(whole.indices.dropLast().first { whole[$0] == 0xff && whole[$0 + 1] == 0xda })
    let end: [UInt8] = [0xff, 0xd9]
    var variants: [[UInt8]] = [whole.dropLast(), whole.dropLast(2)]
    variants.append(whole.dropLast(2) + [UInt8](repeating: 0, count: 300) + end)
    variants.append(Array(whole[..<scan]) + [0, 1, 2] + Array(whole[scan...]))
    let folder = TemporaryFolder()
    for (index, bytes) in variants.enumerated() {
      folder.write(bytes, to: "\(index).jpg")
      var image = Self.image(name, .jpeg)
      image.path = folder.path("\(index).jpg")
      try PictureTrial.tryJPEG(image.path)
      let file = try pdf(sample(image), .a2a)
      // The picture in the file is one that needs no care.
      for bytes in try jpegs(in: file) {
        let soundness = try bytes.withUnsafeBytes { try JPEG.verify($0) }
        #expect(soundness == .clean)
      }
      let expected = try Raster(pdf: pdf(sample(Self.image(name, .jpeg))))
      for raster in try [Raster(pdf: file), Raster(svg: SVGExporter().export(sample(image), page: 0))] {
        for point in Self.middles { #expect(raster.isNear(expected.color(at: point), at: point), "\(name) \(index)") }
      }
    }
  }

  /// A fault that does no harm hides none that does.
  @Test(arguments: ["quarters.jpg", "gray.jpg", "cmyk.jpg"])
  func photographsWithBothKindsOfFaultsAreRefused(_ name: String) throws {
    let whole = try Array(Data(contentsOf: URL(filePath: fixture(name))))
    let scan = try #require(whole.indices.dropLast().first { whole[$0] == 0xff && whole[$0 + 1] == 0xda })
    let padded = Array(whole[..<scan]) + [0, 1, 2] + Array(whole[scan...])
    let folder = TemporaryFolder()
    for bytes in [padded.prefix((scan + padded.count) / 2), padded.prefix((scan + padded.count) / 2) + [0xff, 0xd9]] {
      folder.write(bytes, to: "a.jpg")
      #expect(throws: ImageFault.self) { try PictureTrial.tryJPEG(folder.path("a.jpg")) }
      #expect(throws: (any Error).self) { _ = try Array(bytes).withUnsafeBytes { try JPEG.decode($0) } }
    }
  }

  @Test func photographsThatAreCutAreRefused() throws {
    let whole = try Array(Data(contentsOf: URL(filePath: fixture("quarters.jpg"))))
    let scan = try #require(whole.indices.dropLast().first { whole[$0] == 0xff && whole[$0 + 1] == 0xda })
    let folder = TemporaryFolder()
    for count in [(scan + whole.count) / 2, whole.count - 12] {
      folder.write(whole.prefix(count), to: "a.jpg")
      #expect(throws: ImageFault.truncated, "\(count)") { try PictureTrial.tryJPEG(folder.path("a.jpg")) }
      folder.write(whole.prefix(count) + [0xff, 0xd9], to: "a.jpg")
      #expect(throws: ImageFault.self) { try PictureTrial.tryJPEG(folder.path("a.jpg")) }
    }
  }

  /// The JPEG files in a PDF file.
  private func jpegs(in file: [UInt8]) throws -> [[UInt8]] {
    let folder = TemporaryFolder()
    folder.write(file, to: "it.pdf")
    _ = try run("pdfimages", ["-all", folder.path("it.pdf"), folder.path("im")])
    let names = folder.names.filter { $0.hasSuffix(".jpg") }
    #expect(!names.isEmpty)
    return try names.map { try Array(Data(contentsOf: URL(filePath: folder.path($0)))) }
  }

  @Test func graysStayGrays() throws {
    let raster = try Raster(pdf: pdf(sample(Self.image("gray.jpg", .jpeg))))
    #expect(raster.isNear(Color(red: 86, green: 86, blue: 86), at: Self.middles[0]))
    #expect(raster.isNear(Color(red: 240, green: 240, blue: 240), at: Self.middles[3]))
  }

  @Test(arguments: rasters + [image("alpha.png", .png)])
  func twoHundredUsesAreOneObject(_ image: Document.ImageFile) throws {
    let file = try pdf(sample(image, pages: 200))
    let check = try inspect(file, "qpdf", ["--check"])
    #expect(check.contains("No syntax or stream encoding errors") && !check.contains("WARNING"))
    #expect(try pictureCount(file) == 1)
    let raster = try Raster(pdf: file, page: 150)
    let first = try Raster(pdf: file, page: 1)
    for point in Self.middles { #expect(raster.color(at: point) == first.color(at: point)) }
  }

  @Test(arguments: rasters + [image("shapes.svg", .svg)])
  func severalUsesOnAPageAreSound(_ image: Document.ImageFile) throws {
    let file = try pdf(sample(image, pages: 3, times: 4))
    let check = try inspect(file, "qpdf", ["--check"])
    #expect(check.contains("No syntax or stream encoding errors") && !check.contains("WARNING"))
    #expect(try pictureCount(file) == (image.format == .svg ? 0 : 1))
    let conforming = try pdf(sample(image, pages: 3, times: 4), .a2a)
    #expect(try pictureCount(conforming) == (image.format == .svg ? 0 : 1))
    #expect(try !inspect(conforming, "qpdf", ["--check"]).contains("WARNING"))
  }

  /// Cairo takes what covers a page for the start of a new one.
  @Test(arguments: rasters + [image("shapes.svg", .svg)])
  func aPictureOfTheWholePageLeavesTagsAlone(_ image: Document.ImageFile) throws {
    let whole = FrameItem.image(.init(image: 0, frame: Rect(x: 0, y: 0, width: 200, height: 120)))
    let link = FrameItem.Link(
      area: Rect(x: 1, y: 1, width: 9, height: 9), target: .uri("https://a.fr"), description: "")
    let file = try pdf(document([page([.link(link), whole]), page([.link(link), whole])], images: [image]))
    let check = try inspect(file, "qpdf", ["--check"])
    #expect(check.contains("No syntax or stream encoding errors") && !check.contains("WARNING"))
    #expect(try inspect(file, "pdfinfo", ["-url"]).split(separator: "https://a.fr").count == 3)
  }

  @Test(arguments: rasters) func furtherUsesAreSeenThroughClips(_ image: Document.ImageFile) throws {
    let clip = Path.rectangle(Rect(x: 45, y: 25, width: 110, height: 50), radius: 4)
    let items = sample(image).pages[0].frames[0].items
    let pages = (0..<2).map { _ in page([.group(.init(clip: clip, items: items))]) }
    let file = try pdf(document(pages, images: [image]))
    for index in 0..<2 {
      let raster = try Raster(pdf: file, page: index + 1)
      for (point, color) in zip(Self.middles, Self.quarters) { #expect(raster.isNear(color, at: point)) }
    }
  }

  @Test(arguments: rasters + [image("alpha.png", .png)])
  func meaningsStayApartOnEitherSide(_ image: Document.ImageFile) throws {
    var sample = sample(image)
    let paragraph = sample.structure.add(.paragraph, to: 0)
    let figure = sample.structure.add(.figure, to: 0, alternative: "Quatre couleurs")
    let text = { Frame(tag: .element(paragraph), items: [.glyphs(Compositor(lato("Regular")).run(["ESS"], y: $0))]) }
    let picture = Frame(tag: .element(figure), items: sample.pages[0].frames[0].items)
    sample.pages[0].frames = [text(10), picture, Frame(tag: .element(figure), items: []), text(100), picture]
    #expect(try inspect(pdf(sample), "qpdf", ["--check"]).contains("No syntax or stream encoding errors"))
  }

  @Test func equalFilesAreOneObject() throws {
    let scratch = TemporaryFolder()
    try FileManager.default.copyItem(atPath: fixture("quarters.jpg"), toPath: scratch.path("copy.jpg"))
    var sample = sample(Self.image("quarters.jpg", .jpeg), pages: 2)
    sample.images.append(sample.images[0])
    sample.images[1].path = scratch.path("copy.jpg")
    sample.pages[1] = page([.image(.init(image: 1, frame: Rect(x: 0, y: 0, width: 10, height: 10)))])
    #expect(try pictureCount(pdf(sample)) == 1)
  }

  @Test func pixelsBeyondThreeHundredAnInchAreLeftOut() throws {
    let image = Self.image("large.png", .png)
    let item = FrameItem.image(.init(image: 0, frame: Rect(x: 10, y: 10, width: 36, height: 36)))
    #expect(try pictureSizes(pdf(document([page([item])], images: [image]))) == ["150x150"])
    // A group that doubles it calls for twice as many, and the largest use counts.
    let double = FrameItem.group(.init(transform: .init(a: 2, b: 0, c: 0, d: 2, tx: 0, ty: 0), items: [item]))
    #expect(try pictureSizes(pdf(document([page([item]), page([double])], images: [image]))) == ["300x300"])
    let large = FrameItem.image(.init(image: 0, frame: Rect(x: 0, y: 0, width: 144, height: 144)))
    #expect(try pictureSizes(pdf(document([page([large])], images: [image]))) == ["600x600"])
  }

  @Test func alphaLetsTheGroundThrough() throws {
    var sample = sample(Self.image("alpha.png", .png))
    let ground = FrameItem.Shape(
      path: .rectangle(Rect(x: 0, y: 0, width: 200, height: 120)), fill: Color(red: 0, green: 0, blue: 255))
    sample.pages[0].frames[0].items.insert(.path(ground), at: 0)
    for raster in try [Raster(pdf: pdf(sample)), Raster(png: PNGExporter(resolution: 72).export(sample, page: 0))] {
      #expect(raster.isNear(Color(red: 0, green: 0, blue: 255), at: Point(x: 70, y: 21), by: 20))
      #expect(raster.isNear(Self.quarters[3], at: Point(x: 130, y: 78), by: 20))
    }
  }

  @Test(arguments: [1, 3]) func vectorsStayVectors(pages: Int) throws {
    let file = try pdf(sample(Self.image("shapes.svg", .svg), pages: pages))
    #expect(try inspect(file, "qpdf", ["--check"]).contains("No syntax or stream encoding errors"))
    #expect(try pictureCount(file) == 0)
    let png = try PNGExporter(resolution: 72).export(sample(Self.image("shapes.svg", .svg)), page: 0)
    for raster in try [Raster(pdf: file, page: pages), Raster(png: png)] {
      #expect(raster.isNear(Color(hex: "#0E6B66")!, at: Point(x: 42, y: 22)))
      #expect(raster.isNear(Color(hex: "#A84A18")!, at: Point(x: 130, y: 50)))
      #expect(raster.isNear(.white, at: Point(x: 157, y: 22)))
    }
  }

  @Test(arguments: [
    image("broken.jpg", .jpeg), image("broken.png", .png), image("missing.png", .png),
    image("missing.svg", .svg),
  ])
  func unreadableFilesAreNamed(_ image: Document.ImageFile) throws {
    for export in [{ _ = try pdf($0) }, { _ = try PNGExporter().export($0, page: 0) }] as [(Document) throws -> Void] {
      #expect {
        try export(sample(image))
      } throws: { error in
        guard case .unreadablePicture(image.path, let reason, page: "1") = error as? ExportError else { return false }
        return !reason.isEmpty && (!image.path.contains("missing") || reason == "there is no such file")
      }
    }
  }

  @Test func unusablePicturesAreNamed() throws {
    let broken = Self.image("broken.svg", .svg)
    #expect(
      throws: ExportError.unusablePicture(path: broken.path, fault: .undrawable(.markup), page: "1")
    ) { try pdf(sample(broken)) }
  }

  // MARK: Looking

  /// The lines of `pdfimages -list`, as fields; each object once.
  func pictures(_ file: [UInt8]) throws -> [[Substring]] {
    let lines = try inspect(file, "pdfimages", ["-list"]).split(separator: "\n").dropFirst(2)
    var seen: Set<Substring> = []
    return lines.map { $0.split(separator: " ") }.filter { seen.insert($0[10]).inserted }
  }

  func pictureCount(_ file: [UInt8]) throws -> Int { try pictures(file).count }
  func pictureSizes(_ file: [UInt8]) throws -> [String] { try pictures(file).map { "\($0[3])x\($0[4])" } }
}
