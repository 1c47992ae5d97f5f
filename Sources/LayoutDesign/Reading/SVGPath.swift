import Frames

extension Path {
  /// Reads the path data of SVG 1.1 (8.3): M, L, H, V, C, Z and their relative forms; nil for anything else, and where it leads
  /// further than a million units away.
  package init?(svg text: String) {
    var reader = SVGPathReader(text)
    guard let elements = reader.read() else { return nil }
    self.init(elements)
  }
}

/// Reads path data command by command.
private struct SVGPathReader {
  private let bytes: [UInt8]
  /// Where the next byte is.
  private var place = 0
  private var elements: [Path.Element] = []
  private var start = Point.zero
  /// No coordinate is larger.
  private static let furthest = 1e6
  private var current = Point.zero

  init(_ text: String) { bytes = Array(text.utf8) }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func read() -> [Path.Element]? {
    var command: UInt8?
    skipSeparators()
    while let next {
      if isLetter(next) {
        command = next
        place += 1
      } else {
        command = command.flatMap(repeated)
      }
      guard let command, step(command) else { return nil }
      skipSeparators()
    }
    return elements.isEmpty ? nil : elements
  }

  /// The command of numbers that follow those of a command without one of their own; nil after a command without numbers.
  private func repeated(_ command: UInt8) -> UInt8? {
    switch command {
    case UInt8(ascii: "M"): UInt8(ascii: "L")
    case UInt8(ascii: "m"): UInt8(ascii: "l")
    case UInt8(ascii: "Z"), UInt8(ascii: "z"): nil
    default: command
    }
  }

  private mutating func step(_ command: UInt8) -> Bool {
    let origin = command >= UInt8(ascii: "a") ? current : Point.zero
    switch command & 0xdf {
    case UInt8(ascii: "M"):
      guard let point = point(from: origin) else { return false }
      (start, current) = (point, point)
      elements.append(.move(point))
    case UInt8(ascii: "L"):
      guard let point = point(from: origin) else { return false }
      line(to: point)
    case UInt8(ascii: "H"):
      guard let x = coordinate(from: origin.x) else { return false }
      line(to: Point(x: x, y: current.y))
    case UInt8(ascii: "V"):
      guard let y = coordinate(from: origin.y) else { return false }
      line(to: Point(x: current.x, y: y))
    case UInt8(ascii: "C"):
      guard let first = point(from: origin), let second = point(from: origin), let end = point(from: origin) else {
        return false
      }
      elements.append(.curve(first, second, to: end))
      current = end
    case UInt8(ascii: "Z"):
      elements.append(.close)
      current = start
    default: return false
    }
    return true
  }

  private mutating func line(to point: Point) {
    elements.append(.line(point))
    current = point
  }

  private mutating func point(from origin: Point) -> Point? {
    guard let x = coordinate(from: origin.x), let y = coordinate(from: origin.y) else { return nil }
    return Point(x: x, y: y)
  }

  private mutating func coordinate(from origin: Double) -> Double? {
    guard let number = number(), abs(origin + number) <= SVGPathReader.furthest else { return nil }
    return origin + number
  }

  private mutating func number() -> Double? {
    skipSeparators()
    let start = place
    var (digits, decimals, value) = (0, 0, 0)
    var hasPoint = false
    while let byte = next {
      if isDigit(byte) {
        digits += 1
        if hasPoint { decimals += 1 }
        if digits <= SVGPathReader.mostExactDigits { value = 10 * value + Int(byte - 48) }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        guard place == start, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") else { break }
      }
      place += 1
    }
    guard digits > 0 else { return nil }
    guard digits <= SVGPathReader.mostExactDigits else {
      return Double(String(decoding: bytes[start..<place], as: UTF8.self))
    }
    // Both are exact, so that their quotient is the nearest number to what is written.
    let size = Double(value) / SVGPathReader.powersOfTen[decimals]
    return bytes[start] == UInt8(ascii: "-") ? -size : size
  }

  /// Numbers of so many digits are exact.
  private static let mostExactDigits = 15
  private static let powersOfTen = (0...mostExactDigits).reduce(into: [1.0]) { powers, _ in
    powers.append(10 * powers[powers.count - 1])
  }

  private mutating func skipSeparators() {
    while let byte = next, byte == 32 || byte == 44 || byte == 10 || byte == 9 { place += 1 }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte & 0xdf) >= 65 && (byte & 0xdf) <= 90 }
  private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
