import CLittleCMS

/// The way from the colours that a profile (ICC.1) describes to those of sRGB, with Little CMS.
///
/// Photographs keep their gradations (the perceptual intent), as in browsers. Not sendable: one thread at a time uses it.
package final class ColorConversion {
  /// What the values of a pixel are.
  package enum Components: Hashable, Sendable {
    /// One value, from black to white.
    case grey
    /// Red, green and blue.
    case rgb
    /// Cyan, magenta, yellow and black.
    case inks
  }

  /// Where the colours come from.
  private let source: cmsHPROFILE
  private let space: cmsColorSpaceSignature
  private let sRGB: cmsHPROFILE

  /// Takes colours of pixels that have those components as a profile describes them.
  ///
  /// - Throws: when the profile is damaged, or is one of something else.
  package convenience init(profile: UnsafeRawBufferPointer, of components: Components) throws(CairoError) {
    try self.init(cmsOpenProfileFromMem(profile.baseAddress, UInt32(profile.count)), of: components)
  }

  /// Takes values of red, green and blue whose light is their power by `gamma`, of the given primaries.
  package convenience init(gamma: Double, _ chromaticities: Chromaticities) throws(CairoError) {
    var white = chromaticities.white.xyY
    var primaries = cmsCIExyYTRIPLE(
      Red: chromaticities.red.xyY, Green: chromaticities.green.xyY, Blue: chromaticities.blue.xyY)
    let curve = cmsBuildGamma(nil, gamma)
    defer { cmsFreeToneCurve(curve) }
    var curves: [OpaquePointer?] = [curve, curve, curve]
    try self.init(cmsCreateRGBProfile(&white, &primaries, &curves), of: .rgb)
  }

  private init(_ profile: cmsHPROFILE?, of components: Components) throws(CairoError) {
    guard let profile else { throw CairoError("the profile is damaged") }
    guard let sRGB = cmsCreate_sRGBProfile() else {
      cmsCloseProfile(profile)
      throw CairoError("Little CMS does not start")
    }
    (source, self.sRGB) = (profile, sRGB)
    space = cmsGetColorSpace(profile)
    let ofDevices = [cmsSigInputClass, cmsSigDisplayClass, cmsSigOutputClass, cmsSigColorSpaceClass]
    guard ofDevices.contains(cmsGetDeviceClass(profile)), ColorConversion.spaces[components]!.contains(space) else {
      throw CairoError("the profile is not one of such pixels")
    }
    // A profile may have a sound head and nothing that can be computed with.
    _ = try ColorConversion.Transform(self, from: probe.format)
  }

  deinit {
    cmsCloseProfile(source)
    cmsCloseProfile(sRGB)
  }

  /// The spaces of profiles that pixels may have; those of one value are read as red, green and blue that are equal.
  private static let spaces: [Components: [cmsColorSpaceSignature]] = [
    .grey: [cmsSigGrayData, cmsSigRgbData], .rgb: [cmsSigRgbData], .inks: [cmsSigCmykData],
  ]

  /// Points in a coordinate system of colours.
  package struct Chromaticities: Hashable, Sendable {
    /// A point (CIE 1931, x and y).
    package struct Point: Hashable, Sendable {
      /// The coordinates.
      package var x, y: Double
      /// Makes a point.
      package init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
      fileprivate var xyY: cmsCIExyY { cmsCIExyY(x: x, y: y, Y: 1) }
    }

    /// What is white, and what the full values of each component are.
    package var white, red, green, blue: Point

    /// Makes them.
    package init(white: Point, red: Point, green: Point, blue: Point) {
      (self.white, self.red, self.green, self.blue) = (white, red, green, blue)
    }

    /// Those of sRGB (IEC 61966-2-1).
    package static let sRGB = Chromaticities(
      white: Point(x: 0.3127, y: 0.3290), red: Point(x: 0.64, y: 0.33), green: Point(x: 0.30, y: 0.60),
      blue: Point(x: 0.15, y: 0.06))
  }

  // MARK: Conversion

  /// Whether values come out as they go in, but for what nobody sees: the profile is one of sRGB.
  package var changesNothing: Bool {
    guard let transform = try? Transform(self, from: probe.format), space != cmsSigCmykData else { return false }
    let values = probe.values
    let converted = transform.convert(values, count: values.count / probe.channels)
    return (0..<converted.count / 4).allSatisfy { pixel in
      (0..<3).allSatisfy { channel in
        let value = values[probe.channels == 1 ? pixel : pixel * 4 + channel]
        return abs(Int(value) - Int(converted[pixel * 4 + channel])) <= ColorConversion.unseen
      }
    }
  }

  /// A difference of so much in 255 is that of rounding, in this profile of sRGB or that.
  private static let unseen = 2

  /// Colours to try a conversion with: all greys, or six values of each of the three components.
  private var probe: (values: [UInt8], channels: Int, format: cmsUInt32Number) {
    switch space {
    case cmsSigGrayData: return (Array(0...255), 1, lcms_grey_8)
    case cmsSigRgbData:
      var colors: [UInt8] = []
      for number in 0..<216 { colors += [number / 36, number / 6 % 6, number % 6, 5].map { UInt8(51 * $0) } }
      return (colors, 4, lcms_bgra_8)
    default: return ([0, 0, 0, 0], 4, lcms_cmyk_8)
    }
  }

  /// Converts the pixels of a surface, whose values are grey or red, green and blue.
  package func convert(_ surface: ImageSurface) throws(CairoError) {
    let (width, stride, hasAlpha) = (surface.width, surface.stride, surface.format == .alpha)
    let row = try rowConversion()
    surface.withPixels { pixels in
      for start in Swift.stride(from: 0, to: pixels.count, by: stride) {
        let line = UnsafeMutableRawBufferPointer(rebasing: pixels[start..<(start + 4 * width)])
        if hasAlpha { divideByAlpha(line) }
        row(line)
        if hasAlpha { multiplyByAlpha(line) }
      }
    }
  }

  /// What converts pixels of four bytes in their place, the fourth of which stays.
  private func rowConversion() throws(CairoError) -> (UnsafeMutableRawBufferPointer) -> Void {
    let transform = try Transform(self, from: probe.format)
    guard space == cmsSigGrayData else {
      return { line in transform.convert(UnsafeRawBufferPointer(line), into: line.baseAddress!, count: line.count / 4) }
    }
    let table = transform.convert(Array(0...255), count: 256)
    return { line in
      for pixel in Swift.stride(from: 0, to: line.count, by: 4) {
        for channel in pixel..<(pixel + 3) { line[channel] = table[4 * Int(line[channel])] }
      }
    }
  }

  /// Makes pixels of four bytes, blue first, of as many values of four inks.
  func mix(
    _ inks: [UInt8], into pixels: UnsafeMutableRawBufferPointer, stride: Int, width: Int, inverted: Bool
  ) throws(CairoError) {
    let transform = try Transform(self, from: inverted ? lcms_cmyk_8_inverted : lcms_cmyk_8)
    inks.withUnsafeBytes { inks in
      for row in 0..<(inks.count / (4 * width)) {
        let line = UnsafeRawBufferPointer(rebasing: inks[(4 * width * row)..<(4 * width * (row + 1))])
        transform.convert(line, into: pixels.baseAddress! + row * stride, count: width)
      }
    }
  }

  /// What Little CMS makes of two profiles.
  private final class Transform {
    private let transform: cmsHTRANSFORM

    init(_ conversion: ColorConversion, from format: cmsUInt32Number) throws(CairoError) {
      let made = cmsCreateTransform(
        conversion.source, format, conversion.sRGB, lcms_bgra_8, UInt32(INTENT_PERCEPTUAL), 0)
      guard let made else { throw CairoError("the profile is damaged") }
      transform = made
    }

    deinit { cmsDeleteTransform(transform) }

    func convert(_ values: UnsafeRawBufferPointer, into pixels: UnsafeMutableRawPointer, count: Int) {
      cmsDoTransform(transform, values.baseAddress, pixels, UInt32(count))
    }

    func convert(_ values: [UInt8], count: Int) -> [UInt8] {
      var pixels = [UInt8](repeating: 255, count: 4 * count)
      pixels.withUnsafeMutableBytes { pixels in
        values.withUnsafeBytes { convert($0, into: pixels.baseAddress!, count: count) }
      }
      return pixels
    }
  }
}

/// Takes the alpha out of values that were multiplied by it.
private func divideByAlpha(_ line: UnsafeMutableRawBufferPointer) {
  for pixel in stride(from: 0, to: line.count, by: 4) where line[pixel + 3] != 255 {
    let alpha = Int(line[pixel + 3])
    if alpha == 0 { continue }
    for channel in pixel..<(pixel + 3) {
      line[channel] = UInt8(min(255, (Int(line[channel]) * 255 + alpha / 2) / alpha))
    }
  }
}

/// Multiplies values by the alpha of their pixel, as cairo keeps them.
private func multiplyByAlpha(_ line: UnsafeMutableRawBufferPointer) {
  for pixel in stride(from: 0, to: line.count, by: 4) where line[pixel + 3] != 255 {
    let alpha = Int(line[pixel + 3])
    for channel in pixel..<(pixel + 3) { line[channel] = UInt8((Int(line[channel]) * alpha + 127) / 255) }
  }
}
