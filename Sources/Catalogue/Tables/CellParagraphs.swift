/// The lines of a cell as CommonMark: spreadsheets know no paragraphs but lines.
enum CellParagraphs {
  /// The text with an empty line between paragraphs; items of a list stay together, and so do the lines of a table, of a quotation and
  /// of code between fences.
  static func markdown(_ text: String) -> String {
    guard text.utf8.contains(0x0a) else { return text }
    var result = ""
    var last: Line?
    var fence: Substring?
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let hasTable = lines.contains(where: \.isTableRule)
    for whole in lines {
      if let open = fence {
        result += "\n" + whole
        if whole.isFence(closing: open) { (fence, last) = (nil, .paragraph) }
        continue
      }
      let kind = Line(whole, inText: hasTable)
      // What is pushed to the right in a cell is no code.
      let line = kind == .item ? whole : whole.drop(while: \.isWhitespace)
      guard !line.isEmpty else {
        // An empty line ends what stays together, but for items.
        if last != nil, last != .item { last = .paragraph }
        continue
      }
      if let last { result += last == kind && kind != .paragraph ? "\n" : "\n\n" }
      result += line
      last = kind
      fence = line.fence
    }
    return result
  }

  /// What a line is part of.
  private enum Line {
    case item, table, quotation, paragraph

    /// Looks at a line of a text that has a table, or has none.
    init(_ line: Substring, inText hasTable: Bool) {
      let inked = line.drop(while: \.isWhitespace)
      self =
        switch inked.first {
        case "|": .table
        case ">": .quotation
        default: line.isItem ? .item : hasTable && line.contains("|") ? .table : .paragraph
        }
    }
  }
}

extension Substring {
  /// Whether the line begins as an item of a list does.
  fileprivate var isItem: Bool {
    let inked = drop(while: \.isWhitespace)
    guard let first = inked.first else { return false }
    if "-*+•‣◦▪▫–".contains(first) { return inked.dropFirst().first?.isWhitespace == true }
    let rest = inked.drop(while: \.isNumber)
    return first.isNumber && (rest.first == "." || rest.first == ")") && rest.dropFirst().first == " "
  }

  /// Whether the line stands between the head of a table and its rows.
  fileprivate var isTableRule: Bool {
    contains("|") && contains("-") && allSatisfy { "|-: \t\r".contains($0) }
  }

  /// The signs of the fence that begins code; nil for another line.
  fileprivate var fence: Substring? {
    guard let sign = first, sign == "`" || sign == "~", case let signs = prefix(while: { $0 == sign }),
      signs.count >= 3,
      sign == "~" || !dropFirst(signs.count).contains("`")
    else { return nil }
    return signs
  }

  /// Whether a line ends what a fence begins.
  fileprivate func isFence(closing open: Substring) -> Bool {
    let line = drop(while: \.isWhitespace)
    return line.hasPrefix(open) && line.allSatisfy { $0 == open.first || $0.isWhitespace }
  }
}
