import Diagnostics
import Reading

extension FieldValidation {
  /// An address of http, https or mailto. Anything else is left out with a warning: it costs a link, and not the catalogue.
  static func address(_ address: Located<String>, field: String, _ found: inout DiagnosticList) -> String? {
    guard let fault = fault(of: address.value) else { return address.value }
    found.warn(.invalidAddress(field: field, address.value, fault), at: address.place)
    return nil
  }

  /// Whether `text` is an address of http, https or mailto.
  static func isAddress(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(form) == .whole
  }

  /// Whether `text` does not begin as addresses do, as paths do not.
  static func hasNoScheme(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(form) == .noScheme
  }

  private static func fault(of address: String) -> AddressFault? {
    var address = address
    if isSeveral(address) { return .several }
    switch address.withUTF8(form) {
    case .whole: return nil
    case .partial:
      let repaired = address.trimmed.escapingSpace
      return repaired != address && isAddress(repaired) ? .spaced(repaired: repaired) : .incomplete
    case .otherScheme: return .otherScheme
    case .noScheme: return .noScheme(repaired: repaired(address))
    }
  }

  /// Whether a text is several addresses, with spaces or semicolons between them.
  private static func isSeveral(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 == 0x20 || $0 == UInt8(ascii: ";") }) else { return false }
    let parts = text.split { $0 == " " || $0 == ";" || $0 == "," }
    return parts.count > 1 && parts.allSatisfy { isAddress(String($0)) }
  }

  /// The address that is likely to be meant by one without a scheme; nil where none is.
  private static func repaired(_ address: String) -> String? {
    let bare = address.trimmed.trimming("<").trimming(">").escapingSpace
    if isAddress(bare) { return bare }
    let host = bare.prefix { $0 != "/" }
    // What lies on a computer has no address.
    guard !host.contains("\\"), !isDocument(bare), !host.contains("%"), let point = host.lastIndex(of: "."),
      point > host.startIndex, host.first != ".",
      host[point...].dropFirst().count > 1, host[point...].dropFirst().allSatisfy(\.isLetter)
    else { return nil }
    let parts = host.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      ? "mailto:\(bare)" : parts.count == 1 ? "https://\(bare)" : nil
  }

  /// Whether a text is the name of a document, and not that of a computer.
  private static func isDocument(_ text: String) -> Bool {
    let endings: Set = ["pdf", "doc", "docx", "odt", "xls", "xlsx", "ods", "ppt", "pptx", "odp", "zip", "jpg", "png"]
    return !text.contains("/") && text.split(separator: ".").last.map { endings.contains($0.lowercased()) } ?? false
  }

  private enum AddressForm { case whole, partial, otherScheme, noScheme }

  /// What kind of address the bytes are; by RFC 3986, 3.1, a scheme is a letter, then letters, digits, `+`, `-` and `.`.
  private static func form(_ bytes: UnsafeBufferPointer<UInt8>) -> AddressForm {
    let schemeLength = bytes.prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
    }.count
    guard schemeLength > 0, schemeLength < bytes.count, bytes[schemeLength] == UInt8(ascii: ":"),
      bytes[0].isASCIILetter
    else {
      return .noScheme
    }
    let rest = bytes[(schemeLength + 1)...]
    if rest.contains(where: { $0 <= 0x20 }) { return .partial }
    switch schemeLength {
    case 4 where spells(bytes, "http"), 5 where spells(bytes, "https"):
      guard rest.starts(with: "//".utf8), let first = rest.dropFirst(2).first else { return .partial }
      return first == UInt8(ascii: "/") || first == UInt8(ascii: "?") || first == UInt8(ascii: "#") ? .partial : .whole
    case 6 where spells(bytes, "mailto"):
      return rest.dropFirst().dropLast().contains(UInt8(ascii: "@")) ? .whole : .partial
    default: return .otherScheme
    }
  }

  /// Whether the bytes begin with `scheme`, in letters of either case.
  private static func spells(_ bytes: UnsafeBufferPointer<UInt8>, _ scheme: StaticString) -> Bool {
    zip(bytes, UnsafeBufferPointer(start: scheme.utf8Start, count: scheme.utf8CodeUnitCount)).allSatisfy {
      $0 | 0x20 == $1
    }
  }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate var trimmed: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The text without a character at both ends.
  fileprivate func trimming(_ character: Character) -> String {
    var text = self[...]
    if text.first == character { text.removeFirst() }
    if text.last == character { text.removeLast() }
    return String(text)
  }

  /// The text with its spaces as addresses write them.
  fileprivate var escapingSpace: String { replacing(" ", with: "%20") }
}
