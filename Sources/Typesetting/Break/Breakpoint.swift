/// A place where a line of a shaped paragraph may end. Widths are in em from the start of the paragraph.
struct Breakpoint: BitwiseCopyable {
  /// Where the line ends: with a hyphen if one is set, without the space.
  var end: Double
  /// Where the next line starts.
  var start: Double
  /// The widths of the flexible spaces up to `end` and up to `start`.
  var flexEnd: Double
  var flexStart: Double
  /// How far the line before reaches into the right margin, and the line after into the left one.
  var marginEnd: Float = 0
  var marginStart: Float = 0
  /// How many gaps between the letters of words there are before it.
  var gaps: Int32
  /// The white that is dropped, or the word in or before which the line ends.
  var item: Int32
  /// How many bytes of the word stay on the line.
  var byte: Int32
  var kind: Kind

  enum Kind: UInt8 {
    /// The start of the paragraph.
    case start
    /// At a space, which is dropped.
    case space
    /// The same, inside what belongs together ("de|projet", "mai|2020").
    case weakSpace
    /// After a dash, a slash or whatever else UAX #14 lets a line end with.
    case explicit
    /// After a hyphen that the author typed.
    case authorsHyphen
    /// The same, with one or two letters before or after it.
    case shortFragment
    /// Inside a word, where a hyphen is set.
    case hyphen
    /// The same, inside a name.
    case nameHyphen
    /// Inside a word that is wider than the measure, between any two letters.
    case anywhere
    /// Where the author ended the line.
    case lineFeed
    /// The end of the paragraph.
    case end
  }

  /// Whether a hyphen is set that the author did not type.
  var setsHyphen: Bool { kind == .hyphen || kind == .nameHyphen }
  /// Whether nobody would break there who has another choice.
  var isLastResort: Bool { kind == .nameHyphen || kind == .shortFragment }
  /// Whether the next line starts after `item`.
  var dropsItem: Bool { kind == .space || kind == .weakSpace || kind == .lineFeed }
  /// Whether a reader sees a hyphen at the line's end.
  var showsHyphen: Bool { setsHyphen || kind == .authorsHyphen || kind == .shortFragment }
  /// Whether the line before it is a last line, whose spaces keep their width.
  var endsParagraph: Bool { kind == .lineFeed || kind == .end }
}

/// A paragraph ready to be broken at any measure.
final class ShapedParagraph {
  let text: ShapedText
  /// From the paragraph's start to its end, in order.
  let breakpoints: [Breakpoint]

  init(text: ShapedText, breakpoints: [Breakpoint]) {
    self.text = text
    self.breakpoints = breakpoints
  }
}
