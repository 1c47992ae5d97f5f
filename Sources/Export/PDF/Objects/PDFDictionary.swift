/// The entries of a dictionary, as ranges of a file's bytes.
struct PDFDictionary {
  private let bytes: UnsafeRawBufferPointer
  /// The names, with their slash, and the values, in order.
  private(set) var entries: [(key: Range<Int>, value: Range<Int>)] = []
  /// Where the dictionary ends.
  private(set) var end: Int

  /// Reads the dictionary that starts at `position` or after white space there; nil when there is none, or no whole one.
  init?(_ bytes: UnsafeRawBufferPointer, at position: Int = 0) {
    self.bytes = bytes
    var scanner = PDFScanner(bytes, at: position)
    guard scanner.next() == .dictionaryStart else { return nil }
    while true {
      switch scanner.next() {
      case .name:
        let key = scanner.start..<scanner.position
        guard let value = scanner.value() else { return nil }
        entries.append((key, value))
      case .dictionaryEnd:
        end = scanner.position
        return
      case .number, .string, .hexString, .arrayStart, .arrayEnd, .dictionaryStart, .keyword, .end: return nil
      }
    }
  }

  /// The value of a key, given with its slash.
  subscript(key: StaticString) -> UnsafeRawBufferPointer? {
    entries.first { bytes.slice($0.key).equals(key) }.map { bytes.slice($0.value) }
  }

  /// The number of the object that the value refers to; nil when it is no reference.
  func reference(_ key: StaticString) -> Int? {
    guard let value = self[key], value.last == UInt8(ascii: "R") else { return nil }
    return value.leadingInteger
  }

  /// Whether the value of `key` is the name `name`.
  func has(_ key: StaticString, _ name: StaticString) -> Bool { self[key]?.equals(name) ?? false }

  /// Appends the entries to `output`, but for those named in `omitting`, without the brackets around them.
  func write(to output: inout [UInt8], omitting: [StaticString]) {
    for (key, value) in entries {
      let name = bytes.slice(key)
      if omitting.contains(where: { name.equals($0) }) { continue }
      output.append(contentsOf: name)
      output.append(UInt8(ascii: " "))
      PDFDictionary.write(bytes.slice(value), to: &output)
      output.append(UInt8(ascii: "\n"))
    }
  }

  /// Appends the whole dictionary, with more entries.
  func writeWhole(to output: inout [UInt8], adding more: [UInt8] = []) {
    output.append("<<")
    write(to: &output, omitting: [])
    output.append(contentsOf: more)
    output.append(">>")
  }

  /// Appends a value. Of keys that a dictionary in it has more than once, the first one counts: cairo 1.16 lists an object among
  /// the resources of a group each time it is drawn there, and keys must not be repeated (ISO 32000-1, 7.3.7).
  static func write(_ value: UnsafeRawBufferPointer, to output: inout [UInt8]) {
    guard let dictionary = PDFDictionary(value), dictionary.repeatsKeys else {
      return output.append(contentsOf: value)
    }
    output.append("<<")
    var written: Set<[UInt8]> = []
    for (key, value) in dictionary.entries where written.insert(Array(dictionary.bytes.slice(key))).inserted {
      output.append(contentsOf: dictionary.bytes.slice(key))
      output.append(" ")
      write(dictionary.bytes.slice(value), to: &output)
    }
    output.append(">>")
  }

  /// Whether a key stands more than once in the dictionary or in one that it holds.
  private var repeatsKeys: Bool {
    Set(entries.map { Array(bytes.slice($0.key)) }).count < entries.count
      || entries.contains { PDFDictionary(bytes.slice($0.value))?.repeatsKeys ?? false }
  }
}
