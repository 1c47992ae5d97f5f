/// Hears from every `FieldReader` what it knows. Nobody listens in a run; tests hold what they hear against the schemas, so
/// that none forgets a field.
package struct FieldWitness: Sendable {
  /// Who listens now.
  @TaskLocal package static var current: FieldWitness?

  /// Told of a mapping that was read: its kind, and the fields that it was asked for.
  package var fields: @Sendable (_ kind: String, _ known: [String]) -> Void
  /// Told of a field that takes one of some words: the kind of the mapping, the field, and the words.
  package var words: @Sendable (_ kind: String, _ field: String, _ words: [String]) -> Void

  /// Makes a witness.
  package init(
    fields: @escaping @Sendable (_ kind: String, _ known: [String]) -> Void,
    words: @escaping @Sendable (_ kind: String, _ field: String, _ words: [String]) -> Void
  ) {
    self.fields = fields
    self.words = words
  }
}
