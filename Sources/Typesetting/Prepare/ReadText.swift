import Bytes
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
    guard hasByte(UInt8(ascii: "'")) else { return self }
    let prepared = TextPreparation.prepare(self, language: Language.of(language))
    guard prepared.contains(where: { $0 < ControlByte.space }) else { return String(decoding: prepared, as: UTF8.self) }
    var read = String.UnicodeScalarView()
    for scalar in String(decoding: prepared, as: UTF8.self).unicodeScalars {
      read.append(contentsOf: ControlByte.read(scalar).unicodeScalars)
    }
    return String(read)
  }
}

/// Texts as pages have them, in the characters that other programs set: with apostrophes, and with the spaces of their language, also
/// where an author typed none.
package enum CharacterTypography {
  /// A paragraph in runs, each in a language (BCP 47). Breaks of lines are line feeds; marks of places where lines may end are left out.
  package static func runs(_ runs: [(text: String, language: String)]) -> [String] {
    // Nearly all paragraphs are one run.
    if runs.count == 1 { return [text(runs[0].text, in: runs[0].language)] }
    let languages = runs.map { Language.of($0.language) }
    let prepared = TextPreparation.prepare(zip(runs, languages).map { ($0.text, $1) })
    let set = Orthotypography.apply(to: prepared, in: languages)
    var start = 0
    return zip(runs, set.spanEnds).map { run, end in
      let span = start..<max(start, end)
      start = span.upperBound
      return set.bytes.withUnsafeBufferPointer { characters(UnsafeBufferPointer(rebasing: $0[span]), of: run.text) }
    }
  }

  /// A text in a language (BCP 47).
  package static func text(_ text: String, in language: String) -> String {
    set(text, in: language).withUnsafeBufferPointer { characters($0, of: text) }
  }

  /// Gives a text in a language (BCP 47) as bytes of UTF-8, for whoever only writes it.
  package static func withBytes<Result>(
    of text: String, in language: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let set = set(text, in: language)
    return set.withUnsafeBufferPointer { bytes in
      nextControl(in: bytes, from: 0) == bytes.count ? body(bytes) : read(bytes).withUnsafeBufferPointer(body)
    }
  }

  /// A text as it is set, with control bytes.
  private static func set(_ text: String, in language: String) -> [UInt8] {
    let language = Language.of(language)
    let bytes = TextPreparation.prepare(text, language: language)
    return language.map { Orthotypography($0, isTitle: false).applied(to: bytes) } ?? bytes
  }

  /// The text of bytes as they are set: `source` itself, which costs nothing, where it has the same bytes, as most titles do.
  private static func characters(_ bytes: UnsafeBufferPointer<UInt8>, of source: String) -> String {
    guard nextControl(in: bytes, from: 0) == bytes.count else {
      return read(bytes).withUnsafeBufferPointer { String(sound: $0) }
    }
    var source = source
    let isSame = source.withUTF8 { UnsafeRawBufferPointer($0).hasSameBytes(as: UnsafeRawBufferPointer(bytes)) }
    return isSame ? source : String(sound: bytes)
  }

  /// Bytes as they are set, in the characters that control bytes stand for.
  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 9 / 8 + 16)
    var (start, end) = (0, nextControl(in: bytes, from: 0))
    while end < bytes.count {
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
      switch bytes[end] {
      case ControlByte.noBreakSpace, ControlByte.wideKern: text += [0xc2, 0xa0]
      case ControlByte.narrowSpace, ControlByte.narrowKern: text += [0xe2, 0x80, 0xaf]
      case ControlByte.softHyphen: text += [0xc2, 0xad]
      default: break  // zero-width spaces and word joiners are left out
      }
      start = end + 1
      end = nextControl(in: bytes, from: start)
    }
    text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    return text
  }

  /// Where the next control byte stands that is no line feed; the end where none does.
  private static func nextControl(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    bytes.firstIndex(
      from: start, finding: { $1.below(ControlByte.space) },
      where: { bytes[$0] < ControlByte.space && bytes[$0] != ControlByte.lineFeed }) ?? bytes.count
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
