/// What a language asks of typesetting, as values.
///
/// A class, so that what is set in the language shares it at the cost of one reference.
package final class Language: Sendable {
  /// The BCP 47 tag of the language without a region: "fr".
  package let tag: String
  /// The spaces around its punctuation and in its numbers.
  package let spacing: Spacing
  /// The quotation marks for straight single ones; nil where those stay.
  package let quotes: Quotes?
  /// Its words that stay on a line with their neighbours.
  package let boundWords: BoundWords
  /// The names of its months, in lower case and in order.
  package let monthNames: [String]
  /// The same, to look a word up.
  package let months: WordList
  /// Where its words may be divided.
  package let hyphenation: Hyphenation

  init(
    tag: String, spacing: Spacing, quotes: Quotes?, boundWords: BoundWords, months: String, hyphenation: Hyphenation
  ) {
    self.tag = tag
    self.spacing = spacing
    self.quotes = quotes
    self.boundWords = boundWords
    monthNames = months.split(separator: " ").map(String.init)
    self.months = WordList(months)
    self.hyphenation = hyphenation
  }

  /// Whether `tag` is the language `own`, or one of its regions.
  package static func isTag(_ tag: String, within own: String) -> Bool {
    tag == own || tag.utf8.starts(with: own.utf8) && tag.utf8.dropFirst(own.utf8.count).first == UInt8(ascii: "-")
  }
}
