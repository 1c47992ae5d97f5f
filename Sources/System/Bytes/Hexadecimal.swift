extension FixedWidthInteger {
  /// The number in hexadecimal digits, as many as its bits need or `digits`, with zeros in front.
  package func hexadecimal(digits: Int = bitWidth / 4) -> String {
    let needed = (bitWidth - leadingZeroBitCount + 3) / 4
    return String(unsafeUninitializedCapacity: Swift.max(1, digits, needed)) { bytes in
      var rest = Magnitude(truncatingIfNeeded: self)
      for index in bytes.indices.reversed() {
        let digit = UInt8(truncatingIfNeeded: rest & 0xf)
        bytes[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit
        rest >>= 4
      }
      return bytes.count
    }
  }
}
