/// Observes which fields, and which words for them, every `FieldReader` is asked for. Only tests use it: they compare
/// what is read with the JSON Schemas.
package struct FieldObserver: Sendable {
  /// The observer of the current task; nil but in tests.
  @TaskLocal package static var current: FieldObserver?

  /// Called for each mapping that was read, with its kind and the fields that were asked for.
  package var fields: @Sendable (_ kind: String, _ known: [String]) -> Void
  /// Called for each field that takes one of some words, with the kind of the mapping, the field and the words.
  package var words: @Sendable (_ kind: String, _ field: String, _ words: [String]) -> Void

  /// Makes an observer.
  package init(
    fields: @escaping @Sendable (_ kind: String, _ known: [String]) -> Void,
    words: @escaping @Sendable (_ kind: String, _ field: String, _ words: [String]) -> Void
  ) {
    self.fields = fields
    self.words = words
  }
}
