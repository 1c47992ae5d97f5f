import Diagnostics
import Reading

/// A field of the resources and the values of which it must have one.
struct Filter {
  /// The name of the field, and whether it holds ids.
  private let field: String
  private let holdsIDs: Bool
  /// Where the field stands in the table of resources.
  private let position: Int
  private let wanted: Wanted
  /// The texts among them, in the edition's order.
  private let texts: [Located<String>]

  fileprivate enum Wanted {
    case texts(Set<String>)
    case years([ClosedRange<Int>])
    case dates([PartialDate])
    case numbers([Double])
    case flag(Bool)
  }

  /// The filter by a field that stands at a position in the table of resources; nil when `select` does not have it.
  init?(by field: Field, at position: Int, _ select: FieldValues) {
    guard let name = field.filter, let place = select.table.position(of: name), let value = select[place] else {
      return nil
    }
    (self.field, holdsIDs, self.position) = (field.name, field.type.holdsIDs, position)
    switch value {
    case .list(let list):
      wanted = .texts(Set(list))
      texts = list.enumerated().map { Located($1, at: select.place(ofElement: $0, of: place)) }
      return
    case .flag(let flag): wanted = .flag(flag)
    case .values(let values): wanted = Wanted(values)
    default: return nil
    }
    texts = []
  }

  /// Whether the resource has one of the values; one without a value in the field has none.
  func holds(for resource: Resource) -> Bool {
    guard let value = resource.values[position] else { return false }
    return holds(value)
  }

  private func holds(_ value: FieldValue) -> Bool {
    switch (wanted, value) {
    case (_, .values(let values)): values.contains(where: holds)
    case (.texts(let texts), .text(let own)): texts.contains(own)
    case (.texts(let texts), .list(let list)): list.contains(where: texts.contains)
    case (.texts(let texts), .authors(let authors)): authors.contains { texts.contains($0.name) }
    case (.years(let ranges), .years(let years)): ranges.contains { $0.overlaps(years) }
    case (.dates(let dates), .date(let date)): dates.contains { $0.contains(date) }
    case (.numbers(let numbers), .number(let number)): numbers.contains(number.value)
    case (.flag(let flag), .flag(let own)): flag == own
    default: false
    }
  }

  /// Reports the texts asked for that none of `resources` has; ids are checked when they are read.
  func checkValues(against resources: [Resource], _ found: inout DiagnosticList) {
    guard !texts.isEmpty, !holdsIDs else { return }
    let known = known(in: resources)
    let all = Set(known)
    // Looking for a near text among thousands takes time.
    var suggestionsLeft = 20
    for text in texts where !all.contains(text.value) {
      suggestionsLeft -= 1
      let near = suggestionsLeft >= 0 ? suggestion(for: text.value, among: known) : nil
      found.error(.unknownValue(text.value, of: field, near: near), at: text.place)
    }
  }

  /// The texts that the field has in `resources`, each once, in order.
  private func known(in resources: [Resource]) -> [String] {
    var seen: Set<String> = []
    return resources.flatMap { $0.values[position]?.texts ?? [] }.filter { seen.insert($0).inserted }
  }
}

extension Filter.Wanted {
  /// Values of one type.
  fileprivate init(_ values: [FieldValue]) {
    switch values.first {
    case .years: self = .years(values.compactMap { if case .years(let years) = $0 { years } else { nil } })
    case .date: self = .dates(values.compactMap { if case .date(let date) = $0 { date } else { nil } })
    default: self = .numbers(values.compactMap { if case .number(let number) = $0 { number.value } else { nil } })
    }
  }
}

extension FieldType {
  /// Whether its values are ids.
  fileprivate var holdsIDs: Bool {
    switch self {
    case .id, .reference, .references: true
    default: false
    }
  }
}

extension PartialDate {
  /// Whether `other` is the same date, or one that this leaves open: "2022" contains "2022-06".
  fileprivate func contains(_ other: PartialDate) -> Bool {
    year == other.year && (month == nil || month == other.month) && (day == nil || day == other.day)
  }
}
