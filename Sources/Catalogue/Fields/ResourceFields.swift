import Diagnostics
import Reading

extension Resource {
  /// The resource in `node`; nil, with a report, when it lacks a field that it must have.
  init?(_ node: Node, _ context: inout CatalogueContext, _ found: inout DiagnosticList) {
    guard var fields = context.resources.record(node, &found) else { return nil }
    let id = context.resources.add(idOf: &fields, &found)
    let section = fields.requiredLine("section", &found).flatMap { context.sections.resolve($0, &found) }
    let phase = fields.line("phase", &found).flatMap { context.phases.resolve($0, &found) }
    let title = fields.requiredLine("title", &found)
    let type = fields.line("type", &found)
    let year = fields.year("year", &found)
    let authors = fields.lines("authors", &found) ?? []
    let summary = fields.richText("summary", &found)
    let summaryPlace = fields.place(ofValue: "summary")
    let url = fields.address("url", &found)
    let thumbnail = fields.image("thumbnail", &context.images, &found)
    let session = fields.session("session", &found)
    fields.finish(&found)
    guard let id, let section, let title else { return nil }
    self.init(
      id: id, section: section, phase: phase, title: title.value, type: type?.value, year: year,
      authors: authors.map(\.value), authorPlaces: authors.map(\.place), summary: summary, url: url,
      thumbnail: thumbnail, session: session, place: node.place, titlePlace: title.place, summaryPlace: summaryPlace)
  }
}

extension FieldReader {
  /// The session in the field.
  fileprivate mutating func session(_ field: String, _ found: inout DiagnosticList) -> Session? {
    guard var fields = mapping(field, &found) else { return nil }
    defer { fields.finish(&found) }
    return Session(
      series: fields.line("series", &found)?.value, title: fields.line("title", &found)?.value,
      date: fields.date("date", &found))
  }
}
