import Diagnostics

/// What people read of a field or a table: in schemas, and in the reference of the data.
package struct FieldGloss: Hashable, Sendable {
  private let english: String
  private let french: String

  /// Says the same in both languages.
  package init(_ english: String, _ french: String) { (self.english, self.french) = (english, french) }

  /// The words in a language, set as that is.
  package func text(in language: MessageLanguage) -> String { language.say(english, french) }
}
