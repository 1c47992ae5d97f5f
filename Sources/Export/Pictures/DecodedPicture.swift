import Bytes
import Cairo
import Files

/// What a document takes of a picture of pixels that was decoded.
enum DecodedPicture {
  /// Its pixels.
  case pixels(ImageSurface)
  /// A JPEG file that was made of them.
  case photograph(EncodedPhotograph)
}

/// A JPEG file that was made of pixels, and its size.
struct EncodedPhotograph {
  /// The bytes, valid as long as their owner is kept alive.
  var bytes: UnsafeRawBufferPointer
  var owner: AnyObject
  var width, height: Int

  init(_ file: Bytes, width: Int, height: Int) {
    (bytes, owner, self.width, self.height) = (file.buffer, file, width, height)
  }

  fileprivate init(_ bytes: UnsafeRawBufferPointer, of owner: AnyObject, width: Int, height: Int) {
    (self.bytes, self.owner, self.width, self.height) = (bytes, owner, width, height)
  }
}

// MARK: From run to run

extension DecodedPicture {
  private enum Kind: UInt8 { case opaque = 1, alpha, photograph }

  /// The kind, and the width and the height in four bytes each.
  private static let headLength = 9

  /// What was kept of a picture; nil where that is none.
  init?(_ entry: DiskCache.Entry) {
    let picture = entry.withBytes { bytes -> DecodedPicture? in
      guard bytes.count >= DecodedPicture.headLength, let kind = Kind(rawValue: bytes[0]) else { return nil }
      let (width, height) = (bytes.bigEndian32(at: 1), bytes.bigEndian32(at: 5))
      let content = UnsafeRawBufferPointer(rebasing: bytes[DecodedPicture.headLength...])
      if kind == .photograph {
        return .photograph(EncodedPhotograph(content, of: entry.file, width: width, height: height))
      }
      guard width > 0, height > 0, content.count == 4 * width * height,
        let surface = try? ImageSurface(width: width, height: height, format: kind == .alpha ? .alpha : .opaque)
      else { return nil }
      surface.takeRows(content)
      return .pixels(surface)
    }
    guard let picture else { return nil }
    self = picture
  }

  /// The bytes that `init` takes.
  var keptBytes: [UInt8] {
    func head(_ kind: Kind, _ width: Int, _ height: Int) -> [UInt8] {
      [kind.rawValue] + UInt32(width).bigEndianBytes + UInt32(height).bigEndianBytes
    }
    switch self {
    case .pixels(let surface):
      return head(surface.format == .alpha ? .alpha : .opaque, surface.width, surface.height) + surface.rows
    case .photograph(let photograph):
      return withExtendedLifetime(photograph.owner) {
        head(.photograph, photograph.width, photograph.height) + photograph.bytes
      }
    }
  }
}

extension ImageSurface {
  /// The pixels, row by row, without what may lie between rows.
  fileprivate var rows: [UInt8] {
    let row = 4 * width
    return withPixels { pixels in
      var rows: [UInt8] = []
      rows.reserveCapacity(row * height)
      for y in 0..<height { rows += pixels[(y * stride)..<(y * stride + row)] }
      return rows
    }
  }

  fileprivate func takeRows(_ rows: UnsafeRawBufferPointer) {
    let row = 4 * width
    withPixels { pixels in
      for y in 0..<height {
        let source = UnsafeRawBufferPointer(rebasing: rows[(y * row)..<((y + 1) * row)])
        UnsafeMutableRawBufferPointer(rebasing: pixels[(y * stride)..<(y * stride + row)]).copyMemory(from: source)
      }
    }
  }
}
