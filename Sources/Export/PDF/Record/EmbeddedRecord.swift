import Bytes
import Files

/// Reads back what a PDF file of this program carries as `Document.record`.
///
/// The record is a stream of a type of its own (`/VademecumRecord`), so that it is found without the tables of the file,
/// and still after another program has written the file anew.
package enum EmbeddedRecord {
  /// Why there is no record to be had.
  package enum Failure: Error, Hashable {
    /// The file cannot be read.
    case unreadable(FileError.Reason)
    /// The file is not a PDF file.
    case notPDF
    /// The file carries no record: it is not from this program, or meets no standard, or shows only some pages.
    case missing
    /// The file has a record, which is damaged or encrypted.
    case damaged
  }

  /// The type of the stream, as a name.
  static let type: StaticString = "/VademecumRecord"
  /// A pipe may give no more bytes than this.
  private static let pipeLimit = 1 << 28

  /// A record as files carry it, a fifth of what `write` writes. One of more than `limit` bytes is packed while it is written.
  package static func packed(
    by deflater: Deflater = Deflater(), limit: Int = PiecewiseDeflater.usualLimit, _ write: (inout ByteWriter) -> Void
  ) -> [UInt8] {
    let packing = PiecewiseDeflater(deflater, limit: limit)
    var writer = ByteWriter(givingTo: packing.add)
    write(&writer)
    writer.finish()
    return packing.finish()
  }

  /// The record in the PDF file at `path`; with `maybePipe`, which may be a pipe that was handed to this process.
  package static func read(_ path: String, maybePipe: Bool = false) throws(Failure) -> [UInt8] {
    let source: RecordSearch.Source
    do throws(FileError) {
      if maybePipe, !isRegularFile(path), !isFolder(path) {
        source = .memory(try readFile(path, limit: pipeLimit, maybePipe: true))
      } else {
        source = .file(try FileReader(path))
      }
    } catch {
      throw .unreadable(error.reason)
    }
    guard source.count > 0 else { throw .unreadable(.empty) }
    var search = RecordSearch(source)
    return try search.record()
  }
}
