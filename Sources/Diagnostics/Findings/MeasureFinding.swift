/// What is found in the lengths and numbers of a layout. `field` is the field that holds them, by its name.
public enum MeasureFinding: Hashable, Sendable {
  /// A length or a number is below zero; `instead` is the text without its sign.
  case negativeLength(field: String, text: String, instead: String)
  /// A length is too small; `least` is in points.
  case shortLength(field: String, text: String, least: Double)
  /// A length is too large; `most` is in points.
  case longLength(field: String, text: String, most: Double)
  /// A number stands without its unit.
  case noUnit(field: String, text: String)
  /// A text is no length.
  case noLength(field: String, text: String)
  /// A list of lengths has the wrong number of them; `sides` are four, or two.
  case wrongSides(field: String, count: Int, sides: Int)
  /// A number is not above the least.
  case notAbove(Double, field: String, number: Double)
  /// A number lies outside of its range.
  case outsideRange(ClosedRange<Double>, field: String, number: Double)
  /// A number of things is none of those that can be.
  case impossibleCount(ClosedRange<Int>, field: String, count: Int)
  /// A number of things is less than one.
  case noneAtAll(field: String, count: Int)
  /// A number is below zero.
  case negativeNumber(field: String)
  /// Values by size of card stand where no card is.
  case misplacedSizes
  /// A size of the card has no value.
  case missingSize(String)
  /// A name that is no size of the card.
  case unknownSize(String, near: String?, among: [String])
}

extension MeasureFinding {
  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .negativeLength, .shortLength, .longLength, .noLength, .wrongSides, .notAbove, .outsideRange, .impossibleCount,
      .noneAtAll,
      .negativeNumber:
      "bad-measure"
    case .noUnit: "missing-unit"
    case .misplacedSizes: "misplaced-sizes"
    case .missingSize: "missing-size"
    case .unknownSize: "unknown-size"
    }
  }
}
