/// An opaque sRGB colour, eight bits a component.
public struct Color: Hashable, Sendable {
  /// The red, green and blue components, 0 to 255.
  public var red, green, blue: UInt8

  /// Makes a colour from components of 0 to 255.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// Makes a colour from `#RRGGBB`; nil when the text has another form.
  public init?(hex text: some StringProtocol) {
    guard text.utf8.count == 7, text.utf8.first == UInt8(ascii: "#"), !text.utf8.contains(UInt8(ascii: "+")),
      let value = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xff), blue: UInt8(value & 0xff))
  }

  /// The colour as `#RRGGBB`.
  public var hex: String {
    let value = Int(red) << 16 | Int(green) << 8 | Int(blue)
    let digits = String(value, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }

  /// Black ink.
  public static let black = Color(red: 0, green: 0, blue: 0)
  /// Paper.
  public static let white = Color(red: 255, green: 255, blue: 255)

  /// The relative luminance, 0 (black) to 1 (white).
  ///
  /// Source: WCAG 2.1, definition of relative luminance, with the threshold of the sRGB standard.
  public var luminance: Double {
    func linear(_ component: UInt8) -> Double { Color.linearized[Int(component)] }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio of the two colours, 1 (equal) to 21 (black on white); WCAG 2.1, 1.4.3.
  public func contrast(with other: Color) -> Double {
    let (high, low) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }
}
