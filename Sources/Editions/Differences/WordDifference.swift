/// A stretch of words that two texts have in common, or that only one has.
package struct WordMark: Hashable, Sendable {
  /// What became of the words.
  package var kind: Kind
  /// The words, with a space between them; a line break stands for itself.
  package var text: String

  /// What became of words.
  package enum Kind: String, Hashable, Sendable { case same, removed, added }

  /// Makes a mark.
  package init(_ kind: Kind, _ text: String) { (self.kind, self.text) = (kind, text) }

  /// The words of both texts in turn, with as many in common as can be; of words replaced the old ones come first.
  package static func marks(from old: String, to new: String) -> [WordMark] {
    let (before, now) = (words(of: old), words(of: new))
    let (removed, added) = changes(from: before, to: now)
    var stretches: [(kind: Kind, words: [Substring])] = []
    func append(_ kind: Kind, _ word: Substring) {
      if stretches.last?.kind == kind {
        stretches[stretches.count - 1].words.append(word)
      } else {
        stretches.append((kind, [word]))
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
    return stretches.map { WordMark($0.kind, joined($0.words)) }
  }

  /// The share of the words, from 0 to 1, that two texts have in common; 1 for two that are empty.
  static func likeness(of old: String, and new: String) -> Double {
    let (before, now) = (words(of: old), words(of: new))
    let longer = max(before.count, now.count)
    guard longer > 0 else { return 1 }
    return Double(before.count - changes(from: before, to: now).removed.count) / Double(longer)
  }

  // MARK: Words

  /// More steps than this to find what two texts have in common are not taken: nothing is, then. It is the square of the
  /// length of a text of several pages, and the work of Myers' method on two that have nothing in common.
  private static let mostSteps = 4_000_000

  /// The places of the words that are only in the one and in the other (Myers, 1986, as the standard library has it).
  private static func changes(from old: [Substring], to new: [Substring]) -> (removed: Set<Int>, added: Set<Int>) {
    guard old.count * new.count <= mostSteps else { return (Set(old.indices), Set(new.indices)) }
    var (removed, added): (Set<Int>, Set<Int>) = ([], [])
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    return (removed, added)
  }

  /// The words of a text; a line break is a word of its own.
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
