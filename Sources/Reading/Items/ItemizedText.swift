import Bytes

/// The text of a file that was read, and the items of its list.
package struct ItemizedText: Sendable {
  /// The file's bytes.
  private let bytes: [UInt8]
  /// The items, in order; not every element of the list need be one.
  package let items: [Item]

  /// Takes the bytes of a file, and items in its text.
  package init(_ bytes: [UInt8], items: [Item]) {
    // A small file is read into more memory than it needs; an array of a whole slice would share that.
    self.bytes = bytes.capacity > bytes.count + bytes.count / 8 ? bytes.withUnsafeBufferPointer(Array.init) : bytes
    self.items = items
  }

  /// How much memory it takes, in bytes.
  package var size: Int { bytes.count + items.count * MemoryLayout<Item>.stride }

  /// Whether the bytes of an item stand at an offset of a text.
  func hasItem(_ index: Int, at offset: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = items[index].bytes
    guard range.count <= text.count - offset else { return false }
    let candidate = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[offset..<(offset + range.count)])
    return withText { text in
      UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[range]).hasSameBytes(as: candidate)
    }
  }

  /// Gives `body` the text.
  func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result { bytes.withText(body) }
}
