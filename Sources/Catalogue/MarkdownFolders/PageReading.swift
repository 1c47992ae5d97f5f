import Diagnostics
import Reading

/// Makes of files with front matter the mappings that a file in YAML would have.
struct PageReading {
  private let keys: FrontMatterKeys
  private let setting: SourceSetting
  private let defaults: [Entry]
  /// The path of the folder.
  private let folder: String
  /// What is told once, with the number of files.
  private var secondSummaries = Tally()
  private var furtherSections = Tally()
  private var distantPictures = Tally()
  private var generatorTags = Tally()

  /// What was found in several files.
  private struct Tally {
    var count = 0
    var first: (word: String, place: Place)?

    mutating func add(_ word: String, at place: Place) {
      count += 1
      if first == nil { first = (word, place) }
    }
  }

  /// Reads files of a folder.
  init(_ keys: FrontMatterKeys, _ setting: SourceSetting, defaults: [Entry], folder: String) {
    (self.keys, self.setting, self.defaults, self.folder) = (keys, setting, defaults, folder)
  }

  /// The resource of a file, whose links lead from `base`. `id` is what its name gives, where it says none.
  mutating func node(
    _ page: FolderPage, id: String?, base: LinkBase, _ found: inout DiagnosticList
  ) -> Node? {
    var entries: [Entry] = []
    let place = page.file.place
    if let id { entries.append(Entry("id", Node(.scalar(Scalar(id)), at: place))) }
    let values = FrontMatterValues(setting, page: page, base: base, folder: folder)
    var parts: [(field: String, entries: [Entry])] = []
    for (field, entry) in keys.fields(of: page) {
      if field.name == "summary", page.file.body != nil {
        secondSummaries.add(entry.key, at: entry.keyPlace)
        continue
      }
      note(field, entry)
      guard let node = values.node(entry.value, as: field.type, &found) else { continue }
      // A group can stand there as a whole.
      var isWhole = false
      if case .mapping = node.value, entry.key == field.field { isWhole = true }
      guard let part = field.part, !isWhole else {
        entries.append(Entry(key: field.field, keyPlace: entry.keyPlace, value: node))
        continue
      }
      let inner = Entry(key: part, keyPlace: entry.keyPlace, value: node)
      if parts.last?.field == field.field {
        parts[parts.count - 1].entries.append(inner)
      } else {
        parts.append((field.field, [inner]))
      }
    }
    for (field, inner) in parts { add(inner, to: field, of: &entries) }
    addYear(of: page, to: &entries)
    addBody(of: page, to: &entries)
    entries.complete(from: defaults)
    return Node(.mapping(entries), at: place)
  }

  /// Reports what was found in several files.
  func report(_ found: inout DiagnosticList) {
    if let (key, place) = secondSummaries.first {
      found.warn(.secondSummary(key: key, count: secondSummaries.count), at: place)
    }
    if let (key, place) = furtherSections.first {
      found.warn(.furtherSections(key: key, count: furtherSections.count), at: place)
    }
    if let (_, place) = distantPictures.first { found.warn(.distantPictures(distantPictures.count), at: place) }
    if let (tag, place) = generatorTags.first {
      found.warn(.generatorTags(tag, count: generatorTags.count), at: place)
    }
  }

  private mutating func note(_ field: TableField, _ entry: Entry) {
    switch field.type {
    case .reference(to: .section):
      if case .sequence(let nodes) = entry.value.value, nodes.count > 1 {
        furtherSections.add(entry.key, at: entry.keyPlace)
      }
    case .picture:
      if FrontMatterValues.picturePath(entry.value)?.value.contains("://") == true {
        distantPictures.add(entry.key, at: entry.keyPlace)
      }
    default: break
    }
  }

  // MARK: What stands elsewhere

  /// The fields of a group, or the words beside a picture.
  private func add(_ inner: [Entry], to field: String, of entries: inout [Entry]) {
    guard let index = entries.firstIndex(where: { $0.key == field }) else {
      // Words for a picture that is not there say nothing.
      if !inner.allSatisfy({ $0.key == "alt" }) {
        entries.append(Entry(field, Node(.mapping(inner), at: inner[0].keyPlace)))
      }
      return
    }
    let own = entries[index].value
    switch own.value {
    case .mapping(let fields):
      let added = inner.filter { entry in !fields.contains { $0.key == entry.key } }
      entries[index].value = Node(.mapping(fields + added), at: own.place)
    case .scalar: entries[index].value = Node(.mapping([Entry("image", own)] + inner), at: own.place)
    default: break
    }
  }

  /// The year of the date that the file's name begins with.
  private func addYear(of page: FolderPage, to entries: inout [Entry]) {
    guard let date = page.date, !entries.contains(where: { $0.key == "year" }) else { return }
    entries.append(Entry("year", Node(.scalar(Scalar(String(date.prefix(4)))), at: page.file.place)))
  }

  /// The text below the front matter. Where it begins with a heading that is the title, or there is no other title, that is the
  /// title, and no part of it.
  private mutating func addBody(of page: FolderPage, to entries: inout [Entry]) {
    guard let body = page.file.body, let text = page.body else { return }
    if let tag = GeneratorTag.first(in: text) {
      generatorTags.add(tag.text, at: body.place(line: tag.line, column: tag.column))
    }
    var summary = body
    if let heading = LeadingHeading(in: text) {
      let title = entries.first { $0.key == "title" }?.value.value
      var isTitle = title == nil
      if case .scalar(let scalar)? = title { isTitle = TitleKey.of(scalar.text) == TitleKey.of(heading.title) }
      if title == nil {
        entries.append(
          Entry("title", Node(.scalar(Scalar(heading.title)), at: body.place(line: heading.line, column: 1))))
      }
      if isTitle, case .scalar(var scalar) = summary.value {
        scalar.text = heading.rest
        summary.value = .scalar(scalar)
      }
    }
    entries.append(Entry("summary", summary))
  }
}
