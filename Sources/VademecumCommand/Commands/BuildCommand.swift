import ArgumentParser
import Files
import Vademecum

/// `vademecum build`: one edition to one file.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Builds one edition.",
    discussion: """
      Mistakes in the data are printed as FILE:LINE:COLUMN and leave an older output as it was. With --format png or svg \
      every page becomes a file of its own, named after the output: out-01.png, out-02.png.

      html is one page for browsers with all of the edition, its pictures and a search in it, which needs no server and no network.
      """)

  @Argument(help: ArgumentHelp("The edition's file, or a folder with one.", valueName: "edition"))
  var edition: String

  @OptionGroup
  var options: OutputOptions

  @OptionGroup
  var purpose: PurposeOptions

  @Option(
    help: ArgumentHelp(
      "What a PDF file is to meet: PDF/UA-1 and PDF/A-2a, one of them, PDF/A-3a, or none.", valueName: "standard"))
  var conformance: Standard = .both

  @Flag(help: "Take warnings for errors, pictures without alt among them.")
  var strict = false

  func validate() throws {
    guard purpose.name == .print else { return }
    if try options.webOutput() != nil {
      throw ValidationError("--for print makes PDF files; leave it out for the web and for books.")
    }
    if try options.output(conformance).format != .pdf {
      throw ValidationError("--for print makes PDF files; a press takes no others.")
    }
  }

  func run() throws {
    let workspace = Workspace.ofCommand()
    let edition = try editionFile(edition)
    let read = workspace.edition(at: edition, isStrict: strict)
    if let web = try options.webOutput() {
      return try options.write(read, from: workspace, as: web, stem: fileStem(of: edition), isStrict: strict)
    }
    let report = read.flatMap { workspace.document(of: $0, sections: options.sections, for: purpose.purpose) }
    try options.write(
      report, from: workspace, as: try options.output(conformance), stem: fileStem(of: edition),
      ending: purpose.purpose.fileEnding, isStrict: strict,
      tablesOf: read.value)
  }
}

extension Standard: ExpressibleByArgument {}
