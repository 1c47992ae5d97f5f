import Diagnostics
import Editions

// The differences of two records in a line each: enough to see why a file comes out different.

extension Record {
  /// What differs in `other`, a line each: in the edition, its sections and its resources, by the names of the data's fields.
  /// Pages do not count: they follow from the rest.
  func changes(to other: Record) -> [Statement] {
    var lines: [Statement] = []
    let fields = Record.names(of: edition, unlike: other.edition)
    if !fields.isEmpty {
      lines.append(
        Statement("edition: \(fields.joined(separator: ", "))", "édition : \(fields.joined(separator: ", "))"))
    }
    lines += Record.compare(sections.map { ($0.id, $0.title) }, other.sections.map { ($0.id, $0.title) }, .section) {
      $0 == $1 ? [] : ["title"]
    }
    lines += Record.compare(resources.map { ($0.id, $0) }, other.resources.map { ($0.id, $0) }, .resource) {
      ($0.section == $1.section ? [] : ["section"]) + Record.names(of: $0.fields, unlike: $1.fields)
    }
    return lines
  }

  /// The names of the fields that differ, in the order of the data.
  private static func names(of fields: [Field], unlike others: [Field]) -> [String] {
    Difference.FieldChange.changes(from: fields, to: others).map(\.name)
  }

  /// What was added, removed, changed or reordered among things with ids.
  private static func compare<Thing>(
    _ old: [(id: String, thing: Thing)], _ new: [(id: String, thing: Thing)], _ kind: Kind,
    _ unlike: (Thing, Thing) -> [String]
  ) -> [Statement] {
    let former = Dictionary(old.map { ($0.id, $0.thing) }) { first, _ in first }
    let present = Set(new.map(\.id))
    var lines: [Statement] = []
    for (id, thing) in new {
      guard let before = former[id] else {
        lines.append(kind.isNew(id))
        continue
      }
      let names = unlike(before, thing)
      if !names.isEmpty { lines.append(kind.hasChanged(id, names)) }
    }
    for (id, _) in old where !present.contains(id) { lines.append(kind.isGone(id)) }
    let (kept, keptBefore) = (new.map(\.id).filter { former[$0] != nil }, old.map(\.id).filter(present.contains))
    if kept != keptBefore { lines.append(kind.isReordered) }
    return lines
  }
}

/// What a record has several of.
private enum Kind {
  case section, resource

  private var english: String {
    switch self {
    case .section: "section"
    case .resource: "resource"
    }
  }

  private var french: String {
    switch self {
    case .section: "rubrique"
    case .resource: "ressource"
    }
  }

  func isNew(_ id: String) -> Statement {
    Statement("\(english) '\(id)' is new", "la \(french) « \(id) » est nouvelle")
  }

  func isGone(_ id: String) -> Statement {
    Statement("\(english) '\(id)' is gone", "la \(french) « \(id) » n’est plus là")
  }

  func hasChanged(_ id: String, _ fields: [String]) -> Statement {
    let names = fields.joined(separator: ", ")
    return Statement("\(english) '\(id)': \(names)", "\(french) « \(id) » : \(names)")
  }

  var isReordered: Statement { Statement("the order of the \(english)s", "l’ordre des \(french)s") }
}
