/// The limits of legible text.
package enum Legibility {
  /// The least contrast of text with its ground (WCAG 2.1, 1.4.3, level AA); large type gets no discount here.
  package static let leastContrast = 4.5
  /// The least size of type on paper, in points.
  package static let leastSize = 4.5
}
