/// A text as a block of lines below its name: as it stands where it has several lines, else folded, so that YAML makes one line of
/// them again.
struct YAMLBlock {
  /// What says so behind the name.
  let header: String
  /// The lines, without indentation.
  let lines: [Substring]

  /// The width of folded lines, in characters.
  private static let width = 96

  /// Takes a text; nil for one that a block cannot hold as it is.
  init?(_ text: String) {
    guard let first = text.first, let last = text.last, !first.isWhitespace, !last.isWhitespace,
      text.unicodeScalars.allSatisfy({ $0.isPrintable || $0 == "\n" || $0 == "\t" })
    else { return nil }
    if text.utf8.contains(0x0a) {
      (header, lines) = ("|-", text.split(separator: "\n", omittingEmptySubsequences: false))
    } else {
      (header, lines) = (">-", YAMLBlock.folded(text))
    }
  }

  /// The lines of a text, parted at single spaces.
  private static func folded(_ text: String) -> [Substring] {
    var lines: [Substring] = []
    var start = text.startIndex
    var (lastSpace, count): (String.Index?, Int) = (nil, 0)
    var index = text.startIndex
    while index < text.endIndex {
      if count > width, let space = lastSpace {
        lines.append(text[start..<space])
        start = text.index(after: space)
        (lastSpace, count) = (nil, text.distance(from: start, to: index))
      }
      if isBreak(index, in: text) { lastSpace = index }
      count += 1
      index = text.index(after: index)
    }
    if count > width, let space = lastSpace {
      lines.append(text[start..<space])
      start = text.index(after: space)
    }
    return lines + [text[start...]]
  }

  /// Whether a single space stands there, which the end of a line can replace.
  private static func isBreak(_ index: String.Index, in text: String) -> Bool {
    guard text[index] == " ", index > text.startIndex, case let next = text.index(after: index), next < text.endIndex
    else { return false }
    return !text[text.index(before: index)].isWhitespace && !text[next].isWhitespace
  }
}
