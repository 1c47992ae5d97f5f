import Catalogue
import Diagnostics
import Files
import Reading

/// A catalogue around resources that somebody keeps in a spreadsheet or the like, which stays where it lies.
public struct SourceStarter: Sendable {
  /// Where the resources are.
  public var source: ResourceOrigin
  /// The language of the catalogue and its remarks; nil to tell it from the texts.
  public var language: Starter.Language?
  /// The title of the edition; nil to take that of the sheet, or else the name of the folder.
  public var title: String?
  /// The program's own files.
  public var files: ProgramFiles

  /// Takes a source.
  public init(
    _ source: ResourceOrigin, language: Starter.Language? = nil, title: String? = nil, files: ProgramFiles = .found()
  ) {
    (self.source, self.language, self.title, self.files) = (source, language, title, files)
  }

  /// Looks into the source, and writes nothing. `folder` is the one of the catalogue, in which pages may have their pictures.
  public func understand(for folder: String? = nil) -> UnderstoodSource {
    let home = isFolder(source.path) ? folder : nil
    let gathered = GatheredResources(source, language: language?.rawValue, imagesAlsoIn: home)
    return UnderstoodSource(gathered: gathered, language: Starter.Language(rawValue: gathered.language) ?? .fr)
  }

  /// Writes a catalogue around what was understood into `folder`, which is created where it is missing. A folder that holds files
  /// already is taken only when the source lies in it, and then nothing in it is written over.
  ///
  /// - Returns: the paths of the files as seen from the folder: the catalogue, its edition, its layout, the pictures that the source
  ///   names, and the schemas.
  /// - Throws: `Starter.Failure`. Nothing that was written is left.
  public func write(_ understood: UnderstoodSource, to folder: String) throws(Starter.Failure) -> [String] {
    let home = realPathOfFolder(folder)
    let starter = Starter(language: understood.language, files: files)
    guard isEmptyOrAbsent(folder) || holdsSource(home) else { throw Starter.filled(folder) }
    try checkPictures(of: understood, in: folder)
    let contents = try contents(understood, home, starter)
    let pictures = pictures(of: understood, home)
    for name in contents.map(\.name) where fileExists(at: "\(folder)/\(name)") {
      throw Starter.Failure(
        Statement(
          "\(folder)/\(name): is there already; name a folder that is new or empty",
          "\(folder)/\(name): existe déjà ; nommer un dossier nouveau ou vide"))
    }
    let group = FileGroup()
    do throws(FileError) {
      for (name, bytes) in contents { try group.write(bytes, to: "\(folder)/\(name)") }
      for name in pictures where !fileExists(at: "\(folder)/\(name)") {
        try group.write(try readFile(joinPath(directory(of: source.path), name)), to: "\(folder)/\(name)")
      }
    } catch {
      throw Starter.Failure(error.statement)
    }
    group.commit()
    let own = contents.map(\.name)
    return own.filter { !$0.hasPrefix("schemas/") } + pictures + own.filter { $0.hasPrefix("schemas/") }
  }

  private func holdsSource(_ home: String) -> Bool {
    guard let path = realPath(of: source.path) else { return false }
    return path.hasPrefix(home == "/" ? home : "\(home)/")
  }

  /// Pages name pictures as seen from themselves, so that those stay where they are; a catalogue takes them only from its own folder.
  private func checkPictures(of understood: UnderstoodSource, in folder: String) throws(Starter.Failure) {
    guard isFolder(source.path), let outside = understood.gathered.pictures(outsideOf: folder).first else { return }
    let files = understood.gathered.pictures.map(\.path) + [source.path]
    let near = files.compactMap(realPath).commonFolder
    throw Starter.Failure(
      Statement(
        "\(source.path): names pictures, such as \(outside), which must lie in the folder of the catalogue; "
          + "name one that holds them in place of \(folder), such as \(near)",
        "\(source.path): nomme des images, comme \(outside), qui doivent être dans le dossier du catalogue ; "
          + "en nommer un qui les contient à la place de \(folder), par exemple \(near)"))
  }

  // MARK: Files

  private func contents(
    _ understood: UnderstoodSource, _ home: String, _ starter: Starter
  ) throws(Starter.Failure) -> [(name: String, bytes: [UInt8])] {
    let name = home.split(separator: "/").last.map(String.init) ?? ""
    let title = title ?? understood.gathered.caption ?? name.asTitle
    let values = CatalogueText(understood, title: title, path: relativePath(to: source.path, from: home)).values
    func file(_ name: String) throws(Starter.Failure) -> FileTemplate {
      let path = "\(files.starters)/from/\(understood.language.rawValue)/\(name)"
      guard fileExists(at: path) else { throw Starter.Failure(Finding.edition(files.lack(of: .starters)).statement) }
      return FileTemplate(text: String(decoding: try Starter.bytes(of: path), as: UTF8.self))
    }
    let catalogue = try file("catalogue.yaml").filled(values)
    let edition = try file("editions/edition.yaml").filled(values)
    var layout = try file("layout/layout.yaml").text
    // The word above the title does not say the same as that.
    if title.lowercased().contains("catalogue") {
      layout = layout.replacing("CATALOGUE ", with: understood.language == .fr ? "RESSOURCES" : "RESOURCES ")
    }
    let own = [
      ("catalogue.yaml", catalogue), ("editions/\(MadeID.from(name)).yaml", edition), ("layout/layout.yaml", layout),
    ]
    return own.map { ($0, Array($1.utf8)) } + (try starter.schemas())
  }

  /// The pictures beside the source that it names by paths from there, where the catalogue will stand elsewhere.
  private func pictures(of understood: UnderstoodSource, _ home: String) -> [String] {
    let folder = directory(of: source.path)
    guard realPath(of: folder) != home, !isFolder(source.path) else { return [] }
    var seen: Set<String> = []
    return understood.gathered.pictures.map(\.name).filter { name in
      !name.hasPrefix("/") && isShort(name) && !name.hasPrefix("..") && seen.insert(name).inserted
        && isRegularFile(joinPath(folder, name))
    }
  }
}

extension String {
  /// The name of a folder as a title: "mon-catalogue" is "Mon catalogue".
  fileprivate var asTitle: String {
    let words = split { "-_ ".contains($0) }.joined(separator: " ")
    guard let first = words.first else { return "Catalogue" }
    return first.uppercased() + words.dropFirst()
  }
}

extension [String] {
  /// The innermost folder that holds all of some absolute paths.
  fileprivate var commonFolder: String {
    guard var common = first?.split(separator: "/").dropLast() else { return "/" }
    for path in dropFirst() {
      let steps = path.split(separator: "/")
      common = common.prefix(zip(common, steps).prefix { $0 == $1 }.count)
    }
    return "/" + common.joined(separator: "/")
  }
}
