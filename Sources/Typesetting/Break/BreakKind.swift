/// What is at a breakpoint, on which the penalty of a break there depends.
package enum BreakKind: UInt8, BitwiseCopyable, Sendable {
  /// The start of the paragraph.
  case start
  /// A space, which is dropped.
  case space
  /// A space between words that belong together ("le|projet", "mai|2020").
  case weakSpace
  /// A space behind an article that another such word is before ("pour une|vie"), in a title.
  case boundArticle
  /// A space between the words of a name ("Inès|Le Goff"): between two that begin with capitals.
  case nameSpace
  /// A space before a word that stands within a name ("Amis|du Rivage"), in a title.
  case spaceWithinName
  /// A space behind a comma, in a title.
  case comma
  /// A space behind a colon, a dash or the end of a sentence, where a title parts by itself.
  case pause
  /// A dash, a slash or another character after which UAX #14 lets a line end.
  case explicit
  /// A hyphen that the author typed.
  case authorsHyphen
  /// Such a hyphen with less than three letters before or after it.
  case shortFragment
  /// A place inside a word, where a hyphen is set.
  case hyphen
  /// A place inside a name, where a hyphen is set.
  case nameHyphen
  /// A no-break space among words that together are wider than the measure; it is dropped.
  case boundSpace
  /// A place before a sign ("-", "_", "=") in an address that is wider than the measure: at the end of a line a hyphen
  /// would look as if it were not of the address (The Chicago Manual of Style, 17th edition, 7.46).
  case sign
  /// A place between any two letters of a word that is wider than the measure.
  case anywhere
  /// A line end that the author typed.
  case lineFeed
  /// The end of the paragraph.
  case end
}
