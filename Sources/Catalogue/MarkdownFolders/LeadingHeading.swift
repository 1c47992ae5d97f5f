/// A heading of the first level that a text in CommonMark begins with: `# Title`.
struct LeadingHeading {
  /// What it says.
  let title: String
  /// The line that it stands on, from 1.
  let line: Int
  /// The text without it; its lines stay where they are.
  let rest: String

  /// Looks at what a text begins with; nil where that is something else.
  init?(in text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let index = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }), lines[index].hasPrefix("# ") else {
      return nil
    }
    var title = lines[index].dropFirst(2)
    while title.last?.isWhitespace == true { title.removeLast() }
    // Signs at the end close the heading where a space stands before them: "C#" is a name.
    let open = title.reversed().drop { $0 == "#" }
    if open.first?.isWhitespace != false { title.removeLast(title.count - open.count) }
    guard !title.allSatisfy(\.isWhitespace) else { return nil }
    self.title = String(title).oneLine
    line = index + 1
    lines[index] = ""
    rest = lines.joined(separator: "\n")
  }
}
