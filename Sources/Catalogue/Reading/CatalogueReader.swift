import Diagnostics
import Files
import Reading

extension CatalogueData {
  /// Reads the catalogue at `path`, with all files it names; everything that is wrong is reported, in the order of
  /// files and lines, and errors leave no value.
  public static func read(_ path: String) -> Reported<CatalogueData> {
    let catalogue = CatalogueReader.read(path)
    return Reported(catalogue.found.hasErrors ? nil : catalogue.data, catalogue.found.sorted())
  }
}

/// A catalogue as it was read, as far as it can be.
struct ReadCatalogue: Sendable {
  /// The path of its file.
  var path: String
  /// The catalogue without what is wrong in it; nil when nothing of it can be read.
  var data: CatalogueData?
  /// What editions refer to.
  var context: CatalogueContext
  /// What was found, in the order of reading.
  var found = DiagnosticList()

  /// Its resources; nil when not all of them could be read.
  var allResources: [Resource]? { found.hasErrors || !context.resources.isComplete ? nil : data?.resources }
}

/// Reads a catalogue: its file, then the files of resources that it names.
struct CatalogueReader {
  private let path: String
  private var context: CatalogueContext
  private var found = DiagnosticList()
  /// What resources can have: the catalogue's own fields too, once they are declared.
  private var resourceTable: FieldTable
  /// What was kept of an earlier reading; nil when nothing may be taken from it.
  private let kept: KeptRecords?
  /// What is kept of this reading; nil when nothing is.
  private var keeping: Keeping?
  /// Whether a record that was kept is no longer right, so that this reading is not either.
  private var isOutdated = false
  /// The language of the catalogue, which dates and numbers in tables are read in.
  private var language = CatalogueData.defaultLanguage
  /// The sources that were opened, by the places of what names them; nil for those that cannot be read, which is told once.
  private var openedSources: [Place: (any ResourceSource)?] = [:]

  /// The resources as they stand, for whoever wants them beside what they hold; nil when nobody does.
  private var nodes: [Node]?

  /// What is kept of a reading for the next one.
  private struct Keeping {
    var files: [KeptFile: KeptList] = [:]
    /// How much memory each resource takes, in bytes.
    var sizes: [Int] = []
  }

  /// Reads the catalogue at `path`, whose resources have the fields of `table` and those that it declares; pictures may lie in
  /// its folder, and in `folder` where one is given. Records that `store` has by their bytes are not read again.
  static func read(
    _ path: String, imagesAlsoIn folder: String? = nil, resources table: FieldTable = .resource,
    keptIn store: RecordStore? = nil
  ) -> ReadCatalogue {
    let folders = [directory(of: path)] + (folder.map { [$0] } ?? [])
    let kept = store?[path]
    func reader(_ kept: KeptRecords?, _ images: [PictureKey: InspectedImage]?) -> CatalogueReader {
      CatalogueReader(
        path: path, context: CatalogueContext(imageFolders: folders, inspectedBefore: images), resourceTable: table,
        kept: kept, keeping: store.map { _ in Keeping() })
    }
    let images = store.map { _ in kept?.images ?? [:] }
    var reading = reader(kept, images)
    var data = reading.read()
    if reading.isOutdated {
      reading = reader(nil, images)
      data = reading.read()
    }
    // While ids are missing, references to them are left out without a word, and records seem to be right that are not.
    if let store, let data, let keeping = reading.keeping, reading.context.isComplete {
      let records = KeptRecords(
        data.resources, sizes: keeping.sizes, table: data.resourceTable, files: keeping.files,
        images: reading.context.images.inspected ?? [:])
      store.keep(records, of: path)
    }
    if data == nil { reading.context.markIncomplete() }
    return ReadCatalogue(path: path, data: data, context: reading.context, found: reading.found)
  }

  /// Reads a catalogue that stands in no file, as if it stood at `path`, and gives beside it the nodes of its resources and the
  /// sources that it names. Pictures may lie in the folder of `path`, and in `folder` where one is given.
  static func read(
    _ root: Node, asIfAt path: String, imagesAlsoIn folder: String? = nil
  ) -> (catalogue: ReadCatalogue, nodes: [Node], sources: [any ResourceSource]) {
    var reader = CatalogueReader(
      path: path, context: CatalogueContext(imageFolders: [directory(of: path)] + (folder.map { [$0] } ?? [])),
      resourceTable: .resource, kept: nil, keeping: nil)
    reader.nodes = []
    let data = reader.read(root, nil)
    let sources = reader.openedSources.sorted { $0.key < $1.key }.compactMap(\.value)
    let catalogue = ReadCatalogue(path: path, data: data, context: reader.context, found: reader.found)
    return (catalogue, reader.nodes ?? [], sources)
  }

  private init(
    path: String, context: CatalogueContext, resourceTable: FieldTable, kept: KeptRecords?, keeping: Keeping?
  ) {
    (self.path, self.context, self.resourceTable) = (path, context, resourceTable)
    (self.kept, self.keeping) = (kept, keeping)
  }

  private mutating func read() -> CatalogueData? {
    let (source, list) = open(path, .field("resources"))
    found.add(contentsOf: source.diagnostics)
    return source.value.flatMap { read($0, list) }
  }

  private mutating func read(_ root: Node, _ list: ListReading?) -> CatalogueData? {
    guard var fields = FieldReader(root, as: "catalogue", &found) else { return nil }
    let values = context.read(.catalogue, &fields, &found) ?? FieldValues(.catalogue, at: root.place)
    resourceTable = fields.declared("fields", addedTo: resourceTable, &found)
    if let kept { use(kept) }
    let phases = records(.phase, "phases", &fields)
    if let own = values["language"]?.texts.first { language = own }
    let sections = fields.node("sections") != nil ? records(.section, "sections", &fields) : sectionsOfSources(&fields)
    if !context.sections.isComplete { context.subsections.markIncomplete() }
    let partners = records(.partner, "partners", &fields)
    let resources = resources(&fields, list)
    fields.finish(&found)
    return CatalogueData(
      values, resourceTable: resourceTable, phases: phases.map { Phase($0) },
      sections: sections.enumerated().map { Section($1, index: $0) }, resources: resources,
      partners: partners.map { Partner($0) })
  }

  /// What a file holds; where records are kept, also its list.
  private func open(_ file: String, _ list: ItemList) -> (source: Reported<Node>, list: ListReading?) {
    keeping == nil
      ? (SourceFile.read(file), nil) : ListReading.open(KeptFile(path: file, list: list), kept)
  }

  /// Makes ready for records of an earlier reading.
  private mutating func use(_ kept: KeptRecords) {
    // All records of a reading have one table.
    if kept.table == resourceTable { resourceTable = kept.table } else { isOutdated = true }
    context.resources.reserve(kept.resources.count)
    keeping?.sizes.reserveCapacity(kept.resources.count)
  }

  /// The records of the list in a field, those left out that lack a field that they must have.
  private mutating func records(
    _ table: FieldTable, _ field: String, _ catalogue: inout FieldReader
  ) -> [FieldValues] {
    let isRequired = FieldTable.catalogue[field]?.isRequired ?? false
    let node = isRequired ? catalogue.requiredNode(field, &found) : catalogue.node(field)
    guard let nodes = node?.sequence(as: catalogue.operand(field), &found) else {
      if isRequired || node != nil { context[table.recordKind].markIncomplete() }
      return []
    }
    return nodes.compactMap { context.record(table, in: $0, &found) }
  }

  // MARK: Resources

  private mutating func resources(_ catalogue: inout FieldReader, _ list: ListReading?) -> [Resource] {
    guard let node = catalogue.requiredNode("resources", &found) else {
      context.resources.markIncomplete()
      return []
    }
    var resources: [Resource] = []
    switch node.value {
    case .sequence(let nodes):
      resources.reserveCapacity(nodes.count)
      context.resources.reserve(nodes.count)
      read(nodes, list, canNameFiles: true, into: &resources)
    case .scalar: readFile(node, into: &resources)
    case .mapping where SourceReference.isOne(node): readSource(node, into: &resources)
    default:
      context.resources.markIncomplete()
      found.error(.wrongType("resources", expected: .listOrPath, found: node.value.type), at: node.place)
    }
    return resources
  }

  /// Reads the resources of the file that `node` names.
  private mutating func readFile(_ node: Node, into resources: inout [Resource]) {
    guard let name = node.line(as: "path of a file of resources", &found) else {
      return context.resources.markIncomplete()
    }
    let file = file(named: name.value)
    if SourceReference(name, at: file) != nil { return readSource(node, into: &resources) }
    // "id:un" is a text to YAML, and no file that anybody has.
    if let colon = name.value.firstIndex(of: ":"), name.value[..<colon].allSatisfy({ $0.isLetter || $0 == "-" }),
      !fileExists(at: file)
    {
      found.error(.yamlSyntax(.noSpaceAfterColon), at: name.place)
      return context.resources.markIncomplete()
    }
    let (source, list) = open(file, .whole)
    found.add(contentsOf: source.diagnostics, in: file, "file", namedBy: name)
    guard let nodes = source.value?.sequence(as: "a file of resources", &found) else {
      return context.resources.markIncomplete()
    }
    read(nodes, list, canNameFiles: false, into: &resources)
  }

  /// The path of a file that the catalogue names.
  private func file(named name: String) -> String { pathInEitherForm(name) { joinPath(directory(of: path), $0) } }

  /// Reads the elements of a list; those that were kept are taken as they are.
  private mutating func read(
    _ nodes: [Node], _ list: ListReading?, canNameFiles: Bool, into resources: inout [Resource]
  ) {
    var list = list
    for (index, node) in nodes.enumerated() {
      if let (record, size) = list?.kept(index) {
        if !context.admit(record) { isOutdated = true }
        list?.keep(resources.count, for: index)
        keeping?.sizes.append(size)
        resources.append(Resource(record))
      } else if canNameFiles, case .scalar = node.value {
        readFile(node, into: &resources)
      } else if canNameFiles, SourceReference.isOne(node) {
        readSource(node, into: &resources)
      } else if let (record, isKept) = resource(in: node) {
        if isKept { list?.keep(resources.count, for: index) }
        keeping?.sizes.append(record.size)
        resources.append(Resource(record))
      }
    }
    // What is found in a file that is named twice is told once: the second time, nothing seems to be wrong in it.
    guard let (file, keptList) = list?.result, keeping?.files[file] == nil else { return }
    keeping?.files[file] = keptList
  }

  /// The resource in a node, and whether it may be kept: where something was found, or a path that the file system may lead
  /// elsewhere, it must be read anew.
  private mutating func resource(in node: Node) -> (record: FieldValues, isKept: Bool)? {
    let before = (found.all.count, context.images.indirectCount)
    let record = context.record(resourceTable, in: node.withSection, declaredUnder: "fields", &found)
    if record != nil { nodes?.append(node) }
    return record.map { ($0, before == (found.all.count, context.images.indirectCount)) }
  }

  // MARK: Sources

  /// Opens the source that a node names, once; nil, with a report, where it cannot be read.
  private mutating func openSource(_ node: Node) -> (any ResourceSource)? {
    if let opened = openedSources[node.place] { return opened }
    guard let reference = sourceReference(node) else { return nil }
    context.sections.indexTitles()
    let sections = context.sections
    let opened = reference.open(
      at: file(named: reference.name), resourceTable, language: language,
      isSection: sections.ids.isEmpty && sections.isComplete ? nil : { sections.id(named: $0) != nil }, &found)
    openedSources[node.place] = .some(opened)
    return opened
  }

  private mutating func sourceReference(_ node: Node) -> SourceReference? {
    if SourceReference.isOne(node) { return SourceReference(node, &found) }
    let name = node.line(as: "path of a file of resources", &found)
    return name.flatMap { SourceReference($0, at: file(named: $0.value)) }
  }

  /// The sections that sources give a catalogue that has none of its own.
  private mutating func sectionsOfSources(_ catalogue: inout FieldReader) -> [FieldValues] {
    var nodes = catalogue.node("resources").map { [$0] } ?? []
    if case .sequence(let elements)? = nodes.first?.value { nodes = elements }
    let sources = nodes.filter { node in
      guard case .scalar(let scalar) = node.value else { return SourceReference.isOne(node) }
      return SourceReference(Located(scalar.text, at: node.place), at: file(named: scalar.text)) != nil
    }
    guard !sources.isEmpty else { return records(.section, "sections", &catalogue) }
    var titles: Set<String> = []
    var ids = FreeIDs()
    var sections: [FieldValues] = []
    for title in sources.compactMap({ openSource($0) }).flatMap(\.sections)
    where titles.insert(TitleKey.of(title.value)).inserted {
      let node = SourceSections.node(title, &ids)
      if let section = context.record(.section, in: node, &found) { sections.append(section) }
    }
    if sections.isEmpty { context.sections.markIncomplete() }
    return sections
  }

  /// Reads the resources of the source that a node names.
  private mutating func readSource(_ node: Node, into resources: inout [Resource]) {
    guard let source = openSource(node), source.isReadable else { return context.resources.markIncomplete() }
    context.sections.indexTitles()
    context.phases.indexTitles()
    let (sections, phases, others) = (context.sections, context.phases, context.resources)
    let setting = SourceSetting(
      language: language, isTaken: others.has,
      resolve: { kind, name in
        switch kind {
        case .section: sections.id(named: name)
        case .phase: phases.id(named: name)
        // Which one a title names hangs on the section of the resource.
        case .resource, .subsection, .partner: nil
        }
      })
    // A table may lie anywhere, and its pictures only with the catalogue.
    let base = context.images.base
    if source is ResourceTableFile { context.images.base = base ?? directory(of: path) }
    defer { context.images.base = base }
    var sourced = source.resources(setting, &found)
    while let next = sourced.next(&found) {
      guard let node = next.node.map({ context.resolvingSubsection(in: $0.withSection) }) else {
        context.resources.markIncomplete()
        continue
      }
      context.linkBase = next.base
      if let (record, _) = resource(in: node) {
        keeping?.sizes.append(record.size)
        resources.append(Resource(record))
      }
    }
    context.linkBase = .none
  }
}
