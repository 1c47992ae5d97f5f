import Diagnostics

/// The order that an edition gives the resources of a section; without one they stand as in the catalogue.
struct ResourceOrder {
  private let keys: [Key]

  /// A field to sort by.
  private struct Key {
    /// Where the field stands in the table of resources.
    var position: Int
    var isDescending: Bool
  }

  /// Takes the field `sort` of an edition whose catalogue has that table of resources; what it cannot sort by is reported.
  init(_ edition: FieldValues, of resources: FieldTable, _ found: inout DiagnosticList) {
    let field = edition.table.position(named: "sort")
    var keys: [Key] = []
    for (index, text) in edition[list: field].enumerated() {
      let isDescending = text.hasPrefix("-")
      let name = isDescending ? String(text.dropFirst()) : text
      let place = edition.place(ofElement: index, of: field)
      let sortable = resources.fields.filter(\.type.canSort).map(\.name)
      guard let position = resources.position(of: name), sortable.contains(name) else {
        found.error(.unsortable(name, near: suggestion(for: name, among: sortable), among: sortable), at: place)
        continue
      }
      keys.append(Key(position: position, isDescending: isDescending))
    }
    self.keys = keys
  }

  /// The section with its resources in order; those that are alike keep theirs, and those without a value come last.
  func sorted(_ section: EditionSection) -> EditionSection {
    guard !keys.isEmpty else { return section }
    let ranked = section.resources.enumerated().map { (place: $0, values: values(of: $1), resource: $1) }
    let sorted = ranked.sorted { left, right in
      for (key, pair) in zip(keys, zip(left.values, right.values)) where pair.0 != pair.1 {
        guard let first = pair.0 else { return false }
        guard let second = pair.1 else { return true }
        return key.isDescending ? second < first : first < second
      }
      return left.place < right.place
    }
    return EditionSection(section: section.section, resources: sorted.map(\.resource))
  }

  private func values(of resource: Resource) -> [SortValue?] {
    keys.map { key in resource.values[key.position].flatMap { SortValue($0, latest: key.isDescending) } }
  }
}

/// What a resource is sorted by: values of one field are of one kind.
private enum SortValue: Comparable {
  case number(Double)
  case text(CollationKey)

  /// The value to sort by; of several years the last one where the latest come first, else the first one.
  init?(_ value: FieldValue, latest: Bool) {
    guard !value.isEmpty else { return nil }
    switch value {
    case .text(let text): self = .text(CollationKey(text))
    case .list(let list): self = .text(CollationKey(list[0]))
    case .authors(let authors): self = .text(CollationKey(authors[0].sortName ?? authors[0].name))
    case .number(let number): self = .number(number.value)
    case .years(let years): self = .number(Double(latest ? years.upperBound : years.lowerBound))
    case .date(let date): self = .number(Double((date.year * 100 + (date.month ?? 0)) * 100 + (date.day ?? 0)))
    case .time(let time): self = .number(Double(time.hour * 60 + time.minute))
    case .flag(let flag): self = .number(flag ? 0 : 1)
    case .richText, .values, .picture, .group, .groups: return nil
    }
  }
}

extension FieldType {
  /// Whether resources can be sorted by it.
  fileprivate var canSort: Bool {
    switch self {
    case .id, .line, .list, .authors, .number, .date, .time, .years, .link, .choice, .yesNo, .reference, .references:
      true
    case .richText, .picture, .color, .language, .several, .group, .groups, .palette, .records, .declarations: false
    }
  }
}
