extension Language {
  /// The languages that the program knows; each has a folder here.
  package static let known = [french, english]

  /// The language of a BCP 47 tag, whatever its region; nil when the program does not know it.
  package static func of(_ tag: String) -> Language? { known.first { isTag(tag, within: $0.tag) } }

  /// What stands before the decimals of a number in the language of a BCP 47 tag.
  package static func decimalMark(in tag: String) -> String { of(tag)?.spacing.decimalMark ?? "." }
}
