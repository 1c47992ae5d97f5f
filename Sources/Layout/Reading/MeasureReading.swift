import Diagnostics
import Frames
import Reading

/// Lengths, and values that differ by the size of a card.
extension DesignReader {
  /// The length in points: a number and its unit, such as `66mm` or `11pt`.
  func length(_ node: Node?, _ what: String, _ found: inout Diagnostics, least: Double = 0) -> Double? {
    guard let node = sized(node, &found), let text = node.line(as: what, &found) else { return nil }
    return length(text, what, &found, least: least)
  }

  func length(_ text: Placed<String>, _ what: String, _ found: inout Diagnostics, least: Double = 0) -> Double? {
    switch parse(text.value) {
    case .length(let points) where points < least:
      found.error("bad-measure", at: text.place, "\(what) cannot be negative: '\(text.value)'")
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

  /// The value for the size of card at hand, where a node gives values by size; else the node itself.
  func sized(_ node: Node?, _ found: inout Diagnostics) -> Node? {
    guard let node, case .mapping(let entries) = node.value, let size else { return node }
    guard !entries.isEmpty, entries.allSatisfy({ size.all.contains($0.key) }) else { return node }
    guard let entry = entries.first(where: { $0.key == size.name }) else {
      found.error("missing-size", at: node.place, "there is no value for the size '\(size.name)'")
      return nil
    }
    return entry.value
  }

  /// Distances from the four sides: one length, `[vertical, horizontal]`, or `[top, right, bottom, left]`.
  func insets(_ node: Node?, _ what: String, _ found: inout Diagnostics) -> Insets? {
    guard let node = sized(node, &found) else { return nil }
    guard case .sequence(let nodes) = node.value else {
      return length(node, what, &found).map { Insets(top: $0, right: $0, bottom: $0, left: $0) }
    }
    let values = nodes.map { length($0, what, &found) ?? 0 }
    switch values.count {
    case 2: return Insets(top: values[0], right: values[1], bottom: values[0], left: values[1])
    case 4: return Insets(top: values[0], right: values[1], bottom: values[2], left: values[3])
    default:
      found.error("bad-measure", at: node.place, "\(what) takes one, two or four lengths, not \(values.count)")
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
