import Diagnostics

/// Looks for numbers in an SVG that are too large to be computed with, in the attributes and properties that are drawn.
enum SVGNumbers {
  /// The largest number: cairo computes with 24 bits before the point.
  static let limit = 1e7
  /// The largest number that says how text is set: Pango computes with 32 bits, 10 of them after the point.
  private static let textLimit = 1e5

  /// The largest number that an attribute or a property may hold; nil for one that is not drawn, or holds no numbers.
  static func limit(of name: String) -> Double? {
    if text.contains(name) { return textLimit }
    return drawn.contains(name) ? limit : nil
  }

  private static let text: Set = [
    "font", "font-size", "letter-spacing", "word-spacing", "baseline-shift", "kerning", "textLength", "line-height",
  ]

  private static let drawn: Set = [
    "amplitude", "azimuth", "baseFrequency", "bias", "cx", "cy", "d", "diffuseConstant", "divisor", "dx", "dy",
    "elevation", "exponent", "fill-opacity", "filterRes", "flood-opacity", "fr", "fx", "fy", "gradientTransform",
    "height", "intercept", "k1", "k2", "k3", "k4", "kernelMatrix", "kernelUnitLength", "limitingConeAngle",
    "markerHeight", "markerWidth", "numOctaves", "offset", "opacity", "order", "patternTransform", "points",
    "pointsAtX", "pointsAtY", "pointsAtZ", "r", "radius", "refX", "refY", "rotate", "rx", "ry", "scale", "slope",
    "specularConstant", "specularExponent", "startOffset", "stdDeviation", "stop-opacity", "stroke-dasharray",
    "stroke-dashoffset", "stroke-miterlimit", "stroke-opacity", "stroke-width", "surfaceScale", "tableValues",
    "targetX", "targetY", "transform", "values", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2", "z",
  ]

  /// Checks the properties of a style sheet or of a `style` attribute.
  static func checkCSS(_ css: Slice<UnsafeRawBufferPointer>) throws(ImageFault) {
    var start = css.startIndex
    while start < css.endIndex {
      let end = css[start...].firstIndex {
        $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}")
      }
      let declaration = css[start..<(end ?? css.endIndex)]
      start = end.map { $0 + 1 } ?? css.endIndex
      if let end, css[end] == UInt8(ascii: "{") { continue }
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let property =
        String(decoding: declaration[..<colon], as: UTF8.self)
        .split { $0.isWhitespace || $0 == "/" || $0 == "*" }.last.map(String.init)?.lowercased() ?? ""
      if let limit = limit(of: property) { try check(declaration[(colon + 1)...], limit: limit) }
    }
  }

  /// Checks all numbers of a value; those in names, colours, addresses and quotes are none. In a path, each letter is a command.
  static func check(
    _ value: Slice<UnsafeRawBufferPointer>, limit: Double, isPath: Bool = false
  ) throws(ImageFault) {
    var index = value.startIndex
    func skip(while isPart: (UInt8) -> Bool) { while index < value.endIndex, isPart(value[index]) { index += 1 } }
    while index < value.endIndex {
      let (start, byte) = (index, value[index])
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."):
        index = end(ofNumberAt: start, in: value)
        // Most numbers are short, and have no exponent.
        if index - start < 6, !value[start..<index].contains(where: isLetter) { continue }
        let number = String(decoding: value[start..<index], as: UTF8.self)
        if let read = Double(number), !(read.magnitude <= limit) { throw .undrawable(.number(number)) }
      case UInt8(ascii: "#"):
        index += 1
        skip(while: isNamePart)
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        index += 1
        skip { $0 != byte }
        index = min(index + 1, value.endIndex)
      case _ where isLetter(byte):
        index += 1
        if isPath { continue }
        skip(while: isNamePart)
        let word = String(decoding: value[start..<index], as: UTF8.self).lowercased()
        if ["inf", "infinity", "nan"].contains(word) { throw .undrawable(.number(word)) }
        if word == "url" { skip { $0 != UInt8(ascii: ")") } }
      default: index += 1
      }
    }
  }

  /// Where the number at `start` ends, which may have a fraction and an exponent.
  private static func end(ofNumberAt start: Int, in value: Slice<UnsafeRawBufferPointer>) -> Int {
    var index = start
    func isDigit(_ index: Int) -> Bool {
      index < value.endIndex && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(value[index])
    }
    while isDigit(index) { index += 1 }
    if index < value.endIndex, value[index] == UInt8(ascii: ".") { index += 1 }
    while isDigit(index) { index += 1 }
    guard index < value.endIndex, value[index] | 0x20 == UInt8(ascii: "e") else { return index }
    var exponent = index + 1
    if exponent < value.endIndex, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(value[exponent]) { exponent += 1 }
    guard isDigit(exponent) else { return index }
    while isDigit(exponent) { exponent += 1 }
    return exponent
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
