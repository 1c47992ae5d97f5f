import ArgumentParser
import Files
import Vademecum

/// `vademecum new`: a catalogue to start from: a small one, or one around a spreadsheet; or an empty spreadsheet.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: say(
      "Starts a catalogue: a small one, or one around a spreadsheet.",
      "Commence un catalogue : un petit, ou un autour d’un tableau."),
    discussion: say(
      """
      Remarks in its files teach the format. A folder that is not empty is left as it is.
      With --from FILE the catalogue takes its resources from a spreadsheet, a table of text or a database, which stays where it \
      lies; what was understood of it is printed. With --table FILE there is an empty spreadsheet to fill in (.xlsx or .csv).
      """,
      """
      Les remarques de ses fichiers apprennent le format. Un dossier qui n’est pas vide reste comme il est.
      Avec --from FICHIER, le catalogue tire ses ressources d’un classeur, d’un tableau en texte ou d’une base de données, qui reste où \
      il est ; ce qui en a été compris s’affiche. Avec --table FICHIER, voici un tableau vide à remplir (.xlsx ou .csv).
      """))

  @Argument(
    help: ArgumentHelp(
      "The folder, new or empty.",
      "Le dossier, nouveau ou vide.", value: ("folder", "dossier")))
  var folder: String?

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      "The spreadsheet that holds the resources.",
      "Le tableau qui contient les ressources.", value: ("file", "fichier")))
  var file: String?

  @Option(
    help: ArgumentHelp(
      "Write an empty spreadsheet to fill in.",
      "Écrire un tableau vide à remplir.", value: ("file", "fichier")))
  var table: String?

  @Option(
    help: ArgumentHelp(
      "The language of texts and remarks; French, or that of the spreadsheet, where it is not given.",
      "La langue des textes et des remarques ; à défaut le français, ou celle du tableau."))
  var language: Starter.Language?

  @Option(
    help: ArgumentHelp(
      "The title of the catalogue around a spreadsheet.",
      "Le titre du catalogue autour d’un tableau.", value: ("text", "texte")))
  var title: String?

  @OptionGroup
  var options: SourceOptions

  @OptionGroup
  var messages: MessageOptions

  func validate() throws {
    if table != nil, folder != nil || file != nil {
      throw ValidationError(Texts.tableAlone)
    }
    // A variable of a script that is not set gives an empty name.
    for (name, value) in [(Texts.theFolder, folder), ("--from", file), ("--table", table)] where value?.isEmpty == true
    {
      throw ValidationError(Texts.emptyName(name))
    }
    if let title, title.contains(where: \.isNewline) { throw ValidationError(Texts.longTitle) }
    if folder == nil, table == nil { throw ValidationError(Texts.nameFolder) }
    let hasSourceOptions =
      title != nil || options.sheet != nil || options.sheets != nil || options.query != nil || !options.columns.isEmpty
    if hasSourceOptions, file == nil { throw ValidationError(Texts.nameSpreadsheet) }
  }

  func run() throws {
    do {
      if let table { return try writeTable(table) }
      let path = folder.map(withoutEndingSlashes) ?? ""
      if let file { return try start(in: path, from: file) }
      try tell(try Starter(language: language ?? .fr).write(to: path), in: path)
    } catch let failure as Starter.Failure {
      Terminal().printError(failure.text(in: Messages.language))
      throw ExitCode.failed
    }
  }

  /// Says which files were written to a folder, and what is next.
  private func tell(_ files: [String], in path: String, after mistakes: Bool = false) throws {
    let own = files.filter { !$0.hasPrefix("schemas/") }
    try StandardStreams.give(own.map { "\(path)/\($0)\n" }.joined())
    guard let edition = files.first(where: { $0.hasPrefix("editions/") }) else { return }
    let command = "vademecum build \("\(path)/\(edition)".quotedForShell)"
    try StandardStreams.give("\n\(Texts.next(after: mistakes, command))\n")
  }

  // MARK: Spreadsheets

  private func start(in path: String, from file: String) throws {
    let starter = SourceStarter(options.source(file), language: language, title: title)
    let understood = starter.understand(for: path)
    let terminal = Terminal()
    guard understood.isUsable else {
      terminal.report(understood.findings)
      if !understood.findings.hasErrors { terminal.printError(Texts.nothingIn(file)) }
      for line in choices(understood, path, file) { terminal.printLine(line) }
      throw ExitCode.mistakes
    }
    let files = try starter.write(understood, to: path)
    try StandardStreams.give(understood.text(in: Messages.language) + "\n\(Texts.filesHeading)\n")
    let findings = understood.findings
    try tell(files, in: path, after: findings.hasErrors)
    if !findings.all.isEmpty {
      try StandardStreams.give("\n")
      terminal.report(findings)
    }
    if findings.hasErrors { throw ExitCode.mistakes }
  }

  /// What to call in place of this call, where somebody must choose.
  private func choices(_ understood: UnderstoodSource, _ path: String, _ file: String) -> [String] {
    let call = "  vademecum new \(path.quotedForShell) --from \(file.quotedForShell)"
    if !understood.sheetsToChooseFrom.isEmpty {
      return ["\n\(Texts.chooseOne)"] + understood.sheetsToChooseFrom.map { "\(call) --sheet \($0.quotedForShell)" }
        + [Texts.orSections, "\(call) --sheets sections"]
    }
    if let heading = understood.headingsWithoutTitle.first {
      return [
        "\n\(Texts.headings(understood.headingsWithoutTitle))", Texts.sayTitles,
        "\(call) --columns \("title=\(heading)".quotedForShell)",
      ]
    }
    return []
  }

  private func writeTable(_ path: String) throws {
    let table = BlankTable(language: language ?? .fr)
    try table.write(to: path)
    try StandardStreams.give("\(path)\n")
    if !BlankTable.hasNotes(path) { try StandardStreams.give("\n" + table.notes.map { "\($0)\n" }.joined()) }
    let folder = language == .en ? "my-catalogue" : "mon-catalogue"
    try StandardStreams.give(
      "\n\(Texts.nextFillIn("vademecum new \(folder) --from \(path.quotedForShell)"))\n")
  }
}

extension Starter.Language: ExpressibleByArgument {}

extension String {
  /// The text as one word of a shell, and no option.
  fileprivate var quotedForShell: String {
    if hasPrefix("-") { return "./\(self)".quotedForShell }
    let isPlain = !isEmpty && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-./,:+@%=".contains($0)) }
    return isPlain ? self : "'\(replacing("'", with: "'\\''"))'"
  }
}
