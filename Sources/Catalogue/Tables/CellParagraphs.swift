/// The lines of a cell as CommonMark: spreadsheets know no paragraphs but lines.
enum CellParagraphs {
  /// The text with an empty line between paragraphs; items of a list stay together.
  static func markdown(_ text: String) -> String {
    guard text.utf8.contains(0x0a) else { return text }
    var result = ""
    var last: Substring?
    for line in text.split(separator: "\n") {
      // What is pushed to the right in a cell is no code.
      let line = line.isItem ? line : line.drop(while: \.isWhitespace)
      guard !line.allSatisfy(\.isWhitespace) else { continue }
      if let last { result += last.isItem && line.isItem ? "\n" : "\n\n" }
      result += line
      last = line
    }
    return result
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
}
