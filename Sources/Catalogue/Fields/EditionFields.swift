import Diagnostics
import Files
import Reading

extension Cover {
  /// The cover that `fields` tell of, with partners from `partners` by their ids.
  init(
    _ fields: inout FieldReader, _ context: inout CatalogueContext, _ partners: [String: Partner],
    _ found: inout DiagnosticList
  ) {
    let label = fields.line("partners-label", &found)?.value
    let partners = fields.references("partners", in: &context.partners, from: partners, &found)
    let image = fields.imageWithAlt("image", &context.images, &found)
    fields.finish(&found)
    self.init(partnersLabel: label, partners: partners, image: image)
  }
}

extension PartnerPage {
  /// The page that `fields` tell of, with partners from `partners` by their ids.
  init(
    _ fields: inout FieldReader, _ context: inout CatalogueContext, _ partners: [String: Partner],
    _ found: inout DiagnosticList
  ) {
    let title = fields.line("title", &found)?.value
    let subtitle = fields.line("subtitle", &found)?.value
    let partners = fields.references("partners", in: &context.partners, from: partners, &found)
    let body = fields.richText("body", &found)
    fields.finish(&found)
    self.init(title: title, subtitle: subtitle, partners: partners, body: body)
  }
}

extension Selection {
  /// The filters that `fields` tell of. `types` are those that resources have; nil when not all are known.
  init(
    _ fields: inout FieldReader, _ context: inout CatalogueContext, types known: [String]?,
    _ found: inout DiagnosticList
  ) {
    func ids(_ field: String, _ registry: inout IDRegistry) -> [String]? {
      fields.lines(field, &found).map { registry.resolve($0, &found).map(\.value) }
    }
    self.init()
    phases = ids("phases", &context.phases).map(Set.init)
    sections = ids("sections", &context.sections)
    if let types = fields.lines("types", &found) {
      for type in types where known?.contains(type.value) == false {
        let near = known.flatMap { suggestion(for: type.value, among: $0) }
        found.error(.unknownType(type.value, near: near), at: type.place)
      }
      self.types = Set(types.map(\.value))
    }
    years = fields.lines("years", &found)?.compactMap { FieldValidation.years($0, &found) }
    resources = ids("resources", &context.resources).map(Set.init)
    excluded = Set(ids("exclude", &context.resources) ?? [])
    fields.finish(&found)
  }
}

/// What an edition says of the one before it: which it is, and what is made of it.
struct PreviousFields {
  /// The edition before.
  var previous: PreviousEdition?
  /// The demerits of an unchanged card that leaves the page it had.
  var stability: Double
  /// Whether the edition asks for a page of what is new, and where it says so.
  var news: Located<Bool>?

  /// Takes the fields out of `edition`, whose file is in the folder `directory`.
  init(_ edition: inout FieldReader, in directory: String, _ found: inout DiagnosticList) {
    let name = edition.line("previous", &found)
    let stability = edition.number("stability", &found)
    news = edition.flag("whats-new", &found).map { Located($0, at: edition.place(of: "whats-new")) }
    if let stability, stability.value < 0 { found.error(.negativeStability(stability.value), at: stability.place) }
    let asksForNews = news?.value ?? false
    for (field, isSet) in [("stability", stability != nil), ("whats-new", asksForNews)] where isSet && name == nil {
      found.warn(.noPrevious(field: field), at: edition.place(of: field))
    }
    previous = name.map {
      PreviousEdition(path: joinPath(directory, $0.value), name: $0.value, place: $0.place)
    }
    self.stability = stability?.value ?? 0
  }
}
