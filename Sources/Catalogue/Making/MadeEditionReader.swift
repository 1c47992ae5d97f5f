import Diagnostics
import Reading

/// Reads an edition that a program has made, or changed, as if it stood in files: by the same tables, and with the same checks.
struct MadeEditionReader {
  private let made: Edition
  private var context: CatalogueContext
  private(set) var found = DiagnosticList()

  init(_ made: Edition) {
    self.made = made
    context = CatalogueContext(imageFolders: [made.catalogueDirectory, made.directory], imagesFrom: ".")
    context.isMade = true
  }

  /// The edition in the form that reading gives, without what is wrong in it.
  mutating func read() -> Edition {
    let catalogue = thing(made.catalogue, .catalogue, at: "")
    let table = resourceTable()
    let phases = records(made.phases.map(\.values), .phase, in: "phases").compactMap { $0.map { Phase($0) } }
    let sections = records(made.sections.map(\.section.values), .section, in: "sections")
    let partners = records(made.partners.map(\.values), .partner, in: "partners").compactMap { $0.map { Partner($0) } }
    let filled = zip(made.sections, sections).enumerated().map { index, pair in
      EditionSection(
        section: Section(pair.1 ?? pair.0.section.values, index: self.index(ofSection: index)),
        resources: resources(of: pair.0, in: "sections[\(index)].resources", table)
      ).bySubsections
    }
    let values = thing(edition(table), FieldTable.edition(selectingFrom: table), at: "")
    values.checkFieldsOfEdition(&found)
    filled.checkShortLinks(values, &found)
    filled.checkPageIDs(values, &found)
    let isWhole = !found.hasErrors
    if isWhole { filled.warnOfEmpty(at: values.place, &found) }
    return Edition(
      restored(values), of: catalogue, resourceTable: table, path: made.path, directory: made.directory,
      catalogueDirectory: made.catalogueDirectory, sections: filled.withSomething,
      breaks: filled.breaks(values, isWhole: isWhole, &found), previous: made.previous, phases: phases,
      partners: partners)
  }

  // MARK: Things

  /// Records in order; nil for those that lack a field that they must have.
  private mutating func records(_ all: [FieldValues], _ table: FieldTable, in list: String) -> [FieldValues?] {
    all.enumerated().map { index, values in record(values, table, at: "\(list)[\(index)]") }
  }

  private mutating func record(
    _ values: FieldValues, _ table: FieldTable, more: [String: FieldValue] = [:], at path: String
  ) -> FieldValues? {
    let id = values["id"]?.texts.first.map { " '\($0)'" } ?? ""
    let values = placed(values, at: "\(path)\(id)")
    let declarations = table.recordKind == .resource ? "fields" : nil
    let read = context.record(table, in: tree(values, table, more), declaredUnder: declarations, &found)
    return read.map { withTexts(of: values, more, $0) }
  }

  /// Something that is no record; empty where it lacks a field that it must have.
  private mutating func thing(_ values: FieldValues, _ table: FieldTable, at path: String) -> FieldValues {
    let values = placed(values, at: path)
    let node = tree(values, table)
    guard var fields = FieldReader(node, as: table.kind, &found) else { return FieldValues(table, at: node.place) }
    let read = context.read(table, &fields, &found) ?? FieldValues(table, at: node.place)
    fields.finish(&found)
    return withTexts(of: values, [:], read)
  }

  /// A thing with a place: its own where it has one, or else its path in the edition.
  private func placed(_ values: FieldValues, at path: String) -> FieldValues {
    guard values.place.file.isEmpty else { return values }
    var placed = values
    placed.place = Place(file: path.isEmpty ? made.path : "\(made.path): \(path)")
    return placed
  }

  private mutating func tree(
    _ values: FieldValues, _ table: FieldTable, _ more: [String: FieldValue] = [:]
  ) -> Node {
    var tree = ValueTree()
    let node = tree.mapping(values, for: table, more: more)
    found.add(contentsOf: tree.found)
    return node
  }

  // MARK: Texts

  /// What was read, with the texts of blocks that a made thing has, which are checked.
  private mutating func withTexts(
    of made: FieldValues, _ more: [String: FieldValue], _ read: FieldValues
  ) -> FieldValues {
    var result = read
    for (position, field) in read.table.fields.enumerated() {
      let own = made.table.position(of: field.name)
      switch (field.type, own.flatMap { made[$0] } ?? more[field.name]) {
      case (.richText, .richText(let text)?) where text.source == nil:
        let place = own.map(made.place) ?? made.place
        let text = RichTextCheck.run(text, at: place, &found)
        result.set(position, text.isEmpty ? nil : .richText(text), at: place)
      case (.group, .group(let inner)?):
        if let group = result[group: position] {
          result.set(position, .group(withTexts(of: inner, [:], group)), at: result.place(of: position))
        }
      case (.groups, .groups(let inner)?):
        let groups = result[groups: position]
        // One that could not be read is reported, and no text is put in another's place.
        guard groups.count == inner.count else { continue }
        result[groups: position] = zip(inner, groups).map { withTexts(of: $0, [:], $1) }
      default: break
      }
    }
    return result
  }

  // MARK: Parts of the edition

  private mutating func resourceTable() -> FieldTable {
    let base = made.resourceTable.fields.filter { !$0.isFree }
    let builtIn =
      base == FieldTable.resource.fields
      ? FieldTable.resource : FieldTable("resource", made.resourceTable.summary, base)
    var tree = ValueTree()
    var names: Set<String> = []
    var entries: [Entry] = []
    for (index, field) in made.fields.enumerated() {
      let place = Place(file: "\(made.path): fields[\(index)] '\(field.name)'")
      guard names.insert(field.name).inserted else {
        found.error(.duplicateKey(field.name, firstLine: 0), at: place)
        continue
      }
      entries.append(tree.declaration(field, at: place))
    }
    found.add(contentsOf: tree.found)
    guard !entries.isEmpty else { return builtIn }
    let place = Place(file: made.path)
    let fields = Entry(key: "fields", keyPlace: place, value: Node(.mapping(entries), at: place))
    var reader = FieldReader(Node(.mapping([fields]), at: place), as: "catalogue", &found)
    return reader?.declared("fields", addedTo: builtIn, &found) ?? builtIn
  }

  /// Sections are told apart by their indices, which give them their colours; where they are not, by their places.
  private func index(ofSection index: Int) -> Int {
    let indices = made.sections.map(\.section.index)
    return Set(indices).count == indices.count ? indices[index] : index
  }

  /// The resources of a section, which all name it.
  private mutating func resources(of section: EditionSection, in list: String, _ table: FieldTable) -> [Resource] {
    section.resources.enumerated().compactMap { index, resource in
      var resource = resource
      resource.section = section.section.id
      return record(resource.values, table, more: resource.undeclared, at: "\(list)[\(index)]").map { Resource($0) }
    }
  }

  /// What the edition says of itself, with what it says beside its values, and without what has been done: selecting and sorting.
  private func edition(_ table: FieldTable) -> FieldValues {
    var values = made.values
    for field in ["select", "sort", "previous"] { values[field] = nil }
    values["catalogue"] = values["catalogue"] ?? .text(made.path)
    values["breaks"] = made.breaks.isEmpty ? nil : .list(made.breaks.sorted())
    if let previous = made.previous { values["previous"] = .text(previous.path) }
    return values
  }

  /// The values that were read with those that were not.
  private func restored(_ values: FieldValues) -> FieldValues {
    var restored = values
    for field in ["catalogue", "select", "sort", "previous"] { restored[field] = made.values[field] }
    return restored
  }
}
