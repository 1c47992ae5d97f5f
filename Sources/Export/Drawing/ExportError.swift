import Cairo
import Diagnostics
import Files

/// Why a document could not be exported: the world's failure, or what the document lacks.
package enum ExportError: Error, Hashable {
  /// A font cannot be read.
  case unreadableFont(path: String, reason: String)
  /// A picture cannot be read; `page` is the label of the page that shows it.
  case unreadablePicture(path: String, reason: String, page: String? = nil)
  /// A picture cannot be printed; `page` is the label of the page that shows it.
  case unusablePicture(path: String, fault: ImageFault, page: String? = nil)
  /// The output cannot be written, or a file to compare it with cannot be read.
  case file(FileError)
  /// A drawing library failed; `page` is the label of the page that was drawn.
  case drawing(reason: String, page: String? = nil)
  /// The document names what is not in it.
  case inconsistent(String)
  /// The document lacks what a standard demands; never empty.
  case lacking([Shortcoming])
  /// The pages of a file cannot be put on sheets.
  case sheets(String)
}

extension ExportError: CustomStringConvertible {
  /// One line, led by the file, without a final stop; one line for each shortcoming.
  package var description: String {
    switch self {
    case .unreadableFont(let path, let reason): "\(path): cannot be read: \(reason)"
    case .unreadablePicture(let path, let reason, let page): "\(path): cannot be read\(on(page)): \(reason)"
    case .unusablePicture(let path, let fault, let page):
      Finding.catalogue(.unusableImage(path, fault)).message(in: .english).summary + on(page)
    case .file(let error): error.description
    case .drawing(let reason, let page): "drawing failed\(on(page)): \(reason)"
    case .inconsistent(let reason): "the document cannot be written: \(reason)"
    case .sheets(let reason): reason
    case .lacking(let shortcomings):
      "the document lacks what its standards ask for: " + shortcomings.map(\.description).joined(separator: "\n  ")
    }
  }

  private func on(_ page: String?) -> String { page.map { " on page \($0)" } ?? "" }
}

extension ExportError {
  /// The outcome of `body`, whose failure is one of drawing.
  static func drawing<Result>(_ body: () throws(CairoError) -> Result) throws(ExportError) -> Result {
    do throws(CairoError) { return try body() } catch { throw .drawing(reason: error.reason) }
  }

  /// The outcome of `body`, whose failure is one of a file.
  package static func file<Result>(_ body: () throws(FileError) -> Result) throws(ExportError) -> Result {
    do throws(FileError) { return try body() } catch { throw .file(error) }
  }

  /// The outcome of `body`, which draws a page; failures that name no page get its label.
  static func onPage<Result>(
    _ label: String, _ body: () throws(ExportError) -> Result
  ) throws(ExportError) -> Result {
    do throws(ExportError) { return try body() } catch {
      switch error {
      case .unreadablePicture(let path, let reason, nil):
        throw .unreadablePicture(path: path, reason: reason, page: label)
      case .unusablePicture(let path, let fault, nil):
        throw .unusablePicture(path: path, fault: fault, page: label)
      case .drawing(let reason, nil): throw .drawing(reason: reason, page: label)
      case .unreadableFont, .unreadablePicture, .unusablePicture, .drawing, .file, .inconsistent, .lacking, .sheets:
        throw error
      }
    }
  }
}

extension OutputFile {
  /// Writes a file whole, or not at all when `body` throws.
  package static func write(
    to path: String, _ body: (OutputFile) throws(ExportError) -> Void
  ) throws(ExportError) {
    let file = try ExportError.file { () throws(FileError) in try OutputFile(path: path) }
    try body(file)
    try ExportError.file { () throws(FileError) in try file.commit() }
  }
}
