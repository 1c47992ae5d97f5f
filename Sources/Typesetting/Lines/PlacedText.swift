import Frames

/// A text in its place on a page: pages hold it in the place of its glyphs, which take five times as much memory.
package final class PlacedText: InkSource {
  private let text: TextBlock
  private let origin: Point
  private let endsWithSpace: Bool

  /// Puts a text with the top left of its box at a place; `endingWithSpace` separates it from what is read after it.
  package init(_ text: TextBlock, at origin: Point, endingWithSpace: Bool) {
    (self.text, self.origin, endsWithSpace) = (text, origin, endingWithSpace)
  }

  package var ink: [GlyphRun.Ink] { text.runs(at: origin, endingWithSpace: endsWithSpace).map(\.ink) }
}
