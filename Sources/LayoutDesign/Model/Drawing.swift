import Frames

/// A vector drawing: an outline in a frame of its own.
package struct Drawing: Sendable {
  /// The outline, in units of `size`.
  package var path: Path
  /// The frame that is stretched to the box.
  package var size: Size
}
