import Diagnostics

/// What an edition takes from its catalogue: the resources for which all given filters hold.
struct Selection {
  private let filters: [Filter]
  /// The resources that are not taken even where the filters hold.
  private let excluded: Set<String>
  /// The sections, in the edition's order; nil for all.
  private let sections: [String]?
  /// The phases; nil for all.
  private let phases: [String]?

  /// Takes the field `select` of an edition of a catalogue whose resources have that table.
  init(_ edition: FieldValues, of resources: FieldTable) {
    let values = edition[group: edition.table.position(named: "select")]
    func list(_ name: String) -> [String]? {
      if case .list(let list)? = values?[name] { list } else { nil }
    }
    // The sections that are taken decide by themselves: a resource may stand in several.
    filters = resources.fields.enumerated().compactMap { position, field in
      field.name == "section" ? nil : values.flatMap { Filter(by: field, at: position, $0) }
    }
    (sections, phases, excluded) = (list("sections"), list("phases"), Set(list("exclude") ?? []))
  }

  /// The chosen sections of a catalogue, in order, each with those of its resources that are taken, none or more.
  func sections(of catalogue: CatalogueData) -> [EditionSection] {
    let chosen: [Section]
    if let sections {
      let byID = Dictionary(catalogue.sections.map { ($0.id, $0) }) { first, _ in first }
      chosen = sections.compactMap { byID[$0] }
    } else {
      chosen = catalogue.sections
    }
    let byID = Dictionary(chosen.map { ($0.id, $0) }) { first, _ in first }
    var resources = ResourceGroups()
    for resource in catalogue.resources where takes(resource) { resources.add(resource.standing(in: byID)) }
    return chosen.map { EditionSection(section: $0, resources: resources[$0.id]) }
  }

  /// Those of a catalogue's phases that resources may come from.
  func phases(of catalogue: CatalogueData) -> [Phase] {
    catalogue.phases.filter { phases?.contains($0.id) ?? true }
  }

  private func takes(_ resource: Resource) -> Bool {
    !excluded.contains(resource.id) && filters.allSatisfy { $0.holds(for: resource) }
  }

  /// Reports the texts asked for that none of `resources` has; ids are checked when they are read.
  func checkValues(against resources: [Resource], _ found: inout DiagnosticList) {
    for filter in filters { filter.checkValues(against: resources, &found) }
  }
}

/// Resources by their sections.
private struct ResourceGroups {
  private var groups: [[Resource]] = []
  private var indices: [String: Int] = [:]
  /// The section that a resource was added to last: resources of a section mostly follow each other.
  private var last: (section: String, index: Int)?

  /// The resources of a section, in the order in which they were added.
  subscript(section: String) -> [Resource] { indices[section].map { groups[$0] } ?? [] }

  /// Adds a resource to its section.
  mutating func add(_ resource: Resource) {
    let section = resource.section
    if section != last?.section { last = (section, index(of: section)) }
    if let last { groups[last.index].append(resource) }
  }

  private mutating func index(of section: String) -> Int {
    if let index = indices[section] { return index }
    indices[section] = groups.count
    groups.append([])
    return groups.count - 1
  }
}

extension Resource {
  /// The resource in the first of its sections that there is.
  fileprivate func standing(in sections: [String: Section]) -> Resource {
    let others = self.sections
    if sections[section] != nil, others.isEmpty || others[0] == section { return self }
    guard let first = allSections.lazy.compactMap({ sections[$0] }).first, first.id != section else { return self }
    var resource = self
    resource.section = first.id
    if !first.subsections.contains(where: { $0.id == subsection }) { resource.subsection = nil }
    return resource
  }
}
