import ArgumentParser
import Files
import Vademecum

/// One of the outputs of a run of `build`, and where it goes.
struct BuildOutput {
  let options: OutputOptions
  let kind: Kind
  /// The path of the file, or of the folder of a site.
  let path: String

  /// What an output is.
  enum Kind {
    case web(WebOutput)
    case pages(Output)
  }

  /// The order in which outputs are made.
  enum Rank: CaseIterable {
    case pages, books, web
  }

  /// Takes what `build` is asked for, with the options of one output.
  init(_ options: OutputOptions, of command: BuildCommand, stem: String, in group: OutputGroup) throws {
    self.options = options
    if let web = try options.webOutput(at: command.address) {
      kind = .web(web)
      path = try options.webPath(stem, web, in: group)
    } else {
      let output = try options.output(command.conformance)
      kind = .pages(output)
      path = try options.pagesPath(stem, output, ending: command.purpose.purpose.fileEnding, in: group)
    }
  }

  /// When it is made.
  var rank: Rank {
    switch kind {
    case .pages: .pages
    case .web(.book): .books
    case .web(.page), .web(.site): .web
    }
  }

  /// What pages for the web call it; nil where they do not lead to it.
  func download(_ standard: Standard) -> WebDownload.Format? {
    switch kind {
    case .pages(.pdf): .pdf(standard)
    case .web(.book): .epub
    case .pages, .web: nil
    }
  }

  private var isSite: Bool { if case .web(let web) = kind { web.isFolder } else { false } }

  /// Fails where outputs would take each other's places, or where one of them cannot be written.
  static func check(_ outputs: [BuildOutput], in group: OutputGroup) throws {
    let places = outputs.map { OutputFile.standing(of: joinPath(".", withoutEndingSlashes($0.path))) }
    for (index, output) in outputs.enumerated() {
      if places[..<index].contains(places[index]) { throw ValidationError(Texts.sameOutput(output.path)) }
      for (outer, site) in outputs.enumerated() where site.isSite && outer != index {
        guard places[index].hasPrefix("\(places[outer])/") else { continue }
        let name = String(places[index].dropFirst(places[outer].utf8.count + 1))
        if output.isSite || WebOutput.siteHolds(name) {
          throw ValidationError(Texts.outputInSite(output.path, site: site.path))
        }
      }
    }
    for output in outputs {
      try Terminal.tellingFailures {
        try output.isSite ? OutputFolder.check(output.path) : group.check(output.path)
      }
    }
  }
}
