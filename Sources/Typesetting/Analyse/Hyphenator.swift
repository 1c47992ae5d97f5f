import Languages

/// Divides the words of one language. Its buffers are for one thread at a time.
final class Hyphenator {
  let patterns: HyphenationDictionary
  private var letters: [UInt32] = []
  private var offsets: [Int32] = []
  private var values: [UInt8] = []

  /// Divides the words of the language of a BCP 47 tag; nil when there are no patterns for it.
  init?(language: String, _ library: HyphenationLibrary) {
    guard let patterns = library.patterns(for: language) else { return nil }
    self.patterns = patterns
  }

  /// Finds the byte offsets at which a word, with the punctuation on both sides of it, may be divided.
  ///
  /// Sequences of letters, with the apostrophes in them, are divided one by one. Words with hyphens of their own are not divided
  /// elsewhere, so that no reader sees two; nor are text with digits, addresses, and words in capitals.
  func points(in text: UnsafeBufferPointer<UInt8>, _ minima: HyphenMinima, into found: inout [Int32]) {
    found.removeAll(keepingCapacity: true)
    guard text.count <= 200, !Hyphenator.staysWhole(text) else { return }
    var at = 0
    while at < text.count {
      letters.removeAll(keepingCapacity: true)
      offsets.removeAll(keepingCapacity: true)
      var hasLowercase = false
      while at < text.count {
        let scalar = UTF8Scalar(text, at)
        guard scalar.isLetter || isApostrophe(scalar, inside: text, at) else { break }
        offsets.append(Int32(at))
        letters.append(Hyphenator.lowercase(scalar))
        hasLowercase = hasLowercase || scalar.isLetter && !scalar.isUppercase
        at += scalar.length
      }
      if hasLowercase, letters.count >= minima.before + minima.after { divide(minima, into: &found) }
      if at < text.count { at += UTF8Scalar(text, at).length }
    }
  }

  private func isApostrophe(_ scalar: UTF8Scalar, inside text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    (scalar.value == 0x27 || scalar.value == 0x2019) && !letters.isEmpty && at + scalar.length < text.count
  }

  /// Divides `letters`. The minima count from the apostrophe: in "d'ac-" a reader sees two letters before the hyphen.
  private func divide(_ minima: HyphenMinima, into found: inout [Int32]) {
    patterns.values(of: letters, into: &values)
    var sinceStart = 0
    for index in letters.indices {
      if sinceStart >= minima.before, values[index] & 1 == 1, letters[index] != 0x27 {
        let next = letters[index...].firstIndex(of: 0x27) ?? letters.count
        if next - index >= minima.after { found.append(offsets[index]) }
      }
      sinceStart = letters[index] == 0x27 ? 0 : sinceStart + 1
    }
  }

  private static func staysWhole(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "-"), index > 0, index + 1 < text.count,
        UTF8Scalar(before: index, in: text).isLetter, UTF8Scalar(text, index + 1).isLetter
      {
        return true
      }
      if byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "/") && previous == byte {
        return true
      }
      previous = byte
    }
    return text.starts(with: "www.".utf8)
  }

  /// The lower-case letter; ’ becomes ', as pattern files write it.
  private static func lowercase(_ scalar: UTF8Scalar) -> UInt32 {
    switch scalar.value {
    case 0x2019: return 0x27
    case 0x41...0x5a: return scalar.value + 0x20
    case 0..<0xc0: return scalar.value
    case 0xc0...0xde: return scalar.value + 0x20
    case 0xdf...0xff: return scalar.value
    default:
      let mapping = Unicode.Scalar(scalar.value)?.properties.lowercaseMapping.unicodeScalars
      return mapping?.count == 1 ? mapping!.first!.value : scalar.value
    }
  }
}
