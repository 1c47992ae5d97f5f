import Bytes
import Diagnostics

/// The markup of an SVG, taken apart and made safe to draw.
///
/// Drawn is what is left without the targets of links (a recording surface of cairo keeps pointers to them that dangle when it
/// is drawn), without references to anything outside of the file, and without all of a document type but plain entities.
/// Numbers too large to compute with are refused, and so are elements that lie too deep or refer to each other too often.
///
/// It is no parser of XML: whatever else is wrong, librsvg refuses.
struct SVGMarkup {
  /// What elements refer to outside of the file, and pictures in it of other formats than PNG and JPEG.
  private(set) var losses = SVGLosses()
  /// The pictures in it, as bytes of PNG or JPEG files.
  private(set) var pictures: [EmbeddedPicture] = []
  /// Its elements.
  private(set) var drawing = SVGDrawing()
  /// How many pixels those have.
  private var pixelCount = 0.0
  /// Whether there is text in it.
  private(set) var hasText = false
  private let bytes: UnsafeRawBufferPointer
  private var index = 0
  /// What is not drawn, in order.
  private var cuts: [Range<Int>] = []
  private var graph = SVGGraph()
  /// The entities that are left.
  private var entities = SVGEntities()
  /// Where the name of the root element ends, and whether it says a size of text.
  private var (rootEnd, hasFontSize) = (0, false)
  /// Whether there is text, or a length that depends on its size.
  private var needsFontSize = false
  /// The line that was asked for last, and where it ends: each end is looked for once.
  private var (line, lineEnd) = (1, 0)
  /// For each open element, whether it holds CSS.
  private var open: [Bool] = []

  /// The first entity in it that it does not declare as plain text.
  var undeclaredEntity: String? { entities.undeclared }

  /// How many pixels the pictures in it may have.
  private static let pixelLimit = 100_000_000
  /// How deep elements may lie.
  static let depthLimit = 200

  /// Takes an SVG apart, whose bytes must stay where they are.
  init(_ bytes: UnsafeRawBufferPointer) throws(ImageFault) {
    self.bytes = bytes
    lineEnd = endOfLine(from: 0)
    while index < bytes.count { try step() }
    guard open.isEmpty else { throw .undrawable(.markup) }
    guard graph.isBounded else { throw .undrawable(.references(limit: SVGGraph.limit)) }
  }

  /// Gives `body` the bytes to draw.
  func withBytes<Result, Failure>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let initialFontSize = needsFontSize && !hasFontSize ? SVGMarkup.initialFontSize : []
    if cuts.isEmpty, initialFontSize.isEmpty { return try body(bytes) }
    var rest: [UInt8] = []
    rest.reserveCapacity(bytes.count + initialFontSize.count)
    var start = 0
    var parts = cuts
    if !initialFontSize.isEmpty {
      parts.insert(rootEnd..<rootEnd, at: parts.firstIndex { $0.lowerBound >= rootEnd } ?? parts.endIndex)
    }
    for part in parts {
      rest += bytes[start..<part.lowerBound]
      if part.isEmpty { rest += initialFontSize }
      start = part.upperBound
    }
    rest += bytes[start...]
    return try rest.withUnsafeBufferPointer { rest throws(Failure) in try body(UnsafeRawBufferPointer(rest)) }
  }

  /// What the root element is given: where nothing is said, text is 12 units high in librsvg, and 16 in browsers.
  private static let initialFontSize = Array(" font-size='16px'".utf8)

  /// Whether elements blend with what is behind them.
  var blends: Bool {
    Array("mix-blend-mode".utf8).withUnsafeBytes { bytes.firstIndex(of: $0) } != nil
  }

  // MARK: Steps

  /// Steps over a piece of text, a tag, or another piece of markup.
  private mutating func step() throws(ImageFault) {
    let start = index
    guard bytes[index] == UInt8(ascii: "<") else {
      skip(to: "<")
      entities.look(at: bytes[start..<index])
      if drawing.keepsText(length: index - start) { drawing.add(try entities.text(of: bytes[start..<index])) }
      if open.last == true { try SVGNumbers.checkCSS(bytes[start..<index]) }
      return
    }
    if starts(with: "<!--") {
      try skip(past: "-->")
    } else if starts(with: "<![CDATA[") {
      try skip(past: "]]>")
      let text = bytes[(start + 9)..<(index - 3)]
      if drawing.keepsText(length: text.count) { drawing.add(entities.encoding.text(of: text)) }
      if open.last == true { try SVGNumbers.checkCSS(text) }
    } else if starts(with: "<?") {
      try skip(past: "?>")
      try takeEncoding(start..<index)
    } else if starts(with: "<!") {
      try documentType()
    } else if starts(with: "</") {
      try skip(past: ">")
      guard open.popLast() != nil else { throw .undrawable(.markup) }
      graph.close()
      drawing.close()
    } else {
      try startTag()
    }
  }

  /// Markup that is found as bytes must be markup to whoever decodes them.
  private mutating func takeEncoding(_ declaration: Range<Int>) throws(ImageFault) {
    let words = String(decoding: bytes[declaration], as: UTF8.self).lowercased()
      .split { $0.isWhitespace || $0 == "=" || $0 == "\"" || $0 == "'" }
    guard words.first == "<?xml", let key = words.firstIndex(of: "encoding"), key + 1 < words.endIndex else { return }
    let name = words[key + 1]
    guard let encoding = SVGEncoding(named: name) else { throw .unsupported(.encoding(String(name))) }
    entities.encoding = encoding
  }

  /// Steps over a document type, of which only the declarations of entities without markup are left: drawing programs make them
  /// for the names of namespaces.
  private mutating func documentType() throws(ImageFault) {
    index += 2
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if bytes[index] == UInt8(ascii: "[") {
        index += 1
        try declarations()
      } else if isQuote(bytes[index]) {
        _ = try quoted()
      } else {
        index += 1
      }
    }
    try skip(past: ">")
  }

  private mutating func declarations() throws(ImageFault) {
    while index < bytes.count, bytes[index] != UInt8(ascii: "]") {
      skipSpace()
      let start = index
      if starts(with: "<!--") {
        try skip(past: "-->")
      } else if starts(with: "<!ENTITY") {
        if try isPlainEntity() { continue }
      } else if starts(with: "<") {
        try skipDeclaration()
      } else if index < bytes.count, bytes[index] != UInt8(ascii: "]") {
        index += 1
      }
      if start < index { cuts.append(start..<index) }
    }
  }

  /// Steps over the declaration of an entity; whether it has a value without markup and references.
  private mutating func isPlainEntity() throws(ImageFault) -> Bool {
    let start = index
    index += 8
    skipSpace()
    let name = name()
    skipSpace()
    guard !name.isEmpty, index < bytes.count, isQuote(bytes[index]) else {
      index = start
      try skipDeclaration()
      return false
    }
    let value = try quoted()
    try SVGNumbers.check(bytes[value], limit: SVGNumbers.limit)
    try skip(past: ">")
    guard !bytes[value].contains(where: { [UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "%")].contains($0) })
    else {
      return false
    }
    entities.declare(name, bytes[value])
    return true
  }

  private mutating func skipDeclaration() throws(ImageFault) {
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if isQuote(bytes[index]) { _ = try quoted() } else { index += 1 }
    }
    try skip(past: ">")
  }

  // MARK: Elements

  private mutating func startTag() throws(ImageFault) {
    let line = lineOfIndex()
    index += 1
    let qualifiedName = name()
    let element = localName(qualifiedName)
    guard !element.isEmpty else { throw .undrawable(.markup) }
    guard open.count < SVGMarkup.depthLimit else { throw .undrawable(.depth(limit: SVGMarkup.depthLimit)) }
    if element == "text" { (hasText, needsFontSize) = (true, true) }
    if open.isEmpty { rootEnd = index }
    drawing.open(qualifiedName, line: line)
    graph.open(isPaint: element.hasSuffix("Gradient"))
    while true {
      let start = index
      skipSpace()
      if starts(with: ">") {
        index += 1
        open.append(element == "style")
        return
      }
      if starts(with: "/>") {
        index += 2
        graph.close()
        drawing.close()
        return
      }
      let attribute = name()
      skipSpace()
      guard !attribute.isEmpty, starts(with: "=") else { throw .undrawable(.markup) }
      index += 1
      skipSpace()
      try take(attribute, quoted(), of: element, from: start)
    }
  }

  /// Judges an attribute, which begins at `start`.
  private mutating func take(
    _ attribute: String, _ value: Range<Int>, of element: String, from start: Int
  ) throws(ImageFault) {
    if value.count < 20, bytes[value].suffix(2).elementsEqual("em".utf8) { needsFontSize = true }
    if attribute == "font-size", open.isEmpty { hasFontSize = true }
    entities.look(at: bytes[value])
    if SVGDrawing.keeps(attribute, length: value.count) {
      drawing.set(attribute, to: try entities.text(of: bytes[value]))
    }
    if localName(attribute) == "href" {
      let target = bytes[value].drop { SVGMarkup.isSpace($0) }
      if element != "a" {
        if target.first == UInt8(ascii: "#") { return graph.refer(to: target.dropFirst()) }
        if let picture = EmbeddedPicture(target, line: line) {
          if picture.format != nil { return try take(picture) }
          losses.add(.picture, line: line)
        } else if SVGMarkup.drawnReferences.contains(element) {
          losses.add(.reference(shortened(target)), line: line)
        }
      }
      cuts.append(start..<index)
    } else if attribute == "id" || attribute == "xml:id" {
      graph.name(bytes[value])
    } else if attribute == "style" {
      try SVGNumbers.checkCSS(bytes[value])
      graph.referToURLs(in: bytes[value])
    } else {
      if let limit = SVGNumbers.limit(of: attribute) {
        try SVGNumbers.check(bytes[value], limit: limit, isPath: attribute == "d")
      }
      graph.referToURLs(in: bytes[value])
    }
  }

  /// Keeps a picture, unless there are more pixels in all than one picture may have: decoders take memory for them, however few
  /// bytes they are.
  private mutating func take(_ picture: EmbeddedPicture) throws(ImageFault) {
    pixelCount += try picture.pixelCount()
    guard pixelCount <= Double(SVGMarkup.pixelLimit) else { throw .undrawable(.pixels(limit: SVGMarkup.pixelLimit)) }
    pictures.append(picture)
  }

  /// The elements that would draw what they refer to.
  private static let drawnReferences: Set = ["image", "use", "feImage", "pattern", "tref"]

  private func shortened(_ target: Slice<UnsafeRawBufferPointer>) -> String {
    let text = String(decoding: target.prefix(60), as: UTF8.self)
    return target.count > 60 ? text + "…" : text
  }

  // MARK: Lines

  /// The line of the byte at hand, which is never before one that was asked for.
  private mutating func lineOfIndex() -> Int {
    while lineEnd < index { (lineEnd, line) = (endOfLine(from: lineEnd + 1), line + 1) }
    return line
  }

  private func endOfLine(from start: Int) -> Int {
    bytes.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? bytes.count
  }

  // MARK: Bytes

  private func localName(_ name: String) -> String {
    name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  private mutating func name() -> String {
    let start = index
    while index < bytes.count, !SVGMarkup.isSpace(bytes[index]), !SVGMarkup.ends.contains(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// The bytes that end a name, beside space.
  private static let ends = Array("=>/\"'<".utf8)

  /// Steps over a text in quotes, and gives where it stands without them.
  private mutating func quoted() throws(ImageFault) -> Range<Int> {
    guard index < bytes.count, isQuote(bytes[index]) else { throw .undrawable(.markup) }
    let (quote, start) = (bytes[index], index + 1)
    guard let end = bytes[start...].firstIndex(of: quote) else { throw .undrawable(.markup) }
    index = end + 1
    return start..<end
  }

  private func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 }

  private mutating func skipSpace() { while index < bytes.count, SVGMarkup.isSpace(bytes[index]) { index += 1 } }

  private func starts(with text: StaticString) -> Bool {
    bytes[index...].starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func skip(to byte: Unicode.Scalar) {
    index = bytes[index...].firstIndex(of: UInt8(ascii: byte)) ?? bytes.count
  }

  private mutating func skip(past text: StaticString) throws(ImageFault) {
    while index < bytes.count {
      if starts(with: text) {
        index += text.utf8CodeUnitCount
        return
      }
      index += 1
    }
    throw .undrawable(.markup)
  }
}
