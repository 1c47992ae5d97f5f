import Diagnostics
import Frames
import Reading

/// Lengths and numbers: values by size of card, or one value outside of cards.
extension DesignReader {
  // MARK: Lengths

  /// The length in points, outside of cards: a number and its unit, such as `66mm` or `11pt`.
  func length(_ node: Node?, _ field: String, _ found: inout DiagnosticList) -> Double? {
    lengths(node, field, &found).only
  }

  /// The lengths in points.
  func lengths(_ node: Node?, _ field: String, least: Double = 0, _ found: inout DiagnosticList) -> BySize<Double> {
    bySize(node, &found) { node, found in
      node.line(as: .noun(field), &found).flatMap { length($0, field, least: least, &found) }
    }
  }

  /// The length in points that a text says.
  func length(
    _ text: Located<String>, _ field: String, least: Double = 0, _ found: inout DiagnosticList
  ) -> Double? {
    DesignReader.length(text, field, least: least, &found)
  }

  /// The length in points that a text says.
  static func length(
    _ text: Located<String>, _ field: String, least: Double = 0, _ found: inout DiagnosticList
  ) -> Double? {
    let most = DesignReader.longestLength
    switch Length.Notation(text.value) {
    case .length(let points) where points > most:
      found.error(.longLength(field: field, text: text.value, most: most), at: text.place)
    case .length(let points) where points >= least: return points
    case .length where least == 0:
      let instead = String(text.value.dropFirst())
      found.error(.negativeLength(field: field, text: text.value, instead: instead), at: text.place)
    case .length: found.error(.shortLength(field: field, text: text.value, least: least), at: text.place)
    case .noUnit: found.error(.noUnit(field: field, text: text.value), at: text.place)
    case .noLength: found.error(.noLength(field: field, text: text.value), at: text.place)
    }
    return nil
  }

  /// The longest length in points: what a page may measure.
  static let longestLength = PageBoxes.longestSide

  /// Distances from four sides: one length, `[vertical, horizontal]`, or, where there are four `sides`,
  /// `[top, right, bottom, left]`.
  func insets(_ node: Node?, _ field: String, sides: Int = 4, _ found: inout DiagnosticList) -> BySize<Insets> {
    let lists = bySize(node, &found) { node, found -> [BySize<Double>]? in
      guard case .sequence(let nodes) = node.value else { return [lengths(node, field, &found)] }
      let list = nodes.map { lengths($0, field, &found) }
      if list.count == 2 || list.count == 4 && sides == 4 { return list }
      found.error(.wrongSides(field: field, count: list.count, sides: sides), at: node.place)
      return nil
    }
    return bySize { size in lists[size].map { list in Insets(list.map { $0[size] ?? 0 }) } }
  }

  // MARK: Numbers

  /// The number above `least`, outside of cards.
  func number(_ node: Node?, _ field: String, above least: Double, _ found: inout DiagnosticList) -> Double? {
    numbers(node, field, above: least, &found).only
  }

  /// The numbers above `least`.
  func numbers(_ node: Node?, _ field: String, above least: Double, _ found: inout DiagnosticList) -> BySize<Double> {
    bySize(node, &found) { node, found in
      guard let number = node.number(as: .noun(field), &found) else { return nil }
      if number.value > least { return number.value }
      found.error(.notAbove(least, field: field, number: number.value), at: number.place)
      return nil
    }
  }

  /// The numbers in `range`.
  func numbers(
    _ node: Node?, _ field: String, in range: ClosedRange<Double>, _ found: inout DiagnosticList
  ) -> BySize<Double> {
    bySize(node, &found) { node, found in
      guard let number = node.number(as: .noun(field), &found) else { return nil }
      if range.contains(number.value) { return number.value }
      found.error(.outsideRange(range, field: field, number: number.value), at: number.place)
      return nil
    }
  }
}

extension Insets {
  /// The distances that one, two or four lengths say.
  fileprivate init(_ lengths: [Double]) {
    switch lengths.count {
    case 1: self.init(top: lengths[0], right: lengths[0], bottom: lengths[0], left: lengths[0])
    case 2: self.init(top: lengths[0], right: lengths[1], bottom: lengths[0], left: lengths[1])
    case 4: self.init(top: lengths[0], right: lengths[1], bottom: lengths[2], left: lengths[3])
    default: preconditionFailure("sides are one, two or four lengths")
    }
  }
}

extension Length {
  /// What a text says of a length.
  fileprivate enum Notation {
    /// A length, in points.
    case length(Double)
    /// A number without a unit.
    case noUnit
    /// Something else.
    case noLength

    init(_ text: String) {
      let units: [(suffix: String, make: (Double) -> Length)] = [
        ("pt", Length.pt), ("mm", Length.mm), ("cm", Length.cm), ("in", Length.inch),
      ]
      guard let unit = units.first(where: { text.hasSuffix($0.suffix) }) else {
        self = Double(text) == nil ? .noLength : .noUnit
        return
      }
      guard let value = Double(text.dropLast(unit.suffix.count)), value.isFinite, abs(value) < 1e5 else {
        self = .noLength
        return
      }
      self = .length(unit.make(value).points)
    }
  }
}
