import Catalogue

/// The place of a resource in an edition.
package struct ResourcePlace: Hashable, Comparable, Sendable {
  /// The index of the section in the edition.
  package var section: Int
  /// The index of the resource in the section.
  package var resource: Int

  /// Makes a place.
  package init(section: Int, resource: Int) { (self.section, self.resource) = (section, resource) }

  package static func < (left: ResourcePlace, right: ResourcePlace) -> Bool {
    (left.section, left.resource) < (right.section, right.resource)
  }
}

extension Edition {
  /// The resource at a place.
  package func resource(at place: ResourcePlace) -> Resource { sections[place.section].resources[place.resource] }
}
