import Diagnostics

/// A catalogue: all that a programme holds, every phase, kept for years.
///
/// It is called by the librarians' word, because a module never has the name of one of its types.
public struct CatalogueData: Sendable {
  /// The language of the content (BCP 47).
  public var language: String
  /// Where the language is given; nil when it is not, and `defaultLanguage` stands in.
  public var languagePlace: Place?
  /// The programme that made the resources.
  public var programme: Programme?
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

  /// Makes a catalogue.
  public init(
    language: String = CatalogueData.defaultLanguage, languagePlace: Place? = nil, programme: Programme? = nil,
    phases: [Phase] = [], sections: [Section], resources: [Resource], partners: [Partner] = []
  ) {
    self.language = language
    self.languagePlace = languagePlace
    self.programme = programme
    self.phases = phases
    self.sections = sections
    self.resources = resources
    self.partners = partners
  }
}
