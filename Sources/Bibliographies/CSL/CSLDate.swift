import Reading

/// Dates in CSL-JSON.
enum CSLDate {
  /// The date in a node; nil where there is none.
  static func date(_ node: Node) -> BibliographyDate? {
    guard case .mapping(let fields) = node.value else { return node.scalarText.map { BibliographyDate($0) } }
    let parts = fields.first { $0.key == "date-parts" }?.value
    if case .sequence(let ends)? = parts?.value {
      let dates = ends.prefix(2).compactMap(date(inParts:))
      if dates.count == 2 { return BibliographyDate(from: dates[0], to: dates[1]) }
      if let date = dates.first { return date }
    }
    for key in ["raw", "literal", "year"] {
      if let text = fields.first(where: { $0.key == key })?.value.scalarText, !text.isEmpty {
        return BibliographyDate(text)
      }
    }
    return nil
  }

  /// A list of a year, a month and a day, which some programs write as texts.
  private static func date(inParts node: Node) -> BibliographyDate? {
    guard case .sequence(let nodes) = node.value else { return nil }
    let numbers = nodes.prefix(3).map { node in node.scalarText.flatMap { Int($0) } }
    guard let year = numbers.first ?? nil else { return nil }
    return BibliographyDate(
      year: year, month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
  }
}
