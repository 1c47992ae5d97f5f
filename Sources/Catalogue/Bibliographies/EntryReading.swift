import Bibliographies
import Diagnostics
import Reading

/// Makes of the entries of a bibliography the mappings that a file in YAML would have.
struct EntryReading {
  private let setting: SourceSetting
  private var fields: EntryFields
  private let types: [String: String]
  private let defaults: [Entry]
  private var unprinted: [String: Int] = [:]
  private var unknownTypes: [String: (count: Int, place: Place)] = [:]

  /// Reads entries whose types have words of the catalogue's own.
  init(_ setting: SourceSetting, _ fields: EntryFields, types: [String: String], defaults: [Entry]) {
    (self.setting, self.fields, self.types, self.defaults) = (setting, fields, types, defaults)
  }

  /// Fields of entries that hold what all resources can have.
  private static let usual: Set = [
    "title", "year", "date", "url", "abstract", "language", "section", "subsection", "phase", "type", "doi",
  ]

  /// The resource of an entry.
  mutating func node(_ entry: BibliographyEntry, id: String, _ found: inout DiagnosticList) -> Node {
    var entries = [Entry("id", scalar(id, at: entry.place, &found))]
    func add(_ field: String, _ name: String, _ entries: inout [Entry]) {
      guard let source = entry[name] else { return }
      let text =
        switch source.value {
        case .text(let text), .richText(let text): text
        case .list, .names: ""
        }
      entries.append(Entry(field, scalar(text, at: source.place, &found)))
    }
    add("title", "title", &entries)
    add("year", "year", &entries)
    add("url", "url", &entries)
    add("language", "language", &entries)
    add("summary", "abstract", &entries)
    addType(of: entry, to: &entries, &found)
    addAuthors(of: entry, to: &entries, &found)
    for (name, kind) in [("section", RecordKind.section), ("subsection", .subsection), ("phase", .phase)] {
      guard let field = entry[name], case .text(let text) = field.value else { continue }
      entries.append(Entry(name, scalar(setting.resolve(kind, text.oneLine) ?? text, at: field.place, &found)))
    }
    for field in entry.fields { addOwn(field, to: &entries, &found) }
    entries.complete(from: defaults)
    return Node(.mapping(entries), at: entry.place)
  }

  /// Reports what was found in several entries of a file.
  func report(in path: String, _ found: inout DiagnosticList) {
    for (type, use) in unknownTypes { found.warn(.unknownEntryType(type, count: use.count), at: use.place) }
    let fields = unprinted.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    if !fields.isEmpty {
      found.warn(.unprintedFields(fields.prefix(12).map { "\($0.key) (\($0.value))" }), at: Place(file: path))
    }
  }

  private func scalar(
    _ text: String, _ kind: Scalar.Kind = .text, at place: Place, _ found: inout DiagnosticList
  ) -> Node { Node(.scalar(Scalar(text.readable(at: place, &found), kind)), at: place) }

  // MARK: Types and authors

  /// The word for the type: that of the catalogue, what the entry says, or the usual one.
  private mutating func addType(
    of entry: BibliographyEntry, to entries: inout [Entry], _ found: inout DiagnosticList
  ) {
    var type = (name: entry.type, place: entry.place)
    var word = types[entry.type]
    if let field = entry["type"], case .text(let text) = field.value {
      type.place = field.place
      // What biblatex has words for itself is one of its keys.
      if EntryTypeWords.meaning(of: text.lowercased(), in: setting.language) != nil {
        type.name = text.lowercased()
        word = types[type.name] ?? word
      } else {
        word = text
      }
    }
    if word == nil {
      switch EntryTypeWords.meaning(of: type.name, in: setting.language) {
      case .word(let usual)?: word = usual
      case .nothing?: break
      case nil: unknownTypes[type.name, default: (0, entry.place)].count += 1
      }
    }
    if let word { entries.append(Entry("type", scalar(word, at: type.place, &found))) }
  }

  /// Those who wrote it, or else those who edited it, or the organisation that published it as its own.
  private func addAuthors(of entry: BibliographyEntry, to entries: inout [Entry], _ found: inout DiagnosticList) {
    guard let field = EntryReading.authors(of: entry) else { return }
    var nodes: [Node] = []
    switch field.value {
    case .names(let names, let hasOthers):
      nodes = names.map { author($0, at: field.place, &found) }
      if hasOthers { nodes.append(author(EntryReading.others, at: field.place, &found)) }
    case .text(let text):
      var name = BibliographyName()
      (name.family, name.isOrganisation) = (text, true)
      nodes = [author(name, at: field.place, &found)]
    case .richText, .list: return
    }
    entries.append(Entry("authors", Node(.sequence(nodes), at: field.place)))
  }

  private static func authors(of entry: BibliographyEntry) -> BibliographyEntry.Field? {
    authorFields.lazy.compactMap { entry[$0] }.first
  }

  /// The fields that authors come from: the first that an entry has.
  private static let authorFields = ["author", "editor", "director", "organization", "institution"]

  /// Those whom an entry does not name.
  private static let others: BibliographyName = {
    var name = BibliographyName()
    name.family = Author.others
    return name
  }()

  private func author(_ name: BibliographyName, at place: Place, _ found: inout DiagnosticList) -> Node {
    var entries = [Entry("name", scalar(name.printed, at: place, &found))]
    if name.isOrganisation {
      entries.append(Entry("kind", scalar("body", at: place, &found)))
    } else if !name.given.isEmpty {
      entries.append(Entry("sort", scalar(name.family, at: place, &found)))
      entries.append(Entry("kind", scalar("person", at: place, &found)))
    }
    return Node(.mapping(entries), at: place)
  }

  // MARK: Fields of the catalogue's own

  private mutating func addOwn(
    _ field: BibliographyEntry.Field, to entries: inout [Entry], _ found: inout DiagnosticList
  ) {
    guard let own = fields.field(named: field.name) else {
      if !EntryReading.usual.contains(field.name), !isAuthors(field, entries) { unprinted[field.name, default: 0] += 1 }
      return
    }
    guard !entries.contains(where: { $0.key == own.name }), let node = node(field, as: own.type, &found) else { return }
    entries.append(Entry(own.name, node))
  }

  /// Whether a field is the one that the authors come from.
  private func isAuthors(_ field: BibliographyEntry.Field, _ entries: [Entry]) -> Bool {
    guard EntryReading.authorFields.contains(field.name) else { return false }
    return entries.first { $0.key == "authors" }?.value.place == field.place
  }

  private func node(
    _ field: BibliographyEntry.Field, as type: FieldType, _ found: inout DiagnosticList
  ) -> Node? {
    var texts: [String] = []
    switch field.value {
    case .text(let text), .richText(let text): texts = [text]
    case .list(let list): texts = list
    case .names(let names, _): texts = names.map(\.printed)
    }
    switch type {
    case .list, .several: return Node(.sequence(texts.map { scalar($0, at: field.place, &found) }), at: field.place)
    case .number:
      guard let text = texts.first else { return nil }
      return scalar(text, DecimalNumber(text) == nil ? .text : .number, at: field.place, &found)
    default: return scalar(texts.joined(separator: ", "), at: field.place, &found)
    }
  }
}
