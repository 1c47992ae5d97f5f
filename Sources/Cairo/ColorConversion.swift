import CLittleCMS

/// The way from the colours that a profile (ICC.1) describes to those of sRGB, with Little CMS.
///
/// Photographs keep their gradations (the perceptual intent), as in browsers. Threads may share it: Little CMS only reads what it
/// has made, if it keeps no last pixel.
package final class ColorConversion: @unchecked Sendable {
  /// What the values of a pixel are.
  package enum Components: Hashable, Sendable {
    /// One value, from black to white.
    case grey
    /// Red, green and blue.
    case rgb
    /// Cyan, magenta, yellow and black.
    case inks
  }

  /// What pixels are to the profile.
  private let components: Components
  private let transform: cmsHTRANSFORM

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

  private init(_ profile: cmsHPROFILE?, of pixels: Components) throws(CairoError) {
    guard let profile else { throw CairoError("the profile is damaged") }
    defer { cmsCloseProfile(profile) }
    let ofDevices = [cmsSigInputClass, cmsSigDisplayClass, cmsSigOutputClass, cmsSigColorSpaceClass]
    let known = ColorConversion.spaces[cmsGetColorSpace(profile).rawValue]
    guard ofDevices.contains(cmsGetDeviceClass(profile)), let components = known,
      components == pixels || (components, pixels) == (.rgb, .grey)
    else { throw CairoError("the profile is not one of such pixels") }
    let sRGB = cmsCreate_sRGBProfile()
    defer { cmsCloseProfile(sRGB) }
    let made = cmsCreateTransform(
      profile, components.format, sRGB, lcms_bgra_8, UInt32(INTENT_PERCEPTUAL), UInt32(cmsFLAGS_NOCACHE))
    // A profile may have a sound head and nothing that can be computed with.
    guard let made else { throw CairoError("the profile is damaged") }
    (self.components, transform) = (components, made)
  }

  deinit { cmsDeleteTransform(transform) }

  /// The spaces of profiles that pixels may have; grey is also red, green and blue that are equal.
  private static let spaces: [UInt32: Components] = [
    cmsSigGrayData.rawValue: .grey, cmsSigRgbData.rawValue: .rgb, cmsSigCmykData.rawValue: .inks,
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
    if components == .inks { return false }
    let values = probe
    let step = components == .grey ? 1 : 4
    let converted = convert(values)
    return (0..<converted.count / 4).allSatisfy { pixel in
      (0..<3).allSatisfy { channel in
        let value = values[pixel * step + (step == 1 ? 0 : channel)]
        return abs(Int(value) - Int(converted[pixel * 4 + channel])) <= ColorConversion.unseen
      }
    }
  }

  /// A difference of so much in 255 is that of rounding, in this profile of sRGB or that.
  private static let unseen = 2

  /// Colours to try a conversion with: all greys, or six values of each of the three components.
  private var probe: [UInt8] {
    if components == .grey { return Array(0...255) }
    return (0..<216).flatMap { number in [number / 36, number / 6 % 6, number % 6, 5].map { UInt8(51 * $0) } }
  }

  /// Converts the pixels of a surface, whose values are grey or red, green and blue.
  package func convert(_ surface: ImageSurface) {
    let (width, stride, hasAlpha) = (surface.width, surface.stride, surface.format == .alpha)
    let row = rowConversion()
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
  private func rowConversion() -> (UnsafeMutableRawBufferPointer) -> Void {
    guard components == .grey else {
      return { line in self.convert(UnsafeRawBufferPointer(line), into: line.baseAddress!, count: line.count / 4) }
    }
    let table = convert(probe)
    return { line in
      for pixel in Swift.stride(from: 0, to: line.count, by: 4) {
        for channel in pixel..<(pixel + 3) { line[channel] = table[4 * Int(line[channel])] }
      }
    }
  }

  /// Makes pixels of four bytes, blue first, of as many values of four inks.
  func mix(
    _ inks: [UInt8], into pixels: UnsafeMutableRawBufferPointer, stride: Int, width: Int, inverted: Bool
  ) {
    let inks = inverted ? inks.map { ~$0 } : inks
    inks.withUnsafeBytes { inks in
      for row in 0..<(inks.count / (4 * width)) {
        let line = UnsafeRawBufferPointer(rebasing: inks[(4 * width * row)..<(4 * width * (row + 1))])
        convert(line, into: pixels.baseAddress! + row * stride, count: width)
      }
    }
  }

  private func convert(_ values: UnsafeRawBufferPointer, into pixels: UnsafeMutableRawPointer, count: Int) {
    cmsDoTransform(transform, values.baseAddress, pixels, UInt32(count))
  }

  private func convert(_ values: [UInt8]) -> [UInt8] {
    let count = components == .grey ? values.count : values.count / 4
    var pixels = [UInt8](repeating: 255, count: 4 * count)
    pixels.withUnsafeMutableBytes { pixels in
      values.withUnsafeBytes { convert($0, into: pixels.baseAddress!, count: count) }
    }
    return pixels
  }
}

extension ColorConversion.Components {
  /// How Little CMS calls pixels of that kind.
  fileprivate var format: cmsUInt32Number {
    switch self {
    case .grey: lcms_grey_8
    case .rgb: lcms_bgra_8
    case .inks: lcms_cmyk_8
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
