/// Addresses that bibliographies know by identifiers.
enum BibliographyAddress {
  /// The address of a DOI, whether or not it is written as one already.
  static func ofDOI(_ text: String) -> String? {
    var name = text[...]
    while name.first?.isWhitespace == true { name.removeFirst() }
    while name.last?.isWhitespace == true { name.removeLast() }
    let lower = name.lowercased()
    for prefix in [
      "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi.org/", "doi:",
    ]
    where lower.hasPrefix(prefix) {
      name = name.dropFirst(prefix.count).drop(while: \.isWhitespace)
      break
    }
    guard name.hasPrefix("10."), name.contains("/") else { return nil }
    return "https://doi.org/" + escaped(name)
  }

  /// The text with those of its signs escaped that no address may have.
  private static func escaped(_ text: Substring) -> String {
    var address = ""
    for byte in text.utf8 {
      if byte <= 0x20 || byte >= 0x7f || "\"<>\\^`{|}#?%".utf8.contains(byte) {
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.count == 1 ? "0" : "") + digits
      } else {
        address.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return address
  }
}
