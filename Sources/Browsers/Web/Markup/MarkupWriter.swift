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
    put(">")
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
        writer.put(bytes) { byte in
          switch byte {
          case UInt8(ascii: "<"): "\\u003c"
          case UInt8(ascii: ">"): "\\u003e"
          case UInt8(ascii: "&"): "\\u0026"
          default: nil
          }
        }
      }
    }
  }

  private mutating func open(_ tag: Tag, _ attributes: [Attribute], isVoid: Bool = false) {
    put("<")
    put(tag.rawValue)
    for attribute in attributes { write(attribute) }
    put(isVoid && syntax == .xhtml ? "/>" : ">")
  }

  private mutating func write(_ attribute: Attribute) {
    let (name, value) = attribute.pair
    put(" ")
    put(name)
    guard let value = value ?? (syntax == .xhtml ? name : nil) else { return }
    put("=\"")
    escape(value, inAttribute: true)
    put("\"")
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
  @inline(__always)
  private mutating func put(_ letters: UnsafeBufferPointer<UInt8>, _ substitute: (UInt8) -> StaticString?) {
    var start = 0
    for index in letters.indices {
      guard let other = substitute(letters[index]) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<index]))
      other.withUTF8Buffer { bytes.append(contentsOf: $0) }
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start...]))
  }

  /// Characters that neither form allows become spaces.
  private mutating func escape(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { letters in
      put(letters) { byte in
        switch byte {
        // Nearly all: letters, and what is not ASCII.
        case 0x3f...0x7e, 0x80...0xff, 0x20: nil
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\"") where inAttribute: "&quot;"
        case 0..<0x09, 0x0b..<0x20, 0x7f: " "
        default: nil
        }
      }
    }
  }
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
