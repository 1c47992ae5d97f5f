import Catalogue

/// A resource of an edition, by its section and its place in that.
package struct ResourcePlace: Hashable, Comparable, Sendable {
  /// The section, by its place in the edition.
  package var section: Int
  /// The resource, by its place in the section.
  package var resource: Int

  /// Names a place.
  package init(section: Int, resource: Int) { (self.section, self.resource) = (section, resource) }

  package static func < (left: ResourcePlace, right: ResourcePlace) -> Bool {
    (left.section, left.resource) < (right.section, right.resource)
  }
}

extension Edition {
  /// The resource at a place.
  func resource(at place: ResourcePlace) -> Resource { sections[place.section].resources[place.resource] }
}
