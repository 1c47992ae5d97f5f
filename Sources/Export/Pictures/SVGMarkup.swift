import Diagnostics

/// The markup of an SVG, taken apart and made safe to draw.
///
/// Drawn is what is left without the targets of links (a recording surface of cairo keeps pointers to them that dangle when it
/// is drawn), without references to anything outside of the file, and without all of a document type but plain entities.
/// Numbers too large to compute with are refused, and so are elements that lie too deep or refer to each other too often.
///
/// It is no parser of XML: whatever else is wrong, librsvg refuses.
struct SVGMarkup {
  /// What elements refer to outside of the file, in order.
  private(set) var references: [String] = []
  private let bytes: UnsafeRawBufferPointer
  private var index = 0
  /// What is not drawn, in order.
  private var cuts: [Range<Int>] = []
  private var graph = SVGGraph()
  /// For each open element, whether it holds CSS.
  private var open: [Bool] = []

  /// How deep elements may lie.
  static let depthLimit = 200

  /// Takes an SVG apart, whose bytes must stay where they are.
  init(_ bytes: UnsafeRawBufferPointer) throws(ImageFault) {
    self.bytes = bytes
    while index < bytes.count { try step() }
    guard open.isEmpty else { throw .undrawable(.markup) }
    guard graph.isBounded else { throw .undrawable(.references(limit: SVGGraph.limit)) }
  }

  /// Gives `body` the bytes to draw.
  func withBytes<Result, Failure>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if cuts.isEmpty { return try body(bytes) }
    var rest: [UInt8] = []
    rest.reserveCapacity(bytes.count)
    var start = 0
    for cut in cuts {
      rest += bytes[start..<cut.lowerBound]
      start = cut.upperBound
    }
    rest += bytes[start...]
    return try rest.withUnsafeBufferPointer { rest throws(Failure) in try body(UnsafeRawBufferPointer(rest)) }
  }

  // MARK: Steps

  /// Steps over a piece of text, a tag, or another piece of markup.
  private mutating func step() throws(ImageFault) {
    let start = index
    guard bytes[index] == UInt8(ascii: "<") else {
      skip(to: "<")
      if open.last == true { try SVGNumbers.checkCSS(bytes[start..<index]) }
      return
    }
    if starts(with: "<!--") {
      try skip(past: "-->")
    } else if starts(with: "<![CDATA[") {
      try skip(past: "]]>")
      if open.last == true { try SVGNumbers.checkCSS(bytes[(start + 9)..<(index - 3)]) }
    } else if starts(with: "<?") {
      try skip(past: "?>")
      try checkEncoding(start..<index)
    } else if starts(with: "<!") {
      try documentType()
    } else if starts(with: "</") {
      try skip(past: ">")
      guard open.popLast() != nil else { throw .undrawable(.markup) }
      graph.close()
    } else {
      try startTag()
    }
  }

  /// Markup that is found as bytes must be markup to whoever decodes them.
  private func checkEncoding(_ declaration: Range<Int>) throws(ImageFault) {
    let words = String(decoding: bytes[declaration], as: UTF8.self).lowercased()
      .split { $0.isWhitespace || $0 == "=" || $0 == "\"" || $0 == "'" }
    guard words.first == "<?xml", let key = words.firstIndex(of: "encoding"), key + 1 < words.endIndex else { return }
    let name = words[key + 1]
    let known = ["utf-8", "utf8", "ascii", "us-ascii", "iso-8859-", "windows-125"]
    guard known.contains(where: { name == $0 || ($0.hasSuffix("-") || $0.hasSuffix("5")) && name.hasPrefix($0) }) else {
      throw .unsupported(.encoding(String(name)))
    }
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
    let isNamed = !name().isEmpty && index < bytes.count
    skipSpace()
    guard isNamed, index < bytes.count, isQuote(bytes[index]) else {
      index = start
      try skipDeclaration()
      return false
    }
    let value = try quoted()
    try SVGNumbers.check(bytes[value], limit: SVGNumbers.limit)
    try skip(past: ">")
    return !bytes[value].contains { [UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "%")].contains($0) }
  }

  private mutating func skipDeclaration() throws(ImageFault) {
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if isQuote(bytes[index]) { _ = try quoted() } else { index += 1 }
    }
    try skip(past: ">")
  }

  // MARK: Elements

  private mutating func startTag() throws(ImageFault) {
    index += 1
    let element = localName(name())
    guard !element.isEmpty else { throw .undrawable(.markup) }
    guard open.count < SVGMarkup.depthLimit else { throw .undrawable(.depth(limit: SVGMarkup.depthLimit)) }
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
    if localName(attribute) == "href" {
      let target = bytes[value].drop { SVGMarkup.isSpace($0) }
      if element != "a" {
        if target.first == UInt8(ascii: "#") { return graph.refer(to: target.dropFirst()) }
        if isPicture(target) { return }
        if SVGMarkup.drawnReferences.contains(element) { references.append(shortened(target)) }
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

  /// The elements that would draw what they refer to.
  private static let drawnReferences: Set = ["image", "use", "feImage", "pattern", "tref"]

  /// Whether an address holds pixels itself. An SVG in it would not be taken apart.
  private func isPicture(_ target: Slice<UnsafeRawBufferPointer>) -> Bool {
    let head = target.prefix { $0 != UInt8(ascii: ",") }.prefix(100)
    let text = String(decoding: head, as: UTF8.self).lowercased()
    return text.hasPrefix("data:image/") && !text.hasPrefix("data:image/svg") && !text.contains("&")
  }

  private func shortened(_ target: Slice<UnsafeRawBufferPointer>) -> String {
    let text = String(decoding: target.prefix(60), as: UTF8.self)
    return target.count > 60 ? text + "…" : text
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
