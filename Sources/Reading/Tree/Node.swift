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

  /// What it is, as a message calls it, such as "a list".
  package var kindName: String {
    switch self {
    case .null: "nothing"
    case .sequence: "a list"
    case .mapping: "a mapping of fields"
    case .scalar(let scalar):
      switch scalar.kind {
      case .text: "a text"
      case .number: "the number \(scalar.text)"
      case .flag: scalar.text
      }
    }
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

/// A single value, as written.
package struct Scalar: Sendable {
  /// The text, without quotes and with escapes resolved.
  package var text: String
  /// How it reads: `2019` is a number, `"2019"` a text.
  package var kind: Kind
  /// Where its characters stand in the file.
  package var setting: Setting

  /// Makes a scalar.
  package init(_ text: String, _ kind: Kind = .text, setting: Setting = .loose) {
    self.text = text
    self.kind = kind
    self.setting = setting
  }

  /// How a scalar reads.
  package enum Kind: Sendable {
    /// A text: quoted, or plain and neither of the others.
    case text
    /// A number, whole or not.
    case number
    /// `true` or `false`.
    case flag
  }

  /// How the characters of a scalar lie in the file, as far as that is simple.
  package enum Setting: Sendable {
    /// Folded, escaped or otherwise unlike the text.
    case loose
    /// On the line of the node's place, from this many columns after it.
    case inline(after: UInt8)
    /// Line by line below the node's place, each from this column.
    case block(column: UInt16)
  }
}

extension Node {
  /// The place in the file of a character of the node's text, by line and column in the text, both from 1; the node's
  /// own place where the text is folded or escaped.
  package func place(line: Int, column: Int) -> Place {
    guard case .scalar(let scalar) = value else { return place }
    switch scalar.setting {
    case .inline(let offset) where line == 1:
      return Place(file: place.file, line: place.line, column: place.column + Int(offset) + column - 1)
    case .block(let first):
      return Place(file: place.file, line: place.line + line, column: Int(first) + column - 1)
    default: return place
    }
  }
}

/// A value taken out of a file, and where it stood.
package struct Placed<Content> {
  /// The value.
  package var value: Content
  /// Where it stood.
  package var place: Place

  /// Makes a placed value.
  package init(_ value: Content, at place: Place) {
    self.value = value
    self.place = place
  }
}

extension Placed: Sendable where Content: Sendable {}
