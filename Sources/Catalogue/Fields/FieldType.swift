import Diagnostics

/// What a field of the data holds. Reading, checking, digests, records, schemas and what layouts print follow from it, each in
/// one exhaustive `switch`.
package indirect enum FieldType: Hashable, Sendable {
  /// The record's own id, unique among records of its kind.
  case id(RecordKind)
  /// A text on one line.
  case line
  /// A text in CommonMark.
  case richText
  /// Several texts, each on one line; a single text is a list of one.
  case list
  /// Persons and organisations, in the order of print.
  case authors
  /// A number, printed as written, with its unit.
  case number(unit: String?)
  /// A year, a month or a day.
  case date
  /// A time of day.
  case time
  /// A year, or the years from one to another.
  case years
  /// An address of http, https or mailto.
  case link
  /// One of some texts.
  case choice([String])
  /// `true` or `false`.
  case yesNo
  /// A picture: its path, or its path and the words for it. `words` names the field beside it that may hold them too.
  case picture(words: String?)
  /// A colour as `#RRGGBB`.
  case color
  /// A language (BCP 47).
  case language
  /// The ids of records of a kind, in order; a single id is a list of one.
  case references(to: RecordKind)
  /// The id of a record of a kind.
  case reference(to: RecordKind)
  /// Values of a type; a single one is a list of one.
  case several(FieldType)
  /// Fields of its own.
  case group(FieldTable)
  /// Things with fields of their own, in order; a single one is a list of one.
  case groups(FieldTable)
  /// A mapping from names, which a layout knows, to colours.
  case palette
  /// A list of records; of resources also the paths of files that hold more. The reader of the catalogue reads it.
  case records(FieldTable)
  /// A mapping from names to what a catalogue says of its own fields. The reader of the catalogue reads it.
  case declarations(FieldTable)

  /// The types that a catalogue can give fields of its own, by the names that it writes.
  package static func declared(_ type: DeclaredType, unit: String? = nil, values: [String] = []) -> FieldType {
    switch type {
    case .text: .line
    case .richText: .richText
    case .list: .list
    case .number: .number(unit: unit)
    case .date: .date
    case .link: .link
    case .choice: .choice(values)
    case .yesNo: .yesNo
    case .picture: .picture(words: nil)
    }
  }

  /// What a catalogue can say a field of its own holds.
  package enum DeclaredType: String, CaseIterable, Sendable {
    case text, list, number, date, link, choice, picture
    case richText = "rich-text"
    case yesNo = "yes-no"
  }
}
