/// The small objects of a file, kept until its end: their text, one after another.
struct KeptObjects {
  private(set) var bytes: [UInt8] = []
  /// The objects that are no streams, in the order in which they were written.
  private(set) var values: [(number: Int, place: Range<Int>)] = []
  /// The streams, compressed.
  private(set) var streams: [(number: Int, place: Range<Int>)] = []

  mutating func add(_ number: Int, _ value: UnsafeRawBufferPointer) {
    values.append((number, append(value)))
  }

  mutating func addStream(_ number: Int, _ data: UnsafeRawBufferPointer) {
    streams.append((number, append(data)))
  }

  private mutating func append(_ more: UnsafeRawBufferPointer) -> Range<Int> {
    bytes.append(contentsOf: more)
    return bytes.count - more.count..<bytes.count
  }
}
