/// The hyphenation patterns of one language, in a trie.
///
/// Source: F. M. Liang, "Word Hy-phen-a-tion by Com-put-er" (Stanford, 1983); the files are those of libhyphen.
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

  /// Reads the patterns of the last level of a libhyphen file.
  ///
  /// The level before `NEXTLEVEL` divides compounds. It is empty in the French file, where the line only switches off
  /// libhyphen's rules for hyphens and apostrophes, which `Hyphenator` does not have.
  init(_ file: UnsafeBufferPointer<UInt8>) {
    let capacity = file.count < 32_000 ? 1 << 14 : 1 << 16
    edges = Array(repeating: .max, count: capacity)
    targets = Array(repeating: 0, count: capacity)
    valuesOfNode.reserveCapacity(capacity)
    values.reserveCapacity(file.count / 2)
    var points: [UInt8] = []
    var start = HyphenationPatterns.lastLevel(of: file)
    while start < file.count {
      var end = start
      while end < file.count, file[end] != 0x0a { end += 1 }
      if end > start, HyphenationPatterns.isPattern(file, start..<end) { insert(file, start..<end, &points) }
      start = end + 1
    }
  }

  /// Where the last level begins.
  private static func lastLevel(of file: UnsafeBufferPointer<UInt8>) -> Int {
    let name = Array("\nNEXTLEVEL".utf8)
    var found = 0
    var at = 0
    while at + name.count < file.count {
      if file[at] == name[0], file[at + 1] == name[1], file[at + 2] == name[2],
        UnsafeBufferPointer(rebasing: file[at..<at + name.count]).elementsEqual(name)
      {
        found = at + name.count
      }
      at += 1
    }
    return found
  }

  /// Whether a line is a pattern: settings are in capitals, comments begin with % or #, replacements ("/") are not used.
  private static func isPattern(_ file: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard file[line.lowerBound] != UInt8(ascii: "%"), file[line.lowerBound] != UInt8(ascii: "#") else { return false }
    for at in line where file[at] >= 0x41 && file[at] <= 0x5a || file[at] == UInt8(ascii: "/") { return false }
    return true
  }

  private mutating func insert(_ file: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ points: inout [UInt8]) {
    var node: UInt32 = 0
    points.removeAll(keepingCapacity: true)
    points.append(0)
    var at = line.lowerBound
    while at < line.upperBound {
      if file[at] >= 0x30, file[at] <= 0x39 {
        points[points.count - 1] = file[at] - 0x30
        at += 1
      } else {
        let scalar = UTF8Scalar(file, at)
        at += scalar.length
        if scalar.value <= 0x20 { continue }
        node = child(of: node, for: number(adding: scalar.value))
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

  private mutating func number(adding letter: UInt32) -> UInt8 {
    let known = number(of: letter)
    guard known == 0 else { return known }
    precondition(letterCount < 255, "an alphabet has fewer than 255 letters")
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
    edges[slot] = key
    targets[slot] = UInt32(valuesOfNode.count)
    valuesOfNode.append(0)
    edgeCount += 1
    precondition(edgeCount * 4 < edges.count * 3, "the patterns have more letters than the table was made for")
    return targets[slot]
  }

  @inline(__always)
  private static func slot(_ key: UInt32, mask: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(key) &* 0x9e37_79b9_7f4a_7c15) >> 40) & mask
  }

  /// Finds the value before each letter of `word`, given in lower case: odd where the word may be divided.
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
        guard offset > 0 else { continue }
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
