import Catalogue
import Diagnostics
import Files
import Reading

/// Resources that somebody kept in a spreadsheet or the like, as a catalogue in YAML, for those who leave the one for the other. Nothing
/// is lost: columns that the program has no field for become fields of the catalogue's own.
public struct ResourceImport: Sendable {
  /// Where the resources are.
  public var source: ResourceOrigin
  /// The language of the texts; nil to tell it from them, which is French or English then.
  public var language: String?

  /// Takes a source.
  public init(_ source: ResourceOrigin, language: String? = nil) { (self.source, self.language) = (source, language) }

  /// The catalogue, as a file in `folder` has it, which is that of the source where none is given; nil where anything is wrong in the
  /// source, which would be lost.
  public func catalogue(in folder: String? = nil) -> Reported<ImportedCatalogue> {
    let folder = folder ?? directory(of: source.path)
    let first = GatheredResources(source, language: language)
    guard first.hasTitles else { return Reported(nil, first.found) }
    let fields = first.columns.compactMap { column in
      if case .unknown(let field) = column.use { field } else { nil }
    }
    let gathered =
      fields.isEmpty
      ? first : GatheredResources(first.source.choosing(fields), language: first.language, fields: fields)
    guard !gathered.found.hasErrors, !gathered.nodes.isEmpty else { return Reported(nil, gathered.found) }
    let text = YAMLWriter.text(of: gathered.catalogue(in: folder)).apart
    // From now on the ids stand in the file.
    let catalogue = ImportedCatalogue(
      text: text, fields: fields, outlyingPictures: gathered.pictures(outsideOf: folder))
    return Reported(catalogue, gathered.found.without { $0 == "made-ids" })
  }
}

extension GatheredResources {
  /// Reads a source in a language, or in that of its texts. Pictures may lie beside the source, and in `folder` where one is given.
  init(_ source: ResourceOrigin, language: String?, imagesAlsoIn folder: String? = nil) {
    self.init(source, language: language ?? CatalogueData.defaultLanguage, imagesAlsoIn: folder)
    guard language == nil, case let guess = TextLanguage.guess(from: nodes).rawValue, guess != self.language else {
      return
    }
    self.init(source, language: guess, imagesAlsoIn: folder)
  }

  /// The files of pictures that lie outside of a folder, each once.
  func pictures(outsideOf folder: String) -> [String] {
    let home = realPathOfFolder(folder)
    var seen: Set<String> = []
    return pictures.map(\.path).filter { path in
      guard let real = realPath(of: path), seen.insert(real).inserted else { return false }
      return home != "/" && !real.hasPrefix(home + "/")
    }
  }
}

extension ResourceOrigin {
  /// The source with the columns of fields named, where headings alone do not tell them: those of signs.
  fileprivate func choosing(_ fields: [CatalogueField]) -> ResourceOrigin {
    var source = self
    for field in fields where !field.label.contains(where: { $0.isLetter || $0.isNumber }) {
      source.columns.append(ColumnChoice(field.name, headings: [field.label]))
    }
    return source
  }
}

extension DiagnosticList {
  /// The list without findings of some kinds.
  func without(_ isLeftOut: (String) -> Bool) -> DiagnosticList {
    var list = DiagnosticList()
    for diagnostic in all where !isLeftOut(diagnostic.id) { list.add(diagnostic) }
    return list
  }
}

extension String {
  /// The text of a file with an empty line before each of its own lists and mappings.
  fileprivate var apart: String {
    var result = ""
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if !result.isEmpty, line.last == ":", line.first?.isLetter == true { result += "\n" }
      result += line + "\n"
    }
    return String(result.dropLast())
  }
}
