/// A number as an author wrote it, which is never rounded.
public struct DecimalNumber: Hashable, Sendable {
  /// A sign where the author wrote one, digits, and at most one point among them: `12.50`, `+3`, `-0`, `00012`.
  public let text: String

  /// Takes a number in digits; nil for anything else, such as `1e3` or `0x10`. A point has a digit on either side of it in
  /// print: `.5` becomes `0.5`, and `5.` becomes `5`.
  public init?(_ text: String) {
    let sign = text.first == "-" || text.first == "+" ? text.prefix(1) : ""
    let parts = text.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.contains(where: { !$0.isEmpty }),
      parts.allSatisfy({ $0.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 } })
    else { return nil }
    let fraction = parts.count == 2 && !parts[1].isEmpty ? ".\(parts[1])" : ""
    self.text = sign + (parts[0].isEmpty ? "0" : parts[0]) + fraction
  }

  /// Writes a whole number in digits.
  public init(_ value: Int) { text = "\(value)" }

  /// Writes a number in digits.
  ///
  /// - Precondition: it is finite.
  public init(_ value: Double) {
    precondition(value.isFinite, "\(value) has no digits")
    // Swift writes numbers below 0.0001 and from 10^16 on as digits and an exponent.
    let parts = "\(value.magnitude)".split(separator: "e")
    var text = String(parts[0])
    if parts.count == 2, let exponent = Int(parts[1]) {
      let digits = text.filter { $0 != "." }
      func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
      text = exponent < 0 ? "0.\(zeros(-exponent - 1))\(digits)" : digits + zeros(exponent + 1 - digits.count)
    }
    self.text = (value < 0 ? "-" : "") + text
  }

  /// How a text that begins as a number does would be written in digits, such as `12,5` or `1 000`; nil where that is not clear:
  /// `1,000` is one in France and a thousand in England.
  static func repaired(_ text: String) -> DecimalNumber? {
    let separators: Set<Character> = ["_", " ", "\u{A0}", "\u{202F}", "'", "’"]
    let digits = text.filter { !separators.contains($0) }
    let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count == 2, !digits.contains("."), parts[1].count != 3 { return DecimalNumber("\(parts[0]).\(parts[1])") }
    return DecimalNumber(digits)
  }

  /// Its size, for comparing; a text of very many digits is rounded.
  public var value: Double { Double(text) ?? 0 }
}
