import Reading

/// Gathers the text of elements while a part of a workbook is read.
struct WorkbookText {
  private var bytes: [UInt8] = []
  /// Whether text is wanted now.
  var isCollecting = false
  private let budget: TableBudget

  init(_ budget: TableBudget) { self.budget = budget }

  /// Takes in text where it is wanted.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    guard isCollecting, !budget.isSpent else { return }
    bytes.append(contentsOf: text)
    budget.check(cellOf: bytes.count)
  }

  /// The text that was gathered, which is gone then.
  mutating func take() -> String {
    isCollecting = false
    defer { bytes.removeAll(keepingCapacity: true) }
    guard !bytes.isEmpty else { return "" }
    return bytes.withUnsafeBufferPointer { String(normalizing: $0) }.withoutEscapes
  }
}

/// Gathers the text of a string, whose runs may have styles of their own.
struct WorkbookString {
  private var text: WorkbookText
  private var runs = RichRuns()
  private var size = 0
  private let budget: TableBudget
  private var run = RichRuns.Run(text: "")
  /// How deep we are in what is heard and not read: Japanese pronunciations.
  private var phoneticDepth = 0

  init(_ budget: TableBudget) { (text, self.budget) = (WorkbookText(budget), budget) }

  /// An element in a string begins.
  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "rPh": phoneticDepth += 1
    case "t": text.isCollecting = phoneticDepth == 0
    case "r": run = RichRuns.Run(text: "")
    case "b": run.isStrong = attributes["val"].map { $0 != "0" && $0 != "false" } ?? true
    case "i": run.isEmphasis = attributes["val"].map { $0 != "0" && $0 != "false" } ?? true
    default: break
    }
  }

  /// An element in a string ends.
  mutating func end(_ name: XMLName) {
    switch name {
    case "rPh": phoneticDepth -= 1
    case "t":
      run.text = text.take()
      size += run.text.utf8.count
      budget.check(cellOf: size)
      runs.add(run)
    case "r": run = RichRuns.Run(text: "")
    default: break
    }
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) { text.add(bytes) }

  /// What the string holds; the next begins.
  mutating func take() -> Cell.Content {
    defer { self = WorkbookString(budget) }
    return runs.content
  }
}

/// Reads the texts that cells refer to by number.
final class SharedStringsHandler: XMLHandler {
  private(set) var strings: [Cell.Content] = []
  private var string: WorkbookString
  private let budget: TableBudget

  init(_ budget: TableBudget) { (string, self.budget) = (WorkbookString(budget), budget) }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) { string.start(name, attributes) }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { string.add(bytes) }

  override func end(_ name: XMLName) {
    guard name == "si" else { return string.end(name) }
    let content = string.take()
    budget.take(.strings)
    budget.take(.sharedText, content.size)
    strings.append(content)
  }
}

extension String {
  /// The text with its escapes as what they stand for: `_x000D_` for a carriage return, of which a line feed is kept.
  fileprivate var withoutEscapes: String {
    guard utf8.contains(UInt8(ascii: "_")) || utf8.contains(0x0d), contains("_x") || contains("\r") else { return self }
    var result = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "_", let escaped = rest.escape {
        rest = rest.dropFirst(6)
        result.append(escaped)
      } else {
        result.append(scalar)
      }
    }
    return String(result).withLineFeeds
  }
}

extension Substring.UnicodeScalarView {
  /// What `x000D_` stands for behind an underscore; nil where none begins here.
  fileprivate var escape: Unicode.Scalar? {
    let code = prefix(6)
    guard code.count == 6, code.first == "x", code.last == "_" else { return nil }
    return UInt32(String(code.dropFirst().dropLast()), radix: 16).flatMap(Unicode.Scalar.init)
  }
}
