extension Field {
  /// Whether a catalogue may give that name to a field of its own.
  package static func canDeclare(_ name: String) -> Bool {
    FieldValidation.isID(name) && !reservedNames.contains(name)
  }

  private static let reservedNames = FieldTable.resource.reservedNames
}
