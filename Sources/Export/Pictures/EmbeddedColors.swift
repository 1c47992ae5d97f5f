import Bytes
import Cairo
import Files
import Threads

/// What a picture's file says of its colours: how they become those of sRGB.
///
/// Four inks without a profile, and whatever only Exif says, are left to who decodes the pixels.
enum EmbeddedColors {
  /// The way to sRGB of a JPEG file with those components; nil where its colours are those of sRGB, or no profile says what
  /// they are.
  ///
  /// - Throws: when its profile cannot be used.
  static func conversion(
    ofJPEG bytes: UnsafeRawBufferPointer, _ components: ColorConversion.Components
  ) throws(CairoError) -> ColorConversion? {
    guard let profile = try JPEG.profile(in: bytes) else { return nil }
    return try conversion(profile, components)
  }

  /// Likewise of a PNG file: by its profile, else by its gamma and primaries (PNG specification, 11.3.3).
  static func conversion(ofPNG bytes: UnsafeRawBufferPointer) throws(CairoError) -> ColorConversion? {
    let chunks = ColorChunks(bytes)
    if let packed = chunks.profile {
      var profile: [UInt8] = []
      guard Inflater().unpack(packed, into: &profile, limit: largestProfile) == .whole else {
        throw CairoError("the profile is damaged")
      }
      return try conversion(profile, chunks.isGrey ? .grey : .rgb)
    }
    guard !chunks.isSRGB, let gamma = chunks.gamma else { return nil }
    let conversion = try ColorConversion(gamma: gamma, chunks.chromaticities ?? .sRGB)
    // A file that gives sRGB as numbers can give no more than this of its curve.
    let isSRGB = abs(gamma - 2.2) < 0.01 && chunks.chromaticities?.isNearSRGB ?? true
    return isSRGB || conversion.changesNothing ? nil : conversion
  }

  /// Likewise of pixels that are red, green and blue, or equal where the profile is one of grey.
  static func conversion(through profile: [UInt8]?) throws(CairoError) -> ColorConversion? {
    guard let profile else { return nil }
    // The space of its pixels stands in the head (ICC.1, 7.2).
    let isGrey = profile.dropFirst(16).prefix(4).elementsEqual("GRAY".utf8)
    return try conversion(profile, isGrey ? .grey : .rgb)
  }

  private static func conversion(
    _ profile: [UInt8], _ components: ColorConversion.Components
  ) throws(CairoError) -> ColorConversion? {
    let key = Key(digest: profile.withUnsafeBytes(Digest.hexadecimal), components: components)
    if let former = known.withLock({ $0[key] }) { return try former.get() }
    let outcome = Result { () throws(CairoError) in
      let conversion = try profile.reading { bytes throws(CairoError) in
        try ColorConversion(profile: bytes, of: components)
      }
      return conversion.changesNothing ? nil : conversion
    }
    known.withLock { known in
      if known.count >= most { known = [:] }
      known[key] = outcome
    }
    return try outcome.get()
  }

  /// A profile, and the pixels that have it.
  private struct Key: Hashable {
    var digest: String
    var components: ColorConversion.Components
  }

  /// What came of profiles. Most pictures of a catalogue share one, and that of a printing press takes a twentieth of a second.
  private static let known = Mutex<[Key: Result<ColorConversion?, CairoError>]>([:])
  /// How many are kept: those of printing presses take half a megabyte.
  private static let most = 16

  /// Profiles of printers have some megabytes.
  private static let largestProfile = 16 << 20
}

/// The chunks of a PNG file that say what its colours are.
private struct ColorChunks {
  /// Whether pixels have one value, and perhaps an alpha.
  private(set) var isGrey = false
  /// Whether it says that its colours are those of sRGB.
  private(set) var isSRGB = false
  /// Its profile, compressed.
  private(set) var profile: UnsafeRawBufferPointer?
  /// The power of values that is their light.
  private(set) var gamma: Double?
  private(set) var chromaticities: ColorConversion.Chromaticities?

  private static let (header, profileType, sRGB, gammaType, primaries, data) =
    (0x4948_4452, 0x6943_4350, 0x7352_4742, 0x6741_4d41, 0x6348_524d, 0x4944_4154)  // IHDR iCCP sRGB gAMA cHRM IDAT

  init(_ bytes: UnsafeRawBufferPointer) {
    var offset = 8
    while offset + 12 <= bytes.count {
      let (length, type) = (bytes.bigEndian32(at: offset), bytes.bigEndian32(at: offset + 4))
      guard type != ColorChunks.data, offset + 12 + length <= bytes.count else { return }
      read(type, UnsafeRawBufferPointer(rebasing: bytes[(offset + 8)..<(offset + 8 + length)]))
      offset += 12 + length
    }
  }

  private mutating func read(_ type: Int, _ chunk: UnsafeRawBufferPointer) {
    switch type {
    case ColorChunks.header where chunk.count == 13: isGrey = chunk[9] & 0b11 == 0
    case ColorChunks.sRGB: isSRGB = true
    case ColorChunks.profileType:
      // A name, its end, and the method of compression, of which there is one.
      let name = chunk.firstIndex(of: 0) ?? chunk.count
      profile = UnsafeRawBufferPointer(rebasing: chunk.dropFirst(name + 2))
    case ColorChunks.gammaType where chunk.count == 4:
      let value = chunk.bigEndian32(at: 0)
      gamma = (1000...1_000_000).contains(value) ? 100_000 / Double(value) : nil
    case ColorChunks.primaries where chunk.count == 32:
      let values = stride(from: 0, to: 32, by: 4).map { Double(chunk.bigEndian32(at: $0)) / 100_000 }
      let points = stride(from: 0, to: 8, by: 2).map {
        ColorConversion.Chromaticities.Point(x: values[$0], y: values[$0 + 1])
      }
      chromaticities = .init(white: points[0], red: points[1], green: points[2], blue: points[3])
    default: break
    }
  }
}

extension ColorConversion.Chromaticities {
  /// Whether they are those of sRGB, as far as encoders round them.
  fileprivate var isNearSRGB: Bool {
    let pairs = zip([white, red, green, blue], [Self.sRGB.white, Self.sRGB.red, Self.sRGB.green, Self.sRGB.blue])
    return pairs.allSatisfy { abs($0.x - $1.x) < 0.002 && abs($0.y - $1.y) < 0.002 }
  }
}
