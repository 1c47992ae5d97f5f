import Bytes
import Diagnostics

/// Reads the header of a PNG file.
///
/// Source: PNG specification, second edition (ISO/IEC 15948), 5 and 11.
enum PNGHeader {
  /// The eight bytes that begin every PNG file.
  static let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

  private static let (header, data, end) = (0x4948_4452, 0x4944_4154, 0x4945_4e44)  // IHDR, IDAT, IEND

  /// The size of the picture, when all chunks up to the last are there.
  static func read(_ bytes: UnsafeRawBufferPointer) throws(ImageFault) -> ImageHeader {
    var result: ImageHeader?
    var hasData = false
    var offset = signature.count
    while true {
      guard offset + 12 <= bytes.count else { throw .truncated }
      let (length, type) = (bytes.bigEndian32(at: offset), bytes.bigEndian32(at: offset + 4))
      guard offset + 12 + length <= bytes.count else { throw .truncated }
      switch type {
      case header where result == nil && length == 13:
        let (width, height) = (bytes.bigEndian32(at: offset + 8), bytes.bigEndian32(at: offset + 12))
        guard width > 0, height > 0 else { throw .damaged(.noExtent) }
        result = ImageHeader(format: .png, width: Double(width), height: Double(height))
      case data: hasData = true
      case end:
        guard let result, hasData else { throw .damaged(.noPixels) }
        return result
      default: break
      }
      guard result != nil else { throw .damaged(.sizeNotFirst) }
      offset += 12 + length
    }
  }
}
