import Diagnostics

/// Reads the header of an SVG file: its root element, as far as it gives a size.
///
/// Source: SVG 1.1 (second edition), 7; lengths at CSS's 96 pixels to the inch.
struct SVGHeader {
  private let bytes: UnsafeRawBufferPointer
  private var index = 0

  /// The size of the picture; nil when the bytes are no SVG.
  static func read(_ bytes: UnsafeRawBufferPointer) throws(ImageFault) -> ImageHeader? {
    var header = SVGHeader(bytes: bytes)
    guard header.reachRoot() else { return nil }
    guard let attributes = header.attributes(), header.isClosed(selfClosing: attributes.isClosed) else {
      throw .truncated
    }
    guard let (width, height) = try size(attributes.values) else {
      throw .unsupported(attributes.values["viewBox"].map { .viewBox($0) } ?? .noSize)
    }
    guard extents.contains(width), extents.contains(height) else { throw .unsupported(.extent(extents)) }
    return ImageHeader(format: .svg, width: width, height: height)
  }

  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  // MARK: Markup

  /// Steps over declarations and comments to the name of the root element; false when it is not `svg`.
  private mutating func reachRoot() -> Bool {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { index = 3 }
    while true {
      skipSpace()
      if starts(with: "<?") {
        guard skip(past: "?>") else { return false }
      } else if starts(with: "<!--") {
        guard skip(past: "-->") else { return false }
      } else if starts(with: "<!DOCTYPE") {
        guard skipDoctype() else { return false }
      } else {
        guard starts(with: "<") else { return false }
        index += 1
        let name = word()
        return name == "svg" || name.hasSuffix(":svg")
      }
    }
  }

  /// A document type may hold declarations in brackets, which hold `>`.
  private mutating func skipDoctype() -> Bool {
    var isInBrackets = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "["): isInBrackets = true
      case UInt8(ascii: "]"): isInBrackets = false
      case UInt8(ascii: ">") where !isInBrackets:
        index += 1
        return true
      default: break
      }
      index += 1
    }
    return false
  }

  /// The attributes of the root, and whether the root ends there; nil when the file ends before.
  private mutating func attributes() -> (values: [String: String], isClosed: Bool)? {
    var values: [String: String] = [:]
    while true {
      skipSpace()
      guard index < bytes.count else { return nil }
      if starts(with: ">") { return (values, false) }
      if starts(with: "/>") { return (values, true) }
      let name = word()
      skipSpace()
      guard !name.isEmpty, starts(with: "=") else { return nil }
      index += 1
      skipSpace()
      guard starts(with: "\"") || starts(with: "'") else { return nil }
      let quote = bytes[index]
      let start = index + 1
      index = start
      while index < bytes.count, bytes[index] != quote { index += 1 }
      guard index < bytes.count else { return nil }
      values[name] = String(decoding: bytes[start..<index], as: UTF8.self)
      index += 1
    }
  }

  /// Whether the root element is closed; what may follow it is at most comments and space.
  private func isClosed(selfClosing: Bool) -> Bool {
    if selfClosing { return true }
    let tail = bytes[max(index, bytes.count - 4096)...]
    return String(decoding: tail, as: UTF8.self).contains("svg>")
  }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x0a, 0x0d, 0x09].contains(bytes[index]) { index += 1 }
  }

  private func starts(with text: StaticString) -> Bool {
    bytes[index...].starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func skip(past text: StaticString) -> Bool {
    while index < bytes.count {
      if starts(with: text) {
        index += text.utf8CodeUnitCount
        return true
      }
      index += 1
    }
    return false
  }

  private mutating func word() -> String {
    let start = index
    while index < bytes.count, ![0x20, 0x0a, 0x0d, 0x09].contains(bytes[index]),
      bytes[index] != UInt8(ascii: "="), bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "/")
    {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  // MARK: Size

  /// The widths and heights that a picture may have, in units. Drawing libraries compute with whole numbers of a 256th.
  static let extents = 0.01...1_000_000

  /// The size that the root's attributes give: width and height, or those of the view box.
  private static func size(
    _ attributes: [String: String]
  ) throws(ImageFault) -> (width: Double, height: Double)? {
    let view = (attributes["viewBox"] ?? "").split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }
      .compactMap { Double($0) }
    let box = view.count == 4 && view[2] > 0 && view[3] > 0 ? (width: view[2], height: view[3]) : nil
    switch (try length(attributes["width"]), try length(attributes["height"]), box) {
    case (let width?, let height?, _): return (width, height)
    case (let width?, nil, let box?): return (width, width * box.height / box.width)
    case (nil, let height?, let box?): return (height * box.width / box.height, height)
    case (nil, nil, let box?): return box
    default: return nil
    }
  }

  /// An absolute length in user units; nil for those that depend on where the picture stands, such as percentages.
  ///
  /// - Throws: what is no length at all.
  private static func length(_ text: String?) throws(ImageFault) -> Double? {
    guard let text else { return nil }
    let trimmed = text.drop { $0.isWhitespace }.prefix { !$0.isWhitespace }
    var digits = trimmed.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "+" || $0 == "-" }
    let rest = trimmed[digits.endIndex...]
    if rest.first == "e" || rest.first == "E" {
      let exponent = rest.dropFirst().prefix { ("0"..."9").contains($0) || $0 == "+" || $0 == "-" }
      if exponent.contains(where: \.isNumber) { digits = trimmed[..<exponent.endIndex] }
    }
    guard let value = Double(digits), value.isFinite else { throw .unsupported(.noLength(text)) }
    let unit = String(trimmed[digits.endIndex...]).lowercased()
    if let factor = absoluteUnits[unit] { return value > 0 ? value * factor : nil }
    guard relativeUnits.contains(unit) else { throw .unsupported(.noLength(text)) }
    return nil
  }

  private static let absoluteUnits = [
    "": 1, "px": 1, "pt": 96.0 / 72, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96, "q": 96 / 101.6,
  ]
  private static let relativeUnits: Set = ["%", "em", "ex", "ch", "rem", "vw", "vh", "vmin", "vmax"]
}
