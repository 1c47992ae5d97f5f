import Diagnostics

/// The text of a file that may be in another encoding than UTF-8, as programs write tables, without what no file may hold.
package struct DecodedText {
  /// The text, as sound UTF-8; only line feeds end lines in it.
  package let bytes: [UInt8]
  /// The name of the encoding that was found.
  package let encoding: String

  /// Finds the encoding of a file's bytes, and reports what is wrong with the characters; places name them as `file`.
  package init(_ file: [UInt8], of path: String, _ found: inout DiagnosticList) {
    let (text, encoding) = DecodedText.decoded(file)
    var bytes = text
    bytes.replaceCarriageReturns()
    self.encoding = encoding
    let sound = bytes.withUnsafeBufferPointer { CharacterCheck.run($0, file: path, &found)?.bytes }
    self.bytes = sound ?? bytes
  }

  private static func decoded(_ file: [UInt8]) -> (text: [UInt8], encoding: String) {
    file.withUnsafeBufferPointer { bytes -> (text: [UInt8], encoding: String) in
      let isSound = !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
      guard !isSound, let legacy = LegacyEncoding.decode(bytes) else { return (file.withText(Array.init), "UTF-8") }
      return (legacy.text, legacy.name)
    }
  }
}

extension [UInt8] {
  /// Turns the ends of lines of Windows, and those of old Macs, into line feeds.
  fileprivate mutating func replaceCarriageReturns() {
    guard contains(0x0d) else { return }
    var kept = 0
    for index in indices {
      let isPair = self[index] == 0x0d && index + 1 < count && self[index + 1] == 0x0a
      if isPair { continue }
      self[kept] = self[index] == 0x0d ? 0x0a : self[index]
      kept += 1
    }
    removeLast(count - kept)
  }
}
