/// Takes in an XML text while it is read. Names of elements and attributes count without their prefixes.
class XMLHandler {
  /// An element begins.
  func start(_ name: XMLName, _ attributes: XMLAttributes) {}

  /// An element ends.
  func end(_ name: XMLName) {}

  /// Text stands in an element; it may come in pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The name of an element, without its prefix, while its text is read.
struct XMLName {
  private let bytes: UnsafePointer<CChar>

  init(_ bytes: UnsafePointer<CChar>) { self.bytes = XMLName.local(bytes) }

  static func == (name: XMLName, text: StaticString) -> Bool { isEqual(name.bytes, text) }

  static func ~= (text: StaticString, name: XMLName) -> Bool { isEqual(name.bytes, text) }

  /// The name behind its prefix.
  fileprivate static func local(_ bytes: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    var (start, index) = (bytes, bytes)
    while index.pointee != 0 {
      if index.pointee == 0x3a { start = index + 1 }
      index += 1
    }
    return start
  }

  fileprivate static func isEqual(_ bytes: UnsafePointer<CChar>, _ text: StaticString) -> Bool {
    let wanted = text.utf8Start
    for index in 0..<text.utf8CodeUnitCount where UInt8(bitPattern: bytes[index]) != wanted[index] { return false }
    return bytes[text.utf8CodeUnitCount] == 0
  }
}

/// The attributes of an element while its text is read.
struct XMLAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { self.pairs = pairs }

  /// The value of the attribute of that name, without its prefix, in UTF-8 with a zero behind it; nil when there is none.
  func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
    guard var pair = pairs else { return nil }
    while let own = pair.pointee {
      if XMLName.isEqual(XMLName.local(own), name) { return pair[1] }
      pair += 2
    }
    return nil
  }

  /// The values of all attributes of that name, whatever their prefixes.
  func all(_ name: StaticString) -> [String] {
    guard var pair = pairs else { return [] }
    var values: [String] = []
    while let own = pair.pointee {
      if XMLName.isEqual(XMLName.local(own), name), let value = pair[1] { values.append(String(cString: value)) }
      pair += 2
    }
    return values
  }

  /// The value of the attribute of that name, without its prefix; nil when there is none.
  subscript(name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }

  /// The whole number that an attribute holds; nil for anything else.
  func number(_ name: StaticString) -> Int? { self[name].flatMap { Int($0) } }

  /// Whether an attribute says yes.
  func isSet(_ name: StaticString) -> Bool { self[name].map { $0 == "1" || $0 == "true" } ?? false }
}
