import Frames
import Reading

/// How a layout is printed on a press, where a build does not say.
package struct PrintDesign: Sendable {
  /// How far colour runs over the edges, in points; nil where only the layout's `bleed` says it.
  package var bleed: Double?
  /// The path of the ICC profile of the press, and where it is named; nil for the program's own.
  package var profile: Located<String>?
  /// What stands around the pages.
  package var marks = PrinterMarks.all
  /// How far the sheet goes on beyond the bleed, in points: the room of marks.
  package var slug = Length.mm(10).points
  /// The most of all inks together, such as 3 for 300 %.
  package var inkLimit = 3.0
  /// Whether pictures keep their colours of the screen.
  package var keepsPictures = false
  /// How the leaves are held together.
  package var binding = Binding.stapled
  /// What colours are printed with whose layout says it.
  package var inks: [Color: Ink] = [:]

  /// A press whose profile tells all.
  package init() {}
}
