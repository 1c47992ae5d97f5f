import Languages

extension String {
  /// The text as it is read and followed where nobody sets it, in bookmarks, addresses and descriptions: without the marks of places
  /// where lines may end or may not (U+00AD, U+200B, U+2060, U+FEFF).
  package var withoutBreakMarks: String {
    guard unicodeScalars.contains(where: \.isBreakMark) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isBreakMark }))
  }

  /// The text with the apostrophes and single quotation marks that pages have for its straight ones, in a language (BCP 47).
  package func withTypographicApostrophes(in language: String) -> String {
    guard utf8.contains(UInt8(ascii: "'")) else { return self }
    let prepared = TextPreparation.prepare(self, language: Language.of(language))
    var read = String.UnicodeScalarView()
    for scalar in String(decoding: prepared, as: UTF8.self).unicodeScalars {
      read.append(contentsOf: ControlByte.read(scalar).unicodeScalars)
    }
    return String(read)
  }
}

extension Unicode.Scalar {
  fileprivate var isBreakMark: Bool { value == 0xad || value == 0x200b || value == 0x2060 || value == 0xfeff }
}

extension ControlByte {
  /// What was typed where prepared text has a scalar.
  fileprivate static func read(_ scalar: Unicode.Scalar) -> String {
    guard let byte = UInt8(exactly: scalar.value) else { return String(scalar) }
    return switch byte {
    case noBreakSpace: "\u{a0}"
    case narrowSpace: "\u{202f}"
    case softHyphen: "\u{ad}"
    case zeroWidthSpace: "\u{200b}"
    case wordJoiner: "\u{2060}"
    case lineFeed: " "
    default: String(scalar)
    }
  }
}
