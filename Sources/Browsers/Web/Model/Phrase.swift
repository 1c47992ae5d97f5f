import Typesetting

/// A text on a line, in the characters that pages have, and its language.
struct Phrase: Hashable {
  /// The text.
  var text: String
  /// Its language (BCP 47).
  var language: String

  /// A text in a language, as its author wrote it.
  init(_ text: String, in language: String) {
    self.text = CharacterTypography.text(text, in: language)
    self.language = language
  }

  /// A text; nil for one that says nothing.
  init?(_ text: String?, in language: String) {
    guard let text else { return nil }
    self.init(text, in: language)
    if self.text.isEmpty { return nil }
  }
}
