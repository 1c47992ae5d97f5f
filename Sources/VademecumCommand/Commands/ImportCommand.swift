import ArgumentParser
import Files
import Vademecum

/// `vademecum import`: YAML out of a spreadsheet, once.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: say(
      "Writes a catalogue in YAML out of a spreadsheet, a folder or a bibliography, for those who leave it.",
      "Écrit un catalogue en YAML d’après un tableau, un dossier ou une bibliographie, pour qui les quitte."),
    discussion: say(
      """
      Words stay as they are. Columns that no field of the program holds become fields of the catalogue's own. Those who keep \
      their spreadsheet need no import: 'vademecum new FOLDER --from FILE' makes a catalogue around it.
      """,
      """
      Les mots restent comme ils sont. Les colonnes qu’aucun champ du programme ne reçoit deviennent des champs propres au catalogue. \
      Qui garde son tableau n’a pas besoin d’importer : « vademecum new DOSSIER --from FICHIER » fait un catalogue autour de lui.
      """))

  @Argument(
    help: ArgumentHelp(
      "The .xlsx, .ods, .csv, .tsv, .sqlite, .bib or .json file, or the folder of Markdown files.",
      "Le fichier .xlsx, .ods, .csv, .tsv, .sqlite, .bib ou .json, ou le dossier de fichiers Markdown.",
      value: ("file", "fichier")))
  var file: String

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "The file to write.",
      "Le fichier à écrire.", value: ("out.yaml", "sortie.yaml")))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The language of the texts; told from them where it is not given.",
      "La langue des textes ; devinée d’après eux si elle n’est pas donnée.", value: ("tag", "code")))
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
      if !report.diagnostics.hasErrors { terminal.printError(Texts.nothingIn(file)) }
      throw ExitCode.mistakes
    }
    for field in catalogue.fields {
      terminal.printLine(Texts.columnIsField(field.label, field.name))
    }
    guard let output else { return try StandardStreams.give(catalogue.text) }
    if inputs.name(ofFileAt: output) != nil {
      terminal.printError(Texts.isImported(output))
      throw ExitCode.failed
    }
    // What is no file can be written to again, such as /dev/stdout.
    if isRegularFile(output) {
      terminal.printError(Texts.isThere(output))
      throw ExitCode.failed
    }
    for picture in catalogue.outlyingPictures {
      terminal.printLine(Texts.outlyingPicture(picture, of: output))
    }
    do throws(FileError) {
      try OutputFile.write(to: output) { file throws(FileError) in try file.write(catalogue.text) }
    } catch {
      terminal.printError(error.text(in: Messages.language))
      throw ExitCode.failed
    }
  }
}
