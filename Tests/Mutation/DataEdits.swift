/// Edits of a data file as authors make them, well or badly, one after the other.
package struct DataEdits {
  private var generator: SeededGenerator
  /// What begins a line that begins an item, after spaces.
  private let opening: String
  private let fragments: [String]

  /// Edits of a file in YAML or in JSON.
  package init(seed: UInt64, isJSON: Bool) {
    generator = SeededGenerator(seed)
    opening = isJSON ? "{" : "-"
    fragments = isJSON ? DataEdits.jsonFragments : DataEdits.yamlFragments
  }

  private static let yamlFragments = [
    "\"", "'", ": ", "- ", "# ", " #", "&a ", "*a", "!!str ", "!x ", "|\n", ">-\n", "|+\n\n", "\t", "---\n", "...\n",
    "[", "]",
    "{", "}", ", ", "\n", "\n\n", "  ", "? ", "%YAML 1.2\n", "<<: *a", "~", "\\", "\u{85}", "\u{1}", "é", "😀", "\r",
    "\u{feff}",
    "&b [x]", "- - ", "\n    \"x\n", "@", "`",
  ]

  private static let jsonFragments = [
    "\"", ",", ":", "{", "}", "[", "]", "\\", "\\n", "\\u00e9", "\\ud800", "\n", "  ", "\t", "null", "true", "12", "é",
    "😀",
    "\r", "\u{1}", "\u{feff}", "//", "{},", "[{}],",
  ]

  /// The text with another edit in it.
  package mutating func edit(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    switch Int.random(in: 0..<16, using: &generator) {
    case 0..<4: insert("x", into: &lines)
    case 4: insert(fragments.randomElement(using: &generator) ?? "", into: &lines)
    case 5: lines.insert(fragments.randomElement(using: &generator) ?? "", at: position(in: lines))
    case 6: lines.remove(at: Int.random(in: lines.indices, using: &generator))
    case 7: lines.insert("", at: position(in: lines))
    case 8:
      lines.insert(opening == "-" ? "# \(lines.randomElement(using: &generator) ?? "")" : " ", at: position(in: lines))
    case 9: indent(&lines)
    case 10: quoteItem(in: &lines)
    case 11, 12: if let item = item(in: lines) { lines.removeSubrange(item) }
    case 13: if let item = item(in: lines) { lines.insert(contentsOf: lines[item], at: start(in: lines)) }
    default: moveItem(in: &lines)
    }
    return lines.joined(separator: "\n")
  }

  /// Whether to go back to a text that can be read.
  package mutating func goesBack() -> Bool { !generator.happens(oneIn: 5) }

  private mutating func position(in lines: [String]) -> Int { Int.random(in: 0...lines.count, using: &generator) }

  private mutating func insert(_ text: String, into lines: inout [String]) {
    let index = Int.random(in: lines.indices, using: &generator)
    let place = lines[index].unicodeScalars.indices.randomElement(using: &generator) ?? lines[index].startIndex
    lines[index].unicodeScalars.insert(contentsOf: text.unicodeScalars, at: place)
  }

  private mutating func indent(_ lines: inout [String]) {
    let start = Int.random(in: lines.indices, using: &generator)
    let isDeeper = Bool.random(using: &generator)
    for index in start..<min(lines.count, start + 6) {
      lines[index] = isDeeper ? "  \(lines[index])" : String(lines[index].drop { $0 == " " })
    }
  }

  /// Puts the lines of an item into a quoted text of another one, as they are.
  private mutating func quoteItem(in lines: inout [String]) {
    guard let item = item(in: lines) else { return }
    let quote = ["\"", "'", "    summary: \"", "    summary: |"].randomElement(using: &generator) ?? ""
    let quoted = [quote] + lines[item] + [quote == "    summary: |" ? "" : "\""]
    lines.insert(contentsOf: quoted, at: position(in: lines))
  }

  private mutating func moveItem(in lines: inout [String]) {
    guard let item = item(in: lines) else { return }
    let moved = lines[item]
    lines.removeSubrange(item)
    lines.insert(contentsOf: moved, at: start(in: lines))
  }

  /// The line that begins an item, or any other.
  private mutating func start(in lines: [String]) -> Int {
    starts(in: lines).randomElement(using: &generator) ?? position(in: lines)
  }

  /// The lines of an item.
  private mutating func item(in lines: [String]) -> Range<Int>? {
    let starts = starts(in: lines)
    guard let index = starts.indices.dropLast().randomElement(using: &generator) else { return nil }
    return starts[index]..<starts[index + 1]
  }

  private func starts(in lines: [String]) -> [Int] {
    lines.indices.filter { lines[$0].drop { $0 == " " }.hasPrefix(opening) }
  }
}
