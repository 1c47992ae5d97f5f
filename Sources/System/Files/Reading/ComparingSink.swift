import Bytes

/// Compares the bytes it takes with those of a file, and keeps none.
package final class ComparingSink: ByteSink {
  private let file: FileReader
  private var position = 0
  /// The offset of the first byte that differs from the file's; nil while there is none.
  package private(set) var firstDifference: Int?

  /// Compares with the file at `path`.
  package init(with path: String) throws(FileError) { file = try FileReader(path) }

  /// Takes some more bytes.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    defer { position += bytes.count }
    guard firstDifference == nil else { return }
    let own = try file.bytes(in: position..<(position + bytes.count))
    let common = own.withUnsafeBytes { $0.commonPrefixCount(with: bytes) }
    if common < bytes.count { firstDifference = position + common }
  }

  /// Ends the comparison: a file that goes on differs where the bytes end.
  package func finish() {
    if firstDifference == nil, position < file.count { firstDifference = position }
  }
}
