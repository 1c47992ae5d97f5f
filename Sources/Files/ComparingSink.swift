import Glibc

/// Compares the bytes it takes with those of a file, and keeps none.
package final class ComparingSink: ByteSink {
  private let file: MappedFile
  private var position = 0
  /// Where the bytes are the first time others than the file's, counted from 0; nil while they are the same.
  package private(set) var firstDifference: Int?

  /// Compares with the file at `path`.
  package init(with path: String) throws(ExportError) { file = try MappedFile(path: path) }

  /// Takes some more bytes.
  package func write(_ bytes: UnsafeRawBufferPointer) {
    defer { position += bytes.count }
    guard firstDifference == nil, let start = bytes.baseAddress else { return }
    let count = min(bytes.count, file.bytes.count - position)
    if count == bytes.count, let own = file.bytes.baseAddress, memcmp(own + position, start, count) == 0 { return }
    let same = (0..<max(0, count)).prefix { file.bytes[position + $0] == bytes[$0] }.count
    firstDifference = position + same
  }

  /// Ends the comparison: a file that goes on differs where the bytes end.
  package func finish() {
    if firstDifference == nil, position < file.bytes.count { firstDifference = position }
  }
}
