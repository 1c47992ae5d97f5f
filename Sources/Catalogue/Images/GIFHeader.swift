import Diagnostics

/// Reads the header of a GIF file: its screen, and its blocks as far as the second picture.
///
/// Source: GIF 89a (CompuServe, 1990).
struct GIFHeader {
  /// What begins a GIF file.
  static let signature = Array("GIF8".utf8)

  private let bytes: UnsafeRawBufferPointer
  private var index = 13
  private var header: ImageHeader?

  /// The size of the screen, and whether the picture is animated.
  static func read(_ bytes: UnsafeRawBufferPointer) throws(ImageFault) -> ImageHeader {
    var reader = GIFHeader(bytes: bytes)
    return try reader.read()
  }

  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private mutating func read() throws(ImageFault) -> ImageHeader {
    guard bytes.count > 13 else { throw .truncated }
    skipPalette(flags: bytes[10])
    while index < bytes.count {
      switch bytes[index] {
      case 0x21:
        index += 2
        try skipData()
      case 0x2c:
        if var header {
          header.others = .frames
          return header
        }
        try readPicture()
      case 0x3b:
        guard let header else { throw .damaged(.noPixels) }
        return header
      default:
        // Decoders stop here, too.
        guard let header else { throw .damaged(.noPixels) }
        return header
      }
    }
    guard let header else { throw .truncated }
    return header
  }

  private mutating func readPicture() throws(ImageFault) {
    guard index + 11 <= bytes.count else { throw .truncated }
    let place = index
    func number(at offset: Int) -> Int { Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 }
    // A first picture that is larger than the screen makes that larger, as browsers have it.
    let width = max(number(at: 6), number(at: place + 1) + number(at: place + 5))
    let height = max(number(at: 8), number(at: place + 3) + number(at: place + 7))
    guard number(at: place + 5) > 0, number(at: place + 7) > 0 else { throw .damaged(.noExtent) }
    index += 10
    skipPalette(flags: bytes[place + 9])
    index += 1
    try skipData()
    header = ImageHeader(format: .gif, width: Double(width), height: Double(height))
  }

  private mutating func skipPalette(flags: UInt8) {
    if flags & 0x80 != 0 { index += 3 << (Int(flags & 7) + 1) }
  }

  /// Steps over blocks of data, each with its length, to the empty one.
  private mutating func skipData() throws(ImageFault) {
    while index < bytes.count, bytes[index] > 0 { index += 1 + Int(bytes[index]) }
    guard index < bytes.count else { throw .truncated }
    index += 1
  }
}
