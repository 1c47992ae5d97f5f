import Bytes
import Diagnostics

/// Reads the header of a JPEG file.
///
/// Source: ITU-T T.81, annex B; for the orientation, Exif 2.3 (JEITA CP-3451C), 4.6.
enum JPEGHeader {
  /// The size of the picture, how it is turned and whether it has four inks, when its pixels begin.
  static func read(_ bytes: UnsafeRawBufferPointer) throws(ImageFault) -> ImageHeader {
    var result: ImageHeader?
    var orientation = 1
    var offset = 2
    while true {
      let marker = try marker(bytes, at: &offset)
      switch marker {
      case 0x01, 0xd0...0xd7: continue
      case 0xd9: throw .damaged(.endBeforePixels)
      default: break
      }
      guard offset + 2 <= bytes.count else { throw .truncated }
      let length = bytes.bigEndian16(at: offset)
      guard length >= 2 else { throw .damaged(.noSegmentLength) }
      guard offset + length <= bytes.count else { throw .truncated }
      let segment = UnsafeRawBufferPointer(rebasing: bytes[(offset + 2)..<(offset + length)])
      offset += length
      switch marker {
      case 0xc0...0xc2: result = try frame(segment)
      case 0xc3, 0xc5...0xc7, 0xc9...0xcb, 0xcd...0xcf:
        throw .unsupported(.coding)
      case 0xe1: orientation = exifOrientation(segment) ?? orientation
      case 0xda:
        guard var result else { throw .damaged(.pixelsBeforeSize) }
        guard !hasManyScans(bytes, after: offset) else { throw .unsupported(.scans(limit: scanLimit)) }
        result.orientation = orientation
        return result
      default: break
      }
    }
  }

  /// The marker at `offset`, which moves behind it. Bytes before it are passed over, as every decoder does.
  private static func marker(
    _ bytes: UnsafeRawBufferPointer, at offset: inout Int
  ) throws(ImageFault) -> UInt8 {
    guard offset < bytes.count else { throw .truncated }
    while let next = bytes[offset...].firstIndex(of: 0xff), next + 1 < bytes.count, bytes[next + 1] == 0 {
      offset = next + 2
    }
    guard let next = bytes[min(offset, bytes.count)...].firstIndex(of: 0xff) else { throw .damaged(.missingMarker) }
    offset = next
    while offset < bytes.count, bytes[offset] == 0xff { offset += 1 }
    guard offset < bytes.count else { throw .truncated }
    offset += 1
    return bytes[offset - 1]
  }

  private static func frame(_ segment: UnsafeRawBufferPointer) throws(ImageFault) -> ImageHeader {
    guard segment.count >= 6 else { throw .damaged(.shortSize) }
    guard segment[0] == 8 else { throw .unsupported(.bits(Int(segment[0]))) }
    let (height, width) = (segment.bigEndian16(at: 1), segment.bigEndian16(at: 3))
    guard width > 0, height > 0 else { throw .damaged(.noExtent) }
    guard [1, 3, 4].contains(segment[5]) else { throw .unsupported(.components(Int(segment[5]))) }
    return ImageHeader(format: .jpeg, width: Double(width), height: Double(height), isCMYK: segment[5] == 4)
  }

  /// A picture may have no more scans than this. Encoders make some ten; each may cost as much as all pixels, without bytes.
  private static let scanLimit = 100

  /// Whether more scans than are allowed begin after `start`. Inside of pixels, the first byte of a marker is followed by zero.
  private static func hasManyScans(_ bytes: UnsafeRawBufferPointer, after start: Int) -> Bool {
    var (index, count) = (start, 1)
    while index + 1 < bytes.count, let next = bytes[index...].firstIndex(of: 0xff), next + 1 < bytes.count {
      if bytes[next + 1] == 0xda { count += 1 }
      if bytes[next + 1] == 0xd9 || count > scanLimit { break }
      index = next + 1
    }
    return count > scanLimit
  }

  /// The orientation that an Exif segment gives, 1 to 8; nil when it is another segment, or broken.
  private static func exifOrientation(_ segment: UnsafeRawBufferPointer) -> Int? {
    guard segment.count >= 14, segment.starts(with: "Exif\0\0".utf8) else { return nil }
    return TIFFDirectory(UnsafeRawBufferPointer(rebasing: segment[6...]))?.orientation
  }
}
