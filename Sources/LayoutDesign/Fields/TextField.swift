/// What a text of a layout can name in braces.
package enum TextField: NamedField {
  /// A field of the data, as it is printed on a line.
  case data(DataField)
  /// What is printed before a field that a catalogue declares: `fields.NAME.label`.
  case label(DataField)
  /// Something that no file says.
  case computed(ComputedText)

  package init?(named name: String) {
    if let computed = ComputedText(rawValue: name) {
      self = .computed(computed)
    } else if let row = name.between("fields.", ".label") {
      guard let field = DataField(free: row) else { return nil }
      self = .label(field)
    } else if let field = DataField(named: name), [.text, .address, .partners, .free].contains(field.kind) {
      self = .data(field)
    } else {
      return nil
    }
  }

  package var name: String {
    switch self {
    case .data(let field): field.name
    case .label(let field): "fields.\(field.row).label"
    case .computed(let computed): computed.rawValue
    }
  }

  package var data: DataField? {
    switch self {
    case .data(let field), .label(let field): field
    case .computed: nil
    }
  }

  /// Whether a field is one of the pages of every catalogue, such as the folio; others are of pages that an edition has of its own.
  static func isOfEveryPage(_ name: String) -> Bool {
    ComputedText(rawValue: name).map { [.pageFolio, .pageFirstTitle, .pageLastTitle].contains($0) } ?? false
  }

  package static let names = DataField.names(.text, .address, .partners) + ComputedText.allCases.map(\.rawValue)
}

/// A text that no file says: numbers of pages, members of lists, what is new. The raw value is the name as the layout writes it.
package enum ComputedText: String, Sendable, CaseIterable {
  case shortAddress = "resource.short-url"
  case codeAddress = "resource.code-url"
  case accessLabel = "resource.access-label"
  case linkShortAddress = "link.short-url"
  case sessionTime = "session.time"
  case sectionNumber = "section.number"
  case sectionPage = "section.page"
  case subsectionPage = "subsection.page"
  case detailLabel = "detail.label"
  case detailValue = "detail.value"
  case detailLink = "detail.link"
  case indexPage = "index.page"
  case typesPage = "types.page"
  case groupTitle = "group.title"
  case groupPages = "group.pages"
  case entryTitle = "entry.title"
  case entryAuthor = "entry.author"
  case entryType = "entry.type"
  case entryYear = "entry.year"
  case entryTime = "entry.time"
  case entryRoom = "entry.room"
  case entryPages = "entry.pages"
  case contentsTitle = "contents.title"
  case contentsPage = "contents.page"
  case withdrawnTitle = "withdrawn.title"
  case withdrawnType = "withdrawn.type"
  case withdrawnYear = "withdrawn.year"
  case withdrawnPage = "withdrawn.page"
  case previousDate = "previous.date"
  case pageFolio = "page.folio"
  case pageFirstTitle = "page.first-title"
  case pageLastTitle = "page.last-title"
}

extension String {
  /// What stands between a beginning and an end; nil where the text has not both.
  fileprivate func between(_ beginning: String, _ end: String) -> String? {
    guard hasPrefix(beginning), hasSuffix(end), utf8.count >= beginning.utf8.count + end.utf8.count else { return nil }
    return String(dropFirst(beginning.count).dropLast(end.count))
  }
}
