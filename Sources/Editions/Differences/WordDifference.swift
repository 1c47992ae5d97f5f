/// A run of words that two texts share, or that only one of them has.
package struct WordDifference: Hashable, Sendable {
  /// Whether they were kept.
  package var kind: Kind
  /// The words, with a space between them; a line break stands for itself.
  package var text: String

  /// What can happen to words.
  package enum Kind: String, Hashable, Sendable { case same, removed, added }

  /// Makes a run.
  package init(_ kind: Kind, _ text: String) { (self.kind, self.text) = (kind, text) }

  /// The runs that make up both texts, with as many words shared as possible; of replaced words the old ones come first.
  package static func runs(from old: String, to new: String) -> [WordDifference] {
    let (before, now) = (words(of: old), words(of: new))
    let (removed, added) = changes(from: before, to: now)
    var runs: [(kind: Kind, words: [Substring])] = []
    func append(_ kind: Kind, _ word: Substring) {
      if runs.last?.kind == kind {
        runs[runs.count - 1].words.append(word)
      } else {
        runs.append((kind, [word]))
      }
    }
    var (left, right) = (0, 0)
    while left < before.count || right < now.count {
      if left < before.count, removed.contains(left) {
        append(.removed, before[left])
        left += 1
      } else if right < now.count, added.contains(right) {
        append(.added, now[right])
        right += 1
      } else {
        append(.same, now[right])
        (left, right) = (left + 1, right + 1)
      }
    }
    return runs.map { WordDifference($0.kind, joined($0.words)) }
  }

  /// The share of words, from 0 to 1, that two texts have in common; 1 for two empty texts.
  static func similarity(of old: String, and new: String) -> Double {
    let (before, now) = (words(of: old), words(of: new))
    let longer = max(before.count, now.count)
    guard longer > 0 else { return 1 }
    return Double(before.count - changes(from: before, to: now).removed.count) / Double(longer)
  }

  // MARK: Words

  /// With more pairs of words than this, two texts count as wholly different: Myers' method takes a step for each pair of
  /// two texts that share nothing. Two texts of 2,000 words, several pages each, are still compared.
  private static let pairLimit = 4_000_000

  /// The indices of the words that only the old and only the new text has (Myers 1986, as in the standard library).
  private static func changes(from old: [Substring], to new: [Substring]) -> (removed: Set<Int>, added: Set<Int>) {
    guard old.count * new.count <= pairLimit else { return (Set(old.indices), Set(new.indices)) }
    var (removed, added): (Set<Int>, Set<Int>) = ([], [])
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    return (removed, added)
  }

  /// The words of a text; a line break counts as a word.
  private static func words(of text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
      (index > 0 ? ["\n"] : []) + line.split(separator: " ")
    }
  }

  private static func joined(_ words: [Substring]) -> String {
    var text = ""
    for word in words {
      if !text.isEmpty, word != "\n", text.last != "\n" { text += " " }
      text += word
    }
    return text
  }
}
