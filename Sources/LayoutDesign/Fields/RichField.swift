/// A text with paragraphs and lists.
package enum RichField: NamedField {
  /// A field of the data; one that a catalogue declares need not have paragraphs.
  case data(DataField)
  /// The current detail.
  case detail
  /// All details of the current resource, run in.
  case details
  /// The links of the current resource that lead elsewhere than its card, run in.
  case links

  package init?(named name: String) {
    if let own = RichField.own[name] {
      self = own
    } else if let field = DataField(named: name), [.richText, .free].contains(field.kind) {
      self = .data(field)
    } else {
      return nil
    }
  }

  package var name: String {
    switch self {
    case .data(let field): field.name
    case .detail: "detail.text"
    case .details: "resource.details"
    case .links: "resource.links"
    }
  }

  package var data: DataField? { if case .data(let field) = self { field } else { nil } }

  package static let names = DataField.names(.richText) + computed.map(\.name)

  /// Those that are made from fields of the data.
  private static let computed: [RichField] = [.detail, .details, .links]

  private static let own = Dictionary(uniqueKeysWithValues: computed.map { ($0.name, $0) })
}
