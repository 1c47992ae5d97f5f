import ArgumentParser
import Files
import Frames
import Vademecum

/// Where the pages of one edition go, which of them, and as what: the options that `build` and `proof` share.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp(
      "Where to write, - being standard output; by default a file here, named after the edition and what it holds of it.",
      "Où écrire, - étant la sortie standard ; par défaut un fichier ici, nommé d’après l’édition et ce qu’il en contient.",
      value: ("file", "fichier")))
  var outputs: [String] = []

  @Option(
    help: ArgumentHelp(
      "What to write; by default what the output's ending says, else pdf.",
      "Que faire ; par défaut ce que dit la fin du nom du résultat, sinon pdf.", value: ("format", "format")))
  var format: BuildFormat?

  @Option(
    name: .customLong("section"),
    help: ArgumentHelp(
      "Only this section; may be repeated.",
      "Seulement cette rubrique ; peut être répété.", value: ("id", "id")))
  var sections: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only these pages, by their folios: 5, or 3-7.",
      "Seulement ces pages, d’après leurs folios : 5, ou 3-7.", value: ("range", "pages")))
  var pages: PageRange?

  @OptionGroup
  var reports: ReportOptions

  @Option(
    help: ArgumentHelp(
      "Pixels an inch, for png.",
      "Pixels par pouce, pour png.", value: ("number", "nombre")))
  var resolution: Double = 144

  /// Where to write, if that is said.
  var output: String? { outputs.first }

  /// The same for each output by itself.
  var parts: [OutputOptions] {
    guard outputs.count > 1 else { return [self] }
    return outputs.map { output in
      var part = self
      part.outputs = [output]
      return part
    }
  }

  /// Refuses more than one output.
  func checkIsOne() throws {
    if outputs.count > 1 { throw ValidationError(Texts.oneOutputAlone) }
  }

  func validate() throws {
    for part in parts { _ = try part.buildFormat() }
    if outputs.count > 1 {
      if format != nil { throw ValidationError(Texts.formatOfSeveral) }
      if outputs.contains(OutputOptions.standardOutput) { throw ValidationError(Texts.standardOutputOfSeveral) }
    }
    guard resolution >= 1, resolution <= 4800 else {
      throw ValidationError(Texts.resolution)
    }
  }

  /// What to write; a PDF file is to meet `standard`.
  func output(_ standard: Standard) throws -> Output {
    Output(try outputFormat(), standard: standard, resolution: resolution)
  }

  /// Prints what was found in a document, and writes the pages that were asked for, by default to a file called `stem`, if there are no
  /// errors. Says what was written, on standard output unless that is the file.
  ///
  /// - Parameter edition: the edition whose table of short links is written with the pages, if it wants one.
  /// - Returns: the paths of the files written, without that of the table.
  @discardableResult func write(
    _ report: Reported<Document>, from workspace: Workspace, as output: Output, stem: String,
    tablesOf edition: Edition? = nil
  ) throws -> [String] {
    let (group, manners) = (OutputGroup(), Manners())
    let path = try pagesPath(stem, output, in: group)
    let made = try make(
      report, from: workspace, as: output, at: path, tablesOf: edition, manners: manners, in: group)
    try Terminal.tellingFailures { try Workspace.place(group) }
    try made.tell(manners)
    return made.files
  }

  /// Prints what was found in a document, and writes aside the pages that were asked for, if there are no errors or, when `isStrict`, no
  /// warnings.
  ///
  /// - Parameters:
  ///   - isLast: whether nobody looks at the document's pages afterwards.
  ///   - edition: the edition whose table of short links is written with the pages, if it wants one.
  func make(
    _ report: Reported<Document>, from workspace: Workspace, as output: Output, at path: String, isLast: Bool = true,
    isStrict: Bool = false, tablesOf edition: Edition? = nil, manners: Manners, in group: OutputGroup
  ) throws -> MadeOutput {
    let terminal = Terminal(showsWarnings: isStrict || !(reports.errorsOnly || manners.isQuiet))
    // Strictly, one has been warned already of pictures that nobody described.
    let checked = isStrict ? Output(output.format, standard: .none) : output
    let found = report.flatMap { Reported($0, workspace.findings(in: $0, as: checked)) }.diagnostics
    let isMistaken = found.hasErrors || (isStrict && !found.isClean)
    if isMistaken || !manners.isQuiet { terminal.report(manners.told.news(in: found)) }
    guard let document = report.value, !isMistaken else { throw ExitCode.mistakes }
    manners.steps.finish(Texts.composed, Texts.pages(document.pageCount))
    let shown = try excerpt(of: document)
    let progress = terminal.progress(Texts.page, of: manners.isQuiet ? 0 : shown.pageCount)
    if let input = workspace.overwrittenInput(of: shown, writtenTo: path, as: output) {
      throw ValidationError(Texts.overwritesInput(input.path, name: input.name))
    }
    try checkStandardOutput(path, takes: shown, as: output)
    let written = try Terminal.tellingFailures {
      if let edition { try workspace.writeShortLinks(of: edition, in: group) }
      return isPicture(output) && isStandardOutput(path)
        ? try workspace.give(shown, as: output)
        : try workspace.write(shown, to: path, as: output, in: group, letsGoOfPages: isLast) { progress.update($0) }
    }
    progress.finish()
    guard let files = written.value else { throw ExitCode.mistakes }
    manners.steps.finish(Texts.drawn, Texts.files(files.count), files)
    return MadeOutput(
      files: files,
      outcome: files.count == 1
        ? Texts.written(files[0], pages: shown.pageCount) : Texts.writtenPages(files.count, first: files[0]))
  }

  /// Standard output takes one file, and a terminal only a text.
  private func checkStandardOutput(_ path: String, takes document: Document, as output: Output) throws {
    guard isStandardOutput(path) else { return }
    if isPicture(output), document.pageCount != 1 {
      throw ValidationError(Texts.onePicture)
    }
    if StandardStreams.outputIsTerminal, output.format != .dump, output.format != .svg {
      throw ValidationError(Texts.outputIsTerminal)
    }
  }

  private func isPicture(_ output: Output) -> Bool { output.format == .png || output.format == .svg }

  /// What the name of a file says of the part of the edition that it holds; nothing for the whole, whose file a part never
  /// replaces by itself.
  var partName: String {
    sections.map { "-\($0)" }.joined() + (pages.map { "-p\($0)" } ?? "")
  }

  /// Where to write pages.
  func pagesPath(_ stem: String, _ output: Output, ending: String = "", in group: OutputGroup) throws -> String {
    try path("\(stem)\(partName)\(ending).\(output.format.rawValue)", in: group)
  }

  /// Where to write: in a folder that is named, made where its name ends with a slash, a file of that name.
  func path(_ name: String, in group: OutputGroup) throws -> String {
    if output == OutputOptions.standardOutput { return "/dev/stdout" }
    guard let output, isFolderName(output) else { return output ?? name }
    let folder = withoutEndingSlashes(output)
    try Terminal.tellingFailures { try group.awaitFolder(folder) }
    return joinPath(folder, name)
  }

  /// What stands for standard output in the place of a path.
  static let standardOutput = "-"

  private func isFolderName(_ path: String) -> Bool { path.hasSuffix("/") || isFolder(path) }

  func buildFormat() throws -> BuildFormat {
    if let format { return format }
    guard let output, output != OutputOptions.standardOutput else { return .pages(.pdf) }
    if output.hasSuffix("/") { return .site }
    if isFolderName(output) { return .pages(.pdf) }
    if let format = BuildFormat(ending: output) { return format }
    throw ValidationError(Texts.unknownEnding(output))
  }

  private func outputFormat() throws -> OutputFormat {
    if format == nil, let output, isFolderName(output) { return .pdf }
    let format = try buildFormat()
    if case .pages(let pages) = format { return pages }
    throw ValidationError(Texts.onlyBuildMakes(format.name))
  }

  private func excerpt(of document: Document) throws -> Document {
    guard let pages else { return document }
    let labels = document.pageLabels
    let indices = labels.indices.filter { Int(labels[$0]).map(pages.range.contains) ?? false }
    guard !indices.isEmpty else { throw ValidationError(Texts.noPage("\(pages)")) }
    // All pages are composed already, to find what is wrong on any of them.
    return document.composed().excerpt(pages: indices)
  }
}

/// Pages by their folios: `5`, `3-7`.
struct PageRange: ExpressibleByArgument, CustomStringConvertible {
  /// The folios.
  var range: ClosedRange<Int>

  init?(argument: String) {
    let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first >= 1, first <= last
    else { return nil }
    range = first...last
  }

  var description: String { range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)" }
}

extension Workspace {
  /// Gives a picture of a document's one page to standard output; its path, or nil where there are errors.
  fileprivate func give(_ document: Document, as output: Output) throws -> Reported<[String]> {
    let made = try bytes(of: document, as: output)
    if let bytes = made.value { try StandardStreams.give(bytes) }
    return made.map { _ in ["/dev/stdout"] }
  }
}
