import Diagnostics

/// A value in a file, and where it stands.
package struct Node: Sendable {
  /// What stands there.
  package var value: Value
  /// Where it begins.
  package var place: Place

  /// Makes a node.
  package init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }

  /// Whether both hold the same, wherever it stands.
  package func hasSameContent(as other: Node) -> Bool {
    switch (value, other.value) {
    case (.null, .null): true
    case (.scalar(let left), .scalar(let right)): left.text == right.text && left.kind == right.kind
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.hasSameContent(as: $1) }
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.key == $1.key && $0.value.hasSameContent(as: $1.value) }
    default: false
    }
  }
}

/// What a file can hold: the values that YAML and JSON have in common.
package enum Value: Sendable {
  /// Nothing; a field that holds it counts as absent.
  case null
  /// A text, a number, or true or false.
  case scalar(Scalar)
  /// A list.
  case sequence([Node])
  /// Fields by name, in the order of the file; no name stands twice.
  case mapping([Entry])
}

extension [Entry] {
  /// Where the field of that name stands. Names are compared by their lengths first: most differ in them.
  func firstIndex(named name: String) -> Int? {
    let length = name.utf8.count
    return indices.first { self[$0].key.utf8.count == length && self[$0].key == name }
  }
}

/// A field of a mapping: its name, and what it holds.
package struct Entry: Sendable {
  /// The name.
  package var key: String
  /// Where the name stands.
  package var keyPlace: Place
  /// What the field holds.
  package var value: Node

  /// Makes a field.
  package init(key: String, keyPlace: Place, value: Node) {
    self.key = key
    self.keyPlace = keyPlace
    self.value = value
  }
}
