/// Bytes that are written one behind the other, a few at a time. They are gathered in a small room first: to add to an array takes a
/// hundred steps, however little is added.
///
/// It is public, and no part of any product, because the compiler inlines nothing else into other modules.
@frozen public struct ByteWriter: ~Copyable {
  /// Where bytes are gathered, and how many are there.
  @usableFromInline let room: UnsafeMutablePointer<UInt8>
  @usableFromInline var filled = 0
  /// Those that were written before; none where somebody takes them as they are written.
  @usableFromInline var written: [UInt8] = []
  /// Who takes them.
  @usableFromInline let receive: ((UnsafeRawBufferPointer) -> Void)?

  @usableFromInline static var roomSize: Int { 1 << 14 }

  /// Begins with nothing, and with room for so many bytes. Room that nobody writes to takes no memory, and what has too little is copied.
  @inlinable
  public init(capacity: Int = 0) {
    room = .allocate(capacity: ByteWriter.roomSize)
    written.reserveCapacity(capacity)
    receive = nil
  }

  /// Begins with nothing, and gives what is written to `receive`, piece by piece; the last piece when it is told to finish.
  package init(givingTo receive: @escaping (UnsafeRawBufferPointer) -> Void) {
    room = .allocate(capacity: ByteWriter.roomSize)
    self.receive = receive
  }

  deinit { room.deallocate() }

  /// Adds a byte.
  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    if filled == ByteWriter.roomSize { empty() }
    (room + filled).initialize(to: byte)
    filled &+= 1
  }

  /// Adds bytes.
  @inlinable @inline(__always)
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= ByteWriter.roomSize &- filled else { return appendLong(bytes) }
    guard let start = bytes.baseAddress else { return }
    UnsafeMutableRawPointer(room + filled).copyMemory(from: start, byteCount: bytes.count)
    filled &+= bytes.count
  }

  /// Adds a text of the program's own.
  @inlinable @inline(__always)
  public mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds the bytes of a text.
  @inlinable @inline(__always)
  public mutating func append(_ text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { append($0) } }
  }

  /// Adds bytes.
  public mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  /// Gives on what is left.
  package mutating func finish() { empty() }

  /// Gives all that was written, and begins anew.
  public mutating func take() -> [UInt8] {
    empty()
    let bytes = written
    written = []
    return bytes
  }

  @usableFromInline
  mutating func appendLong(_ bytes: UnsafeBufferPointer<UInt8>) {
    empty()
    add(bytes)
  }

  @usableFromInline
  mutating func empty() {
    add(UnsafeBufferPointer(start: room, count: filled))
    filled = 0
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let receive { receive(UnsafeRawBufferPointer(bytes)) } else { written.append(contentsOf: bytes) }
  }
}
