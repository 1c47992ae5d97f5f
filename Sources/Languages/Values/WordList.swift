/// A set of words, in UTF-8.
package struct WordList: Sendable {
  private let words: Set<[UInt8]>

  /// The words of a list that separates them by spaces or ends of lines.
  init(_ list: String) { words = Set(list.utf8.split { $0 == 0x20 || $0 == 0x0a }.map(Array.init)) }

  /// Whether it has the word.
  package func contains(_ word: [UInt8]) -> Bool { words.contains(word) }

  /// Whether it has no words.
  package var isEmpty: Bool { words.isEmpty }
}
