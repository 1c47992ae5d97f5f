import Diagnostics
import Mutation
import TestSupport
import Testing

@testable import Reading

/// A list whose items are known again by their bytes is read as if all of it were read.
@Suite struct ItemTests {
  @Test(arguments: ListSample.all)
  func whatIsNotReadAgainIsTheSame(_ sample: ListSample) throws {
    var knownCount = 0
    for seed in 0..<UInt64(5) {
      var edits = DataEdits(seed: seed, isJSON: sample.notation == .json)
      var reading = ItemizedReading(sample)
      var (text, good) = (sample.text, sample.text)
      for _ in 0..<60 {
        let isGood = try reading.read(text)
        if isGood { good = text } else if edits.goesBack() { text = good }
        text = edits.edit(text)
      }
      knownCount += reading.knownCount
    }
    // Most edits leave most items alone.
    #expect(knownCount > sample.leastKnown)
  }

  private static let item =
    "    url: https://example.org/\n    summary: a text that is long enough to be looked for by how it begins\n"

  private static func list(_ ids: [String]) -> String {
    "resources:\n" + ids.map { "  - id: \($0)\n\(item)" }.joined() + "sections: []\n"
  }

  /// Which elements of the second text are items of the first one.
  private static func known(_ first: String, _ second: String, _ notation: SourceFile.Notation = .yaml) throws
    -> [Int?]?
  {
    var reading = ItemizedReading(ListSample("", notation, .field("resources"), first))
    _ = try reading.read(first)
    _ = try reading.read(second)
    return reading.known
  }

  @Test func whatIsNewIsRead() throws {
    let first = ItemTests.list(["a", "b", "c", "d"])
    #expect(try ItemTests.known(first, ItemTests.list(["a", "b", "c", "d"])) == [0, 1, 2, nil])
    #expect(try ItemTests.known(first, ItemTests.list(["a", "x", "c", "d"])) == [0, nil, 2, nil])
    #expect(try ItemTests.known(first, ItemTests.list(["x", "a", "b", "c", "d"])) == [nil, 0, 1, 2, nil])
    #expect(try ItemTests.known(first, ItemTests.list(["a", "c", "d"])) == [0, 2, nil])
    // What was moved is looked for from the second one on.
    #expect(try ItemTests.known(first, ItemTests.list(["c", "b", "a", "d"])) == [nil, 1, nil, nil])
    let reversed = ItemTests.list(["f", "e", "d", "c", "b", "a", "g"])
    let known = try ItemTests.known(ItemTests.list(["a", "b", "c", "d", "e", "f", "g"]), reversed)
    #expect(known == [nil, 4, 3, 2, 1, 0, nil])
  }

  @Test func anItemAtTheEndOfTheTextIsKnownThere() throws {
    let first = ItemTests.list(["a", "b"]).replacing("sections: []\n", with: "")
    #expect(try ItemTests.known(first, first) == [0, 1])
    #expect(try ItemTests.known(first, first.replacing("- id: a", with: "- id: x")) == [nil, 1])
    // It ended there; now more of it, or another one, may follow.
    #expect(try ItemTests.known(first, first + "      more\n") == [0, nil])
    #expect(try ItemTests.known(first, first + "  - id: c\n") == [0, nil, nil])
    #expect(try ItemTests.known(first, first + "sections: []\n") == [0, nil])
  }

  @Test func anchorsAndTagsAreReadAgain() throws {
    let first = ItemTests.list(["a", "&x b", "c", "!!str d", "e", "f"]) + "more: *x\n"
    #expect(try ItemTests.known(first, first) == [0, nil, 1, nil, 2, nil])
  }

  @Test func aListWithAnAnchorIsReadWhole() throws {
    let first = ItemTests.list(["a", "b", "c"])
    let second = first.replacing("resources:", with: "resources: &all") + "more: *all\n"
    #expect(try ItemTests.known(first, second) == nil)
  }

  @Test func anItemBeginsItsLine() throws {
    let first = ItemTests.list(["a", "b", "c"]).replacing("resources:\n  -", with: "x:\n  - y\n? resources\n: -")
    #expect(try ItemTests.known(first, first) == [nil, 0, nil])
  }

  @Test func aTextThatLooksLikeItemsIsNoItem() throws {
    let first = ItemTests.list(["a", "b", "c"])
    for quote in ["\"", "'"] {
      let second = first.replacing("  - id: b", with: "  - id: \(quote)\n  - id: a\n\(ItemTests.item)  - id: b\(quote)")
      // What would be cut out stands in a quoted text: all is read.
      #expect(try ItemTests.known(first, second) == nil)
    }
  }

  @Test func inJSONColumnsCount() throws {
    let text = "x\": 1, \"resources\": [{\"id\": \"a\"}, {\"id\": \"b\", \"c\": [1, {}]}, 3, {}]}"
    #expect(try ItemTests.known("{\"\(text)", "{\"xyz\(text)", .json) == [0, 1, nil, 2])
    #expect(try ItemTests.known("{\"\(text)", "{\n\"\(text)", .json) == [0, 1, nil, 2])
  }
}

/// A text with a list to edit.
struct ListSample: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let notation: SourceFile.Notation
  let list: ItemList
  let text: String
  /// More items than this are known again in all edits.
  let leastKnown: Int

  init(_ name: String, _ notation: SourceFile.Notation, _ list: ItemList, _ text: String, leastKnown: Int = 500) {
    (testDescription, self.notation, self.list, self.text, self.leastKnown) = (name, notation, list, text, leastKnown)
  }

  private static let head = "sections:\n  - { id: un, title: Un }\n  - { id: deux, title: Deux }\n"

  private static func items(_ indent: String, opening: String = "- ") -> String {
    (0..<12).map { number in
      let summary =
        switch number % 5 {
        case 0: "|\n\(indent)    Un texte\n\n\(indent)    - d'une liste\n\(indent)    - et d'une autre\n"
        case 1: ">-\n\(indent)    Un texte\n\(indent)    plié\n"
        case 2: "\"Un texte: entre \\\"guillemets\\\"\n\(indent)      sur deux lignes\"\n"
        case 3: "'C''est un texte'  # avec une remarque\n\n"
        default: "Un texte simple\n\(indent)    sur deux lignes\n"
        }
      let fields = ["id: resource-\(number)", "section: un", "title: Titre \(number)", "year: \(2000 + number)"]
      return "\(indent)\(opening)" + fields.joined(separator: "\n\(indent)  ") + "\n\(indent)  summary: \(summary)"
    }.joined()
  }

  private static let flowItems = (0..<8).map { number in
    "  - { id: resource-\(number), section: un, title: \"Titre: \(number)\", authors: [Avise, RTES],\n      year: 2019 }\n"
  }.joined()

  private static let json = (0..<12).map { number in
    """
      {
        "id": "resource-\(number)", "section": "un",
        "title": "Titre \(number): \\"é\\"", "year": \(2000 + number),
        "authors": ["Avise", { "name": "RTES" }]
      }
    """
  }.joined(separator: ",\n")

  static let all = [
    ListSample("a field", .yaml, .field("resources"), head + "resources:\n" + items("  ") + "partners:\n  - id: p\n"),
    ListSample("at the end", .yaml, .field("resources"), head + "resources:\n" + items("  ")),
    ListSample("not indented", .yaml, .field("resources"), "resources:\n" + items("") + head),
    ListSample(
      "hyphens alone", .yaml, .field("resources"), head + "resources:\n" + items("    ", opening: "-\n      ")),
    ListSample("flow style", .yaml, .field("resources"), head + "resources:\n" + flowItems, leastKnown: 200),
    ListSample("a whole file", .yaml, .whole, items("")),
    ListSample("a whole document", .yaml, .whole, "%YAML 1.2\n---\n# Remarque\n" + items("  ") + "...\n"),
    ListSample(
      "carriage returns", .yaml, .field("resources"),
      "\u{feff}" + (head + "resources:\n" + items("  ") + "end: 1\n").replacing("\n", with: "\r\n")),
    ListSample(
      "JSON", .json, .field("resources"), "{\n\"sections\": [],\n\"resources\": [\n\(json)\n], \"x\": [{}]}\n"),
    ListSample(
      "JSON on one line", .json, .field("resources"),
      "{\"resources\": [\n\(json)\n], \"x\": [{}]}\n".replacing("\n", with: ""), leastKnown: 100),
    ListSample("JSON, a whole file", .json, .whole, "[\r\n\(json.replacing("\n", with: "\r\n"))\r\n]"),
  ]
}

/// One text after another, each read whole and with the items that the last one had.
private struct ItemizedReading {
  private let sample: ListSample
  /// The text that was read last, and its items as nodes.
  private var earlier: (text: ItemizedText, nodes: [Node])?
  /// Which items the elements were that were read last; nil when all was read.
  private(set) var known: [Int?]?
  private(set) var knownCount = 0

  init(_ sample: ListSample) { self.sample = sample }

  /// Reads a text both ways and compares; says whether it could be read.
  mutating func read(_ text: String) throws -> Bool {
    let bytes = Array(text.utf8)
    let plain = SourceFile.parse(bytes, file: "f", as: sample.notation)
    let whole = SourceFile.itemize(bytes, file: "f", as: sample.notation, itemsOf: sample.list)
    try #require(whole.diagnostics.all == plain.diagnostics.all)
    try #require(whole.value.map { dump($0.root) } == plain.value.map(dump))
    known = nil
    if let earlier,
      let again = SourceFile.itemize(
        bytes, file: "f", as: sample.notation, itemsOf: sample.list, since: earlier.text)
    {
      try compare(again, with: try #require(whole.value), in: text)
    }
    guard let tree = whole.value else { return false }
    let items = zip(tree.elements, list(of: tree.root)).compactMap { element, node in element.item.map { ($0, node) } }
    earlier = (ItemizedText(bytes, items: items.map(\.0)), items.map(\.1))
    return true
  }

  private mutating func compare(_ again: ItemizedTree, with whole: ItemizedTree, in text: String) throws {
    known = again.elements.map(\.earlier)
    knownCount += again.elements.count { $0.earlier != nil }
    try #require(again.elements.map(\.item) == whole.elements.map(\.item), "\(text)")
    let (left, right) = (list(of: again.root), list(of: whole.root))
    try #require(left.count == right.count && left.count == again.elements.count, "\(text)")
    for (element, (left, right)) in zip(again.elements, zip(left, right)) {
      guard let index = element.earlier, let item = element.item, let earlier else {
        try #require(dump(left) == dump(right), "\(text)")
        continue
      }
      let old = earlier.text.items[index]
      let moved = earlier.nodes[index].moved(item.line - old.line, item.column - old.column, onLine: old.line)
      try #require(dump(moved) == dump(right), "\(text)")
    }
    try #require(dump(withoutList(again.root)) == dump(withoutList(whole.root)), "\(text)")
  }

  private func withoutList(_ root: Node) -> Node {
    guard case .field(let name) = sample.list, case .mapping(var entries) = root.value else {
      return Node(.null, at: root.place)
    }
    for index in entries.indices where entries[index].key == name { entries[index].value.value = .null }
    return Node(.mapping(entries), at: root.place)
  }

  /// The elements of the list; none where there is no list.
  private func list(of root: Node) -> [Node] {
    var node: Node? = root
    if case .field(let name) = sample.list {
      guard case .mapping(let entries) = root.value else { return [] }
      node = entries.first { $0.key == name }?.value
    }
    if case .sequence(let nodes)? = node?.value { return nodes }
    return []
  }
}

extension Node {
  /// The node further down, and further to the right if it stands on a certain line.
  fileprivate func moved(_ lines: Int, _ columns: Int, onLine line: Int) -> Node {
    func moved(_ place: Place) -> Place {
      Place(
        file: place.file, line: place.line + lines, column: place.column + (place.line == line ? columns : 0))
    }
    func moved(_ node: Node) -> Node { node.moved(lines, columns, onLine: line) }
    return switch value {
    case .null, .scalar: Node(value, at: moved(place))
    case .sequence(let nodes): Node(.sequence(nodes.map(moved)), at: moved(place))
    case .mapping(let entries):
      Node(
        .mapping(entries.map { Entry(key: $0.key, keyPlace: moved($0.keyPlace), value: moved($0.value)) }),
        at: moved(place))
    }
  }
}
