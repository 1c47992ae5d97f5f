import CXXHash

/// Turns a sequence of values into a fingerprint: XXH3 with 128 bits, which is as fast as memory.
///
/// Each value goes in with its length or its kind, so that different sequences never give the same bytes. The fingerprint
/// tells versions apart; it is no defence against forgers.
package final class Digest {
  private let state: OpaquePointer
  private var buffer: [UInt8] = []

  /// Starts with nothing.
  package init() {
    guard let state = XXH3_createState() else { preconditionFailure("there is no memory for a digest") }
    XXH3_128bits_reset(state)
    self.state = state
    buffer.reserveCapacity(Digest.bufferSize)
  }

  deinit { XXH3_freeState(state) }

  /// Adds bytes as they are, without their number.
  package func add(raw bytes: UnsafeRawBufferPointer) {
    if buffer.count + bytes.count > Digest.bufferSize { flush() }
    if bytes.count > Digest.bufferSize {
      XXH3_128bits_update(state, bytes.baseAddress, bytes.count)
    } else {
      buffer.append(contentsOf: bytes)
    }
  }

  /// Adds the bits of a number.
  package func add<Number: FixedWidthInteger & BitwiseCopyable>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { add(raw: $0) }
  }

  /// Adds the bits of a number.
  package func add(_ number: Double) { add(number.bitPattern) }

  /// Adds the bits of a number.
  package func add(_ number: Float) { add(number.bitPattern) }

  /// Adds yes or no.
  package func add(_ flag: Bool) { add(flag ? 1 : 0 as UInt8) }

  /// Adds a text.
  package func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      add(bytes.count)
      add(raw: UnsafeRawBufferPointer(bytes))
    }
  }

  /// Adds bytes.
  package func add(_ bytes: [UInt8]) {
    add(bytes.count)
    bytes.withUnsafeBytes { add(raw: $0) }
  }

  /// Adds whether there is a value, and the value.
  package func add<Value>(_ value: Value?, _ addValue: (Value) -> Void) {
    add(value != nil)
    if let value { addValue(value) }
  }

  /// Adds whether there is a text, and the text.
  package func add(_ text: String?) { add(text) { add($0 as String) } }

  /// Adds the number of values, and each of them.
  package func add<Values: Collection>(each values: Values, _ addValue: (Values.Element) -> Void) {
    add(values.count)
    for value in values { addValue(value) }
  }

  /// The fingerprint of all that was added, as 32 hexadecimal digits.
  package var hexadecimal: String {
    flush()
    let hash = XXH3_128bits_digest(state)
    return hash.high64.hexadecimal() + hash.low64.hexadecimal()
  }

  private static let bufferSize = 1 << 15

  private func flush() {
    buffer.withUnsafeBytes { bytes in _ = XXH3_128bits_update(state, bytes.baseAddress, bytes.count) }
    buffer.removeAll(keepingCapacity: true)
  }
}
