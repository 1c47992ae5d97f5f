import Diagnostics
import Reading

/// Subsections belong to a section, and resources stand in those of their own.
extension CatalogueContext {
  /// Remembers the subsections of a section.
  mutating func add(subsectionsOf section: Section) {
    subsectionsOfSections[section.id] = section.subsections
    for subsection in section.subsections { subsections.add(titleOf: subsection.values) }
  }

  /// Whether a resource names no subsection, or one of its own sections.
  func standsInOwnSubsection(_ resource: Resource) -> Bool {
    guard let subsection = resource.subsection else { return true }
    return resource.allSections.contains { section in
      subsectionsOfSections[section]?.contains { $0.id == subsection } ?? false
    }
  }

  /// The resource without a subsection of another section, which is reported.
  func checkedSubsection(of values: FieldValues, _ found: inout DiagnosticList) -> FieldValues {
    var resource = Resource(values)
    guard let subsection = resource.subsection, !standsInOwnSubsection(resource) else { return values }
    if let owner = subsectionsOfSections.first(where: { $1.contains { $0.id == subsection } })?.key {
      let own = subsectionsOfSections[resource.section]?.map(\.id) ?? []
      let place = values.place(of: values.table.position(named: "subsection"))
      found.error(.foreignSubsection(subsection, of: owner, in: resource.section, among: own), at: place)
    }
    resource.subsection = nil
    return resource.values
  }

  /// The node of a resource of a source, with the id of its subsection where that is called by its title: two sections may have
  /// subsections of one title.
  func resolvingSubsection(in node: Node) -> Node {
    guard case .mapping(var entries) = node.value, let index = entries.firstIndex(where: { $0.key == "subsection" }),
      case .scalar(let name) = entries[index].value.value,
      case .scalar(let section)? = entries.first(where: { $0.key == "section" })?.value.value
    else { return node }
    let known = subsectionsOfSections[section.text] ?? []
    let key = TitleKey.of(name.text)
    guard !known.contains(where: { $0.id == name.text }),
      let subsection = known.first(where: { TitleKey.of($0.title) == key })
    else { return node }
    entries[index].value.value = .scalar(Scalar(subsection.id))
    var resolved = node
    resolved.value = .mapping(entries)
    return resolved
  }
}
