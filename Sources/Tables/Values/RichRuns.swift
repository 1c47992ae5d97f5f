/// A text of a cell in runs, some of them emphasised or linked, and the same in CommonMark.
///
/// The words stay as they are: what an author writes in a cell is CommonMark already.
struct RichRuns {
  private var runs: [Run] = []

  /// Words in one style.
  struct Run: Hashable {
    var text: String
    var isStrong = false
    var isEmphasis = false
    var link: String?

    var isPlain: Bool { !isStrong && !isEmphasis && link == nil }

    func hasStyle(of other: Run) -> Bool {
      isStrong == other.isStrong && isEmphasis == other.isEmphasis && link == other.link
    }
  }

  /// Adds words; they go on with those before them where the style is the same.
  mutating func add(_ run: Run) {
    guard !run.text.isEmpty else { return }
    if let last = runs.last, last.hasStyle(of: run) {
      runs[runs.count - 1].text += run.text
    } else {
      runs.append(run)
    }
  }

  /// The same words without their links.
  var withoutLinks: RichRuns {
    var result = RichRuns()
    for var run in runs {
      run.link = nil
      result.add(run)
    }
    return result
  }

  /// Whether there are no words.
  var isEmpty: Bool { runs.isEmpty }

  /// The runs as what a cell holds.
  var content: Cell.Content {
    let text = runs.map(\.text).joined()
    if runs.allSatisfy(\.isPlain) { return .text(text) }
    var markdown = ""
    for (index, run) in runs.enumerated() {
      let next = index + 1 < runs.count ? runs[index + 1].text.first : nil
      append(run, before: next, to: &markdown)
    }
    return .richText(text, markdown: markdown)
  }

  /// Adds a run line by line, since no emphasis reaches over paragraphs.
  private func append(_ run: Run, before next: Character?, to markdown: inout String) {
    guard !run.isPlain else { return markdown += run.text }
    let lines = run.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { markdown += "\n" }
      let follower = index + 1 < lines.count ? "\n" : next
      append(line, styledAs: run, before: follower, to: &markdown)
    }
  }

  /// Adds a line with its marks, which stand close to words: space goes out of them, and so do signs where the marks would
  /// stand between a sign and a letter and so mean nothing.
  private func append(_ line: Substring, styledAs run: Run, before next: Character?, to markdown: inout String) {
    var inner = line[...]
    var (lead, tail) = ("", "")
    func stays(_ sign: Character, outside: Character?) -> Bool {
      !sign.isWhitespace && (run.link != nil || sign.isLetter || sign.isNumber || outside?.isWord != true)
    }
    while let first = inner.first, !stays(first, outside: lead.last ?? markdown.last) {
      lead.append(first)
      inner.removeFirst()
    }
    while let last = inner.last, !stays(last, outside: tail.first ?? next) {
      tail = String(last) + tail
      inner.removeLast()
    }
    guard !inner.isEmpty else { return markdown += line }
    let marks = (run.isStrong ? "**" : "") + (run.isEmphasis ? "*" : "")
    let words = marks + inner + String(marks.reversed())
    markdown += lead + (run.link.map { "[\(words)](<\($0)>)" } ?? words) + tail
  }
}

extension Character {
  fileprivate var isWord: Bool { isLetter || isNumber }
}
