import Diagnostics

/// Finds the mistakes of notation in a YAML text, all in one run: libyaml stops at the first, so each part of the text behind it is
/// read by itself, and again without what was found in it.
struct YAMLMistakes {
  /// What is wrong, and where: a line and a column, from 0.
  struct Mistake {
    var fault: YAMLFault
    var line: Int
    var column: Int
  }

  /// So many are found at most in a text, and in a part of it.
  static let limit = 100
  private static let limitOfChunk = 20

  private let chunks: YAMLChunks
  private var found: [Mistake] = []

  /// The mistakes of a text in which libyaml finds `problem` first.
  static func all(in text: UnsafeBufferPointer<UInt8>, from problem: YAMLEvents.Problem) -> [Mistake] {
    let first = problem.mistake(in: text)
    var search = YAMLMistakes(chunks: YAMLChunks(text))
    let start = search.chunks.chunks.firstIndex { $0.upperBound > first.line } ?? search.chunks.chunks.endIndex
    for (index, chunk) in search.chunks.chunks[start...].enumerated() where search.found.count < limit {
      search.look(in: chunk)
      // What is wrong only beside the rest of the text.
      if index == 0, search.found.isEmpty { search.found = [first] }
    }
    return search.found.isEmpty ? [first] : Array(search.found.prefix(limit))
  }

  private init(chunks: YAMLChunks) { self.chunks = chunks }

  private mutating func look(in chunk: Range<Int>) {
    var lines = chunk.map { chunks.bytes(ofLine: $0) }
    /// How often each line was taken for the cause.
    var repairs: [Int: Int] = [:]
    for _ in 0..<YAMLMistakes.limitOfChunk {
      guard var mistake = YAMLMistakes.first(in: lines) else { return }
      let line = min(mistake.line, lines.count - 1)
      mistake.line = chunk.lowerBound + line
      let count = repairs[line, default: 0]
      repairs[line] = count + 1
      if count == 0 { found.append(mistake) }
      guard count < 2, mistake.fault.isOfOneLine(nextLine: line + 1 < lines.count ? lines[line + 1] : nil) else {
        return
      }
      lines[line] = count == 0 ? lines[line].withoutValue : [0x0a]
    }
  }

  private static func first(in lines: [ArraySlice<UInt8>]) -> Mistake? {
    let text: [UInt8] = Array(lines.joined())
    return text.withUnsafeBufferPointer { text -> Mistake? in
      let events = YAMLEvents(text)
      do throws(YAMLEvents.Problem) {
        repeat { try events.advance() } while !events.isAtEnd
        return nil
      } catch {
        return error.mistake(in: text)
      }
    }
  }
}

extension YAMLFault {
  /// Whether what is wrong ends with its line, so that the lines behind it can be read without it.
  fileprivate func isOfOneLine(nextLine: ArraySlice<UInt8>?) -> Bool {
    switch self {
    case .misplacedField, .misplacedList, .badBeginning, .textAfterQuotes, .textAfterBracket, .commentInBraces,
      .curlyQuotes, .unknownEscape, .noSpaceAfterColon, .missingValue, .missingColon, .openList, .openMapping,
      .textBesideIndicator:
      true
    // It may go on over lines.
    case .openQuotes: nextLine?.valueStart != nil
    case .tab, .misalignedField, .misalignedElement, .dash, .oddSpace, .other: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// The offset behind the colon of the field that the line begins, alone or as the first of an element; nil for another line.
  fileprivate var valueStart: Int? {
    guard let name = firstIndex(where: { $0 != 0x20 && $0 != UInt8(ascii: "-") }) else { return nil }
    var index = name
    while index < endIndex, self[index] > 0x20, self[index] != UInt8(ascii: ":") { index += 1 }
    guard index > name, index < endIndex, self[index] == UInt8(ascii: ":") else { return nil }
    return index + 1 == endIndex || self[index + 1] <= 0x20 ? index + 1 : nil
  }

  /// The line with nothing for the value of its field, or of its element.
  fileprivate var withoutValue: ArraySlice<UInt8> {
    if let valueStart { return self[..<valueStart] + [0x0a] }
    let content = firstIndex { $0 != 0x20 && $0 != UInt8(ascii: "-") } ?? endIndex
    return self[..<content] + (self[..<content].contains(UInt8(ascii: "-")) ? [UInt8(ascii: "~"), 0x0a] : [0x0a])
  }
}
