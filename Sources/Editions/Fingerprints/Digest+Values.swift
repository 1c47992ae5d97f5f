import Bytes

/// Values as they go into digests: each with its length or its kind, so that different sequences never give the same bytes.
///
/// They stand in the module that uses them, millions of times for a large document, so that the compiler specializes them.
extension Digest {
  /// Adds the bits of a number.
  func add<Number: FixedWidthInteger & BitwiseCopyable>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { add(raw: $0) }
  }

  /// Adds the bits of a number.
  func add(_ number: Double) { add(number.bitPattern) }

  /// Adds the bits of a number.
  func add(_ number: Float) { add(number.bitPattern) }

  /// Adds yes or no.
  func add(_ flag: Bool) { add(flag ? 1 : 0 as UInt8) }

  /// Adds a text.
  func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      add(bytes.count)
      add(raw: UnsafeRawBufferPointer(bytes))
    }
  }

  /// Adds bytes.
  func add(_ bytes: [UInt8]) {
    add(bytes.count)
    bytes.withUnsafeBytes { add(raw: $0) }
  }

  /// Adds whether there is a value, and the value.
  func add<Value>(_ value: Value?, _ addValue: (Value) -> Void) {
    add(value != nil)
    if let value { addValue(value) }
  }

  /// Adds whether there is a text, and the text.
  func add(_ text: String?) { add(text) { add($0 as String) } }

  /// Adds the number of values, and each of them.
  func add<Values: Collection>(each values: Values, _ addValue: (Values.Element) -> Void) {
    add(values.count)
    for value in values { addValue(value) }
  }
}
