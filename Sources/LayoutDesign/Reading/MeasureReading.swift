import Diagnostics
import Frames
import Reading

/// Lengths, and values that differ by the size of a card.
extension DesignReader {
  /// The length in points: a number and its unit, such as `66mm` or `11pt`.
  func length(_ node: Node?, _ what: String, _ found: inout DiagnosticList, least: Double = 0) -> Double? {
    guard let node = sized(node, &found), let text = node.line(as: .noun(what), &found) else { return nil }
    return length(text, what, &found, least: least)
  }

  func length(_ text: Placed<String>, _ what: String, _ found: inout DiagnosticList, least: Double = 0) -> Double? {
    switch parse(text.value) {
    case .length(let points) where points < least:
      let rule = least == 0 ? "cannot be negative" : "must be at least \(least.plain)pt"
      let hint = least == 0 ? "did you mean '\(text.value.dropFirst())'?" : nil
      found.error("bad-measure", at: text.place, "\(what) \(rule), and is '\(text.value)'", hint: hint)
    case .length(let points): return points
    case .noUnit:
      found.error(
        "missing-unit", at: text.place, "\(what) '\(text.value)' has no unit",
        hint: "write \(text.value)mm or \(text.value)pt")
    case .noLength:
      found.error(
        "bad-measure", at: text.place, "\(what) '\(text.value)' is no length", hint: "write one like 12mm or 9.6pt")
    }
    return nil
  }

  /// The number, above `least`.
  func number(_ node: Node?, _ what: String, _ found: inout DiagnosticList, above least: Double? = nil) -> Double? {
    guard let number = sized(node, &found)?.number(as: .noun(what), &found) else { return nil }
    guard let least, number.value <= least else { return number.value }
    found.error("bad-measure", at: number.place, "\(what) must be above \(least.plain), and is \(number.value.plain)")
    return nil
  }

  /// The number, from `range`.
  func number(_ node: Node?, _ what: String, _ found: inout DiagnosticList, in range: ClosedRange<Double>) -> Double? {
    guard let number = sized(node, &found)?.number(as: .noun(what), &found) else { return nil }
    if range.contains(number.value) { return number.value }
    let (least, most) = (range.lowerBound.plain, range.upperBound.plain)
    found.error(
      "bad-measure", at: number.place, "\(what) lies between \(least) and \(most), and is \(number.value.plain)")
    return nil
  }

  /// The value for the size of card at hand, where a node gives values by size; else the node itself.
  func sized(_ node: Node?, _ found: inout DiagnosticList) -> Node? {
    guard let node, case .mapping(let entries) = node.value else { return node }
    guard let size else {
      found.error(.misplacedSizes, at: node.place)
      return nil
    }
    for entry in entries where !size.all.contains(entry.key) {
      reportSize(Placed(entry.key, at: entry.keyPlace), size, &found)
    }
    guard let entry = entries.first(where: { $0.key == size.name }) else {
      found.error("missing-size", at: node.place, "there is no value for the size '\(size.name)'")
      return nil
    }
    return entry.value
  }

  /// Reports a size that the card does not have.
  func reportSize(_ name: Placed<String>, _ size: CardSizeName, _ found: inout DiagnosticList) {
    found.error(
      "unknown-size", at: name.place, "unknown size '\(name.value)'",
      hint: didYouMean(name.value, among: size.all) ?? "one of \(size.all.joined(separator: ", "))")
  }

  /// Distances from the four sides: one length, `[vertical, horizontal]`, or, where there are four sides,
  /// `[top, right, bottom, left]`.
  func insets(_ node: Node?, _ what: String, _ found: inout DiagnosticList, sides: Int = 4) -> Insets? {
    guard let node = sized(node, &found) else { return nil }
    guard case .sequence(let nodes) = node.value else {
      return length(node, what, &found).map { Insets(top: $0, right: $0, bottom: $0, left: $0) }
    }
    let values = nodes.map { length($0, what, &found) ?? 0 }
    switch values.count {
    case 2: return Insets(top: values[0], right: values[1], bottom: values[0], left: values[1])
    case 4 where sides == 4: return Insets(top: values[0], right: values[1], bottom: values[2], left: values[3])
    default:
      let rule = sides == 4 ? "one, two or four lengths" : "one or two lengths"
      found.error("bad-measure", at: node.place, "\(what) takes \(rule), not \(values.count)")
      return nil
    }
  }

  private enum Parsed {
    case length(Double)
    case noUnit
    case noLength
  }

  private func parse(_ text: String) -> Parsed {
    let units: [(String, (Double) -> Length)] = [
      ("pt", Length.pt), ("mm", Length.mm), ("cm", Length.cm), ("in", Length.inch),
    ]
    for (unit, make) in units where text.hasSuffix(unit) {
      guard let value = Double(text.dropLast(unit.count)), value.isFinite, abs(value) < 1e5 else { return .noLength }
      return .length(make(value).points)
    }
    return Double(text) == nil ? .noLength : .noUnit
  }
}
