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
    let most = PictureReduction.ofPixels
    guard Double(width) > most * Double(largest.width), Double(height) > most * Double(largest.height) else {
      return self
    }
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
    // Surfaces have three components: one takes the colours, one the black.
    let colors = try surface { values, pixel in (values[pixel], values[pixel + 1], values[pixel + 2]) }
    let black = try surface { values, pixel in (values[pixel + 3], 0, 0) }
    let (fewerColors, fewerBlack) = (try colors.reduced(to: largest), try black.reduced(to: largest))
    if fewerColors === colors { return self }
    var reduced: [UInt8] = []
    reduced.reserveCapacity(4 * fewerColors.width * fewerColors.height)
    fewerColors.withPixels { colors in
      fewerBlack.withPixels { black in
        for row in 0..<fewerColors.height {
          let start = row * fewerColors.stride
          for pixel in Swift.stride(from: start, to: start + 4 * fewerColors.width, by: 4) {
            reduced += [colors[pixel], colors[pixel + 1], colors[pixel + 2], black[pixel]]
          }
        }
      }
    }
    return JPEG.InkPixels(width: fewerColors.width, height: fewerColors.height, values: reduced)
  }

  private func surface(_ components: ([UInt8], Int) -> (UInt8, UInt8, UInt8)) throws(CairoError) -> ImageSurface {
    let surface = try ImageSurface(width: width, height: height, format: .opaque)
    surface.withPixels { pixels in
      for row in 0..<height {
        for column in 0..<width {
          let (first, second, third) = components(values, 4 * (row * width + column))
          let pixel = row * surface.stride + 4 * column
          (pixels[pixel], pixels[pixel + 1], pixels[pixel + 2]) = (first, second, third)
        }
      }
    }
    return surface
  }
}
