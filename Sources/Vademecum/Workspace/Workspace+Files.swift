import Diagnostics
import Export
import Files
import Frames

extension Workspace {
  /// The failure of the file system or a library, in words.
  public struct Failure: Error, CustomStringConvertible {
    /// What failed: one line, led by the file where there is one.
    public let statement: Statement

    /// Says what failed.
    init(_ statement: Statement) { self.statement = statement }

    /// The statement in English.
    public var description: String { statement.description }

    /// The statement in a language.
    public func text(in language: MessageLanguage) -> String { statement.text(in: language) }
  }

  /// What is found while the pages of a document are composed, and the pictures that it must describe to be written as `output`,
  /// and does not; nothing for a document that no workspace has made.
  public func findings(in document: Document, as output: Output = .pdf()) -> DiagnosticList {
    guard let source = document.origin?.source as? EditionPages else { return DiagnosticList() }
    return source.findings(in: document, for: output.standard).joined(with: source.fontWarnings)
  }

  /// A picture of one page for a screen, which is composed without the others: that of `bytes` as PNG, packed fast rather than small.
  ///
  /// - Throws: `Failure`, as `bytes` does.
  package func picture(
    of document: Document, page: Int, resolution: Double
  ) throws(Failure) -> Reported<[UInt8]> {
    try reported(document.excerpt(pages: [page]), as: .png(resolution: resolution)) { document throws(ExportError) in
      try PNGExporter(resolution: resolution, isForScreen: true, pictures: loader.pictureCache)
        .export(document, page: 0)
    }
  }

  /// The document as bytes: the file that `write` writes, or a picture of one page, which is composed without the others.
  ///
  /// - Parameters:
  ///   - document: a document, made by a workspace or otherwise.
  ///   - output: what to make of it.
  ///   - page: the index of the page, for PNG and SVG.
  /// - Returns: the bytes, or nil when there are errors, with the findings in what was composed.
  /// - Throws: `Failure`, as when a picture cannot be read, there is no such page, or the document has links or bookmarks to pages
  ///   that somebody took out of it.
  public func bytes(of document: Document, as output: Output = .pdf(), page: Int = 0) throws(Failure) -> Reported<
    [UInt8]
  > {
    if output.isOfOnePage, !(0..<document.pageCount).contains(page) {
      throw Failure(
        Statement(
          "there is no page \(page): the document has \(document.pageCount), counted from 0",
          "il n’y a pas de page \(page) : le document en a \(document.pageCount), comptées à partir de 0"))
    }
    let shown = output.isOfOnePage ? document.excerpt(pages: [page]) : document
    return try reported(shown, as: output) { document throws(ExportError) in
      switch output {
      case .pdf(let standard):
        let sink = MemorySink()
        try standard.exporter(of: document, threads: Machine.processors, pictures: loader.pictureCache).export(
          document, to: sink, recorder: document.recorder(for: standard))
        return sink.bytes
      case .png, .svg: return try output.picture(of: document, page: 0, loader.pictureCache)
      case .dump: return Array(DumpExporter().text(document).utf8)
      }
    }
  }

  /// Writes the document to `path` and gives the paths of the files written, in the order of the pages.
  ///
  /// Where each page is a file, `path` gives the files their names: `out.png` becomes `out-01.png`, `out-02.png` and so on,
  /// numbered by the pages' labels where those are numbers. A PDF that conforms to a standard says what it was made from, if it
  /// shows all pages of a document as this workspace made it, before files changed.
  ///
  /// - Parameters:
  ///   - document: a document, made by a workspace or otherwise.
  ///   - path: where to write it; an older file stays as it is until the new one is whole.
  ///   - output: what to make of it.
  ///   - progress: is called after each page with the number of pages done.
  /// - Returns: the paths, or nil when there are errors, and then nothing is written; with the findings in what was composed.
  /// - Throws: `Failure`, and then nothing is written, as in the place of a file that the document is made from.
  public func write(
    _ document: Document, to path: String, as output: Output = .pdf(), progress: (Int) -> Void = { _ in }
  ) throws(Failure) -> Reported<[String]> {
    try Workspace.placing { group throws(Failure) in
      try write(document, to: path, as: output, in: group, progress: progress)
    }
  }

  /// The same, for files that take their places together with others. With `letsGoOfPages` nobody looks at the pages again, in this document
  /// or a copy of it: a PDF file lets go of them as they are drawn.
  package func write(
    _ document: Document, to path: String, as output: Output, in group: OutputGroup, letsGoOfPages: Bool = false,
    progress: (Int) -> Void
  ) throws(Failure) -> Reported<[String]> {
    let input = overwrittenInput(of: document, writtenTo: path, as: output)
    if let input { throw Failure(FileError(.write, input.path, .isInput(input.name)).statement) }
    return try reported(document, as: output) { document throws(ExportError) in
      switch output {
      case .pdf(let standard):
        let exporter = standard.exporter(
          of: document, threads: Machine.processors, pictures: loader.pictureCache, letsGoOfPages: letsGoOfPages)
        try group.write(to: path) { sink throws(ExportError) in
          try exporter.export(document, to: sink, recorder: document.recorder(for: standard), progress: progress)
        }
        return [path]
      case .png, .svg: return try output.writePictures(of: document, to: path, in: group, loader.pictureCache, progress)
      case .dump:
        let text = DumpExporter().text(document)
        try ExportError.file { () throws(FileError) in
          try group.write(to: path) { sink throws(FileError) in try sink.write(text) }
        }
        return [path]
      }
    }
  }

  /// The first of the files that would be written which is one that the document is made from, and the name of that; nil when
  /// there is none.
  package func overwrittenInput(
    of document: Document, writtenTo path: String, as output: Output
  ) -> (path: String, name: String)? {
    let source = document.origin?.source as? EditionPages
    let content = document.composed()
    let shown = FilesRead(paths: content.images.map(\.path) + content.fonts.map(\.path))
    let paths = output.isOfOnePage ? output.pageFileNames(document, path) : [path]
    for path in paths {
      if let name = source?.name(ofInputAt: path) ?? shown.name(ofFileAt: path) { return (path, name) }
    }
    return nil
  }

  /// Writes a file that is no document, to take its place together with others.
  static func write(_ bytes: [UInt8], toFile path: String, in group: OutputGroup) throws(Failure) {
    do throws(FileError) {
      try group.write(to: path) { file throws(FileError) in try file.write(bytes) }
    } catch {
      throw Failure(error.statement)
    }
  }

  /// Has `body` write files aside, and puts them in their places.
  static func placing<Value>(_ body: (OutputGroup) throws(Failure) -> Value) throws(Failure) -> Value {
    let group = OutputGroup()
    let value = try body(group)
    try place(group)
    return value
  }

  /// Puts files in their places.
  package static func place(_ group: OutputGroup) throws(Failure) {
    do throws(FileError) { try group.place() } catch { throw Failure(error.statement) }
  }

  /// What `export` makes of the finished document, unless there are errors in it.
  private func reported<Value>(
    _ document: Document, as output: Output, _ export: (Document) throws(ExportError) -> Value
  ) throws(Failure) -> Reported<Value> {
    let found = findings(in: document, as: output)
    guard !found.hasErrors else { return Reported(nil, found) }
    do throws(ExportError) {
      // Those of a document that a workspace has made were tried when it was made.
      for image in document.composed().images { try loader.tryPicture(image, fonts: document.pictureFonts) }
      let composed = document.composed()
      try composed.check(targets: output.format == .pdf)
      return Reported(try export(composed), found)
    } catch {
      throw Failure(error.statement)
    }
  }
}

extension Document {
  /// What makes a record of what the document was made from, for a file that conforms to a standard and if that is known.
  fileprivate func recorder(for standard: Standard) -> PageRecorder? {
    guard standard != .none, record == nil, packedRecord == nil, let source = origin?.source as? EditionPages else {
      return nil
    }
    return source.recorder(of: self, for: standard)
  }
}

extension Output {
  /// Whether a file shows one page.
  fileprivate var isOfOnePage: Bool {
    switch self {
    case .png, .svg: true
    case .pdf, .dump: false
    }
  }

  /// A picture of a page.
  fileprivate func picture(
    of document: Document, page index: Int, _ cache: PictureCache?
  ) throws(ExportError) -> [UInt8] {
    switch self {
    case .png(let resolution):
      return try PNGExporter(resolution: resolution, pictures: cache).export(document, page: index)
    case .svg: return try SVGExporter(pictures: cache).export(document, page: index)
    case .pdf, .dump: preconditionFailure("a page by itself is a picture")
    }
  }

  /// Writes a picture of each page, and gives their paths.
  fileprivate func writePictures(
    of document: Document, to path: String, in group: OutputGroup, _ cache: PictureCache?, _ progress: (Int) -> Void
  ) throws(ExportError) -> [String] {
    guard !path.isEmpty else { throw .file(FileError(.write, path, .noPath)) }
    let names = pageFileNames(document, path)
    for (index, name) in names.enumerated() {
      let bytes = try picture(of: document, page: index, cache)
      try ExportError.file { () throws(FileError) in
        try group.write(to: name) { sink throws(FileError) in try sink.write(bytes) }
      }
      progress(index + 1)
    }
    return names
  }

  /// The names of the files of pages; numbers have as many digits as the longest.
  fileprivate func pageFileNames(_ document: Document, _ path: String) -> [String] {
    let labels = document.pageLabels
    let areUsable = Set(labels).count == labels.count && labels.allSatisfy { Int($0) != nil }
    let numbers = areUsable ? labels : labels.indices.map { String($0 + 1) }
    let digits = max(2, numbers.map(\.count).max() ?? 0)
    let ending = ".\(format.rawValue)"
    let stem = path.hasSuffix(ending) ? String(path.dropLast(ending.count)) : path
    return numbers.map { number in
      "\(stem)-\(String(repeating: "0", count: digits - number.count))\(number)\(ending)"
    }
  }
}
