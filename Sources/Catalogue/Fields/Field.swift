/// A field of the data: a row of a `FieldTable`, and the one place that says what the field is.
package struct Field: Hashable, Sendable {
  /// Its name in the files, in kebab-case.
  package var name: String
  /// What it holds.
  package var type: FieldType
  /// Whether a thing must have it.
  package var isRequired = false
  /// What pages print before its value, in the catalogue's language; nil for fields of the program's own, whose layouts have
  /// their own words.
  package var label: String?
  /// What it is, in one sentence, for schemas and the reference of the data.
  package var summary: FieldGloss
  /// What an author may write, as YAML on one line; for schemas and the reference.
  package var example: String
  /// Where it is printed, for the reference; nil for what is on no page: changes to it do not mark a resource as revised.
  package var printed: FieldGloss?
  /// Whether what it holds counts as a part of what a file is made from; not where what follows from it counts in its place,
  /// such as the resources that a selection takes.
  package var isDigested = true
  /// Whether a file's record keeps what it holds, so that editions can be compared.
  package var isRecorded = true
  /// The field of `select` that filters by it; nil when nothing does.
  package var filter: String?

  /// Makes a row, whose summary is said in English and in French.
  package init(
    _ name: String, _ type: FieldType, isRequired: Bool = false, label: String? = nil, _ english: String,
    _ french: String, example: String, printed: FieldGloss? = nil, isDigested: Bool = true, isRecorded: Bool = true,
    filter: String? = nil
  ) {
    self.init(
      name, type, isRequired: isRequired, label: label, FieldGloss(english, french), example: example, printed: printed,
      isDigested: isDigested, isRecorded: isRecorded, filter: filter)
  }

  /// Makes a row.
  package init(
    _ name: String, _ type: FieldType, isRequired: Bool = false, label: String? = nil, _ summary: FieldGloss,
    example: String, printed: FieldGloss? = nil, isDigested: Bool = true, isRecorded: Bool = true,
    filter: String? = nil
  ) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.label = label
    self.summary = summary
    self.example = example
    self.printed = printed
    self.isDigested = isDigested
    self.isRecorded = isRecorded
    self.filter = filter
  }

  /// Whether a catalogue declared it.
  package var isFree: Bool { label != nil }
}
