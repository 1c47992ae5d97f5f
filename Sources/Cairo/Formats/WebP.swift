import CWebP

/// Decodes WebP files (RFC 9649) with libwebp.
package enum WebP {
  /// Decodes a file, or the first frame of an animation; where it has more than twice as many pixels on both sides as `width` ×
  /// `height`, no more than twice as many.
  package static func decode(
    _ bytes: UnsafeRawBufferPointer, atLeast width: Int, by height: Int
  ) throws(CairoError) -> ImageSurface {
    let chunks = WebPChunks(bytes)
    guard let frame = chunks.firstFrame else { return try decode(picture: bytes, atLeast: width, by: height) }
    guard let canvas = chunks.canvas else { throw CairoError("it has frames and no canvas") }
    let surface = try ImageSurface(width: canvas.width, height: canvas.height, format: .alpha)
    let picture = try decode(picture: frame.data, atLeast: .max, by: .max)
    let context = try Context(surface)
    context.translate(x: Double(frame.x), y: Double(frame.y))
    context.paint(picture)
    try context.check()
    return surface
  }

  private static func decode(
    picture bytes: UnsafeRawBufferPointer, atLeast width: Int, by height: Int
  ) throws(CairoError) -> ImageSurface {
    var config = WebPDecoderConfig()
    let data = bytes.bindMemory(to: UInt8.self).baseAddress
    guard WebPInitDecoderConfig(&config) != 0 else { throw CairoError("libwebp is another one") }
    try check(WebPGetFeatures(data, bytes.count, &config.input))
    var size = (width: Int(config.input.width), height: Int(config.input.height))
    if size.width / 2 > width, size.height / 2 > height {
      let shrink = min(Double(size.width) / Double(2 * width), Double(size.height) / Double(2 * height))
      size = (Int((Double(size.width) / shrink).rounded(.up)), Int((Double(size.height) / shrink).rounded(.up)))
      config.options.use_scaling = 1
      (config.options.scaled_width, config.options.scaled_height) = (Int32(size.width), Int32(size.height))
    }
    let hasAlpha = config.input.has_alpha != 0
    let surface = try ImageSurface(width: size.width, height: size.height, format: hasAlpha ? .alpha : .opaque)
    config.output.colorspace = hasAlpha ? MODE_bgrA : MODE_BGRA
    config.output.is_external_memory = 1
    let status = surface.withPixels { pixels in
      config.output.u.RGBA.rgba = pixels.bindMemory(to: UInt8.self).baseAddress
      config.output.u.RGBA.stride = Int32(surface.stride)
      config.output.u.RGBA.size = pixels.count
      return WebPDecode(data, bytes.count, &config)
    }
    try check(status)
    return surface
  }

  /// Whether pixels of a file, or of its first frame, were packed with losses.
  package static func isLossy(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let picture = WebPChunks(bytes).firstFrame?.data ?? bytes
    var features = WebPBitstreamFeatures()
    let status = WebPGetFeatures(picture.bindMemory(to: UInt8.self).baseAddress, picture.count, &features)
    return status == VP8_STATUS_OK && features.format == 1
  }

  /// The colour profile in a file; nil without one.
  package static func profile(in bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    WebPChunks(bytes).profile.map(Array.init)
  }

  private static func check(_ status: VP8StatusCode) throws(CairoError) {
    switch status {
    case VP8_STATUS_OK: return
    case VP8_STATUS_NOT_ENOUGH_DATA, VP8_STATUS_SUSPENDED: throw CairoError("its pixels end too soon")
    case VP8_STATUS_OUT_OF_MEMORY: throw CairoError("it takes too much memory")
    default: throw CairoError("its pixels are damaged")
    }
  }
}

/// The chunks of a WebP file that its decoder leaves to others.
private struct WebPChunks {
  /// The size of the canvas, where the file says it.
  private(set) var canvas: (width: Int, height: Int)?
  private(set) var profile: Slice<UnsafeRawBufferPointer>?
  /// The first frame of an animation: its place on the canvas, and the chunks of its pixels.
  private(set) var firstFrame: (x: Int, y: Int, data: UnsafeRawBufferPointer)?

  init(_ bytes: UnsafeRawBufferPointer) {
    var offset = 12
    while offset + 8 <= bytes.count {
      let content = (offset + 8)..<min(bytes.count, offset + 8 + number(4, offset + 4))
      func number(_ count: Int, _ start: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
      }
      let place = content.lowerBound
      switch String(decoding: bytes[offset..<(offset + 4)], as: UTF8.self) {
      case "VP8X" where content.count >= 10: canvas = (1 + number(3, place + 4), 1 + number(3, place + 7))
      case "ICCP": profile = bytes[content]
      case "ANMF" where content.count > 16 && firstFrame == nil:
        // Places are counted in twos.
        let data = UnsafeRawBufferPointer(rebasing: bytes[content.dropFirst(16)])
        firstFrame = (2 * number(3, place), 2 * number(3, place + 3), data)
      default: break
      }
      offset = content.upperBound + (content.count & 1)
    }
  }
}
