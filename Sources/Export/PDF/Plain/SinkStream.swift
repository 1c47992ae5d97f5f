import Bytes
import Files

/// Passes on to a sink what a C library writes, and keeps the failure that the library cannot carry.
final class SinkStream {
  private let sink: any ByteSink
  private var correction: (wrong: [UInt8], right: [UInt8])?
  /// What went wrong with the sink.
  private(set) var failure: ExportError?

  init(_ sink: any ByteSink) { self.sink = sink }

  /// Puts `right` in place of `wrong` where the library next writes it in one piece.
  ///
  /// - Precondition: the two are of one length, because the file has told by then where its parts begin.
  func correct(_ wrong: [UInt8], to right: [UInt8]) {
    precondition(wrong.count == right.count, "a correction does not move what follows it")
    correction = (wrong, right)
  }

  /// Takes some more bytes; false once something went wrong.
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

  /// The outcome of `body`; where the sink failed, that is the reason to tell.
  func explaining<Result>(_ body: () throws(ExportError) -> Result) throws(ExportError) -> Result {
    do throws(ExportError) { return try body() } catch { throw failure ?? error }
  }
}
