import Diagnostics
import Files
import Reading

extension CatalogueData {
  /// Reads the catalogue at `path`, with all files it names; everything that is wrong is reported, in the order of
  /// files and lines, and errors leave no value.
  public static func read(_ path: String) -> Reported<CatalogueData> {
    var reader = CatalogueReader(path: path)
    let data = reader.read()
    return Reported(reader.found.hasErrors ? nil : data, reader.found.sorted())
  }
}

/// Reads a catalogue, as far as it can be read.
struct CatalogueReader {
  /// The path of the catalogue's file.
  let path: String
  /// What was found.
  var found = DiagnosticList()
  /// The ids of everything in the catalogue, for whoever refers to it.
  var phases = Register(of: .phase)
  var sections = Register(of: .section)
  var resources = Register(of: .resource)
  var partners = Register(of: .partner)
  /// The pictures of the catalogue, and of the edition that reads it.
  var shelf: PictureShelf

  /// Gets ready to read the file at `path`; pictures may lie in its folder, and in `folder` where one is given.
  init(path: String, alsoIn folder: String? = nil) {
    self.path = path
    shelf = PictureShelf(folders: [directory(of: path)] + (folder.map { [$0] } ?? []))
  }

  /// The catalogue without what is wrong in it; nil when nothing of it can be read.
  mutating func read() -> CatalogueData? {
    let source = SourceFile.read(path)
    found.add(contentsOf: source.diagnostics)
    guard let root = source.value, var fields = FieldReader(root, as: "catalogue", &found) else { return nil }
    let language = fields.line("language", &found)
    let programme = programme(&fields)
    let phases = readPhases(&fields)
    let sections = readSections(&fields)
    let partners = readPartners(&fields)
    let resources = readResources(&fields)
    fields.finish(&found)
    return CatalogueData(
      language: language.flatMap { checkedLanguage($0, &found) } ?? CatalogueData.defaultLanguage,
      languagePlace: language?.place, programme: programme, phases: phases, sections: sections, resources: resources,
      partners: partners)
  }

  /// Takes no id for unknown from now on: nothing of the catalogue could be read.
  mutating func leaveGaps() {
    phases.leaveGap()
    sections.leaveGap()
    resources.leaveGap()
    partners.leaveGap()
  }

  private mutating func programme(_ catalogue: inout FieldReader) -> Programme? {
    guard var fields = catalogue.mapping("programme", &found) else { return nil }
    let name = fields.line("name", &found)
    let about = fields.about(as: "about of the programme", &found)
    fields.finish(&found)
    return Programme(name: name?.value, about: about)
  }

  private mutating func readPhases(_ catalogue: inout FieldReader) -> [Phase] {
    (catalogue.sequence("phases", &found) ?? []).compactMap { node in
      guard var fields = FieldReader(node, as: "phase", &found) else {
        phases.leaveGap()
        return nil
      }
      let id = phases.enter(&fields, &found)
      let (title, period) = (fields.line("title", &found), fields.line("period", &found))
      fields.finish(&found)
      return id.map { Phase(id: $0, title: title?.value, period: period?.value) }
    }
  }

  private mutating func readSections(_ catalogue: inout FieldReader) -> [Section] {
    guard let nodes = catalogue.requiredNode("sections", &found)?.sequence(as: "sections", &found) else {
      sections.leaveGap()
      return []
    }
    return nodes.enumerated().compactMap { index, node in
      guard var fields = FieldReader(node, as: "section", &found) else {
        sections.leaveGap()
        return nil
      }
      let id = sections.enter(&fields, &found)
      let title = fields.requiredLine("title", &found)
      let accent = accent(&fields)
      fields.finish(&found)
      guard let id, let title else { return nil }
      return Section(id: id, title: title.value, accent: accent, index: index, place: node.place)
    }
  }

  private mutating func accent(_ section: inout FieldReader) -> String? {
    if section.isBlank("accent") {
      found.warn(
        "blank-color", at: section.place(of: "accent"), "accent of section '\(section.name ?? "")' holds nothing",
        hint: "put a colour in quotes, since '#' begins a remark")
    }
    return section.line("accent", &found).flatMap { checkedColor($0, as: "accent", &found) }
  }

  private mutating func readPartners(_ catalogue: inout FieldReader) -> [Partner] {
    (catalogue.sequence("partners", &found) ?? []).compactMap { node in
      guard var fields = FieldReader(node, as: "partner", &found) else {
        partners.leaveGap()
        return nil
      }
      let id = partners.enter(&fields, &found)
      let name = fields.requiredLine("name", &found)
      let longName = fields.line("long-name", &found)
      var logo = fields.picture("logo", from: &shelf, &found)
      if let alt = fields.line("alt", &found)?.value { logo?.alt = alt }
      let url = fields.url("url", &found)
      fields.finish(&found)
      guard let id, let name else { return nil }
      return Partner(
        id: id, name: name.value, longName: longName?.value, logo: logo, url: url, place: node.place)
    }
  }

  // MARK: Resources

  private mutating func readResources(_ catalogue: inout FieldReader) -> [Resource] {
    guard let node = catalogue.requiredNode("resources", &found) else {
      resources.leaveGap()
      return []
    }
    var list: [Resource] = []
    switch node.value {
    case .sequence(let nodes):
      list.reserveCapacity(nodes.count)
      for node in nodes {
        if case .scalar = node.value { readFile(node, into: &list) } else { readResource(node, into: &list) }
      }
    case .scalar: readFile(node, into: &list)
    default:
      resources.leaveGap()
      found.error(.wrongType("resources", expected: .listOrPath, found: node.value.type), at: node.place)
    }
    return list
  }

  /// Reads the resources of the file that `node` names.
  private mutating func readFile(_ node: Node, into list: inout [Resource]) {
    guard let name = node.line(as: "path of a file of resources", &found) else { return resources.leaveGap() }
    let file = joinPath(directory(of: path), name.value)
    let source = SourceFile.read(file)
    for diagnostic in source.diagnostics.all { found.add(diagnostic, naming: "file", file, at: name) }
    guard let nodes = source.value?.sequence(as: "a file of resources", &found) else { return resources.leaveGap() }
    for node in nodes { readResource(node, into: &list) }
  }

  private mutating func readResource(_ node: Node, into list: inout [Resource]) {
    guard var fields = FieldReader(node, as: "resource", &found) else { return resources.leaveGap() }
    let id = resources.enter(&fields, &found)
    let section = fields.requiredLine("section", &found).flatMap { sections.resolve($0, &found) }
    let phase = fields.line("phase", &found).flatMap { phases.resolve($0, &found) }
    let title = fields.requiredLine("title", &found)
    let type = fields.line("type", &found)
    let year = fields.integer("year", &found).flatMap { checkedYear($0, as: "year", &found) }
    let authors = fields.lines("authors", &found) ?? []
    let summary = fields.richText("summary", &found)
    let summaryPlace = fields.place(ofValue: "summary")
    let url = fields.url("url", &found)
    let thumbnail = fields.picture("thumbnail", from: &shelf, &found)
    let session = session(&fields)
    fields.finish(&found)
    guard let id, let section, let title else { return }
    list.append(
      Resource(
        id: id, section: section, phase: phase, title: title.value, type: type?.value, year: year,
        authors: authors.map(\.value), authorPlaces: authors.map(\.place), summary: summary, url: url,
        thumbnail: thumbnail, session: session, place: node.place, titlePlace: title.place, summaryPlace: summaryPlace))
  }

  private mutating func session(_ resource: inout FieldReader) -> Session? {
    guard var fields = resource.mapping("session", &found) else { return nil }
    let session = Session(
      series: fields.line("series", &found)?.value, title: fields.line("title", &found)?.value,
      date: fields.date("date", &found))
    fields.finish(&found)
    return session
  }
}
