/// What can be wrong with the notation of a YAML file.
public enum YAMLFault: Hashable, Sendable {
  /// A `:` begins a field where none may stand.
  case misplacedField
  /// A `-` begins a list where none may stand.
  case misplacedList
  /// A plain text begins with a character that has a meaning of its own.
  case badBeginning(Character)
  /// A tab indents a line.
  case tab
  /// A value is missing.
  case missingValue
  /// A line in a mapping has no `:`.
  case missingColon
  /// A text begins on the line of its `|` or `>`.
  case textBesideIndicator
  /// A line belongs to no mapping around it.
  case misalignedField
  /// A line belongs to no list around it.
  case misalignedElement
  /// A quoted text is not closed.
  case openQuotes
  /// A list in brackets is not closed.
  case openList
  /// A mapping in braces is not closed.
  case openMapping
  /// Text follows one in quotes of that kind, which has ended.
  case textAfterQuotes(Character)
  /// Text follows a list in brackets or a mapping in braces, which has ended.
  case textAfterBracket
  /// A `#` begins a comment inside brackets or braces, which hides their end.
  case commentInBraces
  /// A line begins with a dash or a bullet in place of a hyphen.
  case dash(Character)
  /// A line is indented with something that looks like a space.
  case oddSpace(Unicode.Scalar)
  /// A colon behind a name has no space after it.
  case noSpaceAfterColon
  /// A text begins with a quotation mark of printers, which YAML takes for a letter.
  case curlyQuotes(Character)
  /// A `\` in double quotes begins no escape that YAML knows.
  case unknownEscape
  /// Anything else, in libyaml's words.
  case other(String)
}

/// What can be wrong with the notation of a JSON file.
public enum JSONFault: Hashable, Sendable {
  /// Something follows the value.
  case trailingText
  /// A value is missing; `instead` is the character that stands there.
  case missingValue(instead: Character)
  /// The file ends where a value is expected.
  case endBeforeValue
  /// The file ends inside a value.
  case endInside(Container)
  /// A name of a field in double quotes is missing.
  case missingName
  /// A `:` is missing after a name.
  case missingColon(after: String)
  /// A `,` or the closing bracket is missing.
  case missingComma(close: Character)
  /// A `,` stands before the closing bracket.
  case trailingComma(close: Character)
  /// A number is not of JSON's form.
  case malformedNumber
  /// A line ends inside a text.
  case lineBreakInText
  /// A `\` begins no escape.
  case unknownEscape
  /// A `\u` has no four hexadecimal digits after it.
  case shortEscape
  /// A surrogate stands without its other half.
  case loneSurrogate

  /// What has an end of its own.
  public enum Container: Hashable, Sendable {
    /// A list, an object or a text in quotation marks.
    case list, object, text
  }
}
