import Diagnostics

/// A catalogue: all that a programme has, every phase, kept for years.
public struct CatalogueData: Sendable {
  /// What it says of itself, by the fields of `FieldTable.catalogue`.
  package var values: FieldValues
  /// What its resources can have: the fields that all can have, and those that the catalogue declares.
  package var resourceTable: FieldTable
  /// The programme's phases, in order.
  public var phases: [Phase]
  /// The sections, in order.
  public var sections: [Section]
  /// The resources of all sections and phases, in the catalogue's order.
  public var resources: [Resource]
  /// The partners, in order.
  public var partners: [Partner]

  /// The language of a catalogue that names none: the one vademecums began in.
  public static let defaultLanguage = "fr"

  /// Takes what was read.
  package init(
    _ values: FieldValues, resourceTable: FieldTable = .resource, phases: [Phase] = [], sections: [Section] = [],
    resources: [Resource] = [], partners: [Partner] = []
  ) {
    self.values = values
    self.resourceTable = resourceTable
    self.phases = phases
    self.sections = sections
    self.resources = resources
    self.partners = partners
  }
}
