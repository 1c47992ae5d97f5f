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

  /// Reads the catalogue at `path`, whose resources have the fields of `table` and those that it declares; pictures may lie in
  /// its folder, and in `folder` where one is given.
  static func read(
    _ path: String, imagesAlsoIn folder: String? = nil, resources table: FieldTable = .resource
  ) -> ReadCatalogue {
    let folders = [directory(of: path)] + (folder.map { [$0] } ?? [])
    var reader = CatalogueReader(
      path: path, context: CatalogueContext(imageFolders: folders), resourceTable: table)
    let data = reader.read()
    if data == nil { reader.context.markIncomplete() }
    return ReadCatalogue(path: path, data: data, context: reader.context, found: reader.found)
  }

  private init(path: String, context: CatalogueContext, resourceTable: FieldTable) {
    (self.path, self.context, self.resourceTable) = (path, context, resourceTable)
  }

  private mutating func read() -> CatalogueData? {
    let source = SourceFile.read(path)
    found.add(contentsOf: source.diagnostics)
    guard let root = source.value, var fields = FieldReader(root, as: "catalogue", &found) else { return nil }
    let values = context.read(.catalogue, &fields, &found) ?? FieldValues(.catalogue, at: root.place)
    resourceTable = fields.declared("fields", addedTo: resourceTable, &found)
    let phases = records(.phase, "phases", &fields)
    let sections = records(.section, "sections", &fields)
    let partners = records(.partner, "partners", &fields)
    let resources = resources(&fields)
    fields.finish(&found)
    return CatalogueData(
      values, resourceTable: resourceTable, phases: phases.map { Phase($0) },
      sections: sections.enumerated().map { Section($1, index: $0) }, resources: resources,
      partners: partners.map { Partner($0) })
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
    return nodes.compactMap { record(table, in: $0) }
  }

  private mutating func record(
    _ table: FieldTable, in node: Node, declaredUnder declarations: String? = nil
  ) -> FieldValues? {
    guard var fields = context[table.recordKind].record(node, &found) else { return nil }
    let values = context.read(table, &fields, &found)
    fields.finish(&found, declaredUnder: declarations)
    return values
  }

  // MARK: Resources

  private mutating func resources(_ catalogue: inout FieldReader) -> [Resource] {
    guard let node = catalogue.requiredNode("resources", &found) else {
      context.resources.markIncomplete()
      return []
    }
    var list: [Resource] = []
    switch node.value {
    case .sequence(let nodes):
      list.reserveCapacity(nodes.count)
      for node in nodes {
        if case .scalar = node.value { readFile(node, into: &list) } else { read(node, into: &list) }
      }
    case .scalar: readFile(node, into: &list)
    default:
      context.resources.markIncomplete()
      found.error(.wrongType("resources", expected: .listOrPath, found: node.value.type), at: node.place)
    }
    return list
  }

  /// Reads the resources of the file that `node` names.
  private mutating func readFile(_ node: Node, into list: inout [Resource]) {
    guard let name = node.line(as: "path of a file of resources", &found) else {
      return context.resources.markIncomplete()
    }
    let file = joinPath(directory(of: path), name.value)
    let source = SourceFile.read(file)
    found.add(contentsOf: source.diagnostics, in: file, "file", namedBy: name)
    guard let nodes = source.value?.sequence(as: "a file of resources", &found) else {
      return context.resources.markIncomplete()
    }
    for node in nodes { read(node, into: &list) }
  }

  private mutating func read(_ node: Node, into list: inout [Resource]) {
    if let values = record(resourceTable, in: node, declaredUnder: "fields") { list.append(Resource(values)) }
  }
}
