extension String {
  /// Appends `value`, rounded to `places` decimals, whatever the locale; never "-0".
  mutating func append(_ value: Double, places: Int) {
    precondition(value.magnitude < 1e12, "a length of \(value) points is no length")
    let unit = (0..<places).reduce(1) { product, _ in product * 10 }
    let scaled = Int((value * Double(unit)).rounded())
    if scaled < 0 { append("-") }
    append(String(scaled.magnitude / UInt(unit)))
    guard places > 0 else { return }
    let fraction = String(scaled.magnitude % UInt(unit))
    append(".")
    append(String(repeating: "0", count: places - fraction.utf8.count))
    append(fraction)
  }

  /// `value` with `places` decimals.
  init(_ value: Double, places: Int) {
    self = ""
    append(value, places: places)
  }
}
