import Bytes
import Diagnostics

/// Makes the tree of a JSON text.
///
/// Source: RFC 8259. It leaves lone surrogates and repeated names to the reader; here both are errors.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let source: SourceText
  private var index = 0
  private var line = 1
  /// Where the line begins, plus the number of continuation bytes in it up to `counted`: `counted - lineStart` counts characters.
  private var lineStart = 0
  private var counted = 0
  private var usualCounts = UsualCounts()
  /// What takes up the items of a list; nil when nobody asks for them.
  private var collector: ItemCollector?

  /// Reading cannot go on; the reason has been reported.
  private struct Stop: Error {}

  /// The tree of `text`; nil, with a reason in `found`, when there is none.
  static func scan(_ text: SourceText, _ found: inout DiagnosticList) -> Node? {
    var scanner = JSONScanner(text, collector: nil)
    return try? scanner.document(&found)
  }

  /// The tree of `text` with the elements of a list, of which those that `matcher` finds are not read.
  static func scan(
    _ text: SourceText, itemsOf list: ItemList, _ matcher: ItemMatcher?,
    _ found: inout DiagnosticList
  ) -> ItemizedTree? {
    var scanner = JSONScanner(text, collector: ItemCollector(list: list, matcher: matcher))
    guard let root = try? scanner.document(&found) else { return nil }
    return ItemizedTree(root: root, elements: scanner.collector?.elements ?? [])
  }

  private init(_ text: SourceText, collector: ItemCollector?) {
    (source, bytes) = (text, text.bytes)
    self.collector = collector
  }

  private mutating func document(_ found: inout DiagnosticList) throws(Stop) -> Node {
    skipSpace()
    guard index < bytes.count else {
      found.error(.emptyFile, at: Place(file: source.file, line: 1, column: 1))
      throw Stop()
    }
    let root = try collector?.list == .whole ? list(depth: 0, &found) : value(depth: 0, &found)
    skipSpace()
    guard index == bytes.count else { throw fail(.trailingText, &found) }
    return root
  }

  private mutating func value(depth: Int, _ found: inout DiagnosticList) throws(Stop) -> Node {
    let place = here
    guard depth < TreeLimits.depth else {
      found.error(.deepNesting(limit: TreeLimits.depth), at: place)
      throw Stop()
    }
    switch peek {
    case UInt8(ascii: "{"): return Node(.mapping(try members(depth: depth, &found)), at: place)
    case UInt8(ascii: "["): return Node(.sequence(try elements(depth: depth, &found)), at: place)
    case UInt8(ascii: "\""):
      let (text, isAsWritten) = try string(&found)
      return Node(.scalar(Scalar(text, origin: isAsWritten ? .inline(offset: 1) : .unknown)), at: place)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return Node(.scalar(Scalar(try number(&found), .number, origin: .inline(offset: 0))), at: place)
    default: return Node(try word(&found), at: place)
    }
  }

  private mutating func elements(
    depth: Int, areItems: Bool = false, _ found: inout DiagnosticList
  ) throws(Stop) -> [Node] {
    var elements: [Node] = []
    index += 1
    skipSpace()
    if peek == UInt8(ascii: "]") {
      index += 1
      return elements
    }
    while true {
      elements.append(try areItems ? item(depth: depth + 1, &found) : value(depth: depth + 1, &found))
      if try isLast(before: UInt8(ascii: "]"), of: .list, &found) { return elements }
    }
  }

  private mutating func members(depth: Int, _ found: inout DiagnosticList) throws(Stop) -> [Entry] {
    var builder = MappingBuilder(expecting: usualCounts[depth])
    defer { usualCounts[depth] = builder.entries.count }
    index += 1
    skipSpace()
    if peek == UInt8(ascii: "}") {
      index += 1
      return builder.entries
    }
    while true {
      let keyPlace = here
      guard peek == UInt8(ascii: "\"") else { throw fail(.missingName, &found) }
      let key = try string(&found).text
      skipSpace()
      guard peek == UInt8(ascii: ":") else { throw fail(.missingColon(after: key), &found) }
      index += 1
      skipSpace()
      let isList = depth == 0 && collector?.isList(key) ?? false
      let value = try isList ? list(depth: depth + 1, &found) : value(depth: depth + 1, &found)
      builder.add(Entry(key: key, keyPlace: keyPlace, value: value), &found)
      if try isLast(before: UInt8(ascii: "}"), of: .object, &found) { return builder.entries }
    }
  }

  /// Steps over the comma or the closing bracket after an element, and says which it was.
  private mutating func isLast(
    before close: UInt8, of container: JSONFault.Container, _ found: inout DiagnosticList
  ) throws(Stop) -> Bool {
    skipSpace()
    if peek == close {
      index += 1
      return true
    }
    guard peek == UInt8(ascii: ",") else {
      let fault = JSONFault.missingComma(close: Character(Unicode.Scalar(close)))
      throw fail(index == bytes.count ? .endInside(container) : fault, &found)
    }
    let comma = (index: index, line: line, lineStart: lineStart, counted: counted)
    index += 1
    skipSpace()
    if peek == close {
      (index, line, lineStart, counted) = comma
      throw fail(.trailingComma(close: Character(Unicode.Scalar(close))), &found)
    }
    return false
  }

  // MARK: Items

  /// What stands in the place of the list whose items are asked for.
  private mutating func list(depth: Int, _ found: inout DiagnosticList) throws(Stop) -> Node {
    let place = here
    guard peek == UInt8(ascii: "[") else { return try value(depth: depth, &found) }
    return Node(.sequence(try elements(depth: depth, areItems: true, &found)), at: place)
  }

  /// An element of that list. A mapping ends with its own brace, so that no other text begins with all of its bytes.
  private mutating func item(depth: Int, _ found: inout DiagnosticList) throws(Stop) -> Node {
    let place = here
    let (start, column) = (index, index - lineStart)
    if let earlier = collector?.matcher?.item(at: index, of: bytes),
      let item = collector?.matcher?.earlier.items[earlier]
    {
      index += item.bytes.count
      line += item.lineFeeds
      lineStart = index - item.lastCharacters - (item.lineFeeds == 0 ? column : 0)
      counted = index
      let moved = item.moved(to: start, line: place.line, column: place.column)
      collector?.elements.append(ItemizedTree.Element(item: moved, earlier: earlier))
      return Node(.null, at: place)
    }
    let node = try value(depth: depth, &found)
    var item: Item?
    if case .mapping = node.value {
      countCharacters()
      let lineFeeds = line - place.line
      item = Item(
        start..<index, of: bytes, line: place.line, column: place.column, lineFeeds: lineFeeds,
        lastCharacters: index - lineStart - (lineFeeds == 0 ? column : 0))
    }
    collector?.elements.append(ItemizedTree.Element(item: item))
    return node
  }

  // MARK: Scalars

  private mutating func word(_ found: inout DiagnosticList) throws(Stop) -> Value {
    for (text, value) in JSONScanner.words where bytes[index...].starts(with: text.utf8) {
      index += text.utf8.count
      return value
    }
    guard index < bytes.count else { throw fail(.endBeforeValue, &found) }
    throw fail(.missingValue(instead: Character(Unicode.Scalar(peek))), &found)
  }

  private static let words: [(String, Value)] = [
    ("null", .null), ("true", .scalar(Scalar("true", .flag))), ("false", .scalar(Scalar("false", .flag))),
  ]

  private mutating func number(_ found: inout DiagnosticList) throws(Stop) -> String {
    let start = index
    if peek == UInt8(ascii: "-") { index += 1 }
    let whole = index
    var isWellFormed = digits() > 0
    if index - whole > 1, bytes[whole] == UInt8(ascii: "0") { isWellFormed = false }
    if peek == UInt8(ascii: ".") {
      index += 1
      if digits() == 0 { isWellFormed = false }
    }
    if peek | 0x20 == UInt8(ascii: "e") {
      index += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
      if digits() == 0 { isWellFormed = false }
    }
    guard isWellFormed else {
      index = start
      throw fail(.malformedNumber, &found)
    }
    return text(from: start, to: index)
  }

  private mutating func digits() -> Int {
    let start = index
    while peek &- 0x30 < 10 { index += 1 }
    return index - start
  }

  /// The text of the string that begins here, and whether it holds no escape.
  private mutating func string(_ found: inout DiagnosticList) throws(Stop) -> (text: String, isAsWritten: Bool) {
    index += 1
    let start = index
    index = endOfPlain
    let isAsWritten = peek == UInt8(ascii: "\"")
    let head = text(from: start, to: index)
    guard isAsWritten else { return (try escapedString(after: head, &found), false) }
    index += 1
    return (head, true)
  }

  /// Where what follows in a string stands no more for itself.
  private var endOfPlain: Int {
    bytes.firstIndex(
      from: index,
      finding: { $1.below(0x20) | $1.equal(UInt8(ascii: "\"")) | $1.equal(UInt8(ascii: "\\")) },
      where: { bytes[$0] < 0x20 || bytes[$0] == UInt8(ascii: "\"") || bytes[$0] == UInt8(ascii: "\\") })
      ?? bytes.count
  }

  private mutating func escapedString(
    after head: String, _ found: inout DiagnosticList
  ) throws(Stop) -> String {
    var result = head
    while true {
      switch peek {
      case UInt8(ascii: "\""):
        index += 1
        // An escape may bring in a mark that belongs to the letter before it.
        return result.normalized
      case UInt8(ascii: "\\"):
        result += try escape(&found)
      case 0..<0x20 where index < bytes.count:
        throw fail(.lineBreakInText, &found)
      default:
        let start = index
        index = endOfPlain
        guard index < bytes.count else { throw fail(.endInside(.text), &found) }
        result += text(from: start, to: index)
      }
    }
  }

  private mutating func escape(_ found: inout DiagnosticList) throws(Stop) -> String {
    let place = here
    index += 1
    let letter = peek
    let scalar: UInt32
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = UInt32(letter)
    case UInt8(ascii: "n"): scalar = 0x0a
    case UInt8(ascii: "t"): scalar = 0x09
    case UInt8(ascii: "r"): scalar = 0x0d
    case UInt8(ascii: "b"): scalar = 0x08
    case UInt8(ascii: "f"): scalar = 0x0c
    case UInt8(ascii: "u"):
      index += 1
      return try text(of: try escapedUnit(at: place, &found), at: place, &found)
    default: throw fail(.unknownEscape, at: place, &found)
    }
    index += 1
    return try text(of: scalar, at: place, &found)
  }

  /// The scalar of a `\u` escape whose digits begin here, or of two such escapes for a pair of surrogates.
  private mutating func escapedUnit(at place: Place, _ found: inout DiagnosticList) throws(Stop) -> UInt32 {
    guard let unit = hexadecimalUnit() else { throw fail(.shortEscape, at: place, &found) }
    guard (0xd800..<0xe000).contains(unit) else { return unit }
    if unit < 0xdc00, peek == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "u") {
      index += 2
      if let low = hexadecimalUnit(), (0xdc00..<0xe000).contains(low) {
        return 0x10000 + (unit - 0xd800) << 10 + (low - 0xdc00)
      }
    }
    throw fail(.loneSurrogate, at: place, &found)
  }

  private mutating func hexadecimalUnit() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[index..<(index + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    index += 4
    return unit
  }

  /// The text that an escape stands for.
  private func text(of value: UInt32, at place: Place, _ found: inout DiagnosticList) throws(Stop) -> String {
    guard let scalar = Unicode.Scalar(value) else { throw Stop() }
    return scalar.isForbidden ? String(scalar).readable(at: place, &found) : String(scalar)
  }

  // MARK: Steps

  /// The byte here; 0, which no text holds, at the end.
  private var peek: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private var here: Place {
    mutating get {
      countCharacters()
      return source.place(line: line, column: index - lineStart + 1)
    }
  }

  /// Brings `lineStart` up to what is here: nobody asks for places behind the texts that most lines end with.
  private mutating func countCharacters() {
    lineStart += bytes.continuationCount(in: counted..<index)
    counted = index
  }

  private func text(from start: Int, to end: Int) -> String {
    String(normalizingSound: UnsafeBufferPointer(rebasing: bytes[start..<end]))
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0d: index += 1
      case 0x0a:
        index += 1
        line += 1
        (lineStart, counted) = (index, index)
      default: return
      }
    }
  }

  private mutating func fail(_ fault: JSONFault, at place: Place? = nil, _ found: inout DiagnosticList) -> Stop {
    found.error(.jsonSyntax(fault), at: place ?? here)
    return Stop()
  }
}
