import Bibliographies
import Diagnostics
import Reading

/// A bibliography whose entries are resources.
struct Bibliography: ResourceSource {
  private let reference: BibliographyReference
  private let fields: FieldTable
  private let path: String
  private let entries: [BibliographyEntry]
  /// Whether some entries cannot be read.
  private let isDamaged: Bool

  /// Opens the file that a catalogue names, which stands at `path`; nil, with a report, where it cannot be read. Resources have the
  /// fields of a table.
  init?(_ reference: BibliographyReference, at path: String, _ fields: FieldTable, _ found: inout DiagnosticList) {
    (self.reference, self.path, self.fields) = (reference, path, fields)
    var own = DiagnosticList()
    let entries = BibliographyFile.read(path, &own)
    found.add(contentsOf: own, in: path, "bibliography", namedBy: reference.file)
    guard let entries else { return nil }
    (self.entries, isDamaged) = (entries, own.hasErrors)
    if entries.isEmpty, !own.hasErrors { found.warn(.noEntries, at: Place(file: path)) }
    if !isReadable { found.error(.entriesWithoutSection(name: reference.file.value), at: reference.file.place) }
  }

  var isReadable: Bool {
    entries.isEmpty || reference.defaults.has("section") || entries.contains { $0["section"] != nil }
  }

  var sections: [Located<String>] {
    let named = entries.compactMap { entry -> Located<String>? in
      guard let field = entry["section"], case .text(let text) = field.value else { return nil }
      return Located(text, at: field.place)
    }
    return SourceSections.each(named + reference.defaults.sections)
  }

  func resources(_ setting: SourceSetting, _ found: inout DiagnosticList) -> any SourcedResources {
    let ids = ids(isTaken: setting.isTaken, &found)
    let defaults = reference.defaults.resolved(setting.resolve)
    var reading = EntryReading(setting, EntryFields(fields), types: reference.types, defaults: defaults)
    var resources = zip(entries, ids).map { entry, id in
      SourcedResource(node: reading.node(entry, id: id, &found))
    }
    reading.report(in: path, &found)
    if isDamaged { resources.append(SourcedResource()) }
    return ResourceNodes(resources)
  }

  /// The ids of the entries: their keys, made ids where they are none; of entries without keys their titles.
  private func ids(isTaken: (String) -> Bool, _ found: inout DiagnosticList) -> [String] {
    let bases = entries.map { entry -> IDBasis in
      if let key = entry.key { return FieldValidation.isID(key) ? .own(key) : .title(key, distinction: key) }
      guard case .text(let title)? = entry["title"]?.value else {
        return .title("x", distinction: "\(entry.place.line)")
      }
      return .title(title, distinction: title)
    }
    let (made, shared) = MadeID.all(bases, isTaken: isTaken)
    if shared > 0 { found.warn(.sharedKeys(shared), at: Place(file: path)) }
    return zip(entries, made).map { entry, made in made ?? entry.key ?? "x" }
  }
}
