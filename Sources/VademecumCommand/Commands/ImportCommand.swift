import ArgumentParser
import Files
import Vademecum

/// `vademecum import`: YAML out of a spreadsheet, once.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Writes a catalogue in YAML out of a spreadsheet, a folder or a bibliography, for those who leave it.",
    discussion: """
      Words stay as they are. Columns that no field of the program holds become fields of the catalogue's own. Those who keep \
      their spreadsheet need no import: 'vademecum new FOLDER --from FILE' makes a catalogue around it.
      """)

  @Argument(
    help: ArgumentHelp(
      "The .xlsx, .ods, .csv, .tsv, .sqlite, .bib or .json file, or the folder of Markdown files.", valueName: "file"))
  var file: String

  @Option(name: [.customShort("o"), .long], help: ArgumentHelp("The file to write.", valueName: "out.yaml"))
  var output: String?

  @Option(help: ArgumentHelp("The language of the texts; told from them where it is not given.", valueName: "tag"))
  var language: String?

  @OptionGroup
  var options: SourceOptions

  @OptionGroup
  var messages: MessageOptions

  func run() throws {
    let (report, inputs) = FilesRead.by {
      ResourceImport(options.source(file), language: language).catalogue(in: output.map { directory(of: $0) })
    }
    let terminal = Terminal()
    terminal.report(report.diagnostics)
    guard let catalogue = report.value else {
      if !report.diagnostics.hasErrors { terminal.printError("\(file): there is no resource in it") }
      throw ExitCode.mistakes
    }
    for field in catalogue.fields {
      terminal.printLine("column '\(field.label)' is now the field '\(field.name)', which 'fields:' declares")
    }
    guard let output else { return try StandardStreams.give(catalogue.text) }
    if inputs.name(ofFileAt: output) != nil {
      terminal.printError("\(output): is what is imported; name another file")
      throw ExitCode.failed
    }
    // What is no file can be written to again, such as /dev/stdout.
    if isRegularFile(output) {
      terminal.printError("\(output): is there already; name a file that is new")
      throw ExitCode.failed
    }
    for picture in catalogue.outlyingPictures {
      terminal.printLine("picture '\(picture)' lies outside of the folder of \(output): copy it there, and name it so")
    }
    do throws(FileError) {
      try OutputFile.write(to: output) { file throws(FileError) in try file.write(catalogue.text) }
    } catch {
      terminal.printError(error.description)
      throw ExitCode.failed
    }
  }
}
