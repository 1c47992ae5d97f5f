import Catalogue
import Languages
import Reading

/// Tells the language of texts, of those that the program has words in.
enum TextLanguage {
  /// Short words that hardly any text of a few lines lacks, and the other language does not have.
  private static let words: [(Starter.Language, Set<String>)] = [
    (.fr, ["le", "la", "les", "des", "du", "et", "une", "pour", "dans", "au", "aux", "sur", "est", "en", "avec"]),
    (.en, ["the", "of", "and", "for", "with", "is", "are", "by", "from", "how", "this", "that", "what", "your"]),
  ]

  /// The language of most of the texts in resources; French, in which vademecums began, where that cannot be told.
  static func guess(from nodes: [Node]) -> Starter.Language {
    var counts: [Starter.Language: Int] = [:]
    for text in nodes.prefix(200).flatMap(\.texts) {
      for word in text.lowercased().split(whereSeparator: { !$0.isLetter }).prefix(100) {
        for (language, words) in words where words.contains(String(word)) { counts[language, default: 0] += 1 }
      }
    }
    return counts[.en, default: 0] > counts[.fr, default: 0] ? .en : .fr
  }
}

extension Node {
  /// The titles and summaries of a resource.
  fileprivate var texts: [String] {
    guard case .mapping(let entries) = value else { return [] }
    return entries.compactMap { entry in
      guard ["title", "summary"].contains(entry.key), case .scalar(let scalar) = entry.value.value else { return nil }
      return scalar.text
    }
  }
}
