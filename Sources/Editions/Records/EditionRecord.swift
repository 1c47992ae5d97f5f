import Bytes
import Catalogue

/// The record of an edition, or of some of its sections, not yet made: its resources are made one by one as it is written, since there may
/// be a hundred thousand.
package struct RecordDraft {
  /// All but the resources.
  package var record: Record
  private let sections: [EditionSection]
  private let pages: [String: String]
  private let recorder: FieldRecorder

  /// Begins a record.
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
    record = Record(
      program: program, fingerprints: fingerprints, isWhole: shown == Array(edition.sections.indices),
      edition: recorder.fields(of: values) + recorder.fields(of: catalogue)
        + edition.resourceTable.freeFields.flatMap(recorder.fields(declaring:)),
      sections: sections.map { Record.Section(id: $0.section.id, title: $0.section.title) }, resources: [])
    (self.sections, self.pages, self.recorder) = (sections, pages, recorder)
  }

  /// The record, made.
  package var whole: Record {
    var record = record
    forEachResource { record.resources.append($0) }
    return record
  }

  /// Writes the record in JSON.
  package func write(to writer: inout ByteWriter) { record.write(to: &writer, forEachResource) }

  @Sendable private func forEachResource(_ body: (Record.Resource) -> Void) {
    for section in sections {
      for resource in section.resources {
        body(
          Record.Resource(
            id: resource.id, section: resource.section, page: pages[resource.id],
            fields: recorder.fields(of: resource.values)))
      }
    }
  }
}

extension Record {
  /// The record of an edition, made; see `RecordDraft`.
  package init(
    _ edition: Edition, sections shown: [Int]? = nil, pages: [String: String], program: String,
    fingerprints: InputFingerprints? = nil, files: FileFingerprints
  ) {
    self =
      RecordDraft(
        edition, sections: shown, pages: pages, program: program, fingerprints: fingerprints, files: files
      ).whole
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
      case .groups(let groups): return groups.enumerated().flatMap { fields(of: $1, in: "\(name).\($0 + 1).") }
      case .picture(let picture): return fields(of: picture, in: field, group)
      default:
        let text = text(of: value, field)
        return text.isEmpty ? [] : [Record.Field(name, text)]
      }
    }
  }

  /// A picture, its words, and how it is shown, which follow the name of its field and a point; where words can stand beside it, the picture
  /// and they are named as in the data: `cover.image`, `cover.alt`.
  private func fields(of picture: ImageReference, in field: Field, _ group: String) -> [Record.Field] {
    var (image, alt) = ("\(group)\(field.name).image", "\(group)\(field.name).alt")
    if case .picture(let words?) = field.type { (image, alt) = (group + field.name, group + words) }
    let bytes = Record.Field(image, files.fingerprint(ofFile: picture.path))
    let fit = picture.fit.map { Record.Field("\(group)\(field.name).fit", $0.rawValue) }
    let focus = picture.focus.map { Record.Field("\(group)\(field.name).focus", "\($0.x), \($0.y)") }
    let page = picture.page == 1 ? nil : Record.Field("\(group)\(field.name).page", "\(picture.page)")
    return [bytes, picture.alt.map { Record.Field(alt, $0) }, fit, focus, page].compactMap(\.self)
  }

  /// What pages show of a field that a catalogue declares besides its value: `fields.NAME.label` and `fields.NAME.unit`.
  func fields(declaring field: Field) -> [Record.Field] {
    guard let label = field.label else { return [] }
    var fields = [Record.Field("fields.\(field.name).label", label)]
    if case .number(let unit?) = field.type { fields.append(Record.Field("fields.\(field.name).unit", unit)) }
    return fields
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
    case .time(let time): time.description
    case .years(let years): years.text
    case .flag(let flag): flag ? "yes" : "no"
    case .values(let values): values.map { text(of: $0, field) }.joined(separator: ", ")
    case .picture, .group, .groups: ""
    }
  }
}

extension FieldTable {
  /// Whether pages print what a record keeps under that name. What the table does not have, an earlier one had, and pages may
  /// have printed; words for pictures are for those who do not see the page.
  package func prints(recorded name: String) -> Bool {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard let field = self[parts[0]] else { return true }
    guard field.printed != nil else { return false }
    switch field.type {
    case .group(let table): return parts.count < 2 || table.prints(recorded: parts[1])
    case .groups(let table):
      // A number stands between the name and the field.
      let rest = parts.last?.split(separator: ".", maxSplits: 1).map(String.init) ?? []
      return rest.count < 2 || table.prints(recorded: rest[1])
    case .picture: return parts.last != "alt"
    default: return true
    }
  }
}
