import ArgumentParser
import Files
import Preview
import Threads
import Vademecum

/// `vademecum serve`: a preview in the browser that changes as files are saved.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: say(
      "Shows an edition in the browser, and each change as it is saved.",
      "Montre une édition dans le navigateur, et chaque changement dès qu’il est enregistré."),
    discussion: say(
      """
      The pages are those that 'build' makes, and so is the page for the web, which can be shown in their place. Mistakes stand beside \
      them, and leave the last good pages. Only this machine can see them. Ctrl-C ends it.
      """,
      """
      Les pages sont celles que fait « build », comme la page web, qui peut se montrer à leur place. Les fautes se montrent à côté \
      d’elles, et laissent les dernières bonnes pages. Cette machine seule peut les voir. Ctrl-C termine.
      """))

  @Argument(help: EditionFile.help)
  var edition = EditionFile.here

  @Option(
    help: ArgumentHelp(
      "The port of 127.0.0.1; 0 for one that is free.",
      "Le port de 127.0.0.1 ; 0 pour un port libre.", value: ("number", "numéro")))
  var port: Int = 8017

  @Flag(
    help: ArgumentHelp(
      "Open the browser.",
      "Ouvrir le navigateur."))
  var open = false

  @OptionGroup
  var messages: MessageOptions

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError(Texts.port) }
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
      Terminal().printError(error.text(in: Messages.language))
      throw ExitCode.failed
    }
    guard let thread = Thread({ server.run() }) else {
      Terminal().printError(Texts.noThread)
      throw ExitCode.failed
    }
    let address = "http://127.0.0.1:\(server.port)/"
    try StandardStreams.give("\(Texts.serving(address, path))\n")
    if open { Opener.open(address, lack: Texts.openAddress) }
    withExtendedLifetime(interrupts) { preview.follow { server.send(.change($0)) } }
    server.stop()
    thread.join()
  }
}
