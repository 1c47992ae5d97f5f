import Diagnostics
import Reading

/// The ids of one kind of thing, to find those that stand twice and those that name nothing.
struct Register {
  /// What the ids name, such as "section".
  let kind: RecordKind
  /// The ids, in order.
  private(set) var ids: [String] = []
  /// Whether all of the kind could be entered; when not, an id that is not here may still be right.
  private(set) var isComplete = true

  private var places: [String: Place] = [:]
  /// Looking for a near id among thousands takes time: so many are enough to see what went wrong.
  private var hintsLeft = 20

  /// An empty register.
  init(of kind: RecordKind) { self.kind = kind }

  /// Enters the id of a mapping; nil, with a report, when it has none of the right form.
  mutating func enter(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> String? {
    guard let id = fields.requiredLine("id", &found), let checked = checkedID(id, &found) else {
      isComplete = false
      return nil
    }
    fields.name = checked
    if let first = places.updateValue(id.place, forKey: checked) {
      places[checked] = first
      found.error(.duplicateID(kind, checked, first: first), at: id.place)
      return nil
    }
    ids.append(checked)
    return checked
  }

  /// Remembers that something of the kind could not be read.
  mutating func leaveGap() { isComplete = false }

  /// Whether the register holds `id`.
  func contains(_ id: String) -> Bool { places[id] != nil }

  /// The id that `reference` names; nil, with a report, when there is none such.
  mutating func resolve(_ reference: Placed<String>, _ found: inout DiagnosticList) -> String? {
    if contains(reference.value) { return reference.value }
    guard isComplete else { return nil }
    hintsLeft -= 1
    let near = hintsLeft >= 0 ? suggestion(for: reference.value, among: ids) : nil
    found.error(.unknownReference(kind, reference.value, near: near), at: reference.place)
    return nil
  }

  /// The ids that `references` name, each once.
  mutating func resolve(_ references: [Placed<String>], _ found: inout DiagnosticList) -> [Placed<String>] {
    var seen: Set<String> = []
    return references.filter { reference in
      guard resolve(reference, &found) != nil else { return false }
      if seen.insert(reference.value).inserted { return true }
      found.warn(.repeatedReference(kind, reference.value), at: reference.place)
      return false
    }
  }
}
