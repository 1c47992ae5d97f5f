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

  /// Prints what was found in an edition, and writes what is made of it for the web, by default to what is called `stem`, if there
  /// are no errors or, when `isStrict`, no warnings. Says what was written, on standard output unless that is the file.
  ///
  /// - Parameter downloads: the files of this run that pages lead to.
  /// - Returns: the paths of the files written.
  @discardableResult func write(
    _ read: Reported<Edition>, from workspace: Workspace, as output: WebOutput, stem: String, isStrict: Bool,
    isForced: Bool, downloads: [WrittenDownload] = [], manners: Manners
  ) throws -> [String] {
    let terminal = Terminal(showsWarnings: isStrict || !(reports.errorsOnly || manners.isQuiet))
    do {
      let path = try webPath(stem, output)
      let folder = output.isFolder ? path : directory(of: path)
      let made = try read.flatMap { edition in
        try workspace.webFiles(
          of: edition, sections: sections, as: output, downloads: downloads.map { $0.download(from: folder) })
      }
      let isMistaken = made.value == nil || (isStrict && !made.diagnostics.isClean)
      if isMistaken || !manners.isQuiet { terminal.report(manners.told.news(in: made.diagnostics)) }
      guard let edition = read.value, let files = made.value, !isMistaken else {
        throw ExitCode.mistakes
      }
      let written = try workspace.write(files, of: edition, to: path, isForced: isForced)
      try workspace.writeShortLinks(of: edition)
      manners.steps.finish(Texts.writtenStep, Texts.files(written.count), written)
      if manners.opens {
        let first = written.first ?? path
        Opener.open(first, lack: Texts.openYourself(first))
      }
      if manners.isQuiet { return written }
      let outcome = written.count == 1 ? path : Texts.written(path, files: written.count)
      if isStandardOutput(path) { terminal.printLine(outcome) } else { try StandardStreams.give("\(outcome)\n") }
      return written
    } catch let failure as Workspace.Failure {
      terminal.printError(failure.text(in: Messages.language))
      throw ExitCode.failed
    }
  }

  /// Where to write: a site into the folder that is named, a file also into a folder.
  private func webPath(_ stem: String, _ output: WebOutput) throws -> String {
    let name = "\(stem)\(partName)"
    switch output {
    case .page: return try path("\(name).html")
    case .book: return try path("\(name).epub")
    case .site:
      if self.output == OutputOptions.standardOutput {
        throw ValidationError(Texts.siteIsFolder)
      }
      return self.output ?? "\(name)-site"
    }
  }
}

/// A file that was written in this run, which pages for the web lead to.
struct WrittenDownload {
  /// Where it is.
  var path: String
  /// What it is.
  var format: WebDownload.Format

  /// The file as pages in a folder name it.
  func download(from folder: String) -> WebDownload {
    WebDownload(path: relativePath(to: path, from: folder), format: format, size: fileSize(of: path) ?? 0)
  }
}

extension WebOutput {
  /// Whether it is a folder of files.
  fileprivate var isFolder: Bool { if case .site = self { true } else { false } }
}
