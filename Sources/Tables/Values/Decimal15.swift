#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A number in decimal digits, of which spreadsheets show fifteen.
struct Decimal15 {
  private let isNegative: Bool
  /// The digits, without zeros at the end.
  private var digits: [UInt8]
  /// The power of ten that the first digit stands for.
  private var exponent: Int

  init(_ number: Double) {
    isNegative = number < 0
    if number == 0 || !number.isFinite {
      (digits, exponent) = ([], 0)
      return
    }
    var buffer = [CChar](repeating: 0, count: 40)
    _ = withVaList([number.magnitude]) { vsnprintf(&buffer, buffer.count, "%.14e", $0) }
    let text = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let parts = text.split(separator: UInt8(ascii: "e"))
    digits = parts[0].filter { $0 != UInt8(ascii: ".") }.map { $0 - 0x30 }
    exponent = Int(String(decoding: parts[1], as: UTF8.self)) ?? 0
    while digits.last == 0 { digits.removeLast() }
  }

  /// The number in digits, without an exponent.
  var text: String { written(decimals: max(0, digits.count - 1 - exponent)) }

  /// A number in digits, without an exponent.
  static func text(_ number: Double) -> String {
    // Most are whole.
    if number.magnitude < 1e15, let whole = Int(exactly: number) { return "\(whole)" }
    return Decimal15(number).text
  }

  /// The number with so many decimals; a half is rounded away from zero, as people do and spreadsheets.
  func rounded(_ decimals: Int) -> String {
    var rounded = self
    let kept = exponent + 1 + decimals
    if kept < digits.count {
      let carries = kept >= 0 && digits[max(0, kept)] >= 5
      rounded.digits = Array(digits.prefix(max(0, kept)))
      if carries { rounded.carry(at: kept - 1) }
    }
    return rounded.written(decimals: decimals)
  }

  /// Adds one to the digit at a position.
  private mutating func carry(at position: Int) {
    var position = position
    while position >= 0 {
      if digits[position] < 9 { return digits[position] += 1 }
      digits[position] = 0
      position -= 1
    }
    digits.insert(1, at: 0)
    exponent += 1
  }

  private func written(decimals: Int) -> String {
    func digit(ofPower power: Int) -> Character {
      let index = exponent - power
      return Character(UnicodeScalar(0x30 + (digits.indices.contains(index) ? digits[index] : 0)))
    }
    let decimals = min(decimals, 330)
    var text = String(stride(from: max(0, exponent), through: 0, by: -1).map(digit))
    if decimals > 0 { text += "." + String((1...decimals).map { digit(ofPower: -$0) }) }
    return isNegative && digits.contains { $0 != 0 } ? "-\(text)" : text
  }
}
