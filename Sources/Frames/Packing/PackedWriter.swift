/// Values written one behind the other without gaps, into memory that grows and is used again.
final class PackedWriter {
  private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 14, alignment: 8)
  /// How many bytes are written.
  private(set) var count = 0

  deinit { memory.deallocate() }

  /// What is written.
  var bytes: [UInt8] { Array(UnsafeRawBufferPointer(rebasing: memory[..<count])) }

  func removeAll() { count = 0 }

  @inline(__always)
  func put<Value: BitwiseCopyable>(_ value: Value) {
    let end = count + MemoryLayout<Value>.size
    if end > memory.count { grow(to: end) }
    memory.storeBytes(of: value, toByteOffset: count, as: Value.self)
    count = end
  }

  /// Puts a number that is mostly small, seven bits a byte, the lowest first; the highest bit says that more follow.
  @inline(__always)
  func put(count: Int) {
    var rest = UInt(count)
    while rest > 0x7f {
      put(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    put(UInt8(rest))
  }

  /// Puts a value in the place of one that was written.
  func put<Value: BitwiseCopyable>(_ value: Value, at place: Int) {
    memory.storeBytes(of: value, toByteOffset: place, as: Value.self)
  }

  /// Whether the same was written at two places.
  func areEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count && memory[one].elementsEqual(memory[other])
  }

  /// Takes away what was written from a place on.
  func removeAll(from place: Int) { count = place }

  func put(_ bytes: UnsafeRawBufferPointer) {
    if let start = bytes.baseAddress { room(for: bytes.count).copyMemory(from: start, byteCount: bytes.count) }
    fill(bytes.count)
  }

  /// Where the next bytes go, with room for so many; `fill` says how many were written.
  func room(for size: Int) -> UnsafeMutableRawPointer {
    if count + size > memory.count { grow(to: count + size) }
    return memory.baseAddress! + count
  }

  func fill(_ size: Int) { count += size }

  /// Takes away the last bytes that were written, and gives them.
  func takeLast(_ size: Int) -> [UInt8] {
    count -= size
    return Array(UnsafeRawBufferPointer(rebasing: memory[count..<count + size]))
  }

  private func grow(to least: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: max(least, 2 * memory.count), alignment: 8)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<count]))
    memory.deallocate()
    memory = larger
  }
}
