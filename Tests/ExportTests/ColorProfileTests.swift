import Cairo
import Diagnostics
import Export
import Frames
import TestSupport
import Testing

/// Pictures whose colours are not those of sRGB. What is expected was computed by Pillow, from pictures of four colours.
@Suite struct ColorProfileTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var colors: [Color]
    var testDescription: String { name }

    init(_ name: String, _ colors: String) {
      self.name = name
      self.colors = colors.split(separator: " ").map { Color(hex: String($0))! }
    }

    var image: Document.ImageFile {
      .init(
        path: fixture("Profiles/\(name)"), format: name.hasSuffix("png") ? .png : .jpeg,
        size: Size(width: 40, height: 20), isCMYK: name == "inks.jpg")
    }
  }

  private static let adobe = "#FF1818 #00A12F #0039CD #F0F0F0"
  private static let asTheyAre = "#DC1E1E #1EA03C #1E3CC8 #F0F0F0"

  static let converted = [
    Case("adobe.jpg", adobe), Case("adobe.png", adobe), Case("parted.jpg", adobe), Case("gamma.png", adobe),
    Case("swapped.jpg", "#1EDC1E #A01E3C #3C1EC8 #F0F0F0"),
    Case("grey.jpg", "#373737 #858585 #BCBCBC #EFEFEF"), Case("grey.png", "#373737 #858585 #BCBCBC #EFEFEF"),
    Case("inks.jpg", "#E79069 #70A395 #93B8FF #3D3D3C"),
  ]
  static let unknown = ["damaged.jpg", "damaged.png", "other.jpg", "missing-part.jpg"].map { Case($0, asTheyAre) }

  private func sample(_ picture: Case) -> Document {
    let frame = Rect(x: 40, y: 20, width: 120, height: 60)
    return document([page([.image(.init(image: 0, frame: frame))])], images: [picture.image])
  }

  /// A difference of 4 in 255 is one of ΔE 2 at most, but in the darkest colours.
  private func expect(_ colors: [Color], in raster: Raster, _ name: String) {
    for (point, color) in zip(PictureTests.middles, colors) {
      #expect(raster.isNear(color, at: point, by: 4), "\(name)")
    }
  }

  @Test(arguments: converted + unknown + [Case("srgb.jpg", asTheyAre)])
  func coloursAreThoseOfTheProfile(_ picture: Case) throws {
    expect(picture.colors, in: try Raster(pdf: pdf(sample(picture))), "PDF")
    expect(picture.colors, in: try Raster(svg: SVGExporter().export(sample(picture), page: 0)), "SVG")
    expect(picture.colors, in: try Raster(png: PNGExporter(resolution: 72).export(sample(picture), page: 0)), "PNG")
  }

  /// Half of them lets half of the page through.
  @Test func colorsOfAlphaAreConvertedToo() throws {
    let raster = try Raster(pdf: pdf(sample(Case("alpha.png", ""))))
    expect(["#FF1818", "#7FD097", "#7F9CE6", "#F0F0F0"].map { Color(hex: $0)! }, in: raster, "PDF")
  }

  @Test func photographsOfSRGBStayAsTheyAre() throws {
    let bytes = try Repository.bytes(of: "Tests/ExportTests/Fixtures/Profiles/srgb.jpg")
    let file = try pdf(sample(Case("srgb.jpg", "")))
    #expect(file.indices.contains { file[$0...].starts(with: bytes) })
  }

  @Test(arguments: converted + unknown) func trialsTellOfProfilesThatCannotBeUsed(_ picture: Case) throws {
    let (image, size) = (picture.image, picture.image.size)
    let colors =
      image.format == .png
      ? try PictureTrial.tryPixels(image.path, .png, width: size.width, height: size.height)
      : try PictureTrial.tryJPEG(image.path)
    #expect((colors == .unknown) == Self.unknown.contains { $0.name == picture.name })
  }

  /// Programs that take the colours out of a picture leave its profile in.
  @Test func greyWithAProfileOfColoursIsUnderstood() throws {
    let profile = try Repository.bytes(of: "Tests/ExportTests/Fixtures/Profiles/adobe.jpg")
    let grey = try Repository.bytes(of: "Tests/ExportTests/Fixtures/gray.jpg")
    let start = try #require(profile.indices.first { profile[$0...].starts(with: [0xff, 0xe2]) })
    let end = start + 2 + Int(profile[start + 2]) << 8 + Int(profile[start + 3])
    let folder = TemporaryFolder()
    folder.write(Array(grey[..<2] + profile[start..<end] + grey[2...]), to: "a.jpg")
    #expect(try PictureTrial.tryJPEG(folder.path("a.jpg")) == .known)
  }
}
