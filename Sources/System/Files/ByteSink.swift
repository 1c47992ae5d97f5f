/// Somewhere to put the bytes of a file, in order.
package protocol ByteSink: AnyObject {
  /// Takes some more bytes.
  ///
  /// - Throws: `FileError`; the sink takes nothing afterwards.
  func write(_ bytes: UnsafeRawBufferPointer) throws(FileError)
}

extension ByteSink {
  /// Takes some more bytes.
  package func write(_ bytes: [UInt8]) throws(FileError) {
    let failure: FileError? = bytes.withUnsafeBytes { buffer in
      do throws(FileError) { try write(buffer) } catch { return error }
      return nil
    }
    if let failure { throw failure }
  }

  /// Takes text, as UTF-8.
  package func write(_ text: String) throws(FileError) { try write(Array(text.utf8)) }
}

/// Keeps the bytes in memory.
package final class MemorySink: ByteSink {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []

  /// Starts empty.
  package init() {}

  /// Takes some more bytes.
  package func write(_ bytes: UnsafeRawBufferPointer) { self.bytes.append(contentsOf: bytes) }
}
