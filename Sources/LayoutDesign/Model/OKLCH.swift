import Frames

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A colour by how it is seen: equal steps look equal, whatever the hue (Björn Ottosson, 2020; CSS Color 4).
package struct OKLCH: Hashable, Sendable {
  /// 0 for black, 1 for white.
  package var lightness: Double
  /// 0 for greys; the strongest colours of a screen have a third.
  package var chroma: Double
  /// Degrees: red is near 29, yellow near 110, green near 142, blue near 264.
  package var hue: Double

  /// Makes a colour of its parts.
  package init(lightness: Double, chroma: Double, hue: Double) {
    (self.lightness, self.chroma, self.hue) = (lightness, chroma, hue)
  }

  /// A colour of the screen.
  package init(_ color: Color) {
    let (red, green, blue) = (
      Color.linearized[Int(color.red)], Color.linearized[Int(color.green)], Color.linearized[Int(color.blue)]
    )
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let middle = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    let a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    let b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    chroma = (a * a + b * b).squareRoot()
    let degrees = atan2(b, a) * 180 / .pi
    hue = degrees < 0 ? degrees + 360 : degrees
  }

  /// The colour of the screen; where no screen has it, with as much of its chroma as one has.
  package var color: Color {
    if let color = exactColor { return color }
    var (low, high, paler) = (0.0, chroma, self)
    for _ in 0..<12 {
      paler.chroma = (low + high) / 2
      if paler.exactColor == nil { high = paler.chroma } else { low = paler.chroma }
    }
    paler.chroma = low
    return paler.exactColor ?? (lightness < 0.5 ? .black : .white)
  }

  /// The colour of the screen; nil where no screen has it.
  private var exactColor: Color? {
    let (a, b) = (chroma * cos(hue * .pi / 180), chroma * sin(hue * .pi / 180))
    func cube(_ root: Double) -> Double { root * root * root }
    let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let middle = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    let components = [
      4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
      -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
      -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    ]
    guard components.allSatisfy({ (-0.0005...1.0005).contains($0) }) else { return nil }
    let bytes = components.map(OKLCH.component)
    return Color(red: bytes[0], green: bytes[1], blue: bytes[2])
  }

  private static func component(_ light: Double) -> UInt8 {
    let light = min(1, max(0, light))
    let value = light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055
    return UInt8((value * 255).rounded())
  }
}
