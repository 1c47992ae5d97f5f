/// A field of resources as a column of a table can hold it: one of a record, of a group of it, or the words for a picture.
struct TableField {
  /// What `columns:` calls it, such as "title" or "session.date".
  let name: String
  /// The field of the record.
  let field: String
  /// The field of the group or of the picture; nil for the record's own.
  let part: String?
  /// What it holds.
  let type: FieldType
  /// What pages print before it, for a field of the catalogue's own.
  let label: String?

  /// The fields that columns of resources can hold, in the order of the table.
  static func all(of table: FieldTable) -> [TableField] {
    table.fields.flatMap { field -> [TableField] in
      switch field.type {
      case .group(let group):
        group.fields.map { TableField("\(field.name).\($0.name)", field.name, part: $0.name, $0.type, nil) }
      case .picture:
        [
          TableField(field.name, field.name, part: nil, field.type, field.label),
          TableField("\(field.name).alt", field.name, part: "alt", .line, nil),
        ]
      case .records, .declarations: []
      default: [TableField(field.name, field.name, part: nil, field.type, field.label)]
      }
    }
  }

  private init(_ name: String, _ field: String, part: String?, _ type: FieldType, _ label: String?) {
    (self.name, self.field, self.part, self.type, self.label) = (name, field, part, type, label)
  }

  /// Whether its cells may say "-" or "idem" in place of a value. A title may, and so may codes of letters.
  var canBeFilled: Bool { !["title", "id", "language", "title-language"].contains(name) }

  /// Whether a word is one of those that a cell of it must hold.
  func has(_ word: String) -> Bool {
    if case .choice(let words) = type { return words.contains(word) }
    return false
  }

  /// Whether all columns that mean it hold values of it, whatever their headings.
  var takesAllColumns: Bool { if case .groups = type { true } else { false } }

  /// Whether several columns can hold values of it.
  var canHaveColumns: Bool {
    switch type {
    case .authors, .list, .references, .several, .groups: true
    default: false
    }
  }
}
