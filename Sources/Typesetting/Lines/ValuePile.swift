/// Values put one behind the other. An array asks at each value whether somebody else holds it, which costs more than the values of
/// glyphs do.
struct ValuePile<Value: BitwiseCopyable>: ~Copyable {
  private var start: UnsafeMutablePointer<Value>
  private var capacity: Int
  private(set) var count = 0

  /// Makes room for so many; more get room when they come.
  init(capacity: Int) {
    self.capacity = max(capacity, 1)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// The value put last.
  ///
  /// - Precondition: there is one.
  var last: Value {
    @inline(__always) get { start[count - 1] }
    @inline(__always) set { start[count - 1] = newValue }
  }

  @inline(__always)
  mutating func append(_ value: Value) {
    if count == capacity { grow(to: count + 1) }
    start[count] = value
    count += 1
  }

  mutating func append(contentsOf values: UnsafeBufferPointer<Value>) {
    guard let first = values.baseAddress else { return }
    room(for: values.count).initialize(from: first, count: values.count)
    fill(values.count)
  }

  /// Where the next values go, with room for so many behind those that are there; `fill` says how many were put there.
  @inline(__always)
  mutating func room(for values: Int) -> UnsafeMutablePointer<Value> {
    if count + values > capacity { grow(to: count + values) }
    return start + count
  }

  @inline(__always)
  mutating func fill(_ values: Int) { count += values }

  /// Takes all values away, and gives them.
  mutating func takeAll() -> [Value] {
    defer { count = 0 }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  private mutating func grow(to least: Int) {
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: max(least, 2 * capacity))
    larger.update(from: start, count: count)
    start.deallocate()
    (start, capacity) = (larger, max(least, 2 * capacity))
  }
}
