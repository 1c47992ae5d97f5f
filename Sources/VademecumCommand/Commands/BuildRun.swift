import ArgumentParser
import Files
import Vademecum

/// What one run of `build` makes of an edition: pages first, then books, then what leads to both.
struct BuildRun {
  let command: BuildCommand
  let workspace: Workspace
  /// What outputs without a name are called.
  let stem: String
  let read: Reported<Edition>
  let manners: Manners

  /// Makes everything; the first output that cannot be made ends it.
  func make() throws {
    let parts = command.options.parts
    if parts.count > 1, read.value != nil { try makeSiteFolders(parts) }
    var downloads: [WrittenDownload] = []
    for rank in Rank.allCases {
      for (index, part) in parts.enumerated() where try Rank(part) == rank {
        var manners = manners
        if index > 0 { manners.opens = false }
        let paths = try make(part, downloads, manners)
        if let format = try format(of: part) {
          downloads += paths.map { WrittenDownload(path: $0, format: format) }
        }
      }
    }
  }

  /// The order in which outputs are made.
  private enum Rank: CaseIterable {
    case pages, books, web

    init(_ part: OutputOptions) throws {
      switch try part.webOutput() {
      case nil: self = .pages
      case .book?: self = .books
      case .page?, .site?: self = .web
      }
    }
  }

  private func make(_ part: OutputOptions, _ downloads: [WrittenDownload], _ manners: Manners) throws -> [String] {
    if let web = try part.webOutput(at: command.address) {
      return try part.write(
        read, from: workspace, as: web, stem: stem, isStrict: command.strict, isForced: command.force,
        downloads: downloads, manners: manners)
    }
    let report = read.flatMap {
      workspace.document(of: $0, sections: part.sections, for: command.purpose.purpose)
    }
    manners.steps.finish(
      Texts.set, Texts.resources(read.value?.resourceCount ?? 0, pages: report.value?.pageCount ?? 0))
    return try part.write(
      report, from: workspace, as: try part.output(command.conformance), stem: stem,
      ending: command.purpose.purpose.fileEnding, isStrict: command.strict, tablesOf: read.value, manners: manners)
  }

  /// What pages for the web call an output; nil for one that they do not lead to.
  private func format(of part: OutputOptions) throws -> WebDownload.Format? {
    switch try part.buildFormat() {
    case .pages(.pdf): .pdf(command.conformance)
    case .epub: .epub
    case .pages, .html, .site: nil
    }
  }

  /// A file may lie in the folder of a site that is made later.
  private func makeSiteFolders(_ parts: [OutputOptions]) throws {
    for part in parts {
      guard case .site? = try part.webOutput(), let output = part.output else { continue }
      do throws(FileError) { try makeFolder(withoutEndingSlashes(output)) } catch {
        Terminal().printError(error.text(in: Messages.language))
        throw ExitCode.failed
      }
    }
  }
}

extension Edition {
  /// How many resources it shows.
  fileprivate var resourceCount: Int { sections.reduce(0) { $0 + $1.resources.count } }
}
