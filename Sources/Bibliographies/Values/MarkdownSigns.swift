/// Signs that stand for themselves in TeX, and are marks in CommonMark.
enum MarkdownSigns {
  /// Whether a sign can be a mark anywhere in a text.
  static func areMarks(_ scalar: Unicode.Scalar) -> Bool { "\\*_`[]<&".unicodeScalars.contains(scalar) }

  /// Paragraphs without space around them, that do not begin as headings, lists and quotations do.
  static func tidied(_ text: String) -> String {
    text.split(separator: "\n\n").map { paragraph in
      let text = String(paragraph).withoutSpaceAround.withSingleSpaces
      let first = text.first
      if first == "#" || first == ">" || first == "=" { return "\\" + text }
      if first == "-" || first == "+", text.dropFirst().first?.isWhitespace == true { return "\\" + text }
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      let rest = text.dropFirst(digits.count)
      if !digits.isEmpty, let sign = rest.first, sign == "." || sign == ")",
        rest.dropFirst().first?.isWhitespace == true
      {
        return digits + "\\" + rest
      }
      return text
    }.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}
