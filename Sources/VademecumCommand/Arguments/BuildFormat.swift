import ArgumentParser
import Vademecum

/// What `build` writes: pages, or files for the web.
enum BuildFormat: ExpressibleByArgument, Equatable {
  /// Pages in a format.
  case pages(OutputFormat)
  /// One page for browsers, a book, or a folder of pages.
  case html, epub, site

  init?(argument: String) {
    switch argument {
    case "html": self = .html
    case "epub": self = .epub
    case "site": self = .site
    default:
      guard let format = OutputFormat(rawValue: argument) else { return nil }
      self = .pages(format)
    }
  }

  /// The format that the ending of a path names; nil when it names none.
  init?(ending path: String) {
    switch WebOutput(ending: path) {
    case .page?: self = .html
    case .book?: self = .epub
    case .site?, nil:
      guard let format = OutputFormat(ending: path) else { return nil }
      self = .pages(format)
    }
  }

  static var allValueStrings: [String] { OutputFormat.allCases.map(\.rawValue) + ["html", "epub", "site"] }

  /// The name, which files of it end in.
  var name: String {
    switch self {
    case .pages(let format): format.rawValue
    case .html: "html"
    case .epub: "epub"
    case .site: "site"
    }
  }
}
