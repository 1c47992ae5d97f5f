import Diagnostics

/// A single value, as written.
package struct Scalar: Sendable {
  /// The text, without quotes, with escapes resolved, and composed (NFC).
  package var text: String
  /// How it reads: `2019` is a number, `"2019"` a text.
  package var kind: Kind
  /// Where its characters stand in the file.
  package var origin: Origin

  /// Whether it stands in YAML without quotes.
  package var isPlain: Bool

  /// Makes a scalar.
  package init(_ text: String, _ kind: Kind = .text, origin: Origin = .unknown, isPlain: Bool = false) {
    self.text = text
    self.kind = kind
    self.origin = origin
    self.isPlain = isPlain
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

  /// Where the characters of a scalar stand in the file, as far as one number can say it.
  package enum Origin: Sendable {
    /// The text is folded or escaped: its characters are not those of the file.
    case unknown
    /// On the line of the node's place, `offset` columns after it.
    case inline(offset: UInt8)
    /// Line by line below the node's place, each from `column` on.
    case block(column: UInt16)
  }
}

extension Node {
  /// The place in the file of a character of the node's text, by line and column in the text, both from 1; the node's
  /// own place where the text is folded or escaped.
  package func place(line: Int, column: Int) -> Place {
    guard case .scalar(let scalar) = value else { return place }
    switch scalar.origin {
    case .inline(let offset) where line == 1:
      return place.at(line: place.line, column: place.column + Int(offset) + column - 1)
    case .block(let first):
      return place.at(line: place.line + line, column: Int(first) + column - 1)
    default: return place
    }
  }
}
