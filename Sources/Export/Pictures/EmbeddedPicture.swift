import Bytes
import Cairo
import Diagnostics

/// A picture that stands in an SVG, as an address that begins with `data:`.
struct EmbeddedPicture {
  /// The formats that are drawn; libraries know others, and not all know the same.
  enum Format { case png, jpeg }

  /// The line in the SVG.
  let line: Int
  /// The format; nil for another one.
  let format: Format?
  /// The address without what stands before its data.
  private let data: Slice<UnsafeRawBufferPointer>
  private let isBase64: Bool

  /// Takes an address; nil for one that leads elsewhere.
  init?(_ address: Slice<UnsafeRawBufferPointer>, line: Int) {
    let head = address.prefix(100).prefix { $0 != UInt8(ascii: ",") }
    let words = String(decoding: head, as: UTF8.self).lowercased()
    guard words.hasPrefix("data:"), head.endIndex < address.endIndex else { return nil }
    (self.line, data, isBase64) = (line, address[(head.endIndex + 1)...], words.hasSuffix(";base64"))
    let isPicture = words.hasPrefix("data:image/") && !words.hasPrefix("data:image/svg") && !words.contains("&")
    let start = EmbeddedPicture.decoded(data.drop(while: SVGMarkup.isSpace).prefix(8), isBase64) ?? []
    let first: Format? =
      start.starts(with: [0x89, 0x50, 0x4e, 0x47]) ? .png : start.starts(with: [0xff, 0xd8]) ? .jpeg : nil
    format = isPicture ? first : nil
  }

  /// The bytes of the file; nil when the text is none in base 64.
  var bytes: [UInt8]? { EmbeddedPicture.decoded(data, isBase64) }

  /// How many pixels its header says it has, without decoding them; none when there is no sound header.
  ///
  /// - Throws: when it has more scans than a picture may have.
  func pixelCount() throws(ImageFault) -> Double {
    guard let bytes else { return 0 }
    return try bytes.reading { bytes throws(ImageFault) in
      switch format {
      case .png: return bytes.count < 24 ? 0 : Double(bytes.bigEndian32(at: 16)) * Double(bytes.bigEndian32(at: 20))
      case .jpeg:
        guard !JPEG.hasScans(bytes, beyond: EmbeddedPicture.scanLimit) else {
          throw .unsupported(.scans(limit: EmbeddedPicture.scanLimit))
        }
        guard let header = try? JPEG.header(of: bytes) else { return 0 }
        return Double(header.width) * Double(header.height)
      case nil: return 0
      }
    }
  }

  /// How many scans a JPEG may have: each may cost as much as all pixels, without bytes.
  private static let scanLimit = 100

  private static func decoded(_ data: Slice<UnsafeRawBufferPointer>, _ isBase64: Bool) -> [UInt8]? {
    let plain = PercentEncoding.decoded(data)
    return isBase64 ? [UInt8](base64: plain) : plain
  }
}
