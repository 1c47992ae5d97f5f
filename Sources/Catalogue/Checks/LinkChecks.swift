import Diagnostics
import Reading

extension Edition {
  /// A warning for each link of a text to a resource, a section or a page that the edition does not have.
  func linksToNothing() -> DiagnosticList {
    let known = Set(sections.flatMap { [$0.section.id] + $0.resources.map(\.id) } + ownPages.compactMap(\.id))
    var found = DiagnosticList()
    for (subject, values) in parts {
      values.forEachValue(of: subject) { value, thing, subject, position in
        guard case .richText(let text) = value else { return }
        for target in text.blocks.lazy.flatMap(\.inlines).compactMap(\.target) where !known.contains(target) {
          let near = suggestion(for: target, among: known.sorted())
          found.warn(
            .unknownTarget(.field(thing.table.slots[position].name, of: subject), target, near: near),
            at: thing.place(of: position))
        }
      }
    }
    return found
  }
}

extension [EditionSection] {
  /// Reports ids of an edition's own pages that are none, and those that something else has: links to them would lead elsewhere.
  func checkPageIDs(_ edition: FieldValues, _ found: inout DiagnosticList) {
    let pages = ["front", "back"].flatMap { edition[groups: edition.table.position(named: $0)] }.map { EditionPage($0) }
    // Few editions have any.
    guard pages.contains(where: { $0.id != nil }) else { return }
    var known: [String: Place] = [:]
    for section in self {
      known[section.section.id] = section.section.place
      for resource in section.resources { known[resource.id] = resource.place }
    }
    for page in pages {
      guard let id = page.id, FieldValidation.id(Located(id, at: page.idPlace), &found) != nil else { continue }
      if let first = known[id] { found.error(.takenID(id, first: first), at: page.idPlace) }
      known[id] = known[id] ?? page.idPlace
    }
  }
}
