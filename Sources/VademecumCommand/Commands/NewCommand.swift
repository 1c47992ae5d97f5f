import ArgumentParser
import Vademecum

/// `vademecum new`: a catalogue to start from: a small one, or one around a spreadsheet; or an empty spreadsheet.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Starts a catalogue: a small one, or one around a spreadsheet.",
    discussion: """
      Remarks in its files teach the format. A folder that is not empty is left as it is.
      With --from FILE the catalogue takes its resources from a spreadsheet, a table of text or a database, which stays where it \
      lies; what was understood of it is printed. With --table FILE there is an empty spreadsheet to fill in (.xlsx or .csv).
      """)

  @Argument(help: ArgumentHelp("The folder, new or empty.", valueName: "folder"))
  var folder: String?

  @Option(
    name: .customLong("from"), help: ArgumentHelp("The spreadsheet that holds the resources.", valueName: "file"))
  var file: String?

  @Option(help: ArgumentHelp("Write an empty spreadsheet to fill in.", valueName: "file"))
  var table: String?

  @Option(help: "The language of texts and remarks; French, or that of the spreadsheet, where it is not given.")
  var language: Starter.Language?

  @Option(help: ArgumentHelp("The title of the catalogue around a spreadsheet.", valueName: "text"))
  var title: String?

  @OptionGroup
  var options: SourceOptions

  @OptionGroup
  var messages: MessageOptions

  func validate() throws {
    if table != nil, folder != nil || file != nil {
      throw ValidationError("--table writes a spreadsheet alone; start a catalogue around it once it is filled in")
    }
    // A variable of a script that is not set gives an empty name.
    for (name, value) in [("the folder", folder), ("--from", file), ("--table", table)] where value?.isEmpty == true {
      throw ValidationError("\(name) is named by an empty text")
    }
    if let title, title.contains(where: \.isNewline) { throw ValidationError("--title holds more than one line") }
    if folder == nil, table == nil { throw ValidationError("name a folder for the catalogue") }
    let hasSourceOptions =
      title != nil || options.sheet != nil || options.sheets != nil || options.query != nil || !options.columns.isEmpty
    if hasSourceOptions, file == nil { throw ValidationError("name the spreadsheet with --from FILE") }
  }

  func run() throws {
    do {
      if let table { return try writeTable(table) }
      let path = folder.map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 } ?? ""
      if let file { return try start(in: path, from: file) }
      try tell(try Starter(language: language ?? .fr).write(to: path), in: path)
    } catch let failure as Starter.Failure {
      Terminal().printError(failure.description)
      throw ExitCode.failed
    }
  }

  /// Says which files were written to a folder, and what is next.
  private func tell(_ files: [String], in path: String, after mistakes: Bool = false) throws {
    let own = files.filter { !$0.hasPrefix("schemas/") }
    try StandardStreams.give(own.map { "\(path)/\($0)\n" }.joined())
    guard let edition = files.first(where: { $0.hasPrefix("editions/") }) else { return }
    let next = mistakes ? "Next: mend what is told below, then" : "Next:"
    try StandardStreams.give("\n\(next) vademecum build \("\(path)/\(edition)".quotedForShell)\n")
  }

  // MARK: Spreadsheets

  private func start(in path: String, from file: String) throws {
    let starter = SourceStarter(options.source(file), language: language, title: title)
    let understood = starter.understand(for: path)
    let terminal = Terminal()
    guard understood.isUsable else {
      terminal.report(understood.findings)
      if !understood.findings.hasErrors { terminal.printError("\(file): there is no resource in it") }
      for line in choices(understood, path, file) { terminal.printLine(line) }
      throw ExitCode.mistakes
    }
    let files = try starter.write(understood, to: path)
    try StandardStreams.give(understood.text + "\nFiles\n")
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
      return ["\nChoose one:"] + understood.sheetsToChooseFrom.map { "\(call) --sheet \($0.quotedForShell)" }
        + ["or, where each sheet is a section:", "\(call) --sheets sections"]
    }
    if let heading = understood.headingsWithoutTitle.first {
      let all = understood.headingsWithoutTitle.map { "'\($0)'" }.joined(separator: ", ")
      return [
        "\nThe headings are \(all).", "Say which holds the titles:",
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
    try StandardStreams.give("\nNext: fill it in, then vademecum new \(folder) --from \(path.quotedForShell)\n")
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
