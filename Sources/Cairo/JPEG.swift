import CTurboJPEG

/// Decodes and encodes JPEG files with libjpeg-turbo.
package enum JPEG {
  /// What the header of a file says.
  package struct Header: Hashable, Sendable {
    /// How many pixels wide and high.
    package var width, height: Int
    /// Whether the pixels are CMYK.
    package var isCMYK: Bool
    /// What is kept of the colours.
    package var sampling: Sampling

    /// What the values of a pixel are.
    package var components: ColorConversion.Components { isCMYK ? .inks : sampling == .grey ? .grey : .rgb }
  }

  /// How finely colours are kept, beside light and shade.
  package enum Sampling: Hashable, Sendable {
    /// There is no colour.
    case grey
    /// Each pixel has its colour.
    case full
    /// Four pixels share a colour, as in most photographs.
    case quarter

    fileprivate var value: TJSAMP {
      switch self {
      case .grey: TJSAMP_GRAY
      case .full: TJSAMP_444
      case .quarter: TJSAMP_420
      }
    }
  }

  /// Reads the header of a file.
  package static func header(of bytes: UnsafeRawBufferPointer) throws(CairoError) -> Header {
    try repairing(bytes) { bytes throws(CairoError) in try Handle(tjInitDecompress()).header(of: bytes) }
  }

  /// Decodes a file, reduced to a half, a quarter or an eighth where that still has at least `width` × `height` pixels, and gives
  /// its colours in sRGB, if `conversion` says how.
  package static func decode(
    _ bytes: UnsafeRawBufferPointer, atLeast width: Int = .max, by height: Int = .max,
    through conversion: ColorConversion? = nil
  ) throws(CairoError) -> ImageSurface {
    try repairing(bytes) { bytes throws(CairoError) in
      try decode(clean: bytes, atLeast: width, by: height, through: conversion)
    }
  }

  private static func decode(
    clean bytes: UnsafeRawBufferPointer, atLeast width: Int, by height: Int, through conversion: ColorConversion?
  ) throws(CairoError) -> ImageSurface {
    let decoder = try Handle(tjInitDecompress())
    let header = try decoder.header(of: bytes)
    let size = reducedSize(of: header, atLeast: width, by: height)
    let surface = try ImageSurface(width: size.width, height: size.height, format: .opaque)
    if header.isCMYK {
      let inks = try decoder.decode(bytes, width: size.width, height: size.height, as: TJPF_CMYK)
      let inverted = hasAdobeMarker(bytes)
      surface.withPixels { pixels in
        let (stride, width) = (surface.stride, size.width)
        guard let conversion else { return mix(inks, into: pixels, stride: stride, width: width, inverted: inverted) }
        conversion.mix(inks, into: pixels, stride: stride, width: width, inverted: inverted)
      }
    } else {
      let (width, height, stride) = (Int32(size.width), Int32(size.height), Int32(surface.stride))
      let status = surface.withPixels { pixels in
        tjDecompress2(
          decoder.pointer, bytes.bindMemory(to: UInt8.self).baseAddress, UInt(bytes.count),
          pixels.bindMemory(to: UInt8.self).baseAddress, width, stride, height, Int32(TJPF_BGRX.rawValue), 0)
      }
      try decoder.check(status)
      conversion?.convert(surface)
    }
    return surface
  }

  /// Pixels of four inks, a byte each from paper to full ink, row by row.
  package struct InkPixels: Sendable {
    /// How many there are across and down.
    package let width, height: Int
    /// The inks.
    package var values: [UInt8]

    /// Takes the inks of so many pixels.
    package init(width: Int, height: Int, values: [UInt8]) {
      precondition(values.count == 4 * width * height, "a pixel has four inks")
      (self.width, self.height, self.values) = (width, height, values)
    }
  }

  /// Decodes a file of four inks to inks, reduced as `decode` does it.
  package static func decodeInks(
    _ bytes: UnsafeRawBufferPointer, atLeast width: Int = .max, by height: Int = .max
  ) throws(CairoError) -> InkPixels {
    try repairing(bytes) { bytes throws(CairoError) in
      let decoder = try Handle(tjInitDecompress())
      let size = reducedSize(of: try decoder.header(of: bytes), atLeast: width, by: height)
      let inks = try decoder.decode(bytes, width: size.width, height: size.height, as: TJPF_CMYK)
      return InkPixels(
        width: size.width, height: size.height, values: hasAdobeMarker(bytes) ? inks.map { ~$0 } : inks)
    }
  }

  /// How well a file can be decoded.
  package enum Soundness {
    /// Every decoder takes it.
    case clean
    /// All its pixels are there, with something around them that decoders warn of and pass over, such as no end.
    case readable
  }

  /// Decodes all that a file holds, to see whether it is sound, and gives the pixels where there are far more than `enough` on the
  /// longer side: they are reduced as `decode` would do it, to no fewer. They are nil for four inks and for what must be repaired.
  ///
  /// - Throws: what is damaged, or cut off.
  package static func verify(
    _ bytes: UnsafeRawBufferPointer, enough: Int
  ) throws(CairoError) -> (soundness: Soundness, pixels: Pixels?) {
    guard let decoder = try? Handle(tjInitDecompress()), let header = try? decoder.header(of: bytes), !header.isCMYK
    else {
      return (try verify(bytes), nil)
    }
    let isWide = header.width >= header.height
    let size = reducedSize(of: header, atLeast: isWide ? enough : 1, by: isWide ? 1 : enough)
    guard size.width < header.width else { return (try verify(bytes), nil) }
    var pixels = Pixels(width: size.width, height: size.height)
    return decoder.decode(bytes, into: &pixels) ? (.clean, pixels) : (try verify(bytes), nil)
  }

  /// Pixels of four bytes, blue first, row by row.
  package struct Pixels: Sendable {
    /// How many there are across and down.
    package let width, height: Int
    fileprivate(set) var values: [UInt8]

    fileprivate init(width: Int, height: Int) {
      (self.width, self.height) = (width, height)
      values = [UInt8](repeating: 0, count: 4 * width * height)
    }
  }

  /// Decodes all that a file holds, and drops it: pixels a 64th as many, which costs little beside reading them.
  ///
  /// - Throws: what is damaged, or cut off.
  package static func verify(_ bytes: UnsafeRawBufferPointer) throws(CairoError) -> Soundness {
    try clean(bytes) { _, soundness in soundness }
  }

  /// What a decoder says against the pixels of a file; nil for a clean one.
  private static func warning(of bytes: UnsafeRawBufferPointer) throws(CairoError) -> String? {
    let decoder = try Handle(tjInitDecompress())
    let header: Header
    do throws(CairoError) { header = try decoder.header(of: bytes) } catch { return error.reason }
    let size = reducedSize(of: header, atLeast: 1, by: 1)
    // Colours need not be computed from light and shades, but ink cannot become grey.
    let format = header.isCMYK ? TJPF_CMYK : TJPF_GRAY
    return decoder.warning(of: bytes, width: size.width, height: size.height, as: format)
  }

  /// What `body` makes of a file that no decoder warns of: this one, or one of the same pixels without its harmless faults.
  ///
  /// libjpeg-turbo tells one warning of a file, so that a harmless one can hide damage: nothing that it warns of is taken as it is.
  private static func clean<Result>(
    _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer, Soundness) throws(CairoError) -> Result
  ) throws(CairoError) -> Result {
    guard var warning = try warning(of: bytes) else { return try body(bytes, .clean) }
    for strippingZeros in [false, true] {
      guard let repaired = withoutHarmlessFaults(bytes, strippingZeros: strippingZeros) else { continue }
      defer { withExtendedLifetime(repaired) {} }
      guard let next = try self.warning(of: repaired.buffer) else { return try body(repaired.buffer, .readable) }
      warning = next
    }
    throw CairoError(warning)
  }

  /// What `body` makes of a file or, where a decoder refuses it, of the same pixels without its harmless faults.
  private static func repairing<Result>(
    _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws(CairoError) -> Result
  ) throws(CairoError) -> Result {
    do throws(CairoError) { return try body(bytes) } catch {
      return try clean(bytes) { bytes, _ throws(CairoError) in try body(bytes) }
    }
  }

  /// A file of the same pixels, to the bit, that every decoder takes.
  package static func rewritten(_ bytes: UnsafeRawBufferPointer) throws(CairoError) -> Bytes {
    try clean(bytes) { bytes, _ throws(CairoError) in
      let transformer = try Handle(tjInitTransform())
      var (output, count): (UnsafeMutablePointer<UInt8>?, UInt) = (nil, 0)
      defer { tjFree(output) }
      var transform = tjtransform()
      let status = tjTransform(
        transformer.pointer, bytes.bindMemory(to: UInt8.self).baseAddress, UInt(bytes.count), 1, &output, &count,
        &transform, 0)
      try transformer.check(status)
      return Bytes(UnsafeBufferPointer(start: output, count: Int(count)))
    }
  }

  /// Encodes opaque pixels.
  package static func encode(
    _ surface: ImageSurface, quality: Int, _ sampling: Sampling
  ) throws(CairoError) -> Bytes {
    let encoder = try Handle(tjInitCompress())
    var output: UnsafeMutablePointer<UInt8>?
    var count: UInt = 0
    defer { tjFree(output) }
    let (width, height, stride) = (Int32(surface.width), Int32(surface.height), Int32(surface.stride))
    let status = surface.withPixels { pixels in
      tjCompress2(
        encoder.pointer, pixels.bindMemory(to: UInt8.self).baseAddress, width, stride, height,
        Int32(TJPF_BGRX.rawValue), &output, &count, Int32(sampling.value.rawValue), Int32(quality), 0)
    }
    try encoder.check(status)
    return Bytes(UnsafeBufferPointer(start: output, count: Int(count)))
  }

  /// Encodes pixels of four inks, a byte each, without loss of place. Black alone stays nearly so: it is no part of the other three.
  package static func encode(_ pixels: InkPixels, quality: Int) throws(CairoError) -> Bytes {
    let encoder = try Handle(tjInitCompress())
    var output: UnsafeMutablePointer<UInt8>?
    var count: UInt = 0
    defer { tjFree(output) }
    let status = tjCompress2(
      encoder.pointer, pixels.values, Int32(pixels.width), 0, Int32(pixels.height), Int32(TJPF_CMYK.rawValue), &output,
      &count,
      Int32(TJSAMP_444.rawValue), Int32(quality), 0)
    try encoder.check(status)
    return Bytes(UnsafeBufferPointer(start: output, count: Int(count)))
  }

  /// The smallest of the sizes that the decoder can give cheaply (halves, quarters, eighths) that is large enough.
  package static func reducedSize(
    of header: Header, atLeast width: Int, by height: Int
  ) -> (width: Int, height: Int) {
    var shift = 0
    while shift < 3, header.width >> (shift + 1) >= width, header.height >> (shift + 1) >= height { shift += 1 }
    let round = (1 << shift) - 1
    return ((header.width + round) >> shift, (header.height + round) >> shift)
  }

  /// Converts CMYK to red, green and blue, each pixel on its own: the light that each ink lets through.
  private static func mix(
    _ inks: [UInt8], into pixels: UnsafeMutableRawBufferPointer, stride: Int, width: Int, inverted: Bool
  ) {
    let flip: UInt8 = inverted ? 0 : 255
    for (index, start) in Swift.stride(from: 0, to: inks.count, by: 4).enumerated() {
      let target = index / width * stride + index % width * 4
      let light = Int(inks[start + 3] ^ flip)
      for component in 0..<3 {
        pixels[target + 2 - component] = UInt8((Int(inks[start + component] ^ flip) * light + 127) / 255)
      }
    }
  }

  /// A decoder or an encoder.
  private final class Handle {
    let pointer: tjhandle

    init(_ pointer: tjhandle?) throws(CairoError) {
      guard let pointer else { throw CairoError("libjpeg-turbo does not start") }
      self.pointer = pointer
    }

    deinit { tjDestroy(pointer) }

    func check(_ status: Int32) throws(CairoError) {
      // A warning, such as data cut off at the end, is as bad as an error here: the picture would not be whole.
      guard status == 0 else { throw CairoError(String(cString: tjGetErrorStr2(pointer))) }
    }

    /// The first that the decoder says against the pixels; nil when nothing.
    func warning(of bytes: UnsafeRawBufferPointer, width: Int, height: Int, as format: TJPF) -> String? {
      let channels = format == TJPF_GRAY ? 1 : 4
      let status = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: width * height * channels) { pixels in
        tjDecompress2(
          pointer, bytes.bindMemory(to: UInt8.self).baseAddress, UInt(bytes.count), pixels.baseAddress, Int32(width), 0,
          Int32(height), Int32(format.rawValue), Int32(TJFLAG_STOPONWARNING))
      }
      return status == 0 ? nil : String(cString: tjGetErrorStr2(pointer))
    }

    /// Decodes a file of three components or one; false when the decoder says anything against it.
    func decode(_ bytes: UnsafeRawBufferPointer, into pixels: inout Pixels) -> Bool {
      let (width, height) = (Int32(pixels.width), Int32(pixels.height))
      return tjDecompress2(
        pointer, bytes.bindMemory(to: UInt8.self).baseAddress, UInt(bytes.count), &pixels.values, width, 0, height,
        Int32(TJPF_BGRX.rawValue), Int32(TJFLAG_STOPONWARNING)) == 0
    }

    func header(of bytes: UnsafeRawBufferPointer) throws(CairoError) -> Header {
      var (width, height, sampling, space): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
      try check(
        tjDecompressHeader3(
          pointer, bytes.bindMemory(to: UInt8.self).baseAddress, UInt(bytes.count), &width, &height, &sampling, &space))
      // A file that ends too soon passes with a warning and no size.
      guard width > 0, height > 0 else { throw CairoError(String(cString: tjGetErrorStr2(pointer))) }
      let isCMYK = space == Int32(TJCS_CMYK.rawValue) || space == Int32(TJCS_YCCK.rawValue)
      let known: [Int32: Sampling] = [Int32(TJSAMP_GRAY.rawValue): .grey, Int32(TJSAMP_444.rawValue): .full]
      return Header(
        width: Int(width), height: Int(height), isCMYK: isCMYK,
        sampling: isCMYK ? .full : known[sampling] ?? .quarter)
    }

    func decode(
      _ bytes: UnsafeRawBufferPointer, width: Int, height: Int, as format: TJPF
    ) throws(CairoError) -> [UInt8] {
      var pixels = [UInt8](repeating: 0, count: width * height * 4)
      try check(
        tjDecompress2(
          pointer, bytes.bindMemory(to: UInt8.self).baseAddress, UInt(bytes.count), &pixels, Int32(width), 0,
          Int32(height), Int32(format.rawValue), 0))
      return pixels
    }
  }
}
