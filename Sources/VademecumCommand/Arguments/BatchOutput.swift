import ArgumentParser
import Files
import Vademecum

/// Where a batch writes to, and what: a folder, or a pattern of the files in it.
struct BatchOutput: ExpressibleByArgument {
  /// The folder.
  var folder: String
  /// What is made for the web; nil for PDF files.
  var web: WebOutput?
  /// Whether a pattern names the files.
  var isPattern = false
  /// Whether it names their sections, too.
  var hasSections = false

  init?(argument: String) {
    folder = argument
    guard argument.contains("{") else { return }
    let isSite = argument.hasSuffix("/")
    let path = isSite ? String(argument.dropLast()) : argument
    folder = directory(of: path)
    let name = path.split(separator: "/").last ?? ""
    guard !folder.contains("{"), name.hasPrefix("{edition}") else { return nil }
    isPattern = true
    var rest = name.dropFirst("{edition}".count)
    if rest.hasPrefix("-{section}") {
      hasSections = true
      rest = rest.dropFirst("-{section}".count)
    }
    switch (rest, isSite) {
    case (".html", false): web = .page
    case (".epub", false): web = .book
    case (".pdf", false): web = nil
    case ("", true): web = .site()
    default: return nil
    }
  }
}
