import Diagnostics
import Files
import Reading

extension Edition {
  /// Reads the edition at `path`, its catalogue and all files they name; everything that is wrong is reported, in the
  /// order of files and lines, and errors leave no value. A catalogue that `catalogues` has is not read again.
  public static func read(_ path: String, _ catalogues: CatalogueCache = CatalogueCache()) -> Reported<Edition> {
    var reader = EditionReader(path: path, catalogues: catalogues)
    let edition = reader.read()
    return Reported(reader.found.hasErrors ? nil : edition, reader.found.sorted())
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
    let source = SourceFile.read(path)
    found.add(contentsOf: source.diagnostics)
    guard let root = source.value, var fields = FieldReader(root, as: "edition", &found) else { return nil }
    guard !isCatalogue(root) else { return nil }
    let home = directory(of: path)
    let catalogue = catalogue(&fields, in: home)
    let data = catalogue.data ?? CatalogueData(sections: [], resources: [])
    var context = catalogue.context

    let title = fields.requiredLine("title", &found)
    let subtitle = fields.line("subtitle", &found)
    let date = fields.date("date", &found)
    let layout = fields.line("layout", &found)
    let selection = selection(&fields, &context, catalogue)
    let partners = Dictionary(data.partners.map { ($0.id, $0) }) { first, _ in first }
    let about = fields.about(as: "about of the edition", &found)
    let cover = cover(&fields, &context, partners)
    let breaks = context.resources.resolve(fields.lines("breaks", &found) ?? [], &found)
    let partnerPage = partnerPage(&fields, &context, partners)
    let previous = PreviousFields(&fields, in: home, &found)
    fields.finish(&found)

    let sections = selection.sections(of: data)
    let selected = breaks.isEmpty ? [] : Set(sections.lazy.flatMap(\.resources).map(\.id))
    // What the edition takes is known only when all of it could be read.
    if !found.hasErrors {
      warn(ofEmpty: sections, at: root.place)
      for resource in breaks where !selected.contains(resource.value) {
        found.warn(.unselectedBreak(resource.value), at: resource.place)
      }
    }
    return Edition(
      path: path, directory: home, catalogueDirectory: directory(of: catalogue.path),
      title: title?.value ?? "", subtitle: subtitle?.value, date: date,
      layout: layout?.value ?? Edition.defaultLayout, layoutPlace: layout?.place ?? root.place, cover: cover,
      sections: sections.filter { !$0.resources.isEmpty }, breaks: selected.intersection(breaks.map(\.value)),
      partnerPage: partnerPage,
      stability: previous.stability, previous: previous.previous, showsNews: previous.news?.value ?? false,
      newsPlace: previous.news?.place,
      language: data.language, languagePlace: data.languagePlace,
      programme: about.map { Programme(name: data.programme?.name, about: $0) } ?? data.programme,
      phases: selection.phases(of: data), partners: data.partners)
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
    guard let name = edition.requiredLine("catalogue", &found) else {
      return ReadCatalogue(path: home, context: .incomplete(imageFolders: [home]))
    }
    let path = joinPath(home, name.value)
    let catalogue = catalogues.catalogue(at: path, imagesAlsoIn: home)
    found.add(contentsOf: catalogue.found, in: path, "catalogue", namedBy: name)
    return catalogue
  }

  private mutating func selection(
    _ edition: inout FieldReader, _ context: inout CatalogueContext, _ catalogue: ReadCatalogue
  ) -> Selection {
    guard var fields = edition.mapping("select", &found) else { return Selection() }
    return Selection(&fields, &context, types: catalogue.types, &found)
  }

  private mutating func cover(
    _ edition: inout FieldReader, _ context: inout CatalogueContext, _ partners: [String: Partner]
  ) -> Cover {
    guard var fields = edition.mapping("cover", &found) else { return Cover() }
    return Cover(&fields, &context, partners, &found)
  }

  private mutating func partnerPage(
    _ edition: inout FieldReader, _ context: inout CatalogueContext, _ partners: [String: Partner]
  ) -> PartnerPage? {
    guard var fields = edition.mapping("partner-page", &found) else { return nil }
    return PartnerPage(&fields, &context, partners, &found)
  }

  /// Warns of sections that the edition takes nothing from, and leaves out.
  private mutating func warn(ofEmpty sections: [EditionSection], at place: Place) {
    let empty = sections.filter(\.resources.isEmpty)
    for section in empty { found.warn(.emptySection(section.section.id), at: section.section.place) }
    if empty.count == sections.count { found.warn(.emptyEdition, at: place) }
  }
}
