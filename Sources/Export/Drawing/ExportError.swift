import Cairo

/// Why a document could not be written: the world's failure, not the author's.
package enum ExportError: Error, Hashable {
  /// A font or a picture cannot be read.
  case unreadable(path: String, reason: String)
  /// The output cannot be written.
  case unwritable(path: String, reason: String)
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
    case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)"
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
}
