/// What a field holds: small in itself, since every resource keeps one a field.
public enum FieldValue: Hashable, Sendable {
  /// A text on one line: a title, an address, a choice, an id.
  case text(String)
  /// A text of paragraphs and lists; never empty.
  case richText(RichText)
  /// Texts in order.
  case list([String])
  /// Authors in order.
  case authors([Author])
  /// A number as written.
  case number(DecimalNumber)
  /// A date.
  indirect case date(PartialDate)
  /// A time of day.
  case time(TimeOfDay)
  /// A year, or several.
  case years(ClosedRange<Int>)
  /// Yes or no.
  case flag(Bool)
  /// Values of one type, in order.
  case values([FieldValue])
  /// A picture.
  indirect case picture(ImageReference)
  /// Fields of its own.
  indirect case group(FieldValues)
  /// Things with fields of their own, in order.
  case groups([FieldValues])
}

extension FieldValue {
  /// Whether it is a list without elements, which says nothing.
  package var isEmpty: Bool {
    switch self {
    case .list(let list): list.isEmpty
    case .authors(let authors): authors.isEmpty
    case .values(let values): values.isEmpty
    case .groups(let groups): groups.isEmpty
    case .text, .richText, .number, .date, .time, .years, .flag, .picture, .group: false
    }
  }

  /// The texts that it holds as an author wrote them, one an element of a list; none for numbers, dates and pictures.
  package var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .richText(let text): [text.plainText]
    case .list(let list): list
    case .authors(let authors): authors.map(\.name)
    case .values(let values): values.flatMap(\.texts)
    case .number, .date, .time, .years, .flag, .picture, .group, .groups: []
    }
  }

  /// The ids of the resources and sections that links of its texts lead to.
  package var targets: [String] {
    switch self {
    case .richText(let text): text.targets
    case .values(let values): values.flatMap(\.targets)
    case .group(let group): group.targets
    case .groups(let groups): groups.flatMap(\.targets)
    case .text, .list, .authors, .number, .date, .time, .years, .flag, .picture: []
    }
  }
}

extension FieldValues {
  /// The ids of the resources and sections that links of its texts lead to.
  package var targets: [String] { table.fields.indices.flatMap { self[$0]?.targets ?? [] } }
}
