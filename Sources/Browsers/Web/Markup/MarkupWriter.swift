import Bytes

/// Writes elements, attributes and texts as HTML or as XHTML. Nothing reaches the bytes but through it, so that whatever data hold
/// stays text: there is no way to write a tag, an attribute or an address that is not one of its types.
struct MarkupWriter: ~Copyable {
  /// The forms in which elements are written.
  enum Syntax {
    /// HTML, for browsers.
    case html
    /// XML, for readers of books.
    case xhtml
  }

  /// The form.
  let syntax: Syntax
  private var bytes: ByteWriter

  /// Begins with nothing, and with room for so many bytes.
  init(_ syntax: Syntax, capacity: Int = 1 << 16) {
    self.syntax = syntax
    bytes = ByteWriter(capacity: capacity)
  }

  /// Gives what was written, and begins anew.
  mutating func take() -> [UInt8] { bytes.take() }

  /// Writes an element with what `content` writes in it.
  mutating func element(_ tag: Tag, _ attributes: [Attribute] = [], _ content: (inout MarkupWriter) -> Void) {
    open(tag, attributes)
    content(&self)
    bytes.append("</" as StaticString)
    bytes.append(tag.rawValue)
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
  mutating func text(_ text: String) { withBytes(of: text) { $0.text($1) } }

  /// Writes a text from its bytes.
  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while let end = UnsafeRawBufferPointer(text).firstIndex(of: 0x0a, from: start) {
      escape(UnsafeBufferPointer(rebasing: text[start..<end]), inAttribute: false)
      void(.br)
      start = end + 1
    }
    escape(UnsafeBufferPointer(rebasing: text[start...]), inAttribute: false)
  }

  /// Ends a line of the file, for those who read it.
  mutating func lineBreak() { bytes.append(0x0a) }

  /// Writes what stands before the first element.
  mutating func beginDocument() {
    if syntax == .xhtml { beginData() }
    bytes.append(syntax == .html ? "<!doctype html>\n" as StaticString : "<!DOCTYPE html>\n")
  }

  /// Writes what stands before the first element of XML that is no page.
  mutating func beginData() { bytes.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" as StaticString) }

  /// Writes a style sheet, or a script that runs once all is read, of the program's own.
  mutating func program(_ tag: Tag, _ source: ProgramText, isModule: Bool = false) {
    element(tag, isModule ? [.type("module")] : []) { $0.bytes.append(source.bytes) }
  }

  /// Writes data for programs (JSON); no text in them ends the element.
  mutating func data(_ json: JSON, type: String) {
    element(.script, [.type(type)]) { json.writeLine(to: &$0.bytes, inMarkup: true) }
  }

  private mutating func open(_ tag: Tag, _ attributes: [Attribute], isVoid: Bool = false) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(tag.rawValue)
    for index in attributes.indices { write(attributes[index]) }
    if isVoid, syntax == .xhtml { bytes.append(UInt8(ascii: "/")) }
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func write(_ attribute: Attribute) {
    let (name, value) = attribute.pair
    bytes.append(UInt8(ascii: " "))
    bytes.append(name)
    if case .data(let rest, _) = attribute { bytes.append(rest) }
    switch value {
    case .none where syntax == .html: return
    case .none: quoted { $0.bytes.append(name) }
    case .word(let word): quoted { $0.bytes.append(word) }
    case .text(let text): quoted { $0.withBytes(of: text) { $0.escape($1, inAttribute: true) } }
    }
    // XML reads another attribute than HTML.
    if case .lang(let language) = attribute, syntax == .xhtml {
      bytes.append(" xml:lang" as StaticString)
      quoted { $0.withBytes(of: language) { $0.escape($1, inAttribute: true) } }
    }
  }

  @inline(__always)
  private mutating func quoted(_ value: (inout MarkupWriter) -> Void) {
    bytes.append("=\"" as StaticString)
    value(&self)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Takes the bytes of a text where they lie.
  @inline(__always)
  private mutating func withBytes(
    of text: String, _ body: (inout MarkupWriter, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { body(&self, $0) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { body(&self, $0) } }
  }

  /// Puts bytes in runs, between those that something else stands for.
  private mutating func put(
    _ letters: UnsafeBufferPointer<UInt8>, but signs: Signs, _ substitute: (UInt8) -> StaticString
  ) {
    var start = 0
    while let index = letters.firstIndex(
      from: start, finding: { $1.signsOfMarkup }, where: { signs.has(letters[$0]) })
    {
      bytes.append(UnsafeBufferPointer(rebasing: letters[start..<index]))
      bytes.append(substitute(letters[index]))
      start = index + 1
    }
    bytes.append(UnsafeBufferPointer(rebasing: letters[start...]))
  }

  /// Characters that neither form allows become spaces.
  private mutating func escape(_ letters: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
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

/// The bytes that cannot stand as they are somewhere: a bit for each below 0x40.
private struct Signs {
  private let bits: UInt64

  private init(_ bytes: [UInt8]) { bits = bytes.reduce(0) { $0 | 1 << UInt64($1) } }

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
