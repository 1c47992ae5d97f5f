import Diagnostics

/// What came of trying a picture.
package enum TrialOutcome: Hashable, Sendable {
  /// It was drawn, and something is seen of it.
  case drawn
  /// It was drawn, and nothing is seen of it.
  case blank
  /// It cannot be drawn.
  case failed(ImageFault.DrawingFault)
}
