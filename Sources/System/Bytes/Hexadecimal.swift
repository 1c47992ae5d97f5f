extension FixedWidthInteger {
  /// The number in hexadecimal digits, as many as its bits need or `digits`, with zeros in front.
  package func hexadecimal(digits: Int = bitWidth / 4) -> String {
    let text = String(self, radix: 16)
    return String(repeating: "0", count: Swift.max(0, digits - text.utf8.count)) + text
  }
}
