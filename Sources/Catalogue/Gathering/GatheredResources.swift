import Diagnostics
import Files
import Languages
import Reading
import Tables

/// What a source of resources holds, as a catalogue reads it that says nothing else.
package struct GatheredResources: Sendable {
  /// Where the resources come from, with what was found out about it.
  package private(set) var source: ResourceOrigin
  /// The language that dates and numbers were read in.
  package let language: String
  /// The sheets that were read, as far as they have names.
  package private(set) var sheets: [String] = []
  /// The columns that have headings; none for what is no table.
  package private(set) var columns: [SourceColumn] = []
  /// What stands alone above the headings, such as a title.
  package private(set) var caption: String?
  /// The resources as files have them, without those that cannot be read.
  package private(set) var nodes: [Node] = []
  /// The same, as they are read; empty where anything is wrong.
  package private(set) var resources: [Resource] = []
  /// The sections: their ids and titles, in order.
  package private(set) var sections: [Section] = []
  /// How many rows, or else resources, there are, right or wrong.
  package private(set) var rowCount = 0
  /// What the resources can have.
  package private(set) var table: FieldTable = .resource
  /// The fields that were declared.
  package let fields: [CatalogueField]
  /// What was found on the way.
  package private(set) var found: DiagnosticList

  /// Reads a source in a catalogue of a language that declares `fields`. Pictures may lie beside the source, and in `folder` where one is
  /// given.
  package init(
    _ source: ResourceOrigin, language: String, fields: [CatalogueField] = [], imagesAlsoIn folder: String? = nil
  ) {
    (self.source, self.language, self.fields) = (source, language, fields)
    var reading = GatheredResources.read(source, language, fields, folder)
    if source.defaultSection == nil, reading.sources.lackSections {
      self.source.defaultSection = Language.isTag(language, within: "fr") ? "Ressources" : "Resources"
      reading = GatheredResources.read(self.source, language, fields, folder)
    }
    found = reading.catalogue.found.sorted()
    nodes = reading.nodes
    if let data = reading.catalogue.data {
      (resources, sections, table) = (data.resources, data.sections, data.resourceTable)
    }
    let tables = reading.sources.compactMap { $0 as? ResourceTableFile }
    look(into: tables.flatMap(\.sheets))
    if tables.isEmpty { rowCount = nodes.count }
  }

  private typealias Reading = (catalogue: ReadCatalogue, nodes: [Node], sources: [any ResourceSource])

  private static func read(
    _ source: ResourceOrigin, _ language: String, _ fields: [CatalogueField], _ folder: String?
  ) -> Reading {
    let place = source.place
    let name = source.path.split(separator: "/").last.map(String.init) ?? source.path
    var entries = [Entry("language", Node(.scalar(Scalar(language)), at: place))]
    if !fields.isEmpty { entries.append(Entry("fields", declarations(of: fields, at: place))) }
    entries.append(Entry("resources", source.node(named: name)))
    return CatalogueReader.read(
      Node(.mapping(entries), at: place), asIfAt: joinPath(directory(of: source.path), "catalogue.yaml"),
      imagesAlsoIn: folder)
  }

  private mutating func look(into sheets: [ResourceSheet]) {
    var taken = FreeIDs()
    fields.forEach { taken.take($0.name) }
    for sheet in sheets {
      if let name = sheet.table.sheet { self.sheets.append(name) }
      columns += sheet.understoodColumns(&taken)
      rowCount += sheet.rows.count
      caption = caption ?? sheet.caption
    }
  }

  /// The sections, as a file has them.
  package var sectionList: Node {
    let nodes = sections.map { section in
      let fields = [("id", section.id), ("title", section.title)]
      return Node(.mapping(fields.map { Entry($0, Node(.scalar(Scalar($1)), at: source.place)) }), at: source.place)
    }
    return Node(.sequence(nodes), at: source.place)
  }

  /// What a catalogue says of fields of its own, as a file has it: that they hold a text goes without saying.
  package static func declarations(of fields: [CatalogueField], at place: Place) -> Node {
    var tree = ValueTree()
    let entries = fields.map { field -> Entry in
      var entry = tree.declaration(field, at: place)
      if field.type == .text, case .mapping(let parts) = entry.value.value {
        entry.value.value = .mapping(parts.filter { $0.key != "type" })
      }
      return entry
    }
    return Node(.mapping(entries), at: place)
  }

  /// Whether a column holds the titles, so that the rest can be understood; also of what is no table.
  package var hasTitles: Bool { columns.isEmpty || columns.contains { $0.use == .field("title") } }

  /// The catalogue that holds all of it and needs the source no more, as a file in `folder` has it.
  package func catalogue(in folder: String) -> [Entry] {
    let place = source.place
    var entries = [Entry("language", Node(.scalar(Scalar(language)), at: place))]
    if !fields.isEmpty {
      entries.append(Entry("fields", GatheredResources.declarations(of: fields, at: place)))
    }
    entries.append(Entry("sections", sectionList))
    let resources = nodes.map { withPictures(of: $0, asSeenFrom: folder).asWritten(by: table) }
    entries.append(Entry("resources", Node(.sequence(resources), at: place)))
    return entries
  }
}

extension [any ResourceSource] {
  /// Whether nothing in the sources says which sections the resources stand in, though the rest is understood.
  fileprivate var lackSections: Bool {
    !isEmpty
      && allSatisfy { source in
        guard let table = source as? ResourceTableFile else { return source.sections.isEmpty }
        return !table.sheets.isEmpty && table.sheets.allSatisfy { !$0.hasSections && $0.columns["title"] != nil }
      }
  }
}

extension ResourceSheet {
  /// The text that stands alone in a row above the headings.
  fileprivate var caption: String? {
    for row in table.rows.prefix(columns.headingRow ?? 0) {
      let filled = row.cells.filter { !$0.isBlank }
      if filled.count == 1, case let text = filled[0].text.oneLine, (3...90).contains(text.count) { return text }
    }
    return nil
  }
}

extension Node {
  /// A resource in the form that its author would have given it: fields in the order of the table, years and dates as plain numbers
  /// where they are some, and lists as lists.
  fileprivate func asWritten(by table: FieldTable) -> Node {
    guard case .mapping(let entries) = value else { return self }
    let ordered = entries.enumerated().sorted { left, right in
      let positions = [left, right].map { table.position(of: $0.element.key) ?? .max }
      return (positions[0], left.offset) < (positions[1], right.offset)
    }
    return Node(
      .mapping(
        ordered.map { _, entry in
          var entry = entry
          if let type = table[entry.key]?.type { entry.value = entry.value.asWritten(as: type) }
          return entry
        }), at: place)
  }

  private func asWritten(as type: FieldType) -> Node {
    var node = self
    switch (type, value) {
    case (.group(let table), .mapping): node = asWritten(by: table)
    case (.years, .scalar(var scalar)), (.date, .scalar(var scalar)):
      if scalar.readsAsNumber { scalar.kind = .number }
      node.value = .scalar(scalar)
    case (.list, .scalar), (.references, .scalar), (.several, .scalar): node.value = .sequence([self])
    default: break
    }
    return node
  }
}
