import Diagnostics
import Reading

extension FieldReader {
  /// The table of resources with the fields that a catalogue declares for them; those that are wrong are reported and left out.
  mutating func declared(_ field: String, addedTo table: FieldTable, _ found: inout DiagnosticList) -> FieldTable {
    guard let declarations = mapping(field, &found)?.entries else { return table }
    if declarations.count > FieldTable.freeFieldLimit {
      found.error(
        .tooManyFields(limit: FieldTable.freeFieldLimit), at: declarations[FieldTable.freeFieldLimit].keyPlace)
    }
    let reserved = table.reservedNames
    return table.appending(
      declarations.prefix(FieldTable.freeFieldLimit).compactMap { entry in
        let name = Located(entry.key, at: entry.keyPlace)
        guard FieldValidation.id(name, field: "field", &found) != nil else { return nil }
        guard !reserved.contains(entry.key) else {
          found.error(.reservedField(entry.key), at: entry.keyPlace)
          return nil
        }
        return Field(declared: entry, &found)
      })
  }
}

extension FieldTable {
  /// A catalogue can declare no more fields than this, since each resource keeps a place for each of them.
  fileprivate static let freeFieldLimit = 500
}

extension Field {
  /// Reads what a catalogue says of a field; nil, with a report, when that leaves unclear what it is.
  fileprivate init?(declared entry: Entry, _ found: inout DiagnosticList) {
    guard case .mapping = entry.value.value, var fields = FieldReader(entry.value, as: "field", &found) else {
      found.error(
        .wrongType(.named("field", entry.key), expected: .mapping, found: entry.value.value.type), at: entry.value.place
      )
      return nil
    }
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
    guard let label = label.map({ LineText.read($0, as: fields.operand("label"), &found) }) else { return nil }
    let ownUnit = unit.map { LineText.read($0, as: fields.operand("unit"), &found) }
    let declared = FieldType.declared(type, unit: ownUnit, values: values?.map(\.value) ?? [])
    self.init(
      entry.key, declared, label: label, "\(label), a field of this catalogue",
      "\(label), un champ de ce catalogue", example: declared.sample,
      printed: FieldGloss("on the card, among its details", "sur la fiche, parmi ses détails"),
      filter: declared.canFilter ? entry.key : nil)
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
