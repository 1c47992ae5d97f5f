import Bytes

/// Finds lines that were meant as such, as those of a postal address, which CommonMark joins to a paragraph.
enum JoinedLines {
  /// The numbers of the first and the last line, from 1, of the first paragraph that seems to be of such lines; nil when none
  /// does.
  ///
  /// They are short, though what follows would have had room on them; all begin with a capital, a digit or a sign, and none but the last
  /// ends a sentence. Lines that were broken to keep a file narrow are not so.
  static func first(in text: String) -> ClosedRange<Int>? {
    guard text.hasByte(0x0a) else { return nil }
    let lines = text.lines
    var start = 0
    while start < lines.count {
      let end = lines[start...].firstIndex { $0.allSatisfy(\.isWhitespace) } ?? lines.count
      if areJoined(lines[start..<end]) { return start + 1...end }
      start = end + 1
    }
    return nil
  }

  private static func areJoined(_ lines: ArraySlice<Substring>) -> Bool {
    guard lines.count > 1, lines.allSatisfy({ $0.utf8.count <= 2 * widest && $0.count <= widest && $0.beginsAnew })
    else { return false }
    return lines.dropLast().allSatisfy { !$0.endsSentence && !$0.endsInBreak }
      && zip(lines, lines.dropFirst()).contains { upper, lower in
        upper.count + 1 + lower.prefix { !$0.isWhitespace }.count <= widest
      }
  }

  /// Nobody keeps a file so narrow, in characters.
  private static let widest = 50
}

extension Substring {
  /// Whether the line begins with a capital or a digit, and not as an item of a list does.
  fileprivate var beginsAnew: Bool {
    guard let first else { return false }
    // Addresses of mail and of the web stand on lines of their own, too, and so do items that no list has.
    if contains("@") || hasPrefix("www.") || hasPrefix("http") || isLetteredItem { return true }
    guard first.isUppercase || first.isNumber || !first.isASCII && (first.isSymbol || "»§†".contains(first))
    else { return false }
    guard let mark = drop(while: \.isNumber).first, first.isNumber else { return true }
    return mark != "." && mark != ")"
  }

  /// Whether the line begins as "a. " or "b) " does.
  private var isLetteredItem: Bool {
    let start = prefix(3)
    return start.count == 3 && start.first?.isLetter == true && ".)".contains(start.dropFirst().first ?? " ")
      && start.last == " "
  }

  fileprivate var endsSentence: Bool { last.map { ".!?;…".contains($0) } ?? false }

  /// Whether the author has ended the line, in CommonMark or HTML.
  fileprivate var endsInBreak: Bool { last == "\\" || last == ">" || hasSuffix("  ") }
}
