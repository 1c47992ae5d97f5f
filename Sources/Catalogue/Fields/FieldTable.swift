import Diagnostics

/// The fields that one kind of thing has, in the order of the data format.
package final class FieldTable: Sendable {
  /// What the thing is, as messages call it, such as "resource".
  package let kind: String
  /// What it is, in one sentence, for schemas and the reference of the data.
  package let summary: FieldGloss
  /// The rows.
  package let fields: [Field]
  /// The name of the row that a text alone fills, where it stands in place of such a thing; nil where none may.
  package let shorthand: String?
  /// What the readers of records need of the rows, which are large in themselves: thousands of records are read by one table.
  let slots: [Slot]

  /// What the readers of records need of a row.
  struct Slot: Sendable {
    let name: String
    let type: FieldType
    let isRequired: Bool
  }

  /// The rows whose values hang on other things than the record, such as ids and pictures.
  let outwardRows: [OutwardRow]

  /// The positions of the rows that fingerprints of editions are made of.
  package let digestedPositions: [Int]
  /// Those of the rows that languages are found in: languages, texts with parts in others, and groups.
  let positionsOfLanguages: [Int]

  /// Those of the rows that pictures are found in: pictures, texts and groups.
  let positionsOfPictures: [Int]
  /// The rows that a catalogue declared.
  package let freeFields: [Field]

  private let positions: [String: Int]
  /// What the ids of its things name; nil for things without ids.
  let idKind: RecordKind?

  /// Makes a table, whose summary is said in English and in French.
  ///
  /// - Precondition: no name stands twice.
  package convenience init(
    _ kind: String, _ english: String, _ french: String, _ fields: [Field], shorthand: String? = nil
  ) {
    self.init(kind, FieldGloss(english, french), fields, shorthand: shorthand)
  }

  /// Makes a table.
  ///
  /// - Precondition: no name stands twice.
  package init(_ kind: String, _ summary: FieldGloss, _ fields: [Field], shorthand: String? = nil) {
    self.kind = kind
    self.summary = summary
    self.fields = fields
    self.shorthand = shorthand
    slots = fields.map { Slot(name: $0.name, type: $0.type, isRequired: $0.isRequired) }
    outwardRows = slots.enumerated().compactMap { OutwardRow($0, $1.type) }
    idKind = slots.lazy.compactMap { if case .id(let kind) = $0.type { kind } else { nil } }.first
    digestedPositions = fields.indices.filter { fields[$0].isDigested }
    positionsOfLanguages = fields.indices.filter { fields[$0].type.mayHaveLanguages }
    positionsOfPictures = fields.indices.filter { fields[$0].type.mayHavePictures }
    freeFields = fields.filter(\.isFree)
    positions = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.name, $0) })
  }

  /// The position of the row of that name; nil when there is none.
  package func position(of name: String) -> Int? { positions[name] }

  /// The position of a row that the table has.
  ///
  /// - Precondition: it has it.
  package func position(named name: String) -> Int {
    guard let position = positions[name] else { preconditionFailure("\(kind) has no field '\(name)'") }
    return position
  }

  /// The row of that name; nil when there is none.
  package subscript(name: String) -> Field? { positions[name].map { fields[$0] } }

  /// The table with more rows at its end: the positions of its own rows stay.
  package func appending(_ more: [Field]) -> FieldTable {
    more.isEmpty ? self : FieldTable(kind, summary, fields + more, shorthand: shorthand)
  }

  /// What the ids of its records name.
  ///
  /// - Precondition: its records have ids.
  package var recordKind: RecordKind {
    guard let idKind else { preconditionFailure("a \(kind) has no id") }
    return idKind
  }
}

extension FieldTable: Hashable {
  /// By what they say.
  package static func == (left: FieldTable, right: FieldTable) -> Bool {
    left === right || left.kind == right.kind && left.fields == right.fields
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(fields.count)
  }
}

extension FieldType {
  /// Whether a value of the type is a picture, or may have some.
  fileprivate var mayHavePictures: Bool { if case .picture = self { true } else { hasParts } }

  /// Whether a value of the type is a language, or may have parts in other languages.
  fileprivate var mayHaveLanguages: Bool { if case .language = self { true } else { hasParts } }

  /// Whether a value of the type has parts of other types: a text, or groups.
  private var hasParts: Bool {
    switch self {
    case .richText, .group, .groups: true
    default: false
    }
  }
}
