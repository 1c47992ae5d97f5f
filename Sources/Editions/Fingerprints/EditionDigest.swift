import Bytes
import Catalogue

/// Digests the content of an edition: everything that its authors wrote, and nothing of where they wrote it.
struct EditionDigest {
  /// The words, numbers and dates, and where pictures stand among them.
  let data = Digest()
  /// The pictures' bytes, in the order of the data.
  let pictures = Digest()
  private let files: FileFingerprints
  /// The partners that pages can show, by their ids.
  private let partners: [String: Partner]

  /// Digests an edition; the fingerprints of its pictures come from `files`.
  init(_ edition: Edition, _ files: FileFingerprints) {
    self.files = files
    partners = Dictionary(edition.partners.map { ($0.id, $0) }) { first, _ in first }
    add(edition.values)
    add(edition.catalogue)
    data.add(each: edition.resourceTable.freeFields, add)
    data.add(each: edition.sections) { section in
      data.add(section.section.index)
      add(section.section.values)
      data.add(each: section.resources) { add($0.values) }
    }
    data.add(each: edition.breaks.sorted()) { data.add($0) }
    data.add(each: edition.phases) { add($0.values) }
  }

  /// What pages show of a field besides its value: its label, the unit of its numbers, the order of its choices in indexes.
  private func add(_ field: Field) {
    data.add(field.name)
    data.add(field.label)
    switch field.type {
    case .number(let unit): data.add(unit)
    case .choice(let texts): data.add(each: texts) { data.add($0) }
    default: break
    }
  }

  /// Adds what a thing holds, in the fields that count.
  private func add(_ values: FieldValues) {
    for position in values.table.digestedPositions {
      data.add(values[position], add)
      // A partner that is named is what it says of itself.
      switch values.table.fields[position].type {
      case .references(to: .partner):
        for id in values[list: position] { data.add(partners[id]) { add($0.values) } }
      case .reference(to: .partner):
        if let id = values[text: position] { data.add(partners[id]) { add($0.values) } }
      case .palette: data.add(each: values[group: position]?.table.fields.map(\.name) ?? []) { data.add($0) }
      default: break
      }
    }
  }

  private func add(_ value: FieldValue) {
    switch value {
    case .text(let text): data.add(text)
    case .richText(let text): add(text)
    case .list(let list): data.add(each: list) { data.add($0) }
    case .authors(let authors): data.add(each: authors, add)
    case .number(let number): data.add(number.text)
    case .date(let date): data.add(date.description)
    case .time(let time): data.add(time.description)
    case .years(let years):
      data.add(years.lowerBound)
      data.add(years.upperBound)
    case .flag(let flag): data.add(flag)
    case .values(let values): data.add(each: values, add)
    case .picture(let picture): add(picture)
    case .group(let values): add(values)
    case .groups(let groups): data.add(each: groups) { add($0) }
    }
  }

  private func add(_ author: Author) {
    data.add(author.name)
    data.add(author.sortName)
    data.add(author.kind?.rawValue)
    data.add(author.isOneName)
  }

  /// A picture is its bytes: one that is replaced under its old name is another one, and one that moves is the same.
  private func add(_ picture: ImageReference) {
    data.add(picture.alt)
    data.add(picture.fit?.rawValue)
    if let focus = picture.focus {
      data.add(focus.x)
      data.add(focus.y)
    }
    if picture.page > 1 { data.add(picture.page) }
    pictures.add(files.fingerprint(ofFile: picture.path))
  }

  // MARK: Rich text

  private func add(_ text: RichText) { data.add(each: text.blocks, add) }

  private func add(_ block: RichText.Block) {
    switch block {
    case .paragraph(let inlines):
      data.add(0 as UInt8)
      data.add(each: inlines, add)
    case .heading(let inlines):
      data.add(2 as UInt8)
      data.add(each: inlines, add)
    case .list(let list):
      data.add(1 as UInt8)
      data.add(list.isOrdered)
      data.add(list.start)
      data.add(each: list.items) { item in data.add(each: item, add) }
    case .table(let table):
      data.add(3 as UInt8)
      data.add(each: table.columns) { data.add($0.rawValue) }
      data.add(each: [table.head] + table.rows) { row in data.add(each: row) { cell in data.add(each: cell, add) } }
    case .picture(let picture):
      data.add(5 as UInt8)
      add(picture)
    case .code(let lines):
      data.add(6 as UInt8)
      data.add(lines)
    case .notes(let notes):
      data.add(4 as UInt8)
      data.add(each: notes) { note in data.add(each: note, add) }
    }
  }
  private func add(_ inline: RichText.Inline) {
    data.add(inline.text)
    data.add(inline.isEmphasis)
    data.add(inline.isStrong)
    data.add(inline.link)
    // Most texts have no more to say; their fingerprints stay those of texts that could not.
    if inline.isStruck { data.add(inline.isStruck) }
    if inline.isCode { data.add(6 as UInt8) }
    if let note = inline.note { data.add(note) }
    if let language = inline.language { data.add(language) }
  }
}
