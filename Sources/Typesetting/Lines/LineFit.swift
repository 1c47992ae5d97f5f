import Frames

/// How one line was fitted to its measure.
package struct LineFit: Hashable, Sendable {
  /// The width of the line in points, without the space at its end and what hangs in the margins.
  package let width: Double
  /// By how much of its width each word space was widened (positive) or narrowed (negative).
  package let ratio: Double
  /// The width of the glyphs as a share of the width they were drawn with.
  package let scale: Double
  /// The tracking, in em.
  package let tracking: Double
  /// Knuth's adjustment ratio: 1 where the line has its full stretch, -1 where it has its full shrink.
  package let adjustment: Double
  /// Faults that a reader may see.
  package let marks: Marks

  /// Whether it ends with a hyphen that the author did not type.
  package var endsWithHyphen: Bool { marks.contains(.hyphen) }

  /// Faults of a line that a reader may see.
  package struct Marks: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The spaces gape.
    package static let loose = Marks(rawValue: 1)
    /// The spaces are too narrow to separate words well.
    package static let tight = Marks(rawValue: 2)
    /// The last word is hyphenated.
    package static let hyphen = Marks(rawValue: 4)
    /// The last word is hyphenated, and so is that of the line before.
    package static let ladder = Marks(rawValue: 8)
  }

  init(_ line: Line, size: Double, follows previous: LineFit?) {
    width = Double(line.width) * size
    ratio = Double(line.ratio)
    scale = Double(line.scale)
    tracking = Double(line.tracking)
    adjustment = Double(line.adjustment)
    let drawn = GlyphRun.Line(glyphs: 0, scale: line.scale, ratio: line.ratio)
    var marks: Marks = []
    if drawn.isLoose { marks.insert(.loose) }
    if drawn.isTight { marks.insert(.tight) }
    if line.endsWithHyphen { marks.insert(.hyphen) }
    if line.endsWithHyphen, previous?.endsWithHyphen == true { marks.insert(.ladder) }
    self.marks = marks
  }
}
