/// The words of a language that stay on a line with what is before or after them.
package struct BoundWords: Sendable {
  /// Words that stay with the number before them: units.
  package let units: WordList
  /// Words that stay with the number after them, in digits or Roman, or with the letter of an article of law.
  package let beforeNumbers: WordList
  /// Words in lower case that had better stay with the number after them; months do, too.
  package let nearNumbers: WordList
  /// Words that stay with the name after them: titles.
  package let beforeNames: WordList
  /// Words that stay with the word before them.
  package let afterWords: WordList
  /// Words that stay with the ordinal number before them.
  package let afterOrdinals: WordList
  /// What stands behind the digits of an ordinal number.
  package let ordinalEndings: WordList
  /// Articles, prepositions and the like, in lower case, that belong to the next word: a line of a title had better not
  /// end with one.
  package let weak: WordList
  /// Articles and prepositions, in lower case, that join the parts of names: "Amis du Rivage". None where titles have capitals
  /// throughout.
  package let joiningNames: WordList
  /// Short words in lower case that no line should end with.
  package let clinging: WordList
}
