import ArgumentParser
import Files
import Vademecum

/// `vademecum build`: one edition to one file.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Builds one edition.",
    discussion: """
      Mistakes in the data are printed as FILE:LINE:COLUMN and leave an older output as it was. With --format png or svg \
      every page becomes a file of its own, named after the output: out-01.png, out-02.png. '-o -' writes to standard output, a \
      picture of one page with --pages.

      html is one page for browsers with all of the edition, its pictures and a search in it, which needs no server and no network; \
      epub a book for readers of books; site a folder with a page for each section and each resource, and data for other programs. A folder \
      that --output names with a slash at its end gets a site, unless --format says otherwise.
      """)

  @Argument(help: EditionFile.help)
  var edition = EditionFile.here

  @OptionGroup
  var options: OutputOptions

  @OptionGroup
  var purpose: PurposeOptions

  @OptionGroup
  var telling: TellingOptions

  @Option(
    help: ArgumentHelp(
      "What a PDF file is to meet: PDF/UA-1 and PDF/A-2a, one of them, PDF/A-3a, or none.", valueName: "standard"))
  var conformance: Standard = .both

  @Option(
    help: ArgumentHelp(
      "Where a site will be published, such as https://example.org/catalogue/: for its feeds and for search engines.",
      valueName: "address"))
  var address: String?

  @Flag(help: "Take warnings for errors, pictures without alt among them.")
  var strict = false

  @OptionGroup
  var messages: MessageOptions

  func validate() throws {
    if try options.webOutput() != nil, options.pages != nil {
      throw ValidationError("What is made for the web has no pages; choose a part of it with --section.")
    }
    if let address {
      guard case .site? = try options.webOutput() else { throw ValidationError("--address needs --format site.") }
      let isWeb = ["http://", "https://"].contains { address.lowercased().hasPrefix($0) }
      guard isWeb, !address.contains(where: { $0.isWhitespace || "?#\"<>".contains($0) }) else {
        throw ValidationError("The address of a site is a folder of the web, such as https://example.org/catalogue/.")
      }
    }
    guard purpose.name == .print else { return }
    if try options.webOutput() != nil {
      throw ValidationError("--for print makes PDF files: name one with --output, or leave --for print out.")
    }
    if try options.output(conformance).format != .pdf {
      throw ValidationError("--for print makes PDF files; a press takes no others.")
    }
  }

  func run() throws {
    let manners = telling.manners
    let workspace = Workspace.ofCommand()
    let edition = try EditionFile.path(edition)
    let read = workspace.edition(at: edition, isStrict: strict)
    let files = [edition] + workspace.filesRead.filter { isRegularFile($0) && $0 != edition }
    manners.steps.finish("read", files.count.of("file"), files)
    if let web = try options.webOutput(at: address) {
      return try options.write(
        read, from: workspace, as: web, stem: fileStem(of: edition), isStrict: strict, manners: manners)
    }
    let report = read.flatMap { workspace.document(of: $0, sections: options.sections, for: purpose.purpose) }
    manners.steps.finish(
      "set", "\((read.value?.resourceCount ?? 0).of("resource")) on \((report.value?.pageCount ?? 0).of("page"))")
    try options.write(
      report, from: workspace, as: try options.output(conformance), stem: fileStem(of: edition),
      ending: purpose.purpose.fileEnding, isStrict: strict,
      tablesOf: read.value, manners: manners)
  }
}

extension Edition {
  /// How many resources it shows.
  fileprivate var resourceCount: Int { sections.reduce(0) { $0 + $1.resources.count } }
}

extension Standard: ExpressibleByArgument {}
