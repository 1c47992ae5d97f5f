import Bytes
import Diagnostics

/// Reads the header of a WebP file: its chunks, to the last.
///
/// Source: RFC 9649, 2.
enum WebPHeader {
  /// Whether the bytes begin as a WebP file does.
  static func begins(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count >= 12 && bytes.starts(with: "RIFF".utf8) && bytes[8..<12].elementsEqual("WEBP".utf8)
  }

  private static let (extended, lossy, lossless, animation, frame, exif) =
    (0x5650_3858, 0x5650_3820, 0x5650_384c, 0x414e_494d, 0x414e_4d46, 0x4558_4946)  // VP8X VP8_ VP8L ANIM ANMF EXIF

  /// The size of the canvas, how it is turned, and whether it is animated.
  static func read(_ bytes: UnsafeRawBufferPointer) throws(ImageFault) -> ImageHeader {
    let end = 8 + bytes.littleEndian(4, at: 4)
    guard end <= bytes.count else { throw .truncated }
    var (size, orientation, frames, hasPixels): ((width: Int, height: Int)?, Int?, Int, Bool) = (nil, nil, 0, false)
    var offset = 12
    while offset + 8 <= end {
      let (type, length) = (bytes.bigEndian32(at: offset), bytes.littleEndian(4, at: offset + 4))
      guard offset + 8 + length <= end else { throw .truncated }
      let chunk = UnsafeRawBufferPointer(rebasing: bytes[(offset + 8)..<(offset + 8 + length)])
      switch type {
      case extended where size == nil:
        guard chunk.count >= 10 else { throw .damaged(.shortSize) }
        size = (1 + chunk.littleEndian(3, at: 4), 1 + chunk.littleEndian(3, at: 7))
      case lossy, lossless:
        hasPixels = true
        if size == nil { size = try type == lossy ? lossySize(chunk) : losslessSize(chunk) }
      case frame:
        (hasPixels, frames) = (true, frames + 1)
      case exif: orientation = exifOrientation(chunk)
      default: break
      }
      offset += 8 + length + (length & 1)
    }
    guard let size, hasPixels else { throw .damaged(.noPixels) }
    guard size.width > 0, size.height > 0 else { throw .damaged(.noExtent) }
    return ImageHeader(
      format: .webP, width: Double(size.width), height: Double(size.height), orientation: orientation ?? 1,
      others: frames > 1 ? .frames : nil)
  }

  private static func lossySize(_ chunk: UnsafeRawBufferPointer) throws(ImageFault) -> (width: Int, height: Int) {
    guard chunk.count >= 10 else { throw .damaged(.shortSize) }
    return (chunk.littleEndian(2, at: 6) & 0x3fff, chunk.littleEndian(2, at: 8) & 0x3fff)
  }

  private static func losslessSize(_ chunk: UnsafeRawBufferPointer) throws(ImageFault) -> (width: Int, height: Int) {
    guard chunk.count >= 5 else { throw .damaged(.shortSize) }
    let bits = chunk.littleEndian(4, at: 1)
    return (1 + (bits & 0x3fff), 1 + (bits >> 14 & 0x3fff))
  }

  /// Some programs write what begins Exif in a JPEG here, too.
  private static func exifOrientation(_ chunk: UnsafeRawBufferPointer) -> Int? {
    let isMarked = chunk.starts(with: "Exif\0\0".utf8)
    return TIFFDirectory(UnsafeRawBufferPointer(rebasing: chunk.dropFirst(isMarked ? 6 : 0)))?.orientation
  }
}

extension UnsafeRawBufferPointer {
  /// The number of so many bytes at `offset`, the last of which counts most.
  fileprivate func littleEndian(_ count: Int, at offset: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(self[offset + $1]) << (8 * $1) }
  }
}
