import ArgumentParser
import Frames
import Vademecum

/// Where the pages of one edition go, which of them, and as what: the options that `build` and `proof` share.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write; by default the edition's name beside you.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("What to write; by default what the output's ending says, else pdf.", valueName: "format"))
  var format: OutputFormat?

  @Option(name: .customLong("section"), help: ArgumentHelp("Only this section; may be repeated.", valueName: "id"))
  var sections: [String] = []

  @Option(help: ArgumentHelp("Only these pages, by their folios: 5, or 3-7.", valueName: "range"))
  var pages: PageRange?

  @Option(help: ArgumentHelp("Pixels an inch, for png.", valueName: "number"))
  var resolution: Double = 144

  func validate() throws {
    _ = try outputFormat()
    guard resolution >= 1, resolution <= 4800 else {
      throw ValidationError("The resolution must be from 1 to 4800 pixels an inch.")
    }
  }

  /// The standard that a file of the format can meet: pictures and dumps meet none.
  func standard(_ asked: Standard) throws -> Standard { try outputFormat() == .pdf ? asked : .none }

  /// Writes the pages that were asked for, by default to a file called `stem`, and says on standard output what was written.
  func write(_ whole: Document, stem: String, conformance: Standard, _ terminal: Terminal) throws {
    let document = try excerpt(of: whole)
    let format = try outputFormat()
    do {
      let progress = terminal.progress("page", of: document.pages.count)
      let files = try Publisher(format: format, resolution: resolution, conformance: conformance)
        .write(document, to: output ?? "\(stem).\(format.rawValue)") { progress.update($0) }
      progress.finish()
      let pages = document.pages.count == 1 ? "1 page" : "\(document.pages.count) pages"
      print(files.count == 1 ? "\(files[0]): \(pages)" : "\(files.count) files: \(files[0]) …")
    } catch {
      terminal.printError("\(error)")
      throw ExitCode.failed
    }
  }

  private func outputFormat() throws -> OutputFormat {
    if let format { return format }
    guard let output else { return .pdf }
    if let format = OutputFormat(ending: output) { return format }
    throw ValidationError("The ending of '\(output)' names no format; say which with --format.")
  }

  private func excerpt(of document: Document) throws -> Document {
    guard let pages else { return document }
    let indices = document.pages.indices.filter { index in
      Int(document.pages[index].label).map(pages.range.contains) ?? false
    }
    guard !indices.isEmpty else { throw ValidationError("There is no page \(pages) in the edition.") }
    return document.excerpt(pages: indices)
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

extension OutputFormat: ExpressibleByArgument {}
