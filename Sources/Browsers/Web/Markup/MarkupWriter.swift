import Bytes

/// Writes elements, attributes and texts as HTML or as XHTML. Nothing reaches the bytes but through it, so that whatever data hold
/// stays text: there is no way to write a tag, an attribute or an address that is not one of its types.
struct MarkupWriter {
  /// The forms in which elements are written.
  enum Syntax {
    /// HTML, for browsers.
    case html
    /// XML, for readers of books.
    case xhtml
  }

  /// The form.
  let syntax: Syntax
  /// What was written.
  private(set) var bytes: [UInt8] = []

  /// Begins with nothing.
  init(_ syntax: Syntax, capacity: Int = 1 << 16) {
    self.syntax = syntax
    bytes.reserveCapacity(capacity)
  }

  /// Writes an element with what `content` writes in it.
  mutating func element(_ tag: Tag, _ attributes: [Attribute] = [], _ content: (inout MarkupWriter) -> Void) {
    open(tag, attributes)
    content(&self)
    put("</")
    put(tag.rawValue)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an element that holds a text.
  mutating func element(_ tag: Tag, _ attributes: [Attribute] = [], text: String) {
    element(tag, attributes) { $0.text(text) }
  }

  /// Writes an element that holds nothing and has no end.
  mutating func void(_ tag: Tag, _ attributes: [Attribute] = []) {
    open(tag, attributes, isVoid: true)
  }

  /// Writes a text; its line feeds end lines.
  mutating func text(_ text: String) {
    guard text.hasByte(0x0a) else { return escape(text, inAttribute: false) }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { void(.br) }
      escape(String(line), inAttribute: false)
    }
  }

  /// Ends a line of the file, for those who read it.
  mutating func lineBreak() { bytes.append(0x0a) }

  /// Writes what stands before the first element.
  mutating func beginDocument() {
    put(syntax == .html ? "<!doctype html>\n" : "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n")
  }

  /// Writes what stands before the first element of XML that is no page.
  mutating func beginData() { put("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") }

  /// Writes a style sheet, or a script that runs once all is read, of the program's own.
  mutating func program(_ tag: Tag, _ source: ProgramText, isModule: Bool = false) {
    element(tag, isModule ? [.type("module")] : []) { $0.bytes += source.bytes }
  }

  /// Writes data for programs (JSON); no text in them ends the element.
  mutating func data(_ json: JSON, type: String) {
    element(.script, [.type(type)]) { writer in
      json.line().withUnsafeBufferPointer { bytes in
        writer.put(bytes, but: .inData) { byte in
          switch byte {
          case UInt8(ascii: "<"): "\\u003c"
          case UInt8(ascii: ">"): "\\u003e"
          case UInt8(ascii: "&"): "\\u0026"
          default: "\\u007f"
          }
        }
      }
    }
  }

  private mutating func open(_ tag: Tag, _ attributes: [Attribute], isVoid: Bool = false) {
    bytes.append(UInt8(ascii: "<"))
    put(tag.rawValue)
    for attribute in attributes { write(attribute) }
    if isVoid, syntax == .xhtml { bytes.append(UInt8(ascii: "/")) }
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func write(_ attribute: Attribute) {
    let (name, value) = attribute.pair
    bytes.append(UInt8(ascii: " "))
    put(name)
    guard let value = value ?? (syntax == .xhtml ? name : nil) else { return }
    put("=\"")
    escape(value, inAttribute: true)
    bytes.append(UInt8(ascii: "\""))
    // XML reads another attribute than HTML.
    if name == "lang", syntax == .xhtml {
      put(" xml:lang=\"")
      escape(value, inAttribute: true)
      put("\"")
    }
  }

  private mutating func put(_ text: String) {
    var text = text
    // The bytes at once; those of a view of UTF-8 would be copied one by one.
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Puts bytes in runs, between those that something else stands for.
  private mutating func put(
    _ letters: UnsafeBufferPointer<UInt8>, but signs: Signs, _ substitute: (UInt8) -> StaticString
  ) {
    var start = 0
    for index in letters.indices where signs.has(letters[index]) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<index]))
      substitute(letters[index]).withUTF8Buffer { bytes.append(contentsOf: $0) }
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start...]))
  }

  /// Characters that neither form allows become spaces.
  private mutating func escape(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { letters in
      put(letters, but: inAttribute ? .inAttributes : .inTexts) { byte in
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: " "
        }
      }
    }
  }
}

/// The bytes that cannot stand as they are somewhere: a bit for each below 0x40, so that all of a text is looked through at the cost of
/// a comparison and a shift a byte.
private struct Signs {
  private let bits: UInt64

  private init(_ bytes: [UInt8]) { bits = bytes.reduce(0) { $0 | 1 << UInt64($1) } }

  static let inData = Signs(Array("&<>".utf8))
  static let inTexts = Signs(Array("&<>".utf8) + controls)
  static let inAttributes = Signs(Array("&<>\"".utf8) + controls)
  private static let controls = [UInt8](0..<0x09) + [UInt8](0x0b..<0x20)

  /// Whether a byte is one of them, or 0x7f, a control character, which belongs to all.
  @inline(__always)
  func has(_ byte: UInt8) -> Bool { byte < 0x40 ? bits &>> UInt64(byte) & 1 != 0 : byte == 0x7f }
}

/// A style sheet or a script that the program brings along; no data are in it.
struct ProgramText {
  /// The source.
  let bytes: [UInt8]

  /// Takes the text of files of the program, and what follows from colours.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// By what a policy of contents allows it.
  var policySource: String { "'sha256-" + String(decoding: SHA256(bytes).bytes.base64, as: UTF8.self) + "'" }
}
