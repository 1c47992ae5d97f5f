import CLittleCMS

/// The way from sRGB to the inks of a printing condition, by its profile (ICC.1), with Little CMS.
///
/// Colours keep their look (relative colorimetric, with the darkest of one becoming the darkest of the other), as in programs of
/// designers. Threads may share it: Little CMS only reads what it has made, if it keeps no last pixel.
package final class InkConversion: @unchecked Sendable {
  /// What the profile says that it is.
  package let description: String
  private let profile: [UInt8]
  private let exact, toLab, fromInks: cmsHTRANSFORM
  /// The ways of pixels, whose tables cost most; nil where colours alone are asked for.
  private let pixels, packedPixels: cmsHTRANSFORM?
  /// The lightness (CIE 1976, 0 to 100) of so many 256ths of black ink alone.
  private let lightnessOfBlack: [Double]
  /// For each grey of sRGB, where pixels are asked for, that which is printed with as much black as looks like it.
  private var greys: [UInt8]

  /// Takes the profile of a device that prints with four inks; `withPixels` for pictures, too.
  ///
  /// - Throws: when it is damaged, or is one of something else.
  package init(profile bytes: [UInt8], withPixels: Bool = true) throws(CairoError) {
    // Its size and its version stand in the head (ICC.1, 7.2).
    guard bytes.count > 128, bytes[..<4].reduce(0, { $0 << 8 | Int($1) }) == bytes.count else {
      throw CairoError("the profile is damaged: its size is not what it says")
    }
    guard bytes[8] <= 4 else {
      throw CairoError(
        "the profile is of version \(bytes[8]), which files for a press do not take; ask for one of version 2 or 4")
    }
    let opened = bytes.withUnsafeBytes { cmsOpenProfileFromMem($0.baseAddress, UInt32($0.count)) }
    guard let profile = opened else { throw CairoError("the profile is damaged") }
    defer { cmsCloseProfile(profile) }
    guard cmsGetDeviceClass(profile) == cmsSigOutputClass, cmsGetColorSpace(profile) == cmsSigCmykData else {
      throw CairoError("it is not the profile of a press with four inks")
    }
    let (sRGB, lab) = (cmsCreate_sRGBProfile(), cmsCreateLab4Profile(nil))
    defer {
      cmsCloseProfile(sRGB)
      cmsCloseProfile(lab)
    }
    func transform(
      _ from: cmsHPROFILE?, _ input: UInt32, _ to: cmsHPROFILE?, _ output: UInt32
    ) throws(CairoError) -> cmsHTRANSFORM {
      let flags = UInt32(cmsFLAGS_NOCACHE) | UInt32(cmsFLAGS_BLACKPOINTCOMPENSATION)
      guard let made = cmsCreateTransform(from, input, to, output, UInt32(INTENT_RELATIVE_COLORIMETRIC), flags) else {
        throw CairoError("the profile is damaged")
      }
      return made
    }
    exact = try transform(sRGB, lcms_rgb_dbl, profile, lcms_cmyk_dbl)
    pixels = withPixels ? try transform(sRGB, lcms_bgra_8, profile, lcms_cmyk_8) : nil
    packedPixels = withPixels ? try transform(sRGB, lcms_rgb_8, profile, lcms_cmyk_8) : nil
    toLab = try transform(sRGB, lcms_rgb_dbl, lab, lcms_lab_dbl)
    fromInks = try transform(profile, lcms_cmyk_dbl, lab, lcms_lab_dbl)
    description = InkConversion.description(of: profile)
    self.profile = bytes
    var lightness: [Double] = []
    for step in 0...256 {
      lightness.append(InkConversion.lab(of: [0, 0, 0, Double(step) / 2.56], by: fromInks)[0])
    }
    lightnessOfBlack = lightness
    greys = []
    guard withPixels else { return }
    greys = (0...255).map { value in
      let grey = Double(value) / 255
      return UInt8(((1 - (black(red: grey, green: grey, blue: grey) ?? 1 - grey)) * 255).rounded())
    }
  }

  deinit {
    for case let transform? in [exact, pixels, packedPixels, toLab, fromInks] { cmsDeleteTransform(transform) }
  }

  private static func description(of profile: cmsHPROFILE) -> String {
    var text = [wchar_t](repeating: 0, count: 256)
    let bytes = UInt32((text.count - 1) * MemoryLayout<wchar_t>.stride)
    cmsGetProfileInfo(profile, cmsInfoDescription, "en", "US", &text, bytes)
    let scalars = text.prefix { $0 != 0 }.compactMap { Unicode.Scalar(UInt32($0)) }
    return String(String.UnicodeScalarView(scalars.filter { $0.properties.generalCategory != .control }))
  }

  private static func lab(of values: [Double], by transform: cmsHTRANSFORM) -> [Double] {
    var lab = [0.0, 0, 0]
    cmsDoTransform(transform, values, &lab, 1)
    return lab
  }

  // MARK: Colours

  /// The inks of a colour of sRGB, each component from 0 to 1; each ink from 0 to 1.
  package func inks(red: Double, green: Double, blue: Double) -> (Double, Double, Double, Double) {
    var inks = [0.0, 0, 0, 0]
    cmsDoTransform(exact, [red, green, blue], &inks, 1)
    func part(_ index: Int) -> Double { min(1, max(0, inks[index] / 100)) }
    return (part(0), part(1), part(2), part(3))
  }

  /// How much black ink alone looks as a colour that is nearly grey and dark, or quite grey; nil for any other colour.
  ///
  /// Four plates that lie a little beside each other blur small letters, and grey in three inks takes a tint of one of them.
  ///
  /// `ofLetters` takes more colours for grey: small ones show no tint, and want one plate.
  package func black(red: Double, green: Double, blue: Double, ofLetters: Bool = false) -> Double? {
    if red == 1, green == 1, blue == 1 { return 0 }
    let lab = InkConversion.lab(of: [red, green, blue], by: toLab)
    let chroma = (lab[1] * lab[1] + lab[2] * lab[2]).squareRoot()
    var most = lab[0] < InkConversion.dark ? InkConversion.nearlyGrey : InkConversion.grey
    if ofLetters, lab[0] < InkConversion.middle { most = InkConversion.nearlyGreyOfLetters }
    guard chroma < most else { return nil }
    let (cyan, magenta, yellow, black) = inks(red: red, green: green, blue: blue)
    let printed = InkConversion.lab(of: [cyan, magenta, yellow, black].map { 100 * $0 }, by: fromInks)[0]
    guard let upper = lightnessOfBlack.firstIndex(where: { $0 <= printed }) else { return 1 }
    if upper == 0 { return 0 }
    let (light, deep) = (lightnessOfBlack[upper - 1], lightnessOfBlack[upper])
    return (Double(upper - 1) + (light - printed) / (light - deep)) / 256
  }

  /// Below this lightness a colour is dark, and below this one not light.
  private static let (dark, middle) = (32.0, 55.0)
  /// Below this chroma letters that are not light look grey.
  private static let nearlyGreyOfLetters = 10.0
  /// Below this chroma nobody tells a dark colour from black.
  private static let nearlyGrey = 8.0
  /// Below this chroma a colour is grey.
  private static let grey = 1.0

  // MARK: Pixels

  /// Makes the greys of a surface those of as much black ink as prints them alike, if it has nothing but greys; says whether it has.
  ///
  /// A file that has them as grey is printed with so much black as they are dark, which is too little.
  @discardableResult package func printGreys(of surface: ImageSurface) -> Bool {
    let (width, stride, height) = (surface.width, surface.stride, surface.height)
    return surface.withPixels { pixels in
      func rows(_ body: (Int) -> Bool) -> Bool {
        for row in 0..<height {
          for pixel in Swift.stride(from: row * stride, to: row * stride + 4 * width, by: 4) where !body(pixel) {
            return false
          }
        }
        return true
      }
      guard rows({ pixels[$0] == pixels[$0 + 1] && pixels[$0] == pixels[$0 + 2] }) else { return false }
      let hasAlpha = surface.format == .alpha
      return rows { pixel in
        let alpha = hasAlpha ? Int(pixels[pixel + 3]) : 255
        if alpha == 0 { return true }
        let grey = Int(greys[min(255, (Int(pixels[pixel]) * 255 + alpha / 2) / alpha)])
        for channel in pixel..<(pixel + 3) { pixels[channel] = UInt8((grey * alpha + 127) / 255) }
        return true
      }
    }
  }

  /// The inks of the pixels of a surface, four bytes a pixel, row after row, with no more ink in all than `limit`.
  package func inks(of surface: ImageSurface, limit: Double) -> JPEG.InkPixels {
    let (width, stride) = (surface.width, surface.stride)
    var inks = [UInt8](repeating: 0, count: 4 * width * surface.height)
    inks.withUnsafeMutableBytes { inks in
      surface.withPixels { pixels in
        for row in 0..<surface.height {
          cmsDoTransform(
            self.pixels!, pixels.baseAddress! + row * stride, inks.baseAddress! + 4 * row * width, UInt32(width))
        }
      }
      InkConversion.hold(inks, under: limit)
    }
    return JPEG.InkPixels(width: width, height: surface.height, values: inks)
  }

  /// Makes inks of another press, which `other` describes, those of this one that look alike, with no more ink in all than `limit`.
  /// Black alone stays black alone. Inks of the same press stay as they are, and so do those of which no profile says what they are.
  package func convert(_ inks: inout JPEG.InkPixels, from other: [UInt8]?, limit: Double) {
    let conversion = other.flatMap(conversion)
    defer { conversion.map { cmsDeleteTransform($0) } }
    let count = UInt32(inks.values.count / 4)
    inks.values.withUnsafeMutableBytes { inks in
      if let conversion { cmsDoTransform(conversion, inks.baseAddress, inks.baseAddress, count) }
      InkConversion.hold(inks, under: limit)
    }
  }

  /// The way from the inks of another press; nil where that is this one, or the profile is none of four inks.
  private func conversion(from other: [UInt8]) -> cmsHTRANSFORM? {
    if other == profile { return nil }
    func open(_ bytes: [UInt8]) -> cmsHPROFILE? {
      bytes.withUnsafeBytes { cmsOpenProfileFromMem($0.baseAddress, UInt32($0.count)) }
    }
    guard let from = open(other) else { return nil }
    defer { cmsCloseProfile(from) }
    guard cmsGetColorSpace(from) == cmsSigCmykData, InkConversion.description(of: from) != description,
      let to = open(profile)
    else { return nil }
    defer { cmsCloseProfile(to) }
    let flags = UInt32(cmsFLAGS_NOCACHE) | UInt32(cmsFLAGS_BLACKPOINTCOMPENSATION)
    return cmsCreateTransform(from, lcms_cmyk_8, to, lcms_cmyk_8, lcms_intent_keeping_black, flags)
  }

  /// The inks of pixels of red, green and blue, a byte each.
  package func inks(ofRGB values: UnsafeRawBufferPointer, limit: Double) -> [UInt8] {
    let count = values.count / 3
    var inks = [UInt8](repeating: 0, count: 4 * count)
    inks.withUnsafeMutableBytes { inks in
      cmsDoTransform(packedPixels!, values.baseAddress, inks.baseAddress, UInt32(count))
      InkConversion.hold(inks, under: limit)
    }
    return inks
  }

  /// Takes colour out of pixels that have more ink than `limit`; their black stays.
  private static func hold(_ inks: UnsafeMutableRawBufferPointer, under limit: Double) {
    let most = Int(limit * 255)
    for pixel in stride(from: 0, to: inks.count, by: 4) {
      let colours = Int(inks[pixel]) + Int(inks[pixel + 1]) + Int(inks[pixel + 2])
      let black = Int(inks[pixel + 3])
      guard colours + black > most, colours > 0 else { continue }
      let left = max(0, most - black)
      for channel in pixel..<(pixel + 3) { inks[channel] = UInt8(Int(inks[channel]) * left / colours) }
    }
  }
}
