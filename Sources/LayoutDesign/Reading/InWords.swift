/// Numbers and texts as messages give them.
extension Double {
  /// The number as people write it: without a point when it is whole.
  package var plain: String { self == rounded() && abs(self) < 1e9 ? String(Int(self)) : String(self) }

  /// A number that is not negative, cut to one decimal: a contrast of 4.49 is under 4.5 and must not read so.
  package var inTenths: String {
    let tenths = Int((self * 10).rounded(.down))
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// A number that is not negative, to the nearest hundredth: "0.42".
  package var inHundredths: String {
    let hundredths = Int((self * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// The number without decimals: "1046".
  package var whole: String { String(Int(rounded())) }

  /// A measure in points as millimetres, to the nearest tenth: "16.0 mm".
  package var asMillimetres: String { "\(((self * 254 / 72).rounded() / 10).inTenths) mm" }

  /// By how much something stands out, in points, as tenths of millimetres rounded up: "3.2 mm".
  package var inMillimetres: String { "\(((self * 254 / 72).rounded(.up) / 10).inTenths) mm" }
}

extension String {
  /// The text, cut after some forty letters, to name something by.
  package var shortened: String { count > 42 ? "\(prefix(40))…" : self }
}

extension Unicode.Scalar {
  /// The character as people name it in reports: "U+05D0 'א'".
  package var codePointName: String {
    let digits = String(value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "U+\(padded) '\(self)'"
  }
}
