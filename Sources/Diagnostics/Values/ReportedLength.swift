/// A length as reports give it, in tenths of a millimetre: two that read the same are equal.
public struct ReportedLength: Hashable, Sendable {
  /// How many tenths of a millimetre it has.
  public var tenthsOfMillimetres: Int

  /// Rounds up a length in points.
  public init(roundingUp points: Double) { tenthsOfMillimetres = Int((points * 254 / 72).rounded(.up)) }
}
