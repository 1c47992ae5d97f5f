import Diagnostics
import Reading

extension CatalogueField {
  /// The field as a row of a table has it; nil for a row that no catalogue declared.
  init?(_ row: Field) {
    guard let label = row.label, let kind = Kind(row.type) else { return nil }
    self.init(row.name, label: label, type: kind)
  }
}

extension CatalogueField.Kind {
  /// What a row holds; nil for what no catalogue can declare.
  fileprivate init?(_ type: FieldType) {
    switch type {
    case .line: self = .text
    case .richText: self = .richText
    case .list: self = .list
    case .number(let unit): self = .number(unit: unit)
    case .date: self = .date
    case .link: self = .link
    case .choice(let texts): self = .choice(texts)
    case .yesNo: self = .yesNo
    case .picture: self = .picture
    case .id, .authors, .time, .years, .color, .language, .references, .reference, .several, .group, .groups, .palette,
      .records,
      .declarations:
      return nil
    }
  }

  /// The name by which files call it.
  var declaredType: FieldType.DeclaredType {
    switch self {
    case .text: .text
    case .richText: .richText
    case .list: .list
    case .number: .number
    case .date: .date
    case .link: .link
    case .choice: .choice
    case .yesNo: .yesNo
    case .picture: .picture
    }
  }
}
