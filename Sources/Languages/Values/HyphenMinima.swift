/// How many letters a divided word keeps on both sides of the hyphen.
package struct HyphenMinima: Hashable, Sendable {
  /// The least number of letters before a hyphen.
  package let before: Int
  /// The least number of letters after it.
  package let after: Int

  /// Makes minima.
  package init(before: Int, after: Int) { (self.before, self.after) = (before, after) }

  /// Three letters on both sides. French patterns allow two, but readers stumble over two letters at the end of a line.
  package static let three = HyphenMinima(before: 3, after: 3)
}
