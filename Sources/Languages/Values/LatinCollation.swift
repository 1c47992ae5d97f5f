/// How Latin letters are sorted that Unicode does not decompose into a letter and an accent.
///
/// French and English dictionaries agree on them. A language that sorts them otherwise, as Danish does with ø, needs values
/// of its own.
package enum LatinCollation {
  /// What each of the letters is sorted as, in lower case.
  package static let letters: [Unicode.Scalar: String] = [
    "œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i",
  ]
}
