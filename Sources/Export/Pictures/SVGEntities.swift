import Bytes
import Diagnostics

/// The entities that an SVG declares, and its texts with what they stand for.
struct SVGEntities {
  /// How texts are read.
  var encoding = SVGEncoding.utf8
  /// The first entity that is used and not declared.
  private(set) var undeclared: String?
  private var values: [String: String] = [:]
  /// How many bytes entities may stand for from now on.
  private var rest = SVGEntities.limit

  /// How many bytes entities may stand for in a drawing. Programs declare them for the names of namespaces.
  static let limit = 1 << 20
  private static let predefined = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

  /// Declares an entity. One that is longer than an attribute that is kept stands for coordinates, of which nothing is asked.
  mutating func declare(_ name: String, _ value: Slice<UnsafeRawBufferPointer>) {
    if values[name] != nil { return }
    values[name] = value.count <= SVGDrawing.longestValue ? encoding.text(of: value) : ""
  }

  /// The text of some bytes, with references to characters and entities replaced.
  ///
  /// - Throws: when entities stand for too much.
  mutating func text(of bytes: Slice<UnsafeRawBufferPointer>) throws(ImageFault) -> String {
    let text = encoding.text(of: bytes)
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    var result = String(parts[0])
    for part in parts.dropFirst() {
      let name = part.prefix { $0 != ";" }
      if name.endIndex < part.endIndex, let value = try value(of: name) {
        result += value + part[name.endIndex...].dropFirst()
      } else {
        result += "&" + part
      }
    }
    return result
  }

  private mutating func value(of name: Substring) throws(ImageFault) -> String? {
    if name.first == "#" { return SVGEntities.character(name.dropFirst()) }
    if let character = SVGEntities.predefined[String(name)] { return character }
    guard let value = values[String(name)] else { return nil }
    rest -= value.utf8.count
    guard rest >= 0 else { throw .undrawable(.entities(limit: SVGEntities.limit)) }
    return value
  }

  private static func character(_ number: Substring) -> String? {
    let value = number.first == "x" ? UInt32(number.dropFirst(), radix: 16) : UInt32(number)
    return value.flatMap(Unicode.Scalar.init).map(String.init)
  }

  /// Looks for the first entity that is not declared.
  mutating func look(at bytes: Slice<UnsafeRawBufferPointer>) {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    var start = 0
    while undeclared == nil, let mark = bytes.firstIndex(of: UInt8(ascii: "&"), from: start) {
      start = mark + 1
      let name = bytes[start...].prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "&") }
      guard name.endIndex < bytes.count, (1...SVGEntities.longestName).contains(name.count),
        name.first != UInt8(ascii: "#")
      else { continue }
      let text = String(decoding: name, as: UTF8.self)
      if SVGEntities.predefined[text] == nil, values[text] == nil { undeclared = text }
    }
  }

  /// What is longer is hardly a name.
  private static let longestName = 60
}
