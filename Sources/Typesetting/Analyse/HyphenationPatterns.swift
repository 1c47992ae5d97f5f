/// Hyphenation patterns in a trie.
///
/// Source: F. M. Liang, "Word Hy-phen-a-tion by Com-put-er" (Stanford, 1983).
struct HyphenationPatterns: Sendable {
  /// The trie's edges in an open-addressing table: `node << 8 | letter`, and the node it leads to.
  private var edges: [UInt32]
  private var targets: [UInt32]
  private var edgeCount = 0
  /// Where each node's values begin in `values`, plus one; 0 where no pattern ends.
  private var valuesOfNode: [UInt32] = [0]
  /// For each pattern, how many values, how many letters before the first of them, and the values.
  private var values: [UInt8] = []
  /// The numbers of the letters that occur, from 1: of Latin letters in a table, of others in a list.
  private var latin = [UInt8](repeating: 0, count: 0x250)
  private var others: [UInt32] = []
  private var letterCount: UInt8 = 0

  /// The full stop that patterns write for a word's start and end.
  private static let boundary: UInt32 = 0x2e

  /// Takes patterns in UTF-8. What no word of any language needs is left out: an alphabet of more than 254 letters.
  init(_ patterns: [ArraySlice<UInt8>]) {
    edges = Array(repeating: .max, count: HyphenationPatterns.leastCapacity)
    targets = Array(repeating: 0, count: HyphenationPatterns.leastCapacity)
    var points: [UInt8] = []
    for pattern in patterns {
      pattern.withUnsafeBufferPointer { insert($0, &points) }
    }
  }

  private static let leastCapacity = 1 << 14

  private mutating func insert(_ pattern: UnsafeBufferPointer<UInt8>, _ points: inout [UInt8]) {
    var node: UInt32 = 0
    points.removeAll(keepingCapacity: true)
    points.append(0)
    var at = 0
    while at < pattern.count {
      if pattern[at] >= 0x30, pattern[at] <= 0x39 {
        points[points.count - 1] = pattern[at] - 0x30
        at += 1
      } else {
        let scalar = UTF8Scalar(pattern, at)
        at += scalar.length
        if scalar.value <= 0x20 { continue }
        guard let letter = number(adding: scalar.value) else { return }
        node = child(of: node, for: letter)
        points.append(0)
      }
    }
    guard let first = points.firstIndex(where: { $0 != 0 }), let last = points.lastIndex(where: { $0 != 0 }) else {
      return
    }
    valuesOfNode[Int(node)] = UInt32(values.count + 1)
    values.append(UInt8(last + 1 - first))
    values.append(UInt8(first))
    for index in first...last { values.append(points[index]) }
  }

  /// The number of a letter, which it gets now unless it has one; nil where there are too many letters.
  private mutating func number(adding letter: UInt32) -> UInt8? {
    let known = number(of: letter)
    guard known == 0 else { return known }
    guard letterCount < 255 else { return nil }
    letterCount += 1
    if letter < 0x250 {
      latin[Int(letter)] = letterCount
    } else {
      others.append(letter << 8 | UInt32(letterCount))
    }
    return letterCount
  }

  /// The number of a letter; 0 when no pattern has it.
  private func number(of letter: UInt32) -> UInt8 {
    if letter < 0x250 { return latin[Int(letter)] }
    return others.first { $0 >> 8 == letter }.map { UInt8($0 & 0xff) } ?? 0
  }

  private mutating func child(of node: UInt32, for letter: UInt8) -> UInt32 {
    let key = node << 8 | UInt32(letter)
    var slot = HyphenationPatterns.slot(key, mask: edges.count - 1)
    while edges[slot] != .max {
      if edges[slot] == key { return targets[slot] }
      slot = (slot + 1) & (edges.count - 1)
    }
    let target = UInt32(valuesOfNode.count)
    (edges[slot], targets[slot]) = (key, target)
    valuesOfNode.append(0)
    edgeCount += 1
    if edgeCount * 4 >= edges.count * 3 { grow() }
    return target
  }

  /// Doubles the table.
  private mutating func grow() {
    let (oldEdges, oldTargets) = (edges, targets)
    edges = Array(repeating: .max, count: 2 * oldEdges.count)
    targets = Array(repeating: 0, count: 2 * oldEdges.count)
    for (key, target) in zip(oldEdges, oldTargets) where key != .max {
      var slot = HyphenationPatterns.slot(key, mask: edges.count - 1)
      while edges[slot] != .max { slot = (slot + 1) & (edges.count - 1) }
      (edges[slot], targets[slot]) = (key, target)
    }
  }

  @inline(__always)
  private static func slot(_ key: UInt32, mask: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(key) &* 0x9e37_79b9_7f4a_7c15) >> 40) & mask
  }

  /// Finds the value before each letter of `word`, given in lower case: odd where the word may be divided.
  ///
  /// Of the beginnings of patterns that end at a letter only the longest counts, as in libhyphen: whoever makes a file for it writes
  /// into longer patterns what shorter ones say, or means that they do not hold there.
  ///
  /// - Complexity: the number of letters times the length of the longest pattern.
  func values(of word: [UInt32], into result: inout [UInt8]) {
    result.removeAll(keepingCapacity: true)
    result.append(contentsOf: repeatElement(0, count: word.count + 3))
    var letters: [UInt8] = [number(of: Self.boundary)]
    letters.reserveCapacity(word.count + 2)
    for letter in word { letters.append(number(of: letter)) }
    letters.append(number(of: Self.boundary))
    let mask = edges.count - 1
    var isReached = [Bool](repeating: false, count: letters.count)
    for start in letters.indices {
      var node: UInt32 = 0
      walk: for index in start..<letters.count {
        let key = node << 8 | UInt32(letters[index])
        var slot = Self.slot(key, mask: mask)
        while edges[slot] != key {
          if edges[slot] == .max { break walk }
          slot = (slot + 1) & mask
        }
        node = targets[slot]
        let offset = Int(valuesOfNode[Int(node)])
        let isLongest = !isReached[index]
        isReached[index] = true
        guard offset > 0, isLongest else { continue }
        let first = start + Int(values[offset])
        for value in 0..<Int(values[offset - 1]) where result[first + value] < values[offset + 1 + value] {
          result[first + value] = values[offset + 1 + value]
        }
      }
    }
    // The word's own letters start after the boundary.
    result.removeFirst()
    result.removeLast(2)
  }
}
