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

  /// The types of its resources, each once; nil when not all are known.
  var types: [String]? {
    guard let data, !found.hasErrors, context.resources.isComplete else { return nil }
    var types: [String] = []
    for case let type? in data.resources.lazy.map(\.type) where !types.contains(type) { types.append(type) }
    return types
  }
}

/// Reads a catalogue: its file, then the files of resources that it names.
struct CatalogueReader {
  private let path: String
  private var context: CatalogueContext
  private var found = DiagnosticList()

  /// Reads the catalogue at `path`; pictures may lie in its folder, and in `folder` where one is given.
  static func read(_ path: String, imagesAlsoIn folder: String? = nil) -> ReadCatalogue {
    let folders = [directory(of: path)] + (folder.map { [$0] } ?? [])
    var reader = CatalogueReader(path: path, context: CatalogueContext(imageFolders: folders))
    let data = reader.read()
    if data == nil { reader.context.markIncomplete() }
    return ReadCatalogue(path: path, data: data, context: reader.context, found: reader.found)
  }

  private init(path: String, context: CatalogueContext) { (self.path, self.context) = (path, context) }

  private mutating func read() -> CatalogueData? {
    let source = SourceFile.read(path)
    found.add(contentsOf: source.diagnostics)
    guard let root = source.value, var fields = FieldReader(root, as: "catalogue", &found) else { return nil }
    let language = fields.line("language", &found)
    let programme = programme(&fields)
    let phases = (fields.sequence("phases", &found) ?? []).compactMap { Phase($0, &context, &found) }
    let sections = sections(&fields)
    let partners = (fields.sequence("partners", &found) ?? []).compactMap { Partner($0, &context, &found) }
    let resources = resources(&fields)
    fields.finish(&found)
    return CatalogueData(
      language: language.flatMap { FieldValidation.language($0, &found) } ?? CatalogueData.defaultLanguage,
      languagePlace: language?.place, programme: programme, phases: phases, sections: sections, resources: resources,
      partners: partners)
  }

  private mutating func programme(_ catalogue: inout FieldReader) -> Programme? {
    guard var fields = catalogue.mapping("programme", &found) else { return nil }
    return Programme(&fields, &found)
  }

  private mutating func sections(_ catalogue: inout FieldReader) -> [Section] {
    guard let nodes = catalogue.requiredNode("sections", &found)?.sequence(as: "sections", &found) else {
      context.sections.markIncomplete()
      return []
    }
    return nodes.enumerated().compactMap { index, node in Section(node, at: index, &context, &found) }
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
    if let resource = Resource(node, &context, &found) { list.append(resource) }
  }
}
