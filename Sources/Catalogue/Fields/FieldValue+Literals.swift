// What a field holds can be written as a literal: `resource["price"] = 12.5`.

extension FieldValue: ExpressibleByStringLiteral {
  /// A text. A field that holds CommonMark, a date or years reads it as a file's.
  public init(stringLiteral text: String) { self = .text(text) }
}

extension FieldValue: ExpressibleByIntegerLiteral {
  /// A number.
  public init(integerLiteral number: Int) { self = .number(DecimalNumber(number)) }
}

extension FieldValue: ExpressibleByFloatLiteral {
  /// A number, in as many digits as it takes to tell it from all others.
  public init(floatLiteral number: Double) { self = .number(DecimalNumber(number)) }
}

extension FieldValue: ExpressibleByBooleanLiteral {
  /// Yes or no.
  public init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension FieldValue: ExpressibleByArrayLiteral {
  /// Texts in order.
  public init(arrayLiteral texts: String...) { self = .list(texts) }
}
