import Bytes
import CUnistring

// Texts are told apart by their bytes in many places: all that is read is in one form, composed (NFC).

extension String {
  /// Decodes UTF-8 and composes it.
  package init(normalizing bytes: UnsafeBufferPointer<UInt8>) {
    self = composed(bytes) ?? String(decoding: bytes, as: UTF8.self)
  }

  /// Takes UTF-8 that is known to be sound, and composes it.
  init(normalizingSound bytes: UnsafeBufferPointer<UInt8>) { self = composed(bytes) ?? String(sound: bytes) }

  /// The text with letters and their marks composed (NFC).
  package var normalized: String {
    var text = self
    return text.withUTF8(composed) ?? self
  }

  /// The text with letters and their marks apart (NFD).
  package var decomposed: String {
    var text = self
    return text.withUTF8 { bytes in
      bytes.allSatisfy { $0 < 0x80 } ? nil : transformed(bytes, u8_nfd)
    } ?? self
  }
}

/// The composed text; nil where it is so already.
private func composed(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
  isPlainlyComposed(bytes) ? nil : transformed(bytes, u8_nfc)
}

private func transformed(
  _ bytes: UnsafeBufferPointer<UInt8>,
  _ transform: (UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<Int>?) -> UnsafeMutablePointer<UInt8>?
) -> String? {
  var count = 0
  guard let result = transform(bytes.baseAddress, bytes.count, &count) else { return nil }
  defer { unistring_free(result) }
  return String(decoding: UnsafeBufferPointer(start: result, count: count), as: UTF8.self)
}

/// Whether the text has only characters that stay as they are: those below U+0300, and the dashes, quotation marks and spaces of
/// U+2002 to U+203F. Nearly all texts in European languages pass.
private func isPlainlyComposed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var start = 0
  while let index = bytes.firstIndex(
    from: start, finding: { $1.beyondLatin }, where: { bytes[$0] >= 0xcc })
  {
    guard bytes[index] == 0xe2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] >= 0x82 else {
      return false
    }
    start = index + 3
  }
  return true
}
