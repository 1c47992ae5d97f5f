import CHarfBuzz

/// Makes copy out of what the author typed: white space collapsed, apostrophes and capitals as the styles ask, letters
/// and their accents composed (as NFC does, for pairs), what has no place on paper taken out.
struct CopyEditing {
  private(set) var copy = Copy()
  private let usesTypographicApostrophes: Bool
  /// Straight single quotation marks that were opened and wait for the closing one.
  private var openQuotes = 0

  init(usesTypographicApostrophes: Bool) { self.usesTypographicApostrophes = usesTypographicApostrophes }

  /// Edits all spans.
  static func edit(_ spans: [TextSpan], usesTypographicApostrophes: Bool) -> Copy {
    var editing = CopyEditing(usesTypographicApostrophes: usesTypographicApostrophes)
    editing.copy.bytes.reserveCapacity(spans.reduce(16) { $0 + $1.text.utf8.count * 9 / 8 })
    for span in spans {
      var text = span.text
      text.withUTF8 { editing.add($0, isUppercase: span.style.isUppercase) }
      editing.copy.spanEnds.append(editing.copy.bytes.count)
    }
    editing.trimEnd()
    return editing.copy
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, isUppercase: Bool) {
    var at = 0
    while at < text.count {
      let run = isUppercase ? 0 : plainRun(text, at)
      if run > 0 {
        copy.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[at..<at + run]))
        at += run
        continue
      }
      let byte = text[at]
      switch byte {
      case UInt8(ascii: "'"):
        addApostrophe(text, at)
        at += 1
      case 0x61...0x7a where isUppercase:
        copy.bytes.append(byte - 0x20)
        at += 1
      case 0x21...0x7e:
        copy.bytes.append(byte)
        at += 1
      case 0x20, 0x09:
        addSpace(Copy.Sign.space)
        at += 1
      case 0x0a...0x0d:
        addLineFeed()
        at += 1
      case 0x00...0x7f:
        at += 1
      default:
        at += addCharacter(text, at, isUppercase: isUppercase)
      }
    }
  }

  /// How many bytes from `start` on need no editing: nearly all.
  @inline(__always)
  private func plainRun(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < text.count {
      let byte = text[at]
      switch byte {
      case 0x28...0x7e, 0x21...0x26: break
      // The bytes of Latin letters: of their two-byte characters those are edited that begin with C2, CC or CD.
      case 0x80...0xbf, 0xc3...0xcb, 0xce...0xe1: break
      case 0x20 where at > start && text[at - 1] != 0x20: break
      default: return at - start
      }
      at += 1
    }
    return at - start
  }

  /// Adds a character outside ASCII; gives its length.
  private mutating func addCharacter(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, isUppercase: Bool) -> Int {
    let scalar = UTF8Scalar(text, at)
    switch scalar.value {
    case 0xa0: addSpace(Copy.Sign.noBreakSpace)
    case 0x202f: addSpace(Copy.Sign.narrowSpace)
    case 0xad: copy.bytes.append(Copy.Sign.softHyphen)
    case 0x200b: copy.bytes.append(Copy.Sign.zeroWidthSpace)
    case 0x2060, 0xfeff: copy.bytes.append(Copy.Sign.wordJoiner)
    case 0x85, 0x2028, 0x2029: addLineFeed()
    case 0x80...0x9f, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: break
    case 0x300...0x36f where compose(with: scalar.value): break
    default:
      if isUppercase, let character = Unicode.Scalar(scalar.value) {
        copy.bytes.append(contentsOf: character.properties.uppercaseMapping.utf8)
      } else {
        copy.bytes.append(contentsOf: text[at..<at + scalar.length])
      }
    }
    return scalar.length
  }

  /// Puts an accent on the letter before it, if there is a character for both; false otherwise.
  private mutating func compose(with accent: UInt32) -> Bool {
    guard let last = copy.bytes.last, last > Copy.Sign.space else { return false }
    let base = copy.bytes.withUnsafeBufferPointer { UTF8Scalar(before: $0.count, in: $0) }
    var composed: hb_codepoint_t = 0
    // The letter of another span stays there.
    guard copy.bytes.count - base.length >= copy.spanEnds.last ?? 0 else { return false }
    guard hb_unicode_compose(hb_unicode_funcs_get_default(), base.value, accent, &composed) != 0,
      let character = Unicode.Scalar(composed)
    else { return false }
    copy.bytes.removeLast(base.length)
    copy.bytes.append(contentsOf: UTF8.encode(character)!)
    return true
  }

  /// Adds a space unless white stands there already; of two kinds of space the one that may not be broken stays.
  private mutating func addSpace(_ sign: UInt8) {
    guard let last = copy.bytes.last, last != Copy.Sign.lineFeed else { return }
    guard last == Copy.Sign.space || last <= Copy.Sign.narrowSpace else { return copy.bytes.append(sign) }
    if last == Copy.Sign.space { copy.bytes[copy.bytes.count - 1] = sign }
  }

  private mutating func addLineFeed() {
    trimEnd()
    if !copy.bytes.isEmpty { copy.bytes.append(Copy.Sign.lineFeed) }
  }

  private mutating func trimEnd() {
    while let last = copy.bytes.last, Copy.isWhite(last) { copy.bytes.removeLast() }
    for index in copy.spanEnds.indices { copy.spanEnds[index] = min(copy.spanEnds[index], copy.bytes.count) }
  }

  /// Adds a straight apostrophe, or ’ where it follows a letter and closes no quotation.
  private mutating func addApostrophe(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) {
    let follows =
      copy.bytes.last.map { $0 > Copy.Sign.space } == true
      && copy.bytes.withUnsafeBufferPointer { UTF8Scalar(before: $0.count, in: $0).isLetter }
    let precedes = at + 1 < text.count && UTF8Scalar(text, at + 1).isLetter
    if !follows, precedes { openQuotes += 1 }
    if follows, !precedes, openQuotes > 0 {
      openQuotes -= 1
    } else if follows, usesTypographicApostrophes {
      return copy.bytes.append(contentsOf: [0xe2, 0x80, 0x99])
    }
    copy.bytes.append(UInt8(ascii: "'"))
  }
}
