import CCairo

/// A surface of pixels.
package final class ImageSurface: Surface {
  /// What a pixel holds.
  package enum Format {
    /// Red, green and blue.
    case opaque
    /// The same with an alpha, by which they are multiplied.
    case alpha
  }

  /// Makes a picture, black and opaque or wholly clear.
  package init(width: Int, height: Int, format: Format) throws(CairoError) {
    guard width <= Int(Int16.max), height <= Int(Int16.max) else {
      throw CairoError("\(width) × \(height) pixels are more than can be drawn")
    }
    let layout = format == .opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32
    try super.init(owning: cairo_image_surface_create(layout, Int32(width), Int32(height)))
  }

  /// Decodes a PNG file.
  package init(png bytes: UnsafeRawBufferPointer) throws(CairoError) {
    var rest = bytes
    let pointer = withUnsafeMutablePointer(to: &rest) { closure in
      cairo_image_surface_create_from_png_stream(
        { closure, data, length in
          let rest = closure!.assumingMemoryBound(to: UnsafeRawBufferPointer.self)
          guard let data, rest.pointee.count >= Int(length) else { return CAIRO_STATUS_READ_ERROR }
          UnsafeMutableRawPointer(data).copyMemory(from: rest.pointee.baseAddress!, byteCount: Int(length))
          rest.pointee = UnsafeRawBufferPointer(rebasing: rest.pointee[Int(length)...])
          return CAIRO_STATUS_SUCCESS
        }, closure)!
    }
    // Whatever libpng finds wrong, cairo calls it a lack of memory.
    guard cairo_surface_status(pointer) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(pointer)
      throw CairoError("its pixels cannot be decoded")
    }
    try super.init(owning: pointer)
  }

  /// Copies the pixels of a photograph.
  package convenience init(_ pixels: JPEG.Pixels) throws(CairoError) {
    try self.init(width: pixels.width, height: pixels.height, format: .opaque)
    let row = 4 * pixels.width
    withPixels { target in
      pixels.values.withUnsafeBytes { values in
        for y in 0..<pixels.height {
          (target.baseAddress! + y * stride).copyMemory(from: values.baseAddress! + y * row, byteCount: row)
        }
      }
    }
  }

  /// How many pixels wide it is.
  package var width: Int { Int(cairo_image_surface_get_width(pointer)) }
  /// How many pixels high it is.
  package var height: Int { Int(cairo_image_surface_get_height(pointer)) }
  /// How many bytes lie from one row to the next.
  package var stride: Int { Int(cairo_image_surface_get_stride(pointer)) }
  /// Whether pixels have an alpha.
  package var format: Format { cairo_image_surface_get_format(pointer) == CAIRO_FORMAT_ARGB32 ? .alpha : .opaque }

  /// Gives `body` the pixels, four bytes each (blue, green, red, alpha on little-endian machines), to read or change.
  package func withPixels<Result>(_ body: (UnsafeMutableRawBufferPointer) -> Result) -> Result {
    cairo_surface_flush(pointer)
    defer { cairo_surface_mark_dirty(pointer) }
    return body(UnsafeMutableRawBufferPointer(start: cairo_image_surface_get_data(pointer), count: stride * height))
  }

  /// Copies pixels of four bytes, red first and not yet multiplied by their alpha, from rows that lie so many bytes apart.
  func takeRGBA(_ values: UnsafePointer<UInt8>, stride rowLength: Int) {
    let (width, hasAlpha) = (self.width, format == .alpha)
    withPixels { pixels in
      for row in 0..<height {
        let (source, target) = (values + row * rowLength, pixels.baseAddress! + row * stride)
        for pixel in Swift.stride(from: 0, to: 4 * width, by: 4) {
          let alpha = hasAlpha ? UInt32(source[pixel + 3]) : 255
          func part(_ channel: Int) -> UInt32 { (UInt32(source[pixel + channel]) * alpha + 127) / 255 }
          target.storeBytes(
            of: alpha << 24 | part(0) << 16 | part(1) << 8 | part(2), toByteOffset: pixel, as: UInt32.self)
        }
      }
    }
  }

}
