import Bytes

/// Lists that were typed without CommonMark, or copied from a document: lines that begin with a bullet or a dash.
enum PastedBullets {
  /// The text with such lines as items of CommonMark, in lines of the same numbers, and the first of the signs with the line it
  /// stands on, from 1; nil for a text without any.
  static func rewritten(_ text: String) -> (text: String, sign: Character, line: Int)? {
    var lines = text.lines
    var first: (sign: Character, line: Int)?
    var start = 0
    while start < lines.count {
      // A group of lines without an empty one between them.
      let end = lines[start...].firstIndex { $0.allSatisfy(\.isWhitespace) } ?? lines.count
      let takesDashes = listsWithDashes(lines[start..<end])
      let items = (start..<end).filter { lines[$0].sign.map { $0.isBullet || takesDashes } ?? false }
      let indent = items.map { lines[$0].indent }.min() ?? 0
      for index in items {
        if first == nil { first = lines[index].sign.map { (Character($0), index + 1) } }
        lines[index] = lines[index].item(outdentedBy: indent)
      }
      start = end + 1
    }
    return first.map { (lines.joined(separator: "\n"), $0.sign, $0.line) }
  }

  /// Whether the dashes at the starts of lines are bullets: a single one can open an aside that a line happens to begin with.
  private static func listsWithDashes(_ lines: ArraySlice<Substring>) -> Bool {
    let dashed = lines.indices.filter { lines[$0].sign?.isWeak ?? false }
    guard dashed.count > 1, let first = dashed.first else { return false }
    return first == lines.startIndex || lines[first - 1].reversed().first { !$0.isWhitespace } == ":"
  }
}

extension Substring {
  /// The bullet or the dash that the line begins with, and that space follows.
  fileprivate var sign: Unicode.Scalar? {
    let inked = unicodeScalars.drop { $0 == " " || $0 == "\t" }
    guard let sign = inked.first, sign.isBullet || sign.isWeak, let next = inked.dropFirst().first else { return nil }
    // CommonMark knows a hyphen and a space, and no other space for it.
    if sign == "-" { return next == "\u{a0}" || next.properties.isAlphabetic ? sign : nil }
    if sign == "o" { return next == "\t" ? sign : nil }
    return next.properties.isWhitespace || sign.isBullet || sign.isDash && next.properties.isAlphabetic ? sign : nil
  }

  /// How many spaces and tabs it begins with.
  fileprivate var indent: Int { prefix { $0 == " " || $0 == "\t" }.count }

  /// The line with a hyphen for its sign, and so much less indent.
  fileprivate func item(outdentedBy outdent: Int) -> Substring {
    // A selector may say behind a sign whether it is an emoji.
    let words = dropFirst(indent).unicodeScalars.dropFirst().drop {
      $0.properties.isWhitespace || $0.properties.isVariationSelector
    }
    return prefix(indent).dropFirst(outdent) + "- " + Substring(words)
  }
}

extension Unicode.Scalar {
  /// Whether lists are typed with it. The last of them are those of the fonts Symbol and Wingdings, in texts from Word.
  fileprivate var isBullet: Bool {
    (value == 0xb7 || value > 0x2020)
      && "•‣◦▪▫●○■□◆◇►▶➢➤❖⁃∙·\u{f0b7}\u{f0a7}\u{f0d8}\u{f0fc}\u{f076}".unicodeScalars.contains(self)
  }

  /// Whether it makes a list only where several lines begin with it: a dash, a hyphen without its space, a letter of Word's.
  fileprivate var isWeak: Bool { isDash || self == "-" || self == "o" || self == "»" || self == "§" }

  /// Whether it is a dash, which lists are typed with, too.
  fileprivate var isDash: Bool { (0x2010...0x2015).contains(value) || value == 0x2212 }
}
