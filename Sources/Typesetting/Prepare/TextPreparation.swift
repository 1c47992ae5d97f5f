import Bytes
import CHarfBuzz
import Languages

/// Prepares the author's text for setting: collapses white space, applies capitals and apostrophes as the styles ask,
/// composes letters with their accents (as NFC does, for pairs), and removes control and formatting characters.
struct TextPreparation {
  private var text = PreparedText()
  private var usesTypographicApostrophes: Bool
  /// The quotation marks of the language for straight ones; nil where those stay.
  private var quotes: Quotes?
  /// Whether no-break spaces and ends of lines are kept wherever they stand: those of code are its indents and its empty lines.
  private var keepsSpaces = false
  /// How many straight single quotation marks are open.
  private var openQuotes = 0

  private init(usesTypographicApostrophes: Bool) { self.usesTypographicApostrophes = usesTypographicApostrophes }

  /// The text of all spans, each prepared for its language, if that is known; those that say none are in that of the `paragraph`.
  static func prepare(
    _ spans: [TextSpan], usesTypographicApostrophes: Bool, paragraph: String, languages: [Language?]
  ) -> PreparedText {
    var preparation = TextPreparation(usesTypographicApostrophes: usesTypographicApostrophes)
    preparation.text.bytes.reserveCapacity(spans.reduce(16) { $0 + $1.text.utf8.count * 9 / 8 })
    for (span, language) in zip(spans, languages) {
      preparation.keepsSpaces = span.language == TextSpan.noLanguage
      preparation.usesTypographicApostrophes = usesTypographicApostrophes && !preparation.keepsSpaces
      preparation.quotes = preparation.usesTypographicApostrophes ? language?.quotes : nil
      var source = span.text
      let capitals = span.style.isUppercase ? Capitals(in: span.language ?? paragraph) : nil
      source.withUTF8 { preparation.add($0, capitals) }
      preparation.text.spanEnds.append(preparation.text.bytes.count)
    }
    preparation.trimEnd()
    return preparation.text
  }

  /// The texts of runs that are nothing but read, with apostrophes, each prepared for its language, if that is known.
  static func prepare(_ runs: [(text: String, language: Language?)]) -> PreparedText {
    var preparation = TextPreparation(usesTypographicApostrophes: true)
    for run in runs {
      preparation.quotes = run.language?.quotes
      var source = run.text
      source.withUTF8 { preparation.add($0, nil) }
      preparation.text.spanEnds.append(preparation.text.bytes.count)
    }
    preparation.trimEnd()
    return preparation.text
  }

  /// A text that is nothing but read, with apostrophes, prepared for its language, if that is known.
  static func prepare(_ text: String, language: Language?) -> [UInt8] {
    var preparation = TextPreparation(usesTypographicApostrophes: true)
    preparation.quotes = language?.quotes
    var text = text
    preparation.text.bytes.reserveCapacity(text.utf8.count * 9 / 8 + 16)
    text.withUTF8 { preparation.add($0, nil) }
    preparation.trimEnd()
    return preparation.text.bytes
  }

  private mutating func add(_ source: UnsafeBufferPointer<UInt8>, _ capitals: Capitals?) {
    var at = 0
    while at < source.count {
      let run = capitals == nil ? plainRun(source, at) : 0
      if run > 0 {
        text.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[at..<at + run]))
        at += run
        continue
      }
      let byte = source[at]
      switch byte {
      case UInt8(ascii: "'"):
        addApostrophe(source, at)
        at += 1
      case 0x21...0x7e:
        if let capitals { capitals.append(Unicode.Scalar(byte), to: &text.bytes) } else { text.bytes.append(byte) }
        at += 1
      case 0x20, 0x09:
        addSpace(ControlByte.space)
        at += 1
      case 0x0a...0x0d:
        addLineFeed()
        at += 1
      case 0x00...0x7f:
        at += 1
      default:
        at += addCharacter(source, at, capitals)
      }
    }
  }

  /// How many bytes from `start` on stay as they are: nearly all.
  @inline(__always)
  private func plainRun(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    // A space stays behind what is none.
    func mayChange(_ at: Int) -> Bool {
      switch source[at] {
      case 0x28...0x7e, 0x21...0x26: false
      // Bytes of Latin letters. Of two-byte characters, only those that begin with C2, CC or CD may change.
      case 0x80...0xbf, 0xc3...0xcb, 0xce...0xe1: false
      case 0x20: at == start || source[at - 1] == 0x20
      default: true
      }
    }
    guard let bytes = source.baseAddress, !mayChange(start) else { return 0 }
    let end = source.firstIndex(
      from: start + 1,
      finding: { $1.signsOfPreparation | $1.equal(0x20) & SixteenBytes(bytes + ($0 - 1)).equal(0x20) },
      where: mayChange)
    return (end ?? source.count) - start
  }

  /// Adds a character outside ASCII, and returns its length in bytes.
  private mutating func addCharacter(_ source: UnsafeBufferPointer<UInt8>, _ at: Int, _ capitals: Capitals?) -> Int {
    let scalar = UTF8Scalar(source, at)
    switch scalar.value {
    case 0xa0: addSpace(ControlByte.noBreakSpace)
    case 0x202f: addSpace(ControlByte.narrowSpace)
    case 0xad: text.bytes.append(ControlByte.softHyphen)
    case 0x200b: text.bytes.append(ControlByte.zeroWidthSpace)
    case 0x2060, 0xfeff: text.bytes.append(ControlByte.wordJoiner)
    case 0x85, 0x2028, 0x2029: addLineFeed()
    case 0x80...0x9f, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: break
    case 0x300...0x36f where compose(with: scalar.value): break
    default:
      if let capitals, let character = Unicode.Scalar(scalar.value) {
        capitals.append(character, to: &text.bytes)
      } else {
        text.bytes.append(contentsOf: source[at..<at + scalar.length])
      }
    }
    return scalar.length
  }

  /// Composes an accent with the letter before it; false when Unicode has no character for both.
  private mutating func compose(with accent: UInt32) -> Bool {
    guard let last = text.bytes.last, last > ControlByte.space else { return false }
    let base = text.bytes.withUnsafeBufferPointer { UTF8Scalar(before: $0.count, in: $0) }
    var composed: hb_codepoint_t = 0
    // A letter of the span before keeps its own style.
    guard text.bytes.count - base.length >= text.spanEnds.last ?? 0 else { return false }
    guard hb_unicode_compose(hb_unicode_funcs_get_default(), base.value, accent, &composed) != 0,
      let character = Unicode.Scalar(composed)
    else { return false }
    text.bytes.removeLast(base.length)
    text.bytes.append(contentsOf: UTF8.encode(character)!)
    return true
  }

  /// Adds a space unless the text ends with white already; a no-break space replaces an ordinary one.
  private mutating func addSpace(_ space: UInt8) {
    if keepsSpaces, space == ControlByte.noBreakSpace { return text.bytes.append(space) }
    guard let last = text.bytes.last, last != ControlByte.lineFeed else { return }
    guard last == ControlByte.space || last <= ControlByte.narrowSpace else { return text.bytes.append(space) }
    if last == ControlByte.space { text.bytes[text.bytes.count - 1] = space }
  }

  private mutating func addLineFeed() {
    if keepsSpaces { return text.bytes.append(ControlByte.lineFeed) }
    trimEnd()
    if !text.bytes.isEmpty { text.bytes.append(ControlByte.lineFeed) }
  }

  private mutating func trimEnd() {
    while let last = text.bytes.last, ControlByte.isWhite(last) { text.bytes.removeLast() }
    for index in text.spanEnds.indices.reversed() {
      guard text.spanEnds[index] > text.bytes.count else { break }
      text.spanEnds[index] = text.bytes.count
    }
  }

  /// Adds an apostrophe or a single quotation mark: an apostrophe as ’ where it follows a letter and does not close a quotation,
  /// a mark as the language has it, else straight.
  private mutating func addApostrophe(_ source: UnsafeBufferPointer<UInt8>, _ at: Int) {
    let isAfterInk = text.bytes.last.map { $0 > ControlByte.space } == true
    let follows =
      isAfterInk && text.bytes.withUnsafeBufferPointer { UTF8Scalar(before: $0.count, in: $0).isLetter }
    let precedes = at + 1 < source.count && UTF8Scalar(source, at + 1).isLetter
    let closes = openQuotes > 0 && !precedes && (follows || isAfterInk && quotes != nil)
    let isElision = quotes != nil && !isAfterInk && isElision(source, at + 1)
    if !isElision, !follows, precedes { openQuotes += 1 }
    if closes { openQuotes -= 1 }
    if isElision || follows && !closes && usesTypographicApostrophes {
      text.bytes.append(contentsOf: [0xe2, 0x80, 0x99])
    } else if let quotes, closes || !follows && precedes {
      text.bytes.append(contentsOf: UTF8.encode(closes ? quotes.close : quotes.open)!)
    } else {
      text.bytes.append(UInt8(ascii: "'"))
    }
  }

  /// Whether what begins at `start` has lost its beginning: a decade, "’80s", or a word of the language, "’tis".
  private func isElision(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let digits = source.digits(from: start)
    if digits == 2 { return start + 2 < source.count && source[start + 2] == UInt8(ascii: "s") }
    return quotes?.elided.contains(source.word(start..<source.bareWordEnd(from: start))) == true
  }
}

extension SixteenBytes {
  /// Where they may change when a text is prepared, but for spaces: where control characters and apostrophes are, and where characters
  /// begin that may change.
  @inline(__always)
  fileprivate var signsOfPreparation: Found {
    below(0x20) | equal(UInt8(ascii: "'")) | equal(0x7f) | equal(0xc2) | beyondLatin
  }
}
