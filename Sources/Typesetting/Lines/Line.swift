/// A line: the items on it, and how they were fitted to the measure.
struct Line: BitwiseCopyable {
  /// The first item; `head` replaces it when the line starts inside a word.
  var first: Int32
  /// The item after the last; `tail` replaces the last when the line ends inside a word.
  var end: Int32
  /// The rest of a word that the line before divides.
  var head: Word?
  /// The part of a divided word, with its hyphen. A word divided at both ends is `tail` alone.
  var tail: Word?
  /// The width in em as it is drawn, without the space at the end.
  var width: Float
  /// How far it hangs in the left margin, in em; negative for an indent.
  var margin: Float = 0
  /// By how much of their own width flexible spaces are stretched.
  var ratio: Float
  /// The width of the glyphs as a share of their own width.
  var scale: Float = 1
  /// What is added between two letters of a word, in em.
  var tracking: Float = 0
  /// Knuth's adjustment ratio: 1 where the line has its full stretch, -1 where it has its full shrink.
  var adjustment: Float = 0
  /// Whether a space is read at the line's end.
  var endsWithSpace: Bool
  var endsWithHyphen: Bool
}
