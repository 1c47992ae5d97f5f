import Diagnostics
import Reading

extension FieldReader {
  /// The fields that a catalogue declares for its resources; those that are wrong are reported and left out.
  mutating func declarations(_ field: String, _ found: inout DiagnosticList) -> [Field] {
    guard let declarations = mapping(field, &found) else { return [] }
    return declarations.entries.compactMap { entry in
      guard isFreeName(Located(entry.key, at: entry.keyPlace), &found) else { return nil }
      return Field(declared: entry, &found)
    }
  }

  /// Whether a catalogue may give that name to a field; if not, it is reported.
  private func isFreeName(_ name: Located<String>, _ found: inout DiagnosticList) -> Bool {
    guard FieldValidation.id(name, field: "field", &found) != nil else { return false }
    guard !Field.reservedNames.contains(name.value) else {
      found.error(.reservedField(name.value), at: name.place)
      return false
    }
    return true
  }
}

extension Field {
  /// Whether a catalogue may give that name to a field of its own.
  package static func canDeclare(_ name: String) -> Bool {
    FieldValidation.isID(name) && !reservedNames.contains(name)
  }

  /// The names that catalogues cannot give: those of the fields that all resources have, of the filters of editions, and
  /// what layouts call otherwise.
  fileprivate static let reservedNames: Set<String> = {
    let own = FieldTable.resource.fields.map(\.name)
    let filters = FieldTable.select(from: .resource).fields.map(\.name)
    return Set(own + filters + ["details", "new", "revised"])
  }()

  /// Reads what a catalogue says of a field; nil, with a report, when that leaves unclear what it is.
  fileprivate init?(declared entry: Entry, _ found: inout DiagnosticList) {
    guard var fields = FieldReader(entry.value, as: "field", &found) else { return nil }
    fields.name = entry.key
    let label = fields.requiredLine("label", &found)
    let types = FieldType.DeclaredType.self
    let type = fields.choice("type", of: types, &found) ?? .text
    let unit = fields.line("unit", &found)
    let values = fields.lines("values", &found)
    fields.finish(&found)
    if let unit, type != .number {
      found.warn(.idleDeclaration("unit", of: entry.key, needs: "number"), at: unit.place)
    }
    if let first = values?.first, type != .choice {
      found.warn(.idleDeclaration("values", of: entry.key, needs: "choice"), at: first.place)
    }
    if type == .choice, values?.isEmpty ?? true {
      found.error(.missingField("values", of: Subject("field", entry.key)), at: fields.place)
      return nil
    }
    guard let label else { return nil }
    let declared = FieldType.declared(type, unit: unit?.value, values: values?.map(\.value) ?? [])
    self.init(
      entry.key, declared, label: label.value, "\(label.value), a field of this catalogue", example: declared.sample,
      printed: "on the card, among its details", filter: declared.canFilter ? entry.key : nil)
  }
}

extension FieldType {
  /// A value such as the type takes, as YAML.
  fileprivate var sample: String {
    switch self {
    case .number: "12.5"
    case .date: "2022-06"
    case .link: "https://example.org"
    case .choice(let values): values.first ?? "…"
    case .yesNo: "true"
    case .list: "[…, …]"
    case .picture: "images/picture.jpg"
    default: "…"
    }
  }

  /// Whether editions can select by values of the type.
  fileprivate var canFilter: Bool {
    switch self {
    case .line, .list, .number, .date, .choice, .yesNo: true
    default: false
    }
  }
}
