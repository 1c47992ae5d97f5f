/// The notations of front matter that are not read.
public enum FrontMatterNotation: Hashable, Sendable {
  /// TOML, between lines of plus signs.
  case toml
  /// JSON, in braces.
  case json
}

/// What is wrong where an entry of BibTeX is read.
public enum BibliographyFault: Hashable, Sendable {
  /// No brace follows the type.
  case noBrace(type: String)
  /// No field begins there.
  case noField(before: String)
  /// No sign of equality follows the name of a field.
  case noEqualsSign(field: String)
  /// No value follows.
  case noValue(field: String)
  /// No comma stands between a field and what follows.
  case noComma(before: String)
}
