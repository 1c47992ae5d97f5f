import Diagnostics

extension Edition {
  /// A warning for each link of a text to a resource or a section that the edition does not have.
  func linksToNothing() -> DiagnosticList {
    let resources = sections.flatMap(\.resources)
    var check = LinkCheck(known: Set(sections.map(\.section.id) + resources.map(\.id)))
    check.look(through: values, Subject("edition"))
    check.look(through: catalogue, Subject("catalogue"))
    for resource in resources { check.look(through: resource.values, Subject("resource", resource.id)) }
    return check.found
  }
}

/// Looks for links inside an edition that lead nowhere.
private struct LinkCheck {
  /// The ids of what the edition has.
  let known: Set<String>
  private(set) var found = DiagnosticList()

  init(known: Set<String>) { self.known = known }

  mutating func look(through values: FieldValues, _ subject: Subject) {
    for (position, slot) in values.table.slots.enumerated() {
      switch values[position] {
      case .richText(let text):
        for target in text.blocks.lazy.flatMap(\.inlines).compactMap(\.target) where !known.contains(target) {
          let near = suggestion(for: target, among: known.sorted())
          found.warn(
            .unknownTarget(.field(slot.name, of: subject), target, near: near), at: values.place(of: position))
        }
      case .group(let group): look(through: group, subject)
      case .groups(let groups): for group in groups { look(through: group, Subject(group.table.kind)) }
      default: break
      }
    }
  }
}

extension RichText.Inline {
  fileprivate var target: String? { link.flatMap { $0.hasPrefix("#") ? String($0.dropFirst()) : nil } }
}
