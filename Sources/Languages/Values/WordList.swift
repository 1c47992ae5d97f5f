/// A set of words, in UTF-8.
///
/// Words of running text are asked for by the thousand and hardly any is in it: a word is looked for by its length and its first and
/// last byte, where it lies in its text, which costs less than a copy and a hash of all its bytes.
package struct WordList: Sendable {
  /// The words by what `place` says of them.
  private var places = [[[UInt8]]](repeating: [], count: 64)

  /// The words of a list that separates them by spaces or ends of lines.
  init(_ list: String) {
    for word in Set(list.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0a }).map(Array.init)) {
      places[WordList.place(first: word[0], last: word[word.count - 1], count: word.count)].append(word)
    }
  }

  /// Whether it has the word; with `inLowerCase`, whether it has the one that begins with its first letter as a small one.
  package func contains(_ word: UnsafeBufferPointer<UInt8>, inLowerCase: Bool = false) -> Bool {
    guard let start = word.first, let last = word.last else { return false }
    let first = inLowerCase ? start | 0x20 : start
    for own in places[WordList.place(first: first, last: word.count == 1 ? first : last, count: word.count)] {
      guard own.count == word.count, own[0] == first else { continue }
      var index = 1
      while index < word.count, own[index] == word[index] { index += 1 }
      if index == word.count { return true }
    }
    return false
  }

  /// Whether it has the word.
  package func contains(_ word: [UInt8]) -> Bool { word.withUnsafeBufferPointer { contains($0) } }

  /// Whether it has no words.
  package var isEmpty: Bool { places.allSatisfy(\.isEmpty) }

  private static func place(first: UInt8, last: UInt8, count: Int) -> Int {
    (Int(first) &+ Int(last) &* 5 &+ count &* 17) & 63
  }
}
