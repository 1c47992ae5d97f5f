/// Counts the memory that set texts take, each part once.
package struct MemoryCount {
  /// The bytes so far.
  package var bytes = 0
  private var counted: Set<ObjectIdentifier> = []

  /// Starts at nothing.
  package init() {}

  /// What an allocation costs besides its own bytes.
  package static let overhead = 32

  /// Adds an array's storage.
  package mutating func add<Element>(_ array: [Element]) {
    if array.capacity > 0 { bytes += MemoryCount.overhead + array.capacity * MemoryLayout<Element>.stride }
  }

  /// Adds a text block that is not packed, without the words that it points into.
  package mutating func add(_ block: TextBlock) {
    bytes += MemoryCount.overhead + block.lines.count * MemoryLayout<Line>.stride
    guard counted.insert(ObjectIdentifier(block.text)).inserted else { return }
    bytes += MemoryCount.overhead + MemoryLayout<ShapedText.Span>.stride
    add(block.text.items)
    add(block.text.spans)
    add(block.text.missing)
  }
}
