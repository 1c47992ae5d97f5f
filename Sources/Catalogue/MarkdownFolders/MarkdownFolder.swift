import Diagnostics
import Files
import Reading

/// A folder of Markdown files with front matter, each a resource.
struct MarkdownFolder: ResourceSource {
  private let reference: FolderReference
  /// The path of the folder.
  private let path: String
  private let keys: FrontMatterKeys
  /// The files that are printed, in order.
  private let pages: [FolderPage]
  /// How many files cannot be read.
  private let damagedCount: Int

  /// No folder may have more files.
  private static let fileLimit = 50_000

  /// Opens the folder that a catalogue names, which stands at `path`; nil, with a report, where it cannot be read. Resources have
  /// the fields of a table.
  init?(_ reference: FolderReference, at path: String, _ fields: FieldTable, _ found: inout DiagnosticList) {
    guard isFolder(path) else {
      let reason: FileError.Reason = fileExists(at: path) ? .notFolder : .missing
      found.error(.unreadableFile(Subject("folder", reference.folder.value), reason), at: reference.folder.place)
      return nil
    }
    (self.reference, self.path) = (reference, path)
    guard let files = MarkdownFolder.files(of: reference, at: path, &found) else { return nil }
    var pages: [FolderPage] = []
    var damagedCount = 0
    for file in files {
      var own = DiagnosticList()
      let bytes = SourceFile.bytes(of: "\(path)/\(file)", limit: FrontMatterFile.sizeLimit, &own)
      let contents = bytes.flatMap { FrontMatterFile.parse($0, file: joinPath(path, file), &own) }
      found.add(contentsOf: own)
      if let contents { pages.append(FolderPage(file, contents)) }
      if own.hasErrors { damagedCount += 1 }
    }
    let drafts = pages.filter(\.isDraft)
    if let first = drafts.first { found.warn(.drafts(drafts.count), at: first.file.place) }
    self.damagedCount = damagedCount
    let printed = pages.filter { !$0.isDraft }
    self.pages = printed.enumerated().sorted { left, right in
      let (first, second) = (left.element.weight, right.element.weight)
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
    keys = FrontMatterKeys(of: self.pages, fields)
    reportSections(&found)
  }

  /// The paths of the files that are meant, each once, in the order of their names.
  private static func files(
    of reference: FolderReference, at path: String, _ found: inout DiagnosticList
  ) -> [String]? {
    let files = MarkdownFolder.paths(of: reference.patterns, below: path)
    let others = MarkdownFolder.paths(of: reference.otherPatterns, below: path).subtracting(files)
    if let first = others.min() { found.warn(.subfolders(others.count, path: first), at: reference.folder.place) }
    if files.isEmpty {
      found.warn(.noFiles(pattern: reference.patterns[0].text), at: reference.folder.place)
    }
    guard files.count <= fileLimit else {
      found.error(.tooManyFiles(limit: fileLimit), at: reference.folder.place)
      return nil
    }
    return files.sorted()
  }

  private static func paths(of patterns: [FilePattern], below path: String) -> Set<String> {
    let files = Set(patterns.flatMap { $0.paths(below: path) })
    // Hugo's files on folders are no pages of their own.
    return files.filter { fileStem(of: $0) != "_index" }
  }

  /// The forms of names to say of a folder so that all of its pages are read; none where those that count without saying suffice.
  static func patterns(for path: String) -> [String] {
    guard paths(of: FolderReference.allPatterns, below: path).contains(where: { $0.contains("/") }) else { return [] }
    return FolderReference.allPatterns.filter { !$0.paths(below: path).isEmpty }.map(\.text)
  }

  private func reportSections(_ found: inout DiagnosticList) {
    guard !isReadable else { return }
    found.error(.pagesWithoutSection(name: reference.folder.value), at: reference.folder.place)
  }

  var isReadable: Bool {
    pages.isEmpty || reference.defaults.has("section") || pages.contains { namedSection(of: $0) != nil }
  }

  /// The section that a page names, or the first of several.
  private func namedSection(of page: FolderPage) -> Node? {
    keys.value(of: "section", in: page) ?? keys.value(of: "sections", in: page)
  }

  var sections: [Located<String>] {
    let named = pages.compactMap { page in namedSection(of: page).flatMap(FrontMatterValues.firstText) }
    return SourceSections.each(named + reference.defaults.sections)
  }

  func resources(_ setting: SourceSetting, _ found: inout DiagnosticList) -> any SourcedResources {
    let ids = ids(isTaken: setting.isTaken)
    let defaults = reference.defaults.resolved(setting.resolve)
    keys.report(pages, &found)
    var reading = PageReading(keys, setting, defaults: defaults, folder: path)
    var resources = zip(pages, ids).map { page, id in
      let base = reference.base.appending(folder: page.folder)
      return SourcedResource(node: reading.node(page, id: id, base: base, &found), base: base)
    }
    reading.report(&found)
    resources += Array(repeating: SourcedResource(), count: damagedCount)
    return ResourceNodes(resources)
  }

  /// The ids that the files' names give; nil where a file says its own.
  private func ids(isTaken: (String) -> Bool) -> [String?] {
    let bases = pages.map { page -> IDBasis in
      guard let own = keys.value(of: "id", in: page) else { return .name(page.name, distinction: page.path) }
      return FrontMatterValues.firstText(own).map { .own($0.value) } ?? .nothing
    }
    return MadeID.all(bases, isTaken: isTaken).ids
  }
}
