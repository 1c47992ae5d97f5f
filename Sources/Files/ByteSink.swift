/// Somewhere to put the bytes of a file, in order.
package protocol ByteSink: AnyObject {
  /// Takes some more bytes.
  ///
  /// - Throws: `ExportError.unwritable`; the sink takes nothing afterwards.
  func write(_ bytes: UnsafeRawBufferPointer) throws(ExportError)
}

extension ByteSink {
  /// Takes some more bytes.
  package func write(_ bytes: [UInt8]) throws(ExportError) {
    let failure: ExportError? = bytes.withUnsafeBytes { buffer in
      do throws(ExportError) { try write(buffer) } catch { return error }
      return nil
    }
    if let failure { throw failure }
  }

  /// Takes text, as UTF-8.
  package func write(_ text: String) throws(ExportError) { try write(Array(text.utf8)) }
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
