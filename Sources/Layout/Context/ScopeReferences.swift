import Catalogue

// The resources of other sections that a section refers to.

extension Scope {
  /// The resources that stand in the current section, too, and have their cards in another, in the order of the cards.
  var references: [ResourcePlace] {
    guard let own = sectionIndex, let id = currentSection?.id else { return [] }
    return (context.referring[id] ?? []).filter { $0.section != own }
  }

  /// A scope for each of some resources, which is an entry of a list.
  func entries(ofResources resources: [ResourcePlace]) -> [Scope] {
    scopes(resources) { $0.entry = CatalogueIndex.Entry([$1]) }
  }
}

extension Edition {
  /// For each section, by its id, the resources that name it among several, in the order of the cards.
  var referring: [String: [ResourcePlace]] {
    var places: [String: [ResourcePlace]] = [:]
    for (section, own) in sections.enumerated() {
      for (index, resource) in own.resources.enumerated() {
        for id in resource.sections { places[id, default: []].append(ResourcePlace(section: section, resource: index)) }
      }
    }
    return places
  }
}
