/// Numbers as proofs and explanations give them.
extension Double {
  /// The number without decimals: "1046".
  var whole: String { String(Int(rounded())) }

  /// The number without decimals, with its sign: "+894", "−12".
  var signed: String { rounded() < 0 ? "−\(magnitude.whole)" : "+\(whole)" }

  /// A number that is not negative, to the nearest hundredth: "0.42".
  var inHundredths: String {
    let hundredths = Int((self * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// The number to the nearest hundredth, with its sign: "+0.42", "−0.07".
  var signedInHundredths: String { self < 0 ? "−\((-self).inHundredths)" : "+\(inHundredths)" }

  /// A number that is not negative, to the nearest thousandth: "0.014".
  var inThousandths: String {
    let thousandths = String(Int((self * 1000).rounded()) + 1000)
    return "\(Int((self * 1000).rounded()) / 1000).\(thousandths.suffix(3))"
  }

  /// A length in points as millimetres, to the nearest tenth: "16.0 mm".
  var asMillimetres: String {
    let tenths = Int((self * 254 / 72).rounded())
    return "\(tenths / 10).\(tenths % 10) mm"
  }
}

extension String {
  /// A number as French writes it, with a comma.
  var withComma: String { replacing(".", with: ",") }
}
