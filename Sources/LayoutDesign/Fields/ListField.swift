/// A list that `each` goes through.
package enum ListField: NamedField {
  /// Partners that the data name.
  case partners(DataField)
  /// The links of a resource that lead elsewhere than its card.
  case links(DataField)
  /// The resources by what they, or their sessions, hold in a field: `index.resource.NAME`, `index.session.date`.
  case index(DataField)
  /// Something that no file lists.
  case computed(ComputedList)

  package init?(named name: String) {
    if let computed = ComputedList(rawValue: name) {
      self = .computed(computed)
    } else if name.hasPrefix(ListField.indexPrefix) {
      guard let field = DataField(named: String(name.dropFirst(ListField.indexPrefix.count))), field.canIndex else {
        return nil
      }
      self = .index(field)
    } else if let field = DataField(named: name) {
      switch field.kind {
      case .partners: self = .partners(field)
      case .links: self = .links(field)
      default: return nil
      }
    } else {
      return nil
    }
  }

  package var name: String {
    switch self {
    case .partners(let field), .links(let field): field.name
    case .index(let field): ListField.indexPrefix + field.name
    case .computed(let list): list.rawValue
    }
  }

  package var data: DataField? {
    switch self {
    case .partners(let field), .links(let field), .index(let field): field
    case .computed: nil
    }
  }

  package static let names =
    DataField.names(.partners, .links) + DataField.all.filter(\.canIndex).map { indexPrefix + $0.name }
    + ComputedList.allCases.map(\.rawValue)

  /// What stands before the field of an index.
  private static let indexPrefix = "index."

  /// The closing list whose groups are its members; nil for other members. Closing lists are complete only when all cards have
  /// their pages.
  package var closingList: ClosingList? {
    switch self {
    case .index(let field) where field.subject == .session: .timetable
    case .index, .computed(.index), .computed(.indexTitles), .computed(.indexAuthors): .index
    case .computed(.types): .types
    case .partners, .links, .computed(.sections), .computed(.subsections), .computed(.references), .computed(.contents),
      .computed(.details),
      .computed(.groupEntries),
      .computed(.newsAdded),
      .computed(.newsRevised), .computed(.newsWithdrawn):
      nil
    }
  }
}

/// A list that no file gives. The raw value is the name as the layout writes it.
package enum ComputedList: String, Sendable, CaseIterable {
  case sections
  case subsections
  case references
  case contents
  case details = "resource.details"
  case index
  case indexTitles = "index.titles"
  case indexAuthors = "index.authors"
  case types
  case groupEntries = "group.entries"
  case newsAdded = "news.added"
  case newsRevised = "news.revised"
  case newsWithdrawn = "news.withdrawn"
}

/// A list that a catalogue can end with, for its page and for links. The raw value is the name as the layout writes it.
package enum ClosingList: String, Sendable, CaseIterable {
  /// Titles, authors or both, by the alphabet; resources by what they hold in a field.
  case index
  /// Resources by type and year.
  case types
  /// Resources by what their sessions hold, in the order of time.
  case timetable
}

extension DataField {
  /// Whether there can be an index of the resources by it.
  fileprivate var canIndex: Bool {
    switch subject {
    case .resource: [.text, .free].contains(kind)
    case .session: ["series", "date", "room"].contains(row)
    default: false
    }
  }
}
