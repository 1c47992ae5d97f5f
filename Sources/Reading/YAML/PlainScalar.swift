/// What a plain scalar of these bytes is; nil for null.
///
/// Source: YAML 1.2.2, core schema (10.3.2), without hexadecimal and octal numbers, infinities and NaN, which are texts.
func plainKind(_ bytes: UnsafeBufferPointer<UInt8>) -> Scalar.Kind? {
  guard let first = bytes.first else { return nil }
  switch first {
  case UInt8(ascii: "~"): return bytes.count == 1 ? nil : .text
  case UInt8(ascii: "n"), UInt8(ascii: "N"): return spells(bytes, "null", "Null", "NULL") ? nil : .text
  case UInt8(ascii: "t"), UInt8(ascii: "T"): return spells(bytes, "true", "True", "TRUE") ? .flag : .text
  case UInt8(ascii: "f"), UInt8(ascii: "F"): return spells(bytes, "false", "False", "FALSE") ? .flag : .text
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
    return isNumber(bytes) ? .number : .text
  default: return .text
  }
}

extension Scalar {
  /// Whether the text would be a number if it stood without quotes.
  package var readsAsNumber: Bool {
    var text = text
    return text.withUTF8(plainKind) == .number
  }
}

private func spells(_ bytes: UnsafeBufferPointer<UInt8>, _ words: StaticString...) -> Bool {
  guard bytes.count <= 5 else { return false }
  return words.contains { word in
    UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount).elementsEqual(bytes)
  }
}

/// Whether the bytes are `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`.
private func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  func at(_ characters: UInt8...) -> Bool { index < bytes.count && characters.contains(bytes[index]) }
  func digits() -> Int {
    let start = index
    while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
    return index - start
  }
  if at(UInt8(ascii: "-"), UInt8(ascii: "+")) { index += 1 }
  var count = digits()
  if at(UInt8(ascii: ".")) {
    index += 1
    count += digits()
  }
  guard count > 0 else { return false }
  if at(UInt8(ascii: "e"), UInt8(ascii: "E")) {
    index += 1
    if at(UInt8(ascii: "-"), UInt8(ascii: "+")) { index += 1 }
    guard digits() > 0 else { return false }
  }
  return index == bytes.count
}
