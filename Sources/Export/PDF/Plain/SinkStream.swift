import Bytes
import Files

/// Passes to a sink what a C library writes, and keeps the sink's failure, which the library cannot report.
final class SinkStream {
  private let sink: any ByteSink
  private var correction: (wrong: [UInt8], right: [UInt8])?
  /// Why the sink takes nothing more; nil while it does.
  private(set) var failure: ExportError?

  init(_ sink: any ByteSink) { self.sink = sink }

  /// Replaces `wrong` by `right` the next time the library writes it in one piece.
  ///
  /// - Precondition: both have the same length, so that offsets in the file stay true.
  func correct(_ wrong: [UInt8], to right: [UInt8]) {
    precondition(wrong.count == right.count, "a correction does not move what follows it")
    correction = (wrong, right)
  }

  /// Takes bytes from the library; false once the sink has failed.
  func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if failure != nil { return false }
    do throws(FileError) { try write(bytes) } catch { failure = .file(error) }
    return failure == nil
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    guard let (wrong, right) = correction, let start = wrong.withUnsafeBytes({ bytes.firstIndex(of: $0) }) else {
      return try sink.write(bytes)
    }
    correction = nil
    try sink.write(UnsafeRawBufferPointer(rebasing: bytes[..<start]))
    try sink.write(right)
    try sink.write(UnsafeRawBufferPointer(rebasing: bytes[(start + wrong.count)...]))
  }

  /// The outcome of `body`; where the sink failed, its failure in place of the library's.
  func explaining<Result>(_ body: () throws(ExportError) -> Result) throws(ExportError) -> Result {
    do throws(ExportError) { return try body() } catch { throw failure ?? error }
  }
}
