import Catalogue
import Diagnostics
import Reading

/// Where a link leads.
package enum LinkSource: NamedField {
  /// The address that a field of the data holds; one that a catalogue declares need not be an address.
  case address(DataField)
  /// An address that the layout says.
  case fixed(String)
  /// The address of the current detail.
  case detail
  /// The first page of the current section.
  case section
  /// The heading of the current subsection.
  case subsection
  /// The resource of the current entry; the first one of an author's.
  case entry
  /// What the current line of the contents names.
  case contents
  /// The first page that a list flows through.
  case list(ClosingList)

  package init?(named name: String) {
    if let own = LinkSource.own.first(where: { $0.name == name }) {
      self = own
    } else if let field = DataField(named: name), [.address, .free].contains(field.kind) {
      self = .address(field)
    } else {
      return nil
    }
  }

  package var name: String {
    switch self {
    case .address(let field): field.name
    case .fixed(let address): address
    case .detail: ComputedText.detailLink.rawValue
    case .section: "section"
    case .subsection: "subsection"
    case .entry: "entry"
    case .contents: "contents"
    case .list(let list): list.rawValue
    }
  }

  package var data: DataField? { if case .address(let field) = self { field } else { nil } }

  package static let names = own.map(\.name) + DataField.names(.address)

  /// Those that are no fields of the data.
  private static let own: [LinkSource] =
    [.section, .subsection, .entry, .contents, .detail] + ClosingList.allCases.map(LinkSource.list)
}

extension DesignReader {
  /// Reads `link`.
  mutating func link(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> LinkSource? {
    guard let name = fields.line("link", &found) else { return nil }
    if name.value.contains("://") || name.value.hasPrefix("mailto:") {
      return name.address(field: "link", &found).map { .fixed($0) }
    }
    if let source = LinkSource(named: name.value) {
      if case .contents = source, !subjects.contains(.contents) {
        found.error(.unavailableField(name.value, .contents), at: name.place)
      }
      checkIsAvailable(name.value, at: name.place, &found)
      note(source.data, as: .link, at: name.place)
      return source
    }
    let all = LinkSource.names.sorted()
    found.error(.unknownTarget(name.value, near: suggestion(for: name.value, among: all), among: all), at: name.place)
    return nil
  }
}
