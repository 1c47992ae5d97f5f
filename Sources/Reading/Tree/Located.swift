import Diagnostics

/// A value taken out of a file, and where it stood.
package struct Located<Content> {
  /// The value.
  package var value: Content
  /// Where it stood.
  package var place: Place

  /// Makes a located value.
  package init(_ value: Content, at place: Place) {
    self.value = value
    self.place = place
  }
}

extension Located: Sendable where Content: Sendable {}
