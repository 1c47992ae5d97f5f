/// A place where a line of a shaped paragraph may end. Widths are in em, from the start of the paragraph.
struct Breakpoint: BitwiseCopyable {
  /// Where the line ends: after the hyphen that is set, or before the space that is dropped.
  var end: Double
  /// Where the next line starts.
  var start: Double
  /// The widths of the flexible spaces up to `end` and up to `start`.
  var flexEnd: Double
  var flexStart: Double
  /// How far the line before it hangs in the right margin, and the line after it in the left one.
  var marginEnd: Float = 0
  var marginStart: Float = 0
  /// The number of gaps between the letters of words before it.
  var gaps: Int32
  /// The index of the white that is dropped, or of the word in which or before which the line ends.
  var item: Int32
  /// How many bytes of the word stay on the line; 0 between items.
  var byte: Int32
  var kind: BreakKind

  /// Whether a hyphen is set there that the author did not type.
  var setsHyphen: Bool { kind == .hyphen || kind == .nameHyphen }
  /// Whether a line ends there only if nothing else fits.
  var isLastResort: Bool { kind == .nameHyphen || kind == .shortFragment }
  /// Whether the next line starts after `item`.
  var dropsItem: Bool {
    switch kind {
    case .space, .weakSpace, .boundArticle, .nameSpace, .spaceWithinName, .comma, .pause, .boundSpace, .lineFeed: true
    case .start, .explicit, .authorsHyphen, .shortFragment, .hyphen, .nameHyphen, .sign, .anywhere, .end: false
    }
  }
  /// Whether a reader sees a hyphen at the line's end.
  var showsHyphen: Bool { setsHyphen || kind == .authorsHyphen || kind == .shortFragment }
  /// Whether the line before it is a last one, whose spaces are not stretched.
  var endsParagraph: Bool { kind == .lineFeed || kind == .end }
}
