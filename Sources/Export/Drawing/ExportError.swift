import Cairo
import Files

/// Why a document could not be written: the world's failure, not the author's.
package enum ExportError: Error, Hashable {
  /// A font or a picture cannot be read.
  case unreadable(path: String, reason: String)
  /// The output cannot be written, or a file to compare it with cannot be read.
  case file(FileError)
  /// A drawing library failed.
  case drawing(reason: String)
  /// The document lacks what a standard asks of its author.
  case inaccessible(reason: String)
}

extension ExportError: CustomStringConvertible {
  /// One line, led by the file, without a final stop.
  package var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .file(let error): error.description
    case .drawing(let reason): "drawing failed: \(reason)"
    case .inaccessible(let reason): "the document cannot be made accessible: \(reason)"
    }
  }
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
