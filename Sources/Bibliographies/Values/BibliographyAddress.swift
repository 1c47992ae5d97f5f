import Bytes

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
    return "https://doi.org/" + name.percentEncoded(and: "\"<>\\^`{|}#?%".utf8)
  }
}
