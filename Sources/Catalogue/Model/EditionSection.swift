/// A section of the catalogue and what the edition takes from it.
public struct EditionSection: Sendable {
  /// The section.
  public var section: Section
  /// The resources, in the catalogue's order; never empty when read.
  public var resources: [Resource]

  /// Makes a section of an edition.
  public init(section: Section, resources: [Resource]) {
    self.section = section
    self.resources = resources
  }

  /// Makes a section of an edition.
  public init(id: String, title: String, accent: String? = nil, resources: [Resource]) {
    self.init(section: Section(id: id, title: title, accent: accent), resources: resources)
  }
}
