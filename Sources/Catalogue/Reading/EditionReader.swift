import Diagnostics
import Files
import Reading

extension Edition {
  /// Reads the edition at `path`, its catalogue and all files they name; everything that is wrong is reported, in the
  /// order of files and lines, and errors leave no value. A catalogue that `catalogues` has is not read again.
  package static func read(_ path: String, _ catalogues: CatalogueCache = CatalogueCache()) -> Reported<Edition> {
    let report = readPartly(path, catalogues)
    return report.diagnostics.hasErrors ? Reported(nil, report.diagnostics) : report
  }

  /// Reads the edition at `path`, as `read` does, but gives an edition beside errors too, without what is wrong: for whoever
  /// looks for what else is wrong.
  package static func readPartly(_ path: String, _ catalogues: CatalogueCache = CatalogueCache()) -> Reported<Edition> {
    var reader = EditionReader(path: path, catalogues: catalogues)
    var edition = reader.read()
    edition?.markAsChecked()
    return Reported(edition, reader.found.sorted())
  }
}

/// Reads an edition, as far as it can be read: its file, its catalogue, and what it takes from it.
private struct EditionReader {
  let path: String
  let catalogues: CatalogueCache
  var found = DiagnosticList()

  init(path: String, catalogues: CatalogueCache) { (self.path, self.catalogues) = (path, catalogues) }

  /// The edition without what is wrong in it; nil when nothing of it can be read.
  mutating func read() -> Edition? {
    let source = SourceFile.read(path, maybePipe: true)
    found.add(contentsOf: source.diagnostics)
    guard let root = source.value, var fields = FieldReader(root, as: "edition", &found) else { return nil }
    guard !isCatalogue(root) else { return nil }
    let home = directory(of: path)
    let catalogue = catalogue(&fields, in: home)
    let data = catalogue.data ?? CatalogueData(FieldValues(.catalogue, at: Place(file: catalogue.path)))
    var context = catalogue.context
    let table = FieldTable.edition(selectingFrom: data.resourceTable)
    let values = context.read(table, &fields, &found) ?? FieldValues(table, at: root.place)
    fields.finish(&found)
    let selection = Selection(values, of: data.resourceTable)
    if let resources = catalogue.allResources { selection.checkValues(against: resources, &found) }
    let order = ResourceOrder(values, of: data.resourceTable, &found)
    values.checkFieldsOfEdition(&found)
    let sections = selection.sections(of: data)
    // What the edition takes is known only when all of it could be read.
    let isWhole = !found.hasErrors
    if isWhole { sections.warnOfEmpty(at: root.place, &found) }
    sections.checkShortLinks(values, &found)
    sections.checkPageIDs(values, &found)
    let breaks = sections.breaks(values, isWhole: isWhole, &found)
    return Edition(
      values, of: data.values, resourceTable: data.resourceTable, path: path, directory: home,
      catalogueDirectory: directory(of: catalogue.path),
      sections: sections.withSomething.map { order.sorted($0).bySubsections }, breaks: breaks,
      previous: previous(values, in: home), phases: selection.phases(of: data), partners: data.partners)
  }

  /// Whether a catalogue was given in place of an edition, which then is all that is wrong.
  private mutating func isCatalogue(_ root: Node) -> Bool {
    guard case .mapping(let entries) = root.value else { return false }
    let names = entries.map(\.key)
    guard names.contains("resources"), !names.contains("catalogue") else { return false }
    found.error(.notAnEdition, at: root.place)
    return true
  }

  /// The catalogue that the edition names. In one that cannot be read no id is unknown, so that the edition's own
  /// mistakes still come to light, and only they.
  private mutating func catalogue(_ edition: inout FieldReader, in home: String) -> ReadCatalogue {
    // What is wrong with the name is told when the edition's fields are read.
    var unreported = DiagnosticList()
    guard let name = edition.line("catalogue", &unreported) else {
      return ReadCatalogue(path: home, context: .incomplete(imageFolders: [home]))
    }
    let path = pathInEitherForm(name.value) { joinPath(home, $0) }
    let catalogue = catalogues.catalogue(at: path, imagesAlsoIn: home)
    found.add(contentsOf: catalogue.found, in: path, "catalogue", namedBy: name)
    return catalogue
  }

  /// The edition before this one.
  private func previous(_ values: FieldValues, in home: String) -> PreviousEdition? {
    let position = values.table.position(named: "previous")
    return values[text: position].map { name in
      let path = pathInEitherForm(name) { joinPath(home, $0) }
      return PreviousEdition(path: path, name: name, place: values.place(of: position))
    }
  }
}
