/// A tag that a generator of websites replaces: `{{ site.url }}`, `{% link a.md %}`, `{{< ref "a.md" >}}`.
enum GeneratorTag {
  /// The first one in a text, with its line and column, from 1; nil where there is none.
  static func first(in text: String) -> (text: String, line: Int, column: Int)? {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return nil }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for (open, close) in [("{{", "}}"), ("{%", "%}")] {
        guard let start = line.firstRange(of: open) else { continue }
        let tag = line[start.lowerBound...]
        guard let end = tag.firstRange(of: close) else { continue }
        return (
          String(tag[..<end.upperBound].prefix(60)), index + 1,
          line[..<start.lowerBound].unicodeScalars.count + 1
        )
      }
    }
    return nil
  }
}
