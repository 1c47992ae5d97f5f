import Bytes
import Cairo
import Foundation
import Frames
import TestSupport
import Testing

@testable import Export

@Suite struct PictureCacheTests {
  private let folder = TemporaryFolder()
  private var cache: PictureCache { PictureCache(folder: folder.path("kept")) }

  private func image(
    _ format: Document.ImageFile.Format = .tiff, page: Int = 1, width: Double = 64, height: Double = 32
  ) -> Document.ImageFile {
    var image = Document.ImageFile(
      path: fixture("Formats/plain.tiff"), format: format, size: Size(width: width, height: height))
    image.page = page
    return image
  }

  private func surface(_ format: ImageSurface.Format = .opaque) throws -> ImageSurface {
    let surface = try ImageSurface(width: 5, height: 3, format: format)
    surface.withPixels { pixels in for index in pixels.indices { pixels[index] = UInt8(index % 251) } }
    return surface
  }

  private func rows(_ picture: DecodedPicture) -> [UInt8]? {
    guard case .pixels(let surface) = picture else { return nil }
    return surface.withPixels { pixels in
      (0..<surface.height).flatMap { y in pixels[(y * surface.stride)..<(y * surface.stride + 4 * surface.width)] }
    }
  }

  /// How often a picture is made when it is asked for, in a new run each time.
  private func makings(
    _ requests: [(image: Document.ImageFile, digest: String, use: String)], isSame: Bool = true
  ) throws -> Int {
    var count = 0
    for request in requests {
      _ = try cache.picture(request.image, digest: request.digest, for: request.use, isSame: { isSame }) {
        count += 1
        return DecodedPicture.pixels(try surface())
      }
    }
    return count
  }

  @Test func aUseOfAPictureIsMadeOnce() throws {
    let image = image()
    #expect(try makings([(image, "a", "x"), (image, "a", "x"), (image, "a", "x")]) == 1)
    #expect(try makings([(image, "b", "x"), (image, "a", "y"), (self.image(page: 2), "a", "x")]) == 3)
  }

  /// A file that has changed since its digest was taken gives no value for that digest.
  @Test func whatWasMadeOfAnotherFileIsNotKept() throws {
    #expect(try makings([(image(), "a", "x"), (image(), "a", "x")], isSame: false) == 2)
  }

  @Test func whatIsCheapIsNotKept() throws {
    let (small, large) = (image(.png), image(.png, width: 2000, height: 1000))
    #expect(try makings([(small, "a", "x"), (small, "a", "x")]) == 2)
    #expect(try makings([(large, "a", "x"), (large, "a", "x")]) == 1)
  }

  @Test(arguments: [ImageSurface.Format.opaque, .alpha]) func pixelsComeBackAsTheyWere(
    _ format: ImageSurface.Format
  ) throws {
    let made = DecodedPicture.pixels(try surface(format))
    for _ in 0..<2 {
      let picture = try cache.picture(image(), digest: "a", for: "x", isSame: { true }) { () throws(CairoError) in made
      }
      #expect(rows(picture) == rows(made))
      guard case .pixels(let surface) = picture else { continue }
      #expect(surface.format == format && surface.width == 5)
    }
  }

  @Test func photographsComeBackAsTheyWere() throws {
    let bytes = Bytes([0xff, 0xd8, 1, 2, 3])
    let made = DecodedPicture.photograph(EncodedPhotograph(bytes, width: 700, height: 5))
    for _ in 0..<2 {
      let picture = try cache.picture(image(), digest: "a", for: "x", isSame: { true }) { () throws(CairoError) in made
      }
      guard case .photograph(let photograph) = picture else {
        Issue.record("it is a photograph")
        return
      }
      #expect(Array(photograph.bytes) == Array(bytes.buffer))
      #expect(photograph.width == 700 && photograph.height == 5)
    }
  }

  // MARK: Trials

  private func digest() throws -> String {
    try Repository.bytes(of: "Tests/ExportTests/Fixtures/Formats/plain.tiff").withUnsafeBytes(Digest.hexadecimal)
  }

  @Test func whatWasFlawlessIsKnown() throws {
    let (image, digest) = (image(), try digest())
    #expect(!cache.isFlawless(image, digest: digest, fonts: []))
    cache.noteFlawless(image, digest: digest, fonts: ["f"])
    #expect(cache.isFlawless(image, digest: digest, fonts: ["f"]))
    #expect(!cache.isFlawless(image, digest: digest, fonts: []))
    #expect(!cache.isFlawless(self.image(page: 2), digest: digest, fonts: ["f"]))
    #expect(!cache.isFlawless(self.image(width: 65), digest: digest, fonts: ["f"]))
  }

  @Test func aFileThatHasChangedMeanwhileIsNotNoted() {
    cache.noteFlawless(image(), digest: "another", fonts: [])
    #expect(!cache.isFlawless(image(), digest: "another", fonts: []))
  }

  /// A photograph that was not decoded in this run may be one that is to be repaired.
  @Test func onlyCleanPhotographsAreNoted() {
    let image = Document.ImageFile(
      path: fixture("Formats/plain.tiff"), format: .jpeg, size: Size(width: 64, height: 32))
    let digest = PictureCache.digest(of: image.path)
    cache.noteFlawless(image, digest: digest, fonts: [])
    #expect(!cache.isFlawless(image, digest: digest, fonts: []))
  }
}
