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
  /// What pages call records, in order, and their ids.
  private var titles: [(title: String, id: String)] = []
  /// The ids of so many of them by their titles without case, accents and signs: few catalogues ask for any.
  private var idsByTitle: [String: String] = [:]
  private var indexedCount = 0
  /// The id that was asked for last: records that refer to one thing mostly follow each other.
  private var last: String?
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
    if let first = insert(id, at: field.place) {
      found.error(.duplicateID(kind, id, first: first), at: field.place)
      return nil
    }
    return id
  }

  /// Adds an id, unless it is there already: then gives the place of the first.
  mutating func insert(_ id: String, at place: Place) -> Place? {
    if let first = places.updateValue(place, forKey: id) {
      places[id] = first
      return first
    }
    ids.append(id)
    return nil
  }

  /// Remembers what pages call a record: many write that where an id is wanted.
  mutating func add(titleOf record: FieldValues) {
    guard let id = record["id"]?.texts.first, let title = (record["title"] ?? record["name"])?.texts.first else {
      return
    }
    titles.append((title, id))
  }

  /// Makes ready for records to be asked for by what pages call them; of several, it is the first.
  mutating func indexTitles() {
    for (title, id) in titles[indexedCount...] {
      let key = TitleKey.of(title)
      if idsByTitle[key] == nil { idsByTitle[key] = id }
    }
    indexedCount = titles.count
  }

  /// Makes room for that many further ids.
  mutating func reserve(_ count: Int) { places.reserveCapacity(ids.count + count) }

  /// The id as the record has it, so that all that refer to it share its memory; nil when no record has it.
  mutating func known(_ id: String) -> String? {
    if id == last { return last }
    guard let index = places.index(forKey: id) else { return nil }
    last = places.keys[index]
    return last
  }

  /// Whether a record has the id.
  func has(_ id: String) -> Bool { places[id] != nil }

  /// The id of the record that a text names by its id, or by what pages call it; nil when there is none. Titles were indexed before.
  func id(named text: String) -> String? { places[text] != nil ? text : idsByTitle[TitleKey.of(text)] }

  /// Remembers that a record of the kind could not be read.
  mutating func markIncomplete() { isComplete = false }

  /// The id that `reference` names; nil, with a report, when no record has it.
  mutating func resolve(_ reference: Located<String>, _ found: inout DiagnosticList) -> String? {
    if let id = known(reference.value) { return id }
    guard isComplete else { return nil }
    suggestionsLeft -= 1
    indexTitles()
    if suggestionsLeft >= 0, let id = idsByTitle[TitleKey.of(reference.value)] {
      found.error(.titleForID(kind, reference.value, id: id), at: reference.place)
      return nil
    }
    let near = suggestionsLeft >= 0 ? suggestion(for: reference.value, among: ids + titles.map(\.title)) : nil
    // Few are soon told.
    let all = near == nil && ids.count <= 12 && kind != .resource ? ids : []
    found.error(.unknownReference(kind, reference.value, near: near, among: all), at: reference.place)
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
