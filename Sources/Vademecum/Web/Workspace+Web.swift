import Bytes
import Diagnostics
import Export
import Files
import Frames
import Layout
import Web

extension Workspace {
  /// An edition as files for the web or for readers of books: the same content as its PDF file, made of the data and not of pages.
  ///
  /// The order, the selection and the texts are the edition's; words, colours and icons those of its layout. The same input gives the
  /// same bytes.
  ///
  ///     let workspace = Workspace()
  ///     let files = try workspace.edition(at: "editions/2022-06.yaml")
  ///       .flatMap { try workspace.webFiles(of: $0, as: .page) }
  ///
  /// - Parameters:
  ///   - edition: an edition that was read, or made in Swift.
  ///   - sections: the ids of the sections to show; all for an empty list.
  ///   - output: what to make of it.
  ///   - downloads: files of the same edition that the page, or the first page of the site, leads to; a book leads to none.
  ///   - pages: the document of the same edition and sections, where it was made already: a book names its folios, and shows its first
  ///     page.
  /// - Returns: the files, one for a page or a book, or nil when there are errors.
  /// - Throws: `Failure`, as when a picture cannot be read.
  public func webFiles(
    of edition: Edition, sections: [String] = [], as output: WebOutput, downloads: [WebDownload] = [],
    pages: Document? = nil
  ) throws(Failure) -> Reported<[WebFile]> {
    try webFiles(of: edition, sections: sections, as: output, downloads, pages, pageLimit: WebPictures.pageLimit)
  }

  /// The same, with so many bytes of pictures at most in a page that holds them itself.
  func webFiles(
    of edition: Edition, sections: [String] = [], as output: WebOutput, _ downloads: [WebDownload] = [],
    _ pages: Document? = nil, pageLimit: Int
  ) throws(Failure) -> Reported<[WebFile]> {
    try loader.load(edition).flatMap { loaded throws(Failure) in
      try webFiles(of: loaded, sections, output, downloads, pages, pageLimit)
    }
  }

  /// Writes files that `webFiles` made of an edition.
  ///
  /// - Parameters:
  ///   - files: the files.
  ///   - edition: the edition that they were made of.
  ///   - path: where to write a page or a book; for a site, its folder, which is made where it is missing. Files of a site that an
  ///     earlier run wrote there are replaced, or go where the site has them no more.
  ///   - isForced: whether files of a site also take the place of what others wrote, or changed since.
  /// - Returns: the paths of the files.
  /// - Throws: `Failure`; nothing is written then, as where a file would take the place of one that the edition is made from.
  @discardableResult
  public func write(
    _ files: [WebFile], of edition: Edition, to path: String, isForced: Bool = false
  ) throws(Failure) -> [String] {
    try Workspace.placing { group throws(Failure) in
      try write(files, of: edition, to: path, isForced: isForced, in: group)
    }
  }

  /// The same, for files that take their places together with others.
  package func write(
    _ files: [WebFile], of edition: Edition, to path: String, isForced: Bool, in group: OutputGroup
  ) throws(Failure) -> [String] {
    let paths = files.map { $0.path.isEmpty ? path : joinPath(path, $0.path) }
    if let inputs = loader.load(edition).value?.files {
      for path in paths {
        guard let name = inputs.name(ofFileAt: path) else { continue }
        throw Failure(FileError(.write, path, .isInput(name)).statement)
      }
    }
    do throws(FileError) {
      if files.contains(where: { !$0.path.isEmpty }) {
        try group.add(OutputFolder(path, files, isForced: isForced))
      } else {
        for file in files { try group.write(to: path) { out throws(FileError) in try out.write(file.bytes) } }
      }
    } catch { throw Failure(error.statement) }
    return paths
  }

  /// An edition that is read as files for the web; a page holds `pageLimit` bytes of pictures.
  func webFiles(
    of loaded: LoadedEdition, _ sections: [String], _ output: WebOutput, _ downloads: [WebDownload] = [],
    _ pages: Document? = nil, _ pageLimit: Int = WebPictures.pageLimit
  ) throws(Failure) -> Reported<[WebFile]> {
    var found = DiagnosticList()
    guard let chosen = loaded.indices(ofSections: sections, &found) else { return Reported(nil, found) }
    let downloads = downloads.map(Download.init)
    switch output {
    case .page:
      return try page(of: loaded, sections: chosen, downloads, pageLimit: pageLimit).map {
        [WebFile(path: "", bytes: $0.bytes)]
      }
    case .book:
      return try shown(loaded, sections: chosen).map { edition, pictures throws(Failure) in
        let (pages, document) = printed(loaded, sections: chosen, pages)
        let book = Book(
          edition.paged(by: pages.pageLabels), pictures: pictures.files, cover: try cover(of: document))
        return [WebFile(path: "", bytes: book.bytes)]
      }
    case .site(let address):
      return try shown(loaded, sections: chosen).map { edition, pictures in
        Site(edition.offering(downloads), pictures: pictures.files, at: address).files
          .map { WebFile(path: $0.path, bytes: $0.bytes) }
      }
    }
  }

  /// What is shown of sections of an edition that is read, by their indices, with its pictures; nil when there are errors.
  func shown(
    _ loaded: LoadedEdition, sections: [Int]
  ) throws(Failure) -> Reported<(edition: WebEdition, pictures: WebPictures)> {
    let found = loaded.pictureFindings(sections: sections)
    guard !found.hasErrors else { return Reported(nil, found) }
    let news = loaded.previous.map { News(in: loaded.edition, since: $0, files: loader.fingerprints) }
    let context = RenderContext(edition: loaded.edition, design: loaded.design, shownSections: sections, news: news)
    let edition = WebEdition(context)
    return Reported((edition, try WebPictures(of: edition, fonts: loaded.fontFiles, loader)), found)
  }
}

extension OutputFolder {
  /// A site in the folder at `path`.
  init(_ path: String, _ files: [WebFile], isForced: Bool = false) {
    self.init(path, files.map { File(path: $0.path, bytes: $0.bytes) }, isForced: isForced)
  }
}

extension Workspace {
  /// The pixels in an inch of the picture of the front page: some 900 on a page of A4.
  private static let coverResolution = 108.0

  /// The pages of sections of an edition: those of a document, where it is of the same, or else made.
  private func printed(
    _ edition: LoadedEdition, sections: [Int], _ document: Document?
  ) -> (EditionPages, Document) {
    if let document, let pages = document.origin?.source as? EditionPages,
      pages.shows(sections, of: edition), document.pageCount == pages.labels.count
    {
      return (pages, document)
    }
    let pages = EditionPages(paginated(edition), of: edition, sections: sections)
    return (pages, Document(from: pages))
  }

  /// A picture of the front page.
  private func cover(of document: Document) throws(Failure) -> PictureFile? {
    let output = Output.png(resolution: Workspace.coverResolution)
    guard document.pageCount > 0, let bytes = try bytes(of: document, as: output).value else { return nil }
    // Its width and height stand in its header (ISO 15948, 11.2.2).
    let (width, height) = bytes.withUnsafeBytes { ($0.bigEndian32(at: 16), $0.bigEndian32(at: 20)) }
    return PictureFile(bytes: bytes, type: "image/png", width: width, height: height)
  }
}

extension Download {
  fileprivate init(_ file: WebDownload) {
    let format: Format =
      switch file.format {
      case .pdf(let standard): .pdf(isAccessible: standard == .both || standard == .ua1)
      case .epub: .epub
      }
    self.init(path: file.path, format: format, size: file.size)
  }
}
