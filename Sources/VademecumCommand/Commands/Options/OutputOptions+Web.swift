import ArgumentParser
import Files
import Vademecum

extension OutputOptions {
  /// What to write for the web or for readers of books, a site that will be published at an address; nil for pages.
  func webOutput(at address: String? = nil) throws -> WebOutput? {
    switch try buildFormat() {
    case .html: .page
    case .epub: .book
    case .site: .site(address: address)
    case .pages: nil
    }
  }

  /// Prints what was found in an edition, and writes aside what is made of it for the web if there are no errors or, when `isStrict`, no
  /// warnings.
  ///
  /// - Parameters:
  ///   - path: where to write it.
  ///   - downloads: the files of this run that pages lead to.
  ///   - pages: the document of the edition, if it was made.
  func make(
    _ read: Reported<Edition>, from workspace: Workspace, as output: WebOutput, at path: String, isStrict: Bool,
    isForced: Bool, downloads: [WrittenDownload], pages: Document?, manners: Manners, in group: OutputGroup
  ) throws -> MadeOutput {
    let terminal = Terminal(showsWarnings: isStrict || !(reports.errorsOnly || manners.isQuiet))
    let folder = output.isFolder ? path : directory(of: path)
    return try Terminal.tellingFailures {
      let made = try read.flatMap { edition in
        try workspace.webFiles(
          of: edition, sections: sections, as: output, downloads: downloads.compactMap { $0.download(from: folder) },
          pages: pages)
      }
      let isMistaken = made.value == nil || (isStrict && !made.diagnostics.isClean)
      if isMistaken || !manners.isQuiet { terminal.report(manners.told.news(in: made.diagnostics)) }
      guard let edition = read.value, let files = made.value, !isMistaken else {
        throw ExitCode.mistakes
      }
      let written = try workspace.write(files, of: edition, to: path, isForced: isForced, in: group)
      try workspace.writeShortLinks(of: edition, in: group)
      manners.steps.finish(Texts.writtenStep, Texts.files(written.count), written)
      return MadeOutput(files: written, outcome: output.isFolder ? Texts.written(path, files: written.count) : path)
    }
  }

  /// Where to write: a site into the folder that is named, a file also into a folder.
  func webPath(_ stem: String, _ output: WebOutput, in group: OutputGroup) throws -> String {
    let name = "\(stem)\(partName)"
    switch output {
    case .page: return try path("\(name).html", in: group)
    case .book: return try path("\(name).epub", in: group)
    case .site:
      if self.output == OutputOptions.standardOutput {
        throw ValidationError(Texts.siteIsFolder)
      }
      return self.output ?? "\(name)-site"
    }
  }
}

/// A file that is written in this run, which pages for the web lead to.
struct WrittenDownload {
  /// Where it will be.
  var path: String
  /// How many bytes it has.
  var size: Int
  /// What it is.
  var format: WebDownload.Format

  /// The file as pages in a folder name it; nil where nothing but the root holds both: the way would tell folders of this machine, and
  /// lead nowhere once the pages are published.
  func download(from folder: String) -> WebDownload? {
    let way = relativePath(to: path, from: folder)
    let parts = way.split(separator: "/")
    let up = parts.prefix { $0 == ".." }.count
    if up > 0, up == realPathOfFolder(folder).split(separator: "/").count, parts.count > up + 1 { return nil }
    return WebDownload(path: way, format: format, size: size)
  }
}

extension WebOutput {
  /// Whether it is a folder of files.
  var isFolder: Bool { if case .site = self { true } else { false } }
}
