/// How many letters of a divided word stay together.
package struct HyphenMinima: Hashable, Sendable {
  /// How many stay before a hyphen at the least. The files of patterns say two; two letters at an end are what a reader
  /// stumbles over, so we keep three on both sides.
  package var before = 3
  /// How many go to the next line at the least.
  package var after = 3

  /// Makes the minima of text in a column.
  package init() {}
}
