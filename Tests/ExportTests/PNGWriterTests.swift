import Cairo
import Testing

@testable import Export

/// Pictures as PNG files of our own: what libpng reads of them are the pixels that were drawn.
@Suite struct PNGWriterTests {
  /// What a pixel of a picture is made of, by its place.
  private static let pictures: [@Sendable (Int, Int) -> UInt32] = [
    // A flat, with a letter's stem; a ramp in two directions; noise, which wraps around in every filter.
    { x, _ in x == 7 ? 0x102030 : 0xfefdfc },
    { x, y in UInt32(x * 3 & 0xff) << 16 | UInt32(y * 5 & 0xff) << 8 | UInt32((x + y) & 0xff) },
    { x, y in UInt32(truncatingIfNeeded: (x &* 2_654_435_761) ^ (y &* 40_503) ^ (x &* y &* 97)) & 0xff_ffff },
    { x, y in y < 3 ? 0xffffff : x % 2 == 0 ? 0 : 0xff00ff },
  ]

  @Test(arguments: pictures.indices, [(1, 1), (1, 9), (9, 1), (64, 33)])
  func pixelsComeBack(_ picture: Int, _ size: (width: Int, height: Int)) throws {
    let surface = try ImageSurface(width: size.width, height: size.height, format: .opaque)
    let color = Self.pictures[picture]
    surface.withPixels { pixels in
      for y in 0..<size.height {
        for x in 0..<size.width {
          // What lies above the colours means nothing.
          let unused = UInt32(x * 41 & 0xff) << 24
          pixels.storeBytes(of: color(x, y) | unused, toByteOffset: y * surface.stride + 4 * x, as: UInt32.self)
        }
      }
    }
    for effort in [PNGWriter.Effort.fast, .small] {
      let file = PNGWriter(pixelsPerMeter: 2835, effort: effort).file(of: surface)
      let read = try file.withUnsafeBytes { try ImageSurface(png: $0) }
      #expect(read.width == size.width && read.height == size.height && read.format == .opaque)
      for y in 0..<size.height {
        for x in 0..<size.width { #expect(read.color(x, y) == color(x, y), "\(x), \(y)") }
      }
      #expect(file[37..<41].elementsEqual("pHYs".utf8) && file[41..<49].elementsEqual([0, 0, 11, 19, 0, 0, 11, 19]))
    }
  }
}

extension ImageSurface {
  fileprivate func color(_ x: Int, _ y: Int) -> UInt32 {
    withPixels { $0.load(fromByteOffset: y * stride + 4 * x, as: UInt32.self) & 0xff_ffff }
  }
}
