/// A run of text of one weight.
struct StyledText {
  var text: String
  var isBold = false
}

/// Runs of text that are set on lines of a terminal, as many as they need.
struct StyledParagraph {
  var runs: [StyledText] = []

  /// Adds a run, in which the signs that stand off in French do not begin a line, or end one.
  mutating func add(_ text: String, isBold: Bool = false) {
    var text = text
    for sign in [":", ";", "?", "!", "»"] { text = text.replacing(" \(sign)", with: "\u{A0}\(sign)") }
    runs.append(StyledText(text: text.replacing("« ", with: "«\u{A0}"), isBold: isBold))
  }

  /// The text without weights.
  var plain: String { runs.map(\.text).joined() }

  /// The lines, none wider than `width` characters unless a word is, each as its runs.
  func lines(width: Int) -> [[StyledText]] {
    var lines: [[StyledText]] = []
    var line: [StyledText] = []
    var used = 0
    for word in words {
      let length = word.reduce(0) { $0 + $1.text.count }
      if !line.isEmpty, used + 1 + length > width {
        lines.append(line)
        (line, used) = ([], 0)
      }
      if !line.isEmpty {
        // A space between bold words is bold, so that what belongs together stays one run.
        line.append(StyledText(text: " ", isBold: line[line.count - 1].isBold && word[0].isBold))
        used += 1
      }
      line += word
      used += length
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The width of the longest word, in characters.
  var longestWord: Int { words.map { $0.reduce(0) { $0 + $1.text.count } }.max() ?? 0 }

  /// The runs between spaces. Spaces that do not break stay in words.
  private var words: [[StyledText]] {
    var words: [[StyledText]] = [[]]
    for run in runs {
      for (index, part) in run.text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == " " || $0 == "\n" })
        .enumerated()
      {
        if index > 0 { words.append([]) }
        if !part.isEmpty { words[words.count - 1].append(StyledText(text: String(part), isBold: run.isBold)) }
      }
    }
    return words.filter { !$0.isEmpty }
  }
}
