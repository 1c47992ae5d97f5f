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
    let partners = Dictionary(edition.partners.map { ($0.id, $0.name) }) { first, _ in first }
    let recorder = FieldRecorder(files: files, partners: partners)
    // What an edition takes from its catalogue or by default is recorded, too: the language, the layout, the programme.
    var (values, catalogue) = (edition.values, edition.catalogue)
    values["layout"] = .text(edition.layout)
    catalogue["language"] = .text(edition.language)
    catalogue["programme"] = edition.programme.map { .group($0.values) }
    self.init(
      program: program, fingerprints: fingerprints, isWhole: shown == Array(edition.sections.indices),
      edition: recorder.fields(of: values) + recorder.fields(of: catalogue),
      sections: sections.map { Section(id: $0.section.id, title: $0.section.title) },
      resources: sections.flatMap(\.resources).map { resource in
        Resource(
          id: resource.id, section: resource.section, page: pages[resource.id],
          fields: recorder.fields(of: resource.values))
      })
  }
}

/// Writes the values of fields as the texts of a record.
private struct FieldRecorder {
  let files: FileFingerprints
  /// The names of the partners, by their ids.
  let partners: [String: String]

  /// The fields that hold something and are recorded; one in a group follows the group's name and a point.
  func fields(of values: FieldValues, in group: String = "") -> [Record.Field] {
    values.table.fields.enumerated().flatMap { position, field -> [Record.Field] in
      guard field.isRecorded, let value = values[position] else { return [] }
      let name = group + field.name
      switch value {
      case .group(let inner): return fields(of: inner, in: "\(name).")
      case .picture(let picture): return fields(of: picture, named: field.name == "image" ? group : "\(name).")
      default:
        let text = text(of: value, field)
        return text.isEmpty ? [] : [Record.Field(name, text)]
      }
    }
  }

  private func fields(of picture: ImageReference, named prefix: String) -> [Record.Field] {
    let image = Record.Field("\(prefix)image", files.fingerprint(ofFile: picture.path))
    return [image] + (picture.alt.map { [Record.Field("\(prefix)alt", $0)] } ?? [])
  }

  private func text(of value: FieldValue, _ field: Field) -> String {
    switch value {
    case .text(let text): text
    case .richText(let text): text.markup
    case .list(let list):
      if case .references(to: .partner) = field.type {
        list.compactMap { partners[$0] }.joined(separator: ", ")
      } else {
        list.joined(separator: ", ")
      }
    case .authors(let authors): authors.map(\.name).joined(separator: ", ")
    case .number(let number): number.text
    case .date(let date): date.description
    case .years(let years): years.text
    case .flag(let flag): flag ? "yes" : "no"
    case .values(let values): values.map { text(of: $0, field) }.joined(separator: ", ")
    case .picture, .group: ""
    }
  }
}
