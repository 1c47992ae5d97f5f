/// What a schema describes, in another language, out of a JSON object that gives each description by the English one.
struct SchemaTranslation {
  /// Strings of JSON, as they are written between their quotation marks.
  private let translated: [ArraySlice<UInt8>: ArraySlice<UInt8>]

  private static let quote = UInt8(ascii: "\"")
  private static let keyword = Array("description".utf8)
  private static let colon = Array("\": \"".utf8)

  /// Takes up the object.
  ///
  /// - Precondition: its text is JSON, with strings alone.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    let strings = SchemaTranslation.strings(in: bytes)
    let pairs = stride(from: 0, to: strings.count - 1, by: 2).map { (bytes[strings[$0]], bytes[strings[$0 + 1]]) }
    translated = Dictionary(pairs) { first, _ in first }
  }

  /// A schema with its descriptions translated; those that are not known stay as they are.
  ///
  /// - Precondition: the text is JSON.
  func translate(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let strings = SchemaTranslation.strings(in: bytes)
    var result: [UInt8] = []
    var end = 0
    for (name, value) in zip(strings, strings.dropFirst()) {
      let isDescription =
        bytes[name].elementsEqual(SchemaTranslation.keyword)
        && bytes[name.upperBound..<value.lowerBound].elementsEqual(SchemaTranslation.colon)
      guard isDescription, let words = translated[bytes[value]] else { continue }
      result += bytes[end..<value.lowerBound] + words
      end = value.upperBound
    }
    return String(decoding: result + bytes[end...], as: UTF8.self)
  }

  /// Where the strings of a JSON text stand, between their quotation marks.
  private static func strings(in bytes: [UInt8]) -> [Range<Int>] {
    var strings: [Range<Int>] = []
    var start: Int?
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
      } else if bytes[index] == quote {
        if let first = start { strings.append(first..<index) }
        start = start == nil ? index + 1 : nil
      }
      index += 1
    }
    return strings
  }
}
