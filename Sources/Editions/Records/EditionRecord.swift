import Catalogue

extension Record {
  /// The record of an edition, or of some of its sections.
  ///
  /// - Parameters:
  ///   - shown: the indices of the sections, in order; all of them for nil.
  ///   - pages: the labels of the pages on which the resources begin, by the resources' ids.
  ///   - files: where the fingerprints of pictures come from.
  package init(
    _ edition: Edition, sections shown: [Int]? = nil, pages: [String: String], program: String,
    fingerprints: InputFingerprints? = nil, files: FileFingerprints
  ) {
    let shown = shown ?? Array(edition.sections.indices)
    let sections = shown.map { edition.sections[$0] }
    self.init(
      program: program, fingerprints: fingerprints, isWhole: shown == Array(edition.sections.indices),
      edition: edition.fields(files),
      sections: sections.map { Section(id: $0.section.id, title: $0.section.title) },
      resources: sections.flatMap(\.resources).map { resource in
        Resource(
          id: resource.id, section: resource.section, page: pages[resource.id], fields: resource.fields(files))
      })
  }
}

/// Collects fields, without those that hold nothing.
private struct FieldList {
  private(set) var fields: [Record.Field] = []
  let files: FileFingerprints

  init(_ files: FileFingerprints) { self.files = files }

  mutating func add(_ name: String, _ text: String?) {
    if let text, !text.isEmpty { fields.append(Record.Field(name, text)) }
  }

  mutating func add(_ name: String, _ text: RichText?) { add(name, text?.markup) }

  mutating func add(_ name: String, _ picture: ImageReference?) {
    guard let picture else { return }
    add("\(name).image", files.fingerprint(ofFile: picture.path))
    add("\(name).alt", picture.alt)
  }

  mutating func add(_ name: String, _ partners: [Partner]) {
    add(name, partners.map(\.name).joined(separator: ", "))
  }
}

extension Resource {
  fileprivate func fields(_ files: FileFingerprints) -> [Record.Field] {
    var list = FieldList(files)
    list.add("phase", phase)
    list.add("title", title)
    list.add("type", type)
    list.add("year", year.map(String.init))
    list.add("authors", authors.joined(separator: ", "))
    list.add("summary", summary)
    list.add("url", url)
    list.add("thumbnail", thumbnail)
    list.add("session.series", session?.series)
    list.add("session.title", session?.title)
    list.add("session.date", session?.date?.description)
    return list.fields
  }
}

extension Edition {
  fileprivate func fields(_ files: FileFingerprints) -> [Record.Field] {
    var list = FieldList(files)
    list.add("title", title)
    list.add("subtitle", subtitle)
    list.add("date", date?.description)
    list.add("language", language)
    list.add("layout", layout)
    list.add("cover.partners-label", cover.partnersLabel)
    list.add("cover.partners", cover.partners)
    list.add("cover", cover.image)
    list.add("programme.name", programme?.name)
    list.add("programme.about.title", programme?.about?.title)
    list.add("programme.about.body", programme?.about?.body)
    list.add("partner-page.title", partnerPage?.title)
    list.add("partner-page.subtitle", partnerPage?.subtitle)
    list.add("partner-page.partners", partnerPage?.partners ?? [])
    list.add("partner-page.body", partnerPage?.body)
    return list.fields
  }
}
