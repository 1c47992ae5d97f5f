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

/// Reads an edition, as far as it can be read.
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
    var (catalogue, data) = catalogue(&fields)

    let title = fields.requiredLine("title", &found)
    let subtitle = fields.line("subtitle", &found)
    let date = fields.date("date", &found)
    let layout = fields.line("layout", &found)
    let selection = selection(&fields, &catalogue, data)
    let partners = Dictionary(data.partners.map { ($0.id, $0) }) { first, _ in first }
    var programme = data.programme
    if let own = fields.about(as: "about of the edition", &found) {
      programme = Programme(name: programme?.name, about: own)
    }
    let cover = cover(&fields, &catalogue, partners)
    let breaks = catalogue.resources.resolve(fields.lines("breaks", &found) ?? [], &found)
    let partnerPage = partnerPage(&fields, &catalogue, partners)
    let succession = succession(&fields)
    fields.finish(&found)

    // What the edition takes is only worth a remark when all of it could be read.
    let remarks = !found.hasErrors
    let sections = sections(of: data, selection, at: root.place, remarks: remarks)
    let catalogueDirectory = directory(of: catalogue.path)
    return Edition(
      path: path, directory: directory(of: path), catalogueDirectory: catalogueDirectory,
      title: title?.value ?? "", subtitle: subtitle?.value, date: date,
      layout: layout?.value ?? Edition.defaultLayout, layoutPlace: layout?.place ?? root.place, cover: cover,
      sections: sections, breaks: kept(breaks, in: sections, remarks: remarks), partnerPage: partnerPage,
      stability: succession.stability, previous: succession.previous, showsNews: succession.news?.value ?? false,
      newsPlace: succession.news?.place,
      language: data.language, languagePlace: data.languagePlace, programme: programme,
      phases: data.phases.filter { phase in selection.phases.map { $0.contains(phase.id) } ?? true },
      partners: data.partners)
  }

  /// Whether a catalogue was given in place of an edition, which then is all that is wrong.
  private mutating func isCatalogue(_ root: Node) -> Bool {
    guard case .mapping(let entries) = root.value else { return false }
    let names = entries.map(\.key)
    guard names.contains("resources"), !names.contains("catalogue") else { return false }
    found.error(
      "not-an-edition", at: root.place, "this is a catalogue, which is not printed itself",
      hint: "name the file of an edition, which has a field 'catalogue'")
    return true
  }

  /// The catalogue that the edition names. One that cannot be read is empty and has gaps, so that the edition's own
  /// mistakes still come to light, and only they.
  private mutating func catalogue(_ edition: inout FieldReader) -> (CatalogueReader, CatalogueData) {
    let name = edition.requiredLine("catalogue", &found)
    let home = directory(of: path)
    let file = joinPath(home, name?.value ?? "")
    let reading = name.map { _ in catalogues.reading(file, alsoIn: home) }
    var catalogue = reading?.reader ?? CatalogueReader(path: file, alsoIn: home)
    let data = reading?.data
    for diagnostic in catalogue.found.all { found.add(diagnostic, naming: "catalogue", catalogue.path, at: name) }
    if data == nil { catalogue.leaveGaps() }
    return (catalogue, data ?? CatalogueData(sections: [], resources: []))
  }

  /// The edition before this one, and what is made of it.
  private mutating func succession(
    _ edition: inout FieldReader
  ) -> (previous: PreviousEdition?, stability: Double, news: Placed<Bool>?) {
    let previous = edition.line("previous", &found)
    let stability = edition.number("stability", &found)
    let news = edition.flag("whats-new", &found).map { Placed($0, at: edition.place(of: "whats-new")) }
    let showsNews = news?.value ?? false
    if let stability, stability.value < 0 {
      found.error("invalid-stability", at: stability.place, "stability \(stability.value) is below 0")
    }
    for (field, isSet) in [("stability", stability != nil), ("whats-new", showsNews)] where isSet && previous == nil {
      found.warn(
        "no-previous", at: edition.place(of: field), "'\(field)' does nothing in an edition without 'previous'")
    }
    let named = previous.map { name in
      PreviousEdition(path: joinPath(directory(of: path), name.value), name: name.value, place: name.place)
    }
    return (named, stability?.value ?? 0, news)
  }

  private mutating func selection(
    _ edition: inout FieldReader, _ catalogue: inout CatalogueReader, _ data: CatalogueData
  ) -> Selection {
    guard var fields = edition.mapping("select", &found) else { return Selection() }
    var types: [String]?
    if !catalogue.found.hasErrors, catalogue.resources.isComplete {
      types = []
      for case let type? in data.resources.lazy.map(\.type) where types?.contains(type) == false {
        types?.append(type)
      }
    }
    return Selection(&fields, of: &catalogue, types: types, &found)
  }

  private mutating func cover(
    _ edition: inout FieldReader, _ catalogue: inout CatalogueReader, _ partners: [String: Partner]
  ) -> Cover {
    guard var fields = edition.mapping("cover", &found) else { return Cover() }
    let label = fields.line("partners-label", &found)?.value
    let listed = fields.references("partners", in: &catalogue.partners, from: partners, &found)
    var image = fields.picture("image", from: &catalogue.shelf, &found)
    if let alt = fields.line("alt", &found)?.value { image?.alt = alt }
    fields.finish(&found)
    return Cover(partnersLabel: label, partners: listed, image: image)
  }

  private mutating func partnerPage(
    _ edition: inout FieldReader, _ catalogue: inout CatalogueReader, _ partners: [String: Partner]
  ) -> PartnerPage? {
    guard var fields = edition.mapping("partner-page", &found) else { return nil }
    let page = PartnerPage(
      title: fields.line("title", &found)?.value, subtitle: fields.line("subtitle", &found)?.value,
      partners: fields.references("partners", in: &catalogue.partners, from: partners, &found),
      body: fields.richText("body", &found))
    fields.finish(&found)
    return page
  }

  // MARK: Sections

  /// The sections that the edition takes resources from, with those resources.
  private mutating func sections(
    of data: CatalogueData, _ selection: Selection, at place: Place, remarks: Bool
  ) -> [EditionSection] {
    var bySection: [String: [Resource]] = [:]
    for resource in data.resources where selection.takes(resource) {
      bySection[resource.section, default: []].append(resource)
    }
    let ordered: [Section]
    if let ids = selection.sections {
      let byID = Dictionary(data.sections.map { ($0.id, $0) }) { first, _ in first }
      ordered = ids.compactMap { byID[$0] }
    } else {
      ordered = data.sections
    }
    let sections = ordered.compactMap { section -> EditionSection? in
      guard let resources = bySection[section.id] else {
        guard remarks else { return nil }
        found.warn(
          "empty-section", at: section.place, "section '\(section.id)' has no resource in this edition, and is left out"
        )
        return nil
      }
      return EditionSection(section: section, resources: resources)
    }
    if remarks, sections.isEmpty {
      found.warn("empty-edition", at: place, "the edition takes no resource from its catalogue")
    }
    return sections
  }

  /// The breaks before resources that the edition has.
  private mutating func kept(
    _ breaks: [Placed<String>], in sections: [EditionSection], remarks: Bool
  ) -> Set<String> {
    guard !breaks.isEmpty else { return [] }
    let selected = Set(sections.lazy.flatMap(\.resources).map(\.id))
    for resource in breaks where remarks && !selected.contains(resource.value) {
      found.warn(
        "unselected-break", at: resource.place,
        "resource '\(resource.value)' is not in this edition, and breaks no page")
    }
    return selected.intersection(breaks.map(\.value))
  }
}
