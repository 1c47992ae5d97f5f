import Diagnostics
import Reading

/// The forms that single values of the data must have. Each function gives the value, or reports what is wrong with it
/// and gives nil.
enum FieldValidation {
  /// An id: letters, digits and hyphens of ASCII, since ids become file names and PDF destinations.
  static func id(_ id: Located<String>, field: String = "id", _ found: inout DiagnosticList) -> String? {
    if isID(id.value) { return id.value }
    let repaired = CollationKey.plainWords(of: id.value)
    found.error(
      .invalidID(id.value, field: field, repaired: repaired.isEmpty ? nil : repaired.joined(separator: "-")),
      at: id.place)
    return nil
  }

  /// Whether a text has the form of an id.
  static func isID(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy(isIDByte) }

  private static func isIDByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte.isASCIIDigit || byte.isASCIILetter
  }

  /// A language tag, by the grammar of BCP 47 (RFC 5646, 2.1) as far as it needs no registry.
  static func language(_ language: Located<String>, _ found: inout DiagnosticList) -> String? {
    let subtags = language.value.split(separator: "-", omittingEmptySubsequences: false)
    let isFormed = subtags.allSatisfy { subtag in
      (1...8).contains(subtag.utf8.count) && subtag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    if isFormed, (2...8).contains(subtags[0].count), subtags[0].allSatisfy(\.isLetter) { return language.value }
    // The name of a POSIX locale: `fr_FR.UTF-8`.
    let tag = language.value.prefix { $0 != "." }.split(separator: "_").joined(separator: "-")
    let near = tag != language.value && !tag.isEmpty ? tag : nil
    found.error(.invalidLanguage(language.value, near: near), at: language.place)
    return nil
  }

  /// A colour, `#RRGGBB`.
  static func color(_ color: Located<String>, field: String, _ found: inout DiagnosticList) -> String? {
    let bytes = color.value.utf8
    if bytes.count == 7, bytes.first == UInt8(ascii: "#"), bytes.dropFirst().allSatisfy(\.isASCIIHexDigit) {
      return color.value
    }
    found.error(.invalidColor(field: field, color.value), at: color.place)
    return nil
  }
}

extension UInt8 {
  /// Whether the byte is a letter of ASCII.
  package var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
  /// Whether the byte is a hexadecimal digit of ASCII.
  var isASCIIHexDigit: Bool { isASCIIDigit || (self | 0x20) &- UInt8(ascii: "a") < 6 }
  /// Whether the byte is a digit of ASCII.
  package var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
