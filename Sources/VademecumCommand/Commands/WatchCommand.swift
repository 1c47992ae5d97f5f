import ArgumentParser
import Files
import Preview
import Threads
import Vademecum

/// `vademecum watch`: builds editions again whenever a file changes that they are made from.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: say(
      "Builds editions, and builds them again whenever a file changes.",
      "Fait des éditions, et les refait dès qu’un fichier change."),
    discussion: say(
      """
      Only what a change touches is read and set again. Mistakes are printed, and leave the output as it was until they are \
      mended. Ctrl-C ends it.
      """,
      """
      Seul ce qu’un changement touche est relu et recomposé. Les fautes s’affichent, et laissent le résultat comme il était tant \
      qu’elles ne sont pas corrigées. Ctrl-C termine.
      """))

  @Argument(help: EditionFile.severalHelp)
  var editions = [EditionFile.here]

  @OptionGroup
  var options: OutputOptions

  @OptionGroup
  var messages: MessageOptions

  func validate() throws {
    try options.checkIsOne()
    if editions.count > 1, options.output != nil {
      throw ValidationError(Texts.oneOutput)
    }
  }

  func run() throws {
    Heaps.limit(to: Heaps.few)
    let watch = FileWatch()
    let interrupts = Interrupts.watch { watch.stop() }
    let workspace = Workspace.ofCommand(keeping: Workspace.bytesKeptWhileEditing)
    let paths = try editions.map(EditionFile.path)
    var (changed, outputs): ([String], Set<String>) = ([], [])
    repeat {
      let moment = FileWatch.Moment()
      workspace.invalidate(changed)
      for path in paths where interrupts.signal == nil { outputs.formUnion(try build(path, workspace)) }
      watch.watch(workspace.filesRead, readSince: moment, outputs: outputs.sorted())
      changed = watch.changes()
    } while !changed.isEmpty
  }

  /// Builds an edition as far as it can be built, and gives the files that were written.
  private func build(_ path: String, _ workspace: Workspace) throws -> [String] {
    let read = workspace.edition(at: path)
    let report = read.flatMap { workspace.document(of: $0, sections: options.sections) }
    do {
      return try options.write(
        report, from: workspace, as: try options.output(.both), stem: fileStem(of: path), tablesOf: read.value)
    } catch let code as ExitCode where code == .mistakes || code == .failed {
      // Told already; whoever watches mends it.
      return []
    }
  }
}

extension Workspace {
  /// How much is kept for whoever changes a file again and again, in bytes: the cards of some ten thousand resources.
  static let bytesKeptWhileEditing = 512 << 20
}
