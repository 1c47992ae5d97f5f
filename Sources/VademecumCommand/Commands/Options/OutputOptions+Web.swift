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
  func write(
    _ read: Reported<Edition>, from workspace: Workspace, as output: WebOutput, stem: String, isStrict: Bool,
    isForced: Bool, manners: Manners
  ) throws {
    let terminal = Terminal(showsWarnings: isStrict || !(reports.errorsOnly || manners.isQuiet))
    do {
      let made = try read.flatMap { try workspace.webFiles(of: $0, sections: sections, as: output) }
      let isMistaken = made.value == nil || (isStrict && !made.diagnostics.isClean)
      if isMistaken || !manners.isQuiet { terminal.report(made.diagnostics) }
      guard let edition = read.value, let files = made.value, !isMistaken else {
        throw ExitCode.mistakes
      }
      let path = try webPath(stem, output)
      let written = try workspace.write(files, of: edition, to: path, isForced: isForced)
      try workspace.writeShortLinks(of: edition)
      manners.steps.finish(Texts.writtenStep, Texts.files(written.count), written)
      if manners.opens {
        let first = written.first ?? path
        Opener.open(first, lack: Texts.openYourself(first))
      }
      if manners.isQuiet { return }
      let outcome = written.count == 1 ? path : Texts.written(path, files: written.count)
      if isStandardOutput(path) { terminal.printLine(outcome) } else { try StandardStreams.give("\(outcome)\n") }
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
