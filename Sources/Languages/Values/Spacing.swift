/// The spaces that a language sets around punctuation and in numbers.
package struct Spacing: Sendable {
  /// ASCII punctuation with a narrow no-break space before it.
  package let narrowBefore: [UInt8]
  /// ASCII punctuation with a no-break space before it.
  package let wideBefore: [UInt8]
  /// Whether « and » have no-break spaces inside.
  package let spacesGuillemets: Bool
  /// Whether digits are grouped by three with narrow no-break spaces.
  package let groupsDigits: Bool
  /// What stands before the decimals of a number.
  package let decimalMark: String
  /// Whether a dash between spaces stays with the word before it; else an opening one stays with the word after it and only a
  /// closing one with the word before it.
  package let bindsDashes: Bool
}
