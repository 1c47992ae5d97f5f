import Bytes

/// Brings a text that was copied from elsewhere into a form that CommonMark reads as it is meant; lines keep their numbers.
struct MarkupPreparation {
  /// The text.
  private(set) var text: String
  /// The names of the tags that were taken out: those of Word, which no browser knows.
  private(set) var dropped: [String] = []

  /// Prepares a text.
  init(_ written: String) {
    text = written
    if text.hasByte(UInt8(ascii: "<")) {
      dropOfficeTags()
      outdentTags()
    }
    if text.hasText("]:") { escapeIdleDefinitions() }
  }

  // MARK: HTML

  /// Takes out tags such as `<o:p>` and `<![if !supportLists]>`, which CommonMark takes for text.
  private mutating func dropOfficeTags() {
    var kept = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      kept += rest[..<start]
      rest = rest[start...]
      guard let (name, end) = MarkupPreparation.officeTag(atStartOf: rest) else {
        kept.append(rest.removeFirst())
        continue
      }
      if !dropped.contains(name) { dropped.append(name) }
      rest = rest[end...]
    }
    if !dropped.isEmpty { text = kept + rest }
  }

  /// The name of the tag of Word that a text begins with, and where it ends; nil where it begins with none.
  private static func officeTag(atStartOf text: Substring) -> (name: String, end: String.Index)? {
    let inner = text.dropFirst().prefix(200)
    guard let close = inner.firstIndex(where: { $0 == ">" || $0 == "\n" }), inner[close] == ">" else { return nil }
    let tag = inner[..<close]
    let end = text.index(after: close)
    if tag.hasPrefix("![") { return ("!" + tag.dropFirst(2).prefix(while: \.isLetter), end) }
    let name = tag.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ":") }
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.first?.isLetter ?? false }) else { return nil }
    let next = tag.drop { $0 == "/" }.dropFirst(name.count).first
    return next == nil || next == " " || next == "/" ? (String(name), end) : nil
  }

  /// Takes the indent of lines that begin with a tag: CommonMark takes them for code where they follow an empty line.
  private mutating func outdentTags() {
    let lines = text.lines
    guard lines.contains(where: \.isIndentedTag) else { return }
    text = lines.map { $0.isIndentedTag ? $0.drop { $0 == " " || $0 == "\t" } : $0 }.joined(separator: "\n")
  }

  // MARK: Definitions

  /// Makes texts of lines that CommonMark takes for the addresses of links that nobody makes: "[Note]: Attention".
  private mutating func escapeIdleDefinitions() {
    let lines = text.lines
    let used = MarkupPreparation.labels(in: text)
    text = lines.map { line in
      guard let label = line.definedLabel, !used.contains(label.lowercased()) else { return String(line) }
      return line.prefix { $0 == " " } + "\\" + line.drop { $0 == " " }
    }.joined(separator: "\n")
  }

  /// What stands in brackets, but for what begins a line and has a colon behind it: what may be the label of a link or a note, in
  /// small letters.
  private static func labels(in text: String) -> Set<String> {
    var labels: Set<String> = []
    var start: String.Index?
    var (isLineStart, startsLine) = (true, false)
    for index in text.indices {
      switch text[index] {
      case "[": (start, startsLine) = (text.index(after: index), isLineStart)
      case "]":
        if let start, !startsLine || text[index...].dropFirst().first != ":" {
          labels.insert(text[start..<index].lowercased())
        }
        start = nil
      default: break
      }
      isLineStart = text[index] == "\n" || isLineStart && text[index] == " "
    }
    return labels
  }
}

extension Substring {
  /// Whether the line begins with a tag of HTML, far enough to the right to be taken for code.
  fileprivate var isIndentedTag: Bool {
    let indent = prefix { $0 == " " || $0 == "\t" }
    guard indent.contains("\t") || indent.count >= 4, case let tag = self[indent.endIndex...], tag.first == "<" else {
      return false
    }
    let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return HTMLElement.all[name.lowercased()] != nil
  }

  /// The label of the link whose address the line seems to give; nil for other lines.
  fileprivate var definedLabel: Substring? {
    let line = drop { $0 == " " }
    guard line.first == "[", count - line.count < 4, let end = line.firstIndex(of: "]"),
      line[end...].dropFirst().first == ":", case let label = line[..<end].dropFirst(), !label.contains("["),
      label.contains(where: { !$0.isWhitespace })
    else { return nil }
    return label
  }
}
