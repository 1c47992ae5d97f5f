import Languages

/// Where the words of a language may be divided: its patterns for compounds and for words, as libhyphen puts them together.
struct HyphenationDictionary: Sendable {
  /// How many letters a divided word keeps on both sides of the hyphen, where a file says so.
  let minima: HyphenMinima?
  private let compounds: HyphenationPatterns?
  private let words: HyphenationPatterns
  private let minimaInCompounds: HyphenMinima
  private let unhyphenated: [[UInt32]]

  /// Takes what a file says; nil where it has no patterns.
  init?(_ file: HyphenationFile) {
    guard let last = file.levels.last, !last.isEmpty else { return nil }
    words = HyphenationPatterns(last)
    let first = file.levels.count > 1 ? file.levels[0] : []
    compounds = first.isEmpty ? nil : HyphenationPatterns(first)
    minima = file.minima
    minimaInCompounds = file.minimaInCompounds ?? file.minima ?? .three
    unhyphenated = file.unhyphenated.filter { !$0.isEmpty }
  }

  /// Finds the value before each letter of `word`, given in lower case: odd where the word may be divided.
  ///
  /// - Complexity: the number of letters times the length of the longest pattern.
  func values(of word: [UInt32], into result: inout [UInt8]) {
    if let compounds {
      compounds.values(of: word, into: &result)
      divideParts(of: word, &result)
    } else {
      words.values(of: word, into: &result)
    }
    for text in unhyphenated { keepWhole(text, in: word, &result) }
  }

  /// Divides the words between the places where a compound may be divided; a word that is no compound as a whole.
  private func divideParts(of word: [UInt32], _ result: inout [UInt8]) {
    let joints = word.indices.dropFirst().filter { result[$0] & 1 == 1 }
    var own: [UInt8] = []
    guard !joints.isEmpty else { return words.values(of: word, into: &result) }
    for (start, end) in zip([0] + joints, joints + [word.count]) {
      words.values(of: Array(word[start..<end]), into: &own)
      for place in start + 1..<max(end, start + 1) {
        // The ends of the compound have minima of their own.
        let isNearJoint =
          start > 0 && place - start < minimaInCompounds.before
          || end < word.count && end - place < minimaInCompounds.after
        result[place] = isNearJoint ? 0 : own[place - start]
      }
    }
  }

  /// Lets no hyphen stand beside a text in a word.
  private func keepWhole(_ text: [UInt32], in word: [UInt32], _ result: inout [UInt8]) {
    guard word.count >= text.count else { return }
    for start in 0...word.count - text.count where word[start..<start + text.count].elementsEqual(text) {
      result[start] = 0
      if start + text.count < word.count { result[start + text.count] = 0 }
    }
  }
}
