/// Finds the soft hyphens that cairo has marked in a content stream.
///
/// Where a font draws U+00AD with the hyphen's glyph, cairo wraps the glyph in a span with `ActualText`. That is legal, but
/// many readers ignore it and `pdfinfo -struct-text` loses the rest of the paragraph. A code of its own in the font serves all
/// readers.
struct SoftHyphenSpans {
  /// The names of the fonts with such hyphens, each once.
  private(set) var fonts: [String] = []
  private var font = 0..<0
  /// The operator that opened the current span, with its operands.
  private var opening: Range<Int>?
  /// Where the hyphen is in the span.
  private var hyphen: Int?
  private var shows = 0

  private static let soft: StaticString = "<feff00ad>"

  /// Notes a change of font.
  mutating func use(_ operands: Range<Int>) { font = operands }

  /// Notes marked content that opens; `end` is where its operator ends.
  mutating func open(_ operands: Range<Int>, to end: Int, _ bytes: UnsafeRawBufferPointer) {
    opening = nil
    var scanner = PDFScanner(bytes, at: operands.lowerBound)
    guard scanner.next() == .name, scanner.token.equals("/Span"),
      let properties = PDFDictionary(bytes, at: scanner.position),
      properties.entries.count == 1, let text = properties["/ActualText"], text.equals(SoftHyphenSpans.soft)
    else { return }
    opening = operands.lowerBound..<end
    hyphen = nil
    shows = 0
  }

  /// Notes text that is shown.
  mutating func show(_ operands: Range<Int>, _ bytes: UnsafeRawBufferPointer) {
    guard opening != nil else { return }
    shows += 1
    var scanner = PDFScanner(bytes, at: operands.lowerBound)
    var strings = 0
    while scanner.position < operands.upperBound {
      switch scanner.next() {
      case .string:
        // Cairo writes an empty string to move within a line.
        if scanner.token.equals("()") { break }
        strings += 1
        let isHyphen = scanner.token.equals("(-)")
        hyphen = isHyphen && strings == 1 ? scanner.start + 1 : nil
      case .hexString:
        if !scanner.token.equals("<>") { strings = 2 }
      case .number, .name, .arrayStart, .arrayEnd, .dictionaryStart, .dictionaryEnd, .keyword, .end: break
      }
    }
    if strings != 1 { hyphen = nil }
  }

  /// Notes marked content that closes; gives the operator that opened it and the place of its hyphen, if that is all it holds.
  mutating func close(_ bytes: UnsafeRawBufferPointer) -> (opening: Range<Int>, hyphen: Int)? {
    defer { opening = nil }
    guard let opening, let hyphen, shows == 1 else { return nil }
    var scanner = PDFScanner(bytes, at: font.lowerBound)
    guard scanner.next() == .name else { return nil }
    let name = String(decoding: scanner.token, as: UTF8.self)
    if !fonts.contains(name) { fonts.append(name) }
    return (opening, hyphen)
  }
}
