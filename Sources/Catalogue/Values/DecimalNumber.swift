/// A number as an author wrote it, which is never rounded.
public struct DecimalNumber: Hashable, Sendable {
  /// An optional minus, digits, and at most one point among them: `12.50`.
  public let text: String

  /// Takes a number in digits; nil for anything else, such as `1e3` or `0x10`.
  public init?(_ text: String) {
    let digits = text.first == "-" ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 &- 0x30 < 10 } })
    else { return nil }
    self.text = text
  }

  /// Its size, for comparing; a text of very many digits is rounded.
  public var value: Double { Double(text) ?? 0 }
}
