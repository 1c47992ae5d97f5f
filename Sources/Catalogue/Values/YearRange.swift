extension ClosedRange<Int> {
  /// Years as printed: "2020", or "2019–2020".
  package var text: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)–\(upperBound)" }
}
