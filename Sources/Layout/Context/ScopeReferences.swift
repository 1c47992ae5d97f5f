import Catalogue

// The resources of other sections that a section refers to.

extension Scope {
  /// The resources that stand in the current section, too, and have their cards in another, in the order of the cards.
  var references: [ResourcePlace] {
    guard let own = sectionIndex, let id = currentSection?.id else { return [] }
    return context.edition.sections.enumerated().flatMap { section, other in
      section == own
        ? []
        : other.resources.indices.filter { other.resources[$0].sections.contains(id) }
          .map { ResourcePlace(section: section, resource: $0) }
    }
  }

  /// A scope for each of some resources, which is an entry of a list.
  func entries(ofResources resources: [ResourcePlace]) -> [Scope] {
    scopes(resources) { $0.entry = CatalogueIndex.Entry([$1]) }
  }
}
