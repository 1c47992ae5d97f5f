/// A picture of the data; a field that a catalogue declares need not be one.
package struct ImageField: NamedField {
  /// The field.
  package let field: DataField

  package init?(named name: String) {
    guard let field = DataField(named: name), [.picture, .free].contains(field.kind) else { return nil }
    self.field = field
  }

  package var name: String { field.name }

  package var data: DataField? { field }

  package static let names = DataField.names(.picture)
}
