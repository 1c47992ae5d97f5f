import Diagnostics

extension Edition {
  /// A warning for each link of a text to a resource or a section that the edition does not have.
  func linksToNothing() -> DiagnosticList {
    let known = Set(sections.flatMap { [$0.section.id] + $0.resources.map(\.id) })
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
