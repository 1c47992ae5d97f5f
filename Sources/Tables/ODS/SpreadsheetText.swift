import Reading

/// Gathers the text of a cell, whose paragraphs are its lines.
struct SpreadsheetText {
  private var runs = RichRuns()
  private var bytes: [UInt8] = []
  /// The styles of the elements that are open; the last is that of the words to come.
  private var open: [RichRuns.Run] = []
  private var hasParagraph = false
  private var links: Set<String> = []
  private var hasWordsOutsideLinks = false
  private var size = 0
  private let budget: TableBudget

  init(_ budget: TableBudget) { self.budget = budget }

  /// An element in a cell begins.
  mutating func start(_ name: XMLName, _ attributes: XMLAttributes, _ styles: TextStyles) {
    flush()
    switch name {
    case "s": add(String(repeating: " ", count: min(1000, max(1, attributes.number("c") ?? 1))))
    case "tab": add("\t")
    case "line-break": add("\n")
    case "p", "h":
      if hasParagraph { runs.add(RichRuns.Run(text: "\n")) }
      hasParagraph = true
      open = [RichRuns.Run(text: "")]
    default:
      var run = open.last ?? RichRuns.Run(text: "")
      if name == "a" {
        run.link = attributes["href"] ?? run.link
      } else {
        styles.apply(attributes["style-name"], to: &run)
      }
      open.append(run)
    }
  }

  /// An element in a cell ends.
  mutating func end(_ name: XMLName) {
    flush()
    if !open.isEmpty { open.removeLast() }
  }

  /// Words stand there.
  mutating func add(_ more: UnsafeBufferPointer<UInt8>) {
    guard !open.isEmpty, !budget.isSpent else { return }
    bytes += more
    budget.check(cellOf: bytes.count)
  }

  private mutating func flush() {
    guard !bytes.isEmpty else { return }
    let text = bytes.withUnsafeBufferPointer { String(normalizing: $0) }
    bytes.removeAll(keepingCapacity: true)
    // A line break of the file is a space, as everywhere in XML.
    add(text.contains("\n") ? text.split { $0 == "\n" || $0 == "\r\n" }.joined(separator: " ") : text)
  }

  private mutating func add(_ text: String) {
    guard var run = open.last else { return }
    if let link = run.link { links.insert(link) } else if !text.isEmpty { hasWordsOutsideLinks = true }
    run.text = text
    size += text.utf8.count
    budget.check(cellOf: size)
    runs.add(run)
  }

  /// What was gathered; nil when there are no words.
  var content: Cell.Content? {
    guard !runs.isEmpty else { return nil }
    // A link that is the whole cell is that of the cell.
    return wholeLink == nil ? runs.content : runs.withoutLinks.content
  }

  /// The address that all words lead to; nil when some lead nowhere, or elsewhere.
  var wholeLink: String? { links.count == 1 && !hasWordsOutsideLinks ? links.first : nil }
}
