/// A distance, kept in PostScript points (1/72 inch) and named by the unit it was given in.
package struct Length: Hashable, Comparable, Sendable {
  /// The distance in points.
  package var points: Double

  /// Makes a length of `points` points.
  package init(points: Double) { self.points = points }

  /// A length of no extent.
  package static let zero = Length(points: 0)

  /// `value` points.
  package static func pt(_ value: Double) -> Length { Length(points: value) }
  /// The length in millimetres, to a hundredth.
  package var millimetres: Double { (points / 72 * 2540).rounded() / 100 }

  /// `value` millimetres.
  package static func mm(_ value: Double) -> Length { Length(points: value * 72 / 25.4) }
  /// `value` centimetres.
  package static func cm(_ value: Double) -> Length { Length(points: value * 72 / 2.54) }
  /// `value` inches.
  package static func inch(_ value: Double) -> Length { Length(points: value * 72) }

  /// Whether the left length is the shorter.
  package static func < (left: Length, right: Length) -> Bool { left.points < right.points }
  /// The two end to end.
  package static func + (left: Length, right: Length) -> Length { Length(points: left.points + right.points) }
  /// What the left has over the right.
  package static func - (left: Length, right: Length) -> Length { Length(points: left.points - right.points) }
  /// The length `factor` times.
  package static func * (left: Length, factor: Double) -> Length { Length(points: left.points * factor) }
}
