import ArgumentParser
import Files
import Vademecum

/// What one run of `build` makes of an edition: pages first, then books, then what leads to both. All of it takes its place at the end,
/// or nothing does.
struct BuildRun {
  let command: BuildCommand
  let workspace: Workspace
  let manners: Manners
  private let group = OutputGroup()
  private let outputs: [BuildOutput]

  /// Takes what a command asks for, outputs without a name being called `stem`, and looks whether all of it can be written.
  init(_ command: BuildCommand, _ workspace: Workspace, stem: String, _ manners: Manners) throws {
    (self.command, self.workspace, self.manners) = (command, workspace, manners)
    let parts = command.options.parts
    if parts.count > 1 {
      // Files may lie in the folder of a site that is made later.
      for part in parts {
        guard case .site? = try part.webOutput(), let output = part.output else { continue }
        try Terminal.tellingFailures { [group] in try group.awaitFolder(withoutEndingSlashes(output)) }
      }
    }
    outputs = try parts.map { [group] in try BuildOutput($0, of: command, stem: stem, in: group) }
    try BuildOutput.check(outputs, in: group)
  }

  /// Makes everything of an edition; the first output that cannot be made ends it.
  func make(_ read: Reported<Edition>) throws {
    let pages = try document(of: read)
    var (made, downloads): ([MadeOutput?], [WrittenDownload]) = (outputs.map { _ in nil }, [])
    for rank in BuildOutput.Rank.allCases {
      for (index, output) in outputs.enumerated() where output.rank == rank {
        let result = try make(output, read, pages, downloads)
        made[index] = result
        guard let format = output.download(command.conformance) else { continue }
        downloads += result.files.map {
          WrittenDownload(path: $0, size: group.size(ofFileAt: $0) ?? 0, format: format)
        }
      }
    }
    try Terminal.tellingFailures { try Workspace.place(group) }
    for rank in BuildOutput.Rank.allCases {
      for (index, output) in outputs.enumerated() where output.rank == rank {
        var manners = manners
        if index > 0 { manners.opens = false }
        try made[index]?.tell(manners)
      }
    }
  }

  /// So many resources take some seconds to set.
  private static let many = 400

  /// The pages of the edition, where an output shows them; they are set once for all outputs.
  private func document(of read: Reported<Edition>) throws -> Reported<Document>? {
    guard outputs.contains(where: { $0.rank == .pages }) else { return nil }
    let count = read.value?.resourceCount ?? 0
    let report = Terminal().whileShowing(Texts.setting(count), isLong: count >= BuildRun.many && !manners.isQuiet) {
      read.flatMap {
        workspace.document(of: $0, sections: command.options.sections, for: command.purpose.purpose)
      }
    }
    manners.steps.finish(
      Texts.set, Texts.resources(count, pages: report.value?.pageCount ?? 0))
    return report
  }

  private func make(
    _ output: BuildOutput, _ read: Reported<Edition>, _ pages: Reported<Document>?, _ downloads: [WrittenDownload]
  ) throws -> MadeOutput {
    switch output.kind {
    case .web(let web):
      return try output.options.make(
        read, from: workspace, as: web, at: output.path, isStrict: command.strict, isForced: command.force,
        downloads: downloads, pages: pages?.value, manners: manners, in: group)
    case .pages(let format):
      guard let pages else { preconditionFailure("pages are set where an output shows them") }
      return try output.options.make(
        pages, from: workspace, as: format, at: output.path, isLast: outputs.count == 1,
        isStrict: command.strict, tablesOf: read.value, manners: manners, in: group)
    }
  }
}

extension Edition {
  /// How many resources it shows.
  fileprivate var resourceCount: Int { sections.reduce(0) { $0 + $1.resources.count } }
}
