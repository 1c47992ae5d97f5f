/// The quotation marks that a language sets for straight single ones.
package struct Quotes: Sendable {
  /// The mark that opens a quotation.
  package let open: Unicode.Scalar
  /// The mark that closes one.
  package let close: Unicode.Scalar
  /// Words that have lost their beginning, so that an apostrophe stands there and no mark opens.
  package let elided: WordList
}
