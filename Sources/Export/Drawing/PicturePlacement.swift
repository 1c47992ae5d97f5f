import Cairo

extension Context {
  /// Maps the unit square of a picture as stored to the unit square as seen; `orientation` is EXIF's 1 to 8
  /// (CIPA DC-008, tag 0x0112: which visual side the stored first row and column are).
  func apply(orientation: Int) {
    switch orientation {
    case 2: transform(a: -1, b: 0, c: 0, d: 1, tx: 1, ty: 0)
    case 3: transform(a: -1, b: 0, c: 0, d: -1, tx: 1, ty: 1)
    case 4: transform(a: 1, b: 0, c: 0, d: -1, tx: 0, ty: 1)
    case 5: transform(a: 0, b: 1, c: 1, d: 0, tx: 0, ty: 0)
    case 6: transform(a: 0, b: 1, c: -1, d: 0, tx: 1, ty: 0)
    case 7: transform(a: 0, b: -1, c: -1, d: 0, tx: 1, ty: 1)
    case 8: transform(a: 0, b: -1, c: 1, d: 0, tx: 0, ty: 1)
    default: break
    }
  }

  /// Paints `picture`, which has `width` × `height` pixels, stretched to the unit square.
  func fit(_ picture: Surface, width: Int, height: Int, sharpEdge: Bool) {
    if sharpEdge {
      rectangle(x: 0, y: 0, width: 1, height: 1)
      clip()
    }
    scale(x: 1 / Double(width), y: 1 / Double(height))
    paint(picture, extending: sharpEdge)
  }
}

extension ImageSurface {
  /// The picture with no more pixels than `largest`, each the mean of those it stands for. A slight excess stays.
  func reduced(to largest: (width: Int, height: Int)) throws(CairoError) -> ImageSurface {
    guard PictureReduction.isWorthwhile(width, height, to: largest) else { return self }
    let smaller = try ImageSurface(width: largest.width, height: largest.height, format: format)
    let context = try Context(smaller)
    context.scale(x: Double(largest.width) / Double(width), y: Double(largest.height) / Double(height))
    context.paint(self, extending: true)
    try context.check()
    return smaller
  }

  /// The surface, with a JPEG file that cairo embeds in place of its pixels: the bytes as they are, if every decoder takes them.
  func carrying(
    jpeg bytes: UnsafeRawBufferPointer, named digest: String, of owner: AnyObject
  ) throws(CairoError) -> ImageSurface {
    if try JPEGVerdicts.verdict(on: bytes, digest: digest) == .clean { return try carrying(bytes, of: owner) }
    let clean = try JPEG.rewritten(bytes)
    return try carrying(clean.buffer, of: clean)
  }

  /// The surface, with a JPEG file that cairo embeds in place of its pixels.
  func carrying(_ bytes: UnsafeRawBufferPointer, of owner: AnyObject) throws(CairoError) -> ImageSurface {
    try attach(bytes, as: .jpeg, owner: owner)
    return self
  }
}

extension JPEG.InkPixels {
  /// The picture with no more pixels than `largest`, each the mean of those it stands for. A slight excess stays.
  func reduced(to largest: (width: Int, height: Int)) throws(CairoError) -> JPEG.InkPixels {
    guard PictureReduction.isWorthwhile(width, height, to: largest) else { return self }
    // Surfaces have three components: one takes the colours, one the black.
    let colors = try surface { pixel in (values[pixel], values[pixel + 1], values[pixel + 2]) }.reduced(to: largest)
    let black = try surface { pixel in (values[pixel + 3], 0, 0) }.reduced(to: largest)
    var reduced = [UInt8](repeating: 0, count: 4 * colors.width * colors.height)
    colors.withPixels { colorValues in
      black.withPixels { blackValues in
        for pixel in 0..<(colors.width * colors.height) {
          let source = pixel / colors.width * colors.stride + pixel % colors.width * 4
          for channel in 0..<3 { reduced[4 * pixel + channel] = colorValues[source + channel] }
          reduced[4 * pixel + 3] = blackValues[source]
        }
      }
    }
    return JPEG.InkPixels(width: colors.width, height: colors.height, values: reduced)
  }

  private func surface(_ components: (Int) -> (UInt8, UInt8, UInt8)) throws(CairoError) -> ImageSurface {
    let surface = try ImageSurface(width: width, height: height, format: .opaque)
    surface.withPixels { pixels in
      for pixel in 0..<(width * height) {
        let target = pixel / width * surface.stride + pixel % width * 4
        (pixels[target], pixels[target + 1], pixels[target + 2]) = components(4 * pixel)
      }
    }
    return surface
  }
}
