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
  case sheets(Statement)
}

extension ExportError: CustomStringConvertible {
  /// The statement in English.
  package var description: String { statement.description }

  /// One line, led by the file, without a final stop; one line for each shortcoming.
  package var statement: Statement {
    switch self {
    case .unreadableFont(let path, let reason):
      Statement("\(path): cannot be read: ", "\(path): impossible de lire : ", library: reason)
    case .unreadablePicture(let path, let reason, let page):
      Statement(
        "\(path): cannot be read\(on(page)): ", "\(path): impossible de lire\(onFrench(page)) : ", library: reason)
    case .unusablePicture(let path, let fault, let page):
      Statement(summary(path, fault, .english) + on(page), summary(path, fault, .french) + onFrench(page))
    case .file(let error): error.statement
    case .drawing(let reason, let page):
      Statement("drawing failed\(on(page)): ", "le dessin a échoué\(onFrench(page)) : ", library: reason)
    case .inconsistent(let reason):
      Statement("the document cannot be written: \(reason)", "le document ne peut pas être écrit : \(reason)")
    case .sheets(let reason): reason
    case .lacking(let shortcomings):
      Statement(
        "the document lacks what its standards ask for: " + shortcomings.map(\.description).joined(separator: "\n  "),
        "il manque au document ce que demandent ses normes : "
          + shortcomings.map { $0.statement.text(in: .french) }.joined(separator: "\n  "))
    }
  }

  private func summary(_ path: String, _ fault: ImageFault, _ language: MessageLanguage) -> String {
    Finding.catalogue(.unusableImage(path, fault)).message(in: language).summary
  }

  private func on(_ page: String?) -> String { page.map { " on page \($0)" } ?? "" }

  private func onFrench(_ page: String?) -> String { page.map { " à la page \($0)" } ?? "" }
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

extension OutputGroup {
  /// Writes a file aside, or nothing when `body` throws.
  package func write(
    to path: String, _ body: (OutputFile) throws(ExportError) -> Void
  ) throws(ExportError) {
    let file = try ExportError.file { () throws(FileError) in try self.file(at: path) }
    try body(file)
    try ExportError.file { () throws(FileError) in try add(file) }
  }
}
