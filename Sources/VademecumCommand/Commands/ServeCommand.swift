import ArgumentParser
import Files
import Preview
import Threads
import Vademecum

/// `vademecum serve`: a preview in the browser that changes as files are saved.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Shows an edition in the browser, and each change as it is saved.",
    discussion: """
      The pages are those that 'build' makes. Mistakes stand beside them, and leave the last good pages. Only this machine can \
      see them. Ctrl-C ends it.
      """)

  @Argument(help: EditionFile.help)
  var edition = EditionFile.here

  @Option(help: ArgumentHelp("The port of 127.0.0.1; 0 for one that is free.", valueName: "number"))
  var port: Int = 8017

  @Flag(help: "Open the browser.")
  var open = false

  @OptionGroup
  var messages: MessageOptions

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("A port is a number from 0 to 65535.") }
  }

  func run() throws {
    let path = try EditionFile.path(edition)
    Heaps.limit(to: Heaps.few)
    let watch = FileWatch()
    let interrupts = Interrupts.watch { watch.stop() }
    let preview = PagePreview(
      ofEditionAt: path, in: Workspace.ofCommand(keeping: Workspace.bytesKeptWhileEditing), watch: watch,
      language: Messages.language)
    let server: Server
    do throws(Server.Failure) { server = try Server(port: port) { preview.reply(to: $0) } } catch {
      Terminal().printError(error.description)
      throw ExitCode.failed
    }
    guard let thread = Thread({ server.run() }) else {
      Terminal().printError("the system has no thread to give")
      throw ExitCode.failed
    }
    let address = "http://127.0.0.1:\(server.port)/"
    try StandardStreams.give("\(address): \(path); Ctrl-C ends it\n")
    if open { Opener.open(address, lack: "the browser; open the address yourself") }
    withExtendedLifetime(interrupts) { preview.follow { server.send(.change($0)) } }
    server.stop()
    thread.join()
  }
}
