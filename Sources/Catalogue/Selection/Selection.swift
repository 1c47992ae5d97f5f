import Diagnostics
import Reading

/// What an edition takes from its catalogue: the resources for which all given filters hold.
struct Selection {
  /// The sections, in the edition's order; nil for all, in the catalogue's.
  private(set) var sections: [String]?
  /// The phases; nil for all.
  private(set) var phases: Set<String>?
  private var types: Set<String>?
  private var years: [ClosedRange<Int>]?
  private var resources: Set<String>?
  private var excluded: Set<String> = []

  /// Takes everything.
  init() {}

  /// Reads the filters, and checks them against what the catalogue has; nil stands for types that are not all known.
  init(
    _ fields: inout FieldReader, of catalogue: inout CatalogueReader, types known: [String]?,
    _ found: inout DiagnosticList
  ) {
    func ids(_ field: String, _ register: inout Register) -> [String]? {
      fields.lines(field, &found).map { register.resolve($0, &found).map(\.value) }
    }
    phases = ids("phases", &catalogue.phases).map(Set.init)
    sections = ids("sections", &catalogue.sections)
    types = fields.lines("types", &found).map { Selection.types($0, among: known, &found) }
    years = fields.lines("years", &found)?.compactMap { checkedYears($0, &found) }
    resources = ids("resources", &catalogue.resources).map(Set.init)
    excluded = Set(ids("exclude", &catalogue.resources) ?? [])
    fields.finish(&found)
  }

  private static func types(
    _ types: [Placed<String>], among known: [String]?, _ found: inout DiagnosticList
  ) -> Set<String> {
    if let known {
      for type in types where !known.contains(type.value) {
        let hint = didYouMean(type.value, among: known)
        found.error("unknown-type", at: type.place, "no resource is of type '\(type.value)'", hint: hint)
      }
    }
    return Set(types.map(\.value))
  }

  /// Whether the edition takes `resource`.
  func takes(_ resource: Resource) -> Bool {
    func holds<Element>(_ filter: Set<Element>?, _ value: Element?) -> Bool {
      guard let filter else { return true }
      return value.map(filter.contains) ?? false
    }
    return holds(phases, resource.phase) && holds(types, resource.type) && holds(resources, resource.id)
      && (excluded.isEmpty || !excluded.contains(resource.id))
      && (years.map { ranges in resource.year.map { year in ranges.contains { $0.contains(year) } } ?? false } ?? true)
  }
}
