/// What an edition takes from its catalogue: the resources for which all given filters hold.
struct Selection {
  /// The sections, in the edition's order; nil for all, in the catalogue's.
  var sections: [String]?
  /// The phases; nil for all.
  var phases: Set<String>?
  /// The types; nil for all.
  var types: Set<String>?
  /// The ranges of years; nil for all.
  var years: [ClosedRange<Int>]?
  /// The resources; nil for all.
  var resources: Set<String>?
  /// The resources that are not taken even where the filters hold.
  var excluded: Set<String> = []

  /// Takes everything.
  init() {}

  /// The chosen sections of a catalogue, in order, each with those of its resources that are taken, none or more.
  func sections(of catalogue: CatalogueData) -> [EditionSection] {
    var resources: [String: [Resource]] = [:]
    for resource in catalogue.resources where takes(resource) {
      resources[resource.section, default: []].append(resource)
    }
    let chosen: [Section]
    if let sections {
      let byID = Dictionary(catalogue.sections.map { ($0.id, $0) }) { first, _ in first }
      chosen = sections.compactMap { byID[$0] }
    } else {
      chosen = catalogue.sections
    }
    return chosen.map { EditionSection(section: $0, resources: resources[$0.id] ?? []) }
  }

  /// Those of a catalogue's phases that resources may come from.
  func phases(of catalogue: CatalogueData) -> [Phase] {
    catalogue.phases.filter { phases?.contains($0.id) ?? true }
  }

  private func takes(_ resource: Resource) -> Bool {
    func holds<Element>(_ filter: Set<Element>?, _ value: Element?) -> Bool {
      guard let filter else { return true }
      return value.map(filter.contains) ?? false
    }
    return holds(phases, resource.phase) && holds(types, resource.type) && holds(resources, resource.id)
      && (excluded.isEmpty || !excluded.contains(resource.id))
      && (years.map { ranges in resource.year.map { year in ranges.contains { $0.contains(year) } } ?? false } ?? true)
  }
}
