import Diagnostics
import Reading

/// A value for each size of a card, by the index of the size; outside of cards there is one value.
///
/// A size has no value where none was written, where it could not be read, and where the box is not for that size.
struct BySize<Value> {
  private var values: [Value?]

  /// Keeps values, one a size.
  init(_ values: [Value?]) { self.values = values }

  /// The value for a size.
  subscript(size: Int) -> Value? { values[size] }

  /// The value outside of cards.
  var only: Value? {
    precondition(values.count == 1, "a card has a value for each of its sizes")
    return values[0]
  }

  /// The values, in the order of the sizes.
  var all: [Value] { values.compactMap { $0 } }

  /// Changes the values that are there; `change` is told the size.
  mutating func update(_ change: (inout Value, Int) -> Void) {
    for size in values.indices {
      guard var value = values[size] else { continue }
      change(&value, size)
      values[size] = value
    }
  }

  /// The results of `transform` for the values that are there.
  func map<Result>(_ transform: (Value) -> Result?) -> BySize<Result> {
    BySize<Result>(values.map { $0.flatMap(transform) })
  }
}

/// The sizes of a card, and those of them that are being read.
struct CardSizes: Hashable {
  /// The names of all of them, in order.
  let names: [String]
  /// The places in `names` of those that are being read: boxes can be for some sizes only.
  var read: [Int]

  /// All sizes of a card.
  init(_ names: [String]) {
    self.names = names
    read = Array(names.indices)
  }
}

extension DesignReader {
  /// The results of `make` for each size that is being read.
  func bySize<Value>(_ make: (Int) -> Value?) -> BySize<Value> {
    guard let sizes else { return BySize([make(0)]) }
    var values = [Value?](repeating: nil, count: sizes.names.count)
    for size in sizes.read { values[size] = make(size) }
    return BySize(values)
  }

  /// The result of `read` for a node or, where the node holds values by size, for each of them.
  func bySize<Value>(
    _ node: Node?, _ found: inout DiagnosticList, _ read: (Node, inout DiagnosticList) -> Value?
  ) -> BySize<Value> {
    guard let node else { return bySize { _ in nil } }
    guard case .mapping(let entries) = node.value else {
      let value = read(node, &found)
      return bySize { _ in value }
    }
    guard let sizes else {
      found.error(.misplacedSizes, at: node.place)
      return bySize { _ in nil }
    }
    for entry in entries { checkSize(Located(entry.key, at: entry.keyPlace), &found) }
    return bySize { size in
      guard let entry = entries.first(where: { $0.key == sizes.names[size] }) else {
        found.error(.missingSize(sizes.names[size]), at: node.place)
        return nil
      }
      return read(entry.value, &found)
    }
  }

  /// Reports a name that is no size of the card.
  func checkSize(_ name: Located<String>, _ found: inout DiagnosticList) {
    guard let all = sizes?.names, !all.contains(name.value) else { return }
    found.error(.unknownSize(name.value, near: suggestion(for: name.value, among: all), among: all), at: name.place)
  }
}
