import Frames

/// A colour of the layout, or one that depends on the current section.
package enum ColorSource: Hashable, Sendable {
  /// This colour.
  case fixed(Color)
  /// The section's accent.
  case accent
  /// The section's tint.
  case tint
}

/// The colour of a section and its pale companion.
package struct Accent: Hashable, Sendable {
  /// For titles, rules and grounds under white text.
  package var accent: Color
  /// For grounds under dark text.
  package var tint: Color

  /// Makes a pair.
  package init(accent: Color, tint: Color) {
    self.accent = accent
    self.tint = tint
  }
}
