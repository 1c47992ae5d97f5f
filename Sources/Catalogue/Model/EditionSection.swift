/// A section of the catalogue and what the edition takes from it.
public struct EditionSection: Sendable {
  /// The section.
  public var section: Section
  /// The resources that have their cards in it, in order; when read, it has none only where it refers to cards of others.
  public var resources: [Resource]

  /// The section with its resources by its subsections: first those without one, and within each in the order they had.
  var bySubsections: EditionSection {
    let ids = section.subsections.map(\.id)
    guard !ids.isEmpty else { return self }
    let places = Dictionary(ids.enumerated().map { ($1, $0 + 1) }) { first, _ in first }
    let groups = Dictionary(grouping: resources) { $0.subsection.flatMap { places[$0] } ?? 0 }
    return EditionSection(section: section, resources: groups.sorted { $0.key < $1.key }.flatMap(\.value))
  }

  /// The subsections that its resources stand in.
  package var shownSubsections: [Subsection] {
    guard !section.subsections.isEmpty else { return [] }
    let named = Set(resources.compactMap(\.subsection))
    return section.subsections.filter { named.contains($0.id) }
  }

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
