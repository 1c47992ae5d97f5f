/// The type of value that a field takes.
public enum ExpectedType: Hashable, Sendable {
  /// A text.
  case text
  /// A text, or a list of texts.
  case texts
  /// A whole number.
  case integer
  /// A number.
  case number
  /// A year, or a range of years.
  case years
  /// True or false.
  case flag
  /// A list.
  case list
  /// A list, or the path of a file that holds one.
  case listOrPath
  /// A mapping of fields.
  case mapping
}

/// What a field holds, in as much detail as a message about its type needs.
public enum ActualType: Hashable, Sendable {
  /// Nothing.
  case null
  /// A list.
  case list
  /// A mapping of fields.
  case mapping
  /// A text.
  case text
  /// A text that would be a number without its quotes.
  case quotedNumber(String)
  /// A number, as written.
  case number(String)
  /// True or false, as written.
  case flag(String)
}
