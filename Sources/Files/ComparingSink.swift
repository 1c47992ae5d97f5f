/// Compares the bytes it takes with those of a file, and keeps none.
package final class ComparingSink: ByteSink {
  private let file: MappedFile
  private var position = 0
  /// The offset of the first byte that differs from the file's; nil while there is none.
  package private(set) var firstDifference: Int?

  /// Compares with the file at `path`.
  package init(with path: String) throws(FileError) { file = try MappedFile(path) }

  /// Takes some more bytes.
  package func write(_ bytes: UnsafeRawBufferPointer) {
    defer { position += bytes.count }
    guard firstDifference == nil else { return }
    let common = file.withBytes { own in
      commonPrefix(of: UnsafeRawBufferPointer(rebasing: own[min(position, own.count)...]), and: bytes)
    }
    if common < bytes.count { firstDifference = position + common }
  }

  /// Ends the comparison: a file that goes on differs where the bytes end.
  package func finish() {
    if firstDifference == nil, position < file.count { firstDifference = position }
  }

  /// The number of bytes that both have in common before they differ or one ends.
  private func commonPrefix(of left: UnsafeRawBufferPointer, and right: UnsafeRawBufferPointer) -> Int {
    let count = min(left.count, right.count)
    var position = 0
    while position + 8 <= count,
      left.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        == right.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    { position += 8 }
    while position < count, left[position] == right[position] { position += 1 }
    return position
  }
}
