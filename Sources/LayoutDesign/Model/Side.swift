/// The two sides of a leaf: a recto lies on the right of a spread and has an odd number, a verso on the left.
package enum Side: String, Sendable, CaseIterable {
  case recto, verso

  /// The side of the page with that number, counted from 1.
  package init(ofPage number: Int) { self = number.isMultiple(of: 2) ? .verso : .recto }
}
