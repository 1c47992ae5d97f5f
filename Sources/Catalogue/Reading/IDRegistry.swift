import Diagnostics
import Reading

/// The ids of one kind of record: finds duplicate ids and dangling references.
struct IDRegistry: Sendable {
  /// What the ids name.
  let kind: RecordKind
  /// The ids, in order.
  private(set) var ids: [String] = []
  /// Whether the ids of all records of the kind are here; when not, an id that is not here may still be right.
  private(set) var isComplete = true

  private var places: [String: Place] = [:]
  /// How many more suggestions are made: looking for a near id among thousands takes time.
  private var suggestionsLeft = 20

  /// An empty registry.
  init(of kind: RecordKind) { self.kind = kind }

  /// Opens the record in `node`; nil, with a report, when it is no mapping.
  mutating func record(_ node: Node, _ found: inout DiagnosticList) -> FieldReader? {
    let fields = FieldReader(node, as: kind.rawValue, &found)
    if fields == nil { markIncomplete() }
    return fields
  }

  /// Adds the id of a record and gives it; nil, with a report, when the record has none of the right form.
  mutating func add(idOf record: inout FieldReader, _ found: inout DiagnosticList) -> String? {
    guard let field = record.requiredLine("id", &found), let id = FieldValidation.id(field, &found) else {
      markIncomplete()
      return nil
    }
    record.name = id
    if let first = places.updateValue(field.place, forKey: id) {
      places[id] = first
      found.error(.duplicateID(kind, id, first: first), at: field.place)
      return nil
    }
    ids.append(id)
    return id
  }

  /// Remembers that a record of the kind could not be read.
  mutating func markIncomplete() { isComplete = false }

  /// The id that `reference` names; nil, with a report, when no record has it.
  mutating func resolve(_ reference: Located<String>, _ found: inout DiagnosticList) -> String? {
    if places[reference.value] != nil { return reference.value }
    guard isComplete else { return nil }
    suggestionsLeft -= 1
    let near = suggestionsLeft >= 0 ? suggestion(for: reference.value, among: ids) : nil
    found.error(.unknownReference(kind, reference.value, near: near), at: reference.place)
    return nil
  }

  /// The references of those that name something, each once.
  mutating func resolve(_ references: [Located<String>], _ found: inout DiagnosticList) -> [Located<String>] {
    var seen: Set<String> = []
    return references.filter { reference in
      guard resolve(reference, &found) != nil else { return false }
      if seen.insert(reference.value).inserted { return true }
      found.warn(.repeatedReference(kind, reference.value), at: reference.place)
      return false
    }
  }
}
