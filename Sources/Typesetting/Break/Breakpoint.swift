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
  /// How many gaps between the letters of words there are before it.
  var gaps: Int32
  /// The index of the white that is dropped, or of the word in which or before which the line ends.
  var item: Int32
  /// How many bytes of the word stay on the line; 0 between items.
  var byte: Int32
  var kind: Kind

  enum Kind: UInt8 {
    /// The start of the paragraph.
    case start
    /// At a space, which is dropped.
    case space
    /// At a space between words that belong together ("le|projet", "mai|2020").
    case weakSpace
    /// After a dash, a slash or another character after which UAX #14 lets a line end.
    case explicit
    /// After a hyphen that the author typed.
    case authorsHyphen
    /// After such a hyphen with less than three letters before or after it.
    case shortFragment
    /// Inside a word, where a hyphen is set.
    case hyphen
    /// Inside a name, where a hyphen is set.
    case nameHyphen
    /// Between any two letters of a word that is wider than the measure.
    case anywhere
    /// At a line end that the author typed.
    case lineFeed
    /// The end of the paragraph.
    case end
  }

  /// Whether a hyphen is set there that the author did not type.
  var setsHyphen: Bool { kind == .hyphen || kind == .nameHyphen }
  /// Whether a line ends there only if nothing else fits.
  var isLastResort: Bool { kind == .nameHyphen || kind == .shortFragment }
  /// Whether the next line starts after `item`.
  var dropsItem: Bool { kind == .space || kind == .weakSpace || kind == .lineFeed }
  /// Whether a reader sees a hyphen at the line's end.
  var showsHyphen: Bool { setsHyphen || kind == .authorsHyphen || kind == .shortFragment }
  /// Whether the line before it is a last one, whose spaces are not stretched.
  var endsParagraph: Bool { kind == .lineFeed || kind == .end }
}
