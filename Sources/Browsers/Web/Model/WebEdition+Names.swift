import Bytes
import Catalogue

extension WebEdition {
  /// The day of the edition, the first of its month or year where it says no more; without a date, the first that archives know.
  var day: String {
    guard let date else { return "1980-01-01" }
    return PartialDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1).description
  }

  /// A name of the edition, or of something in it, that no other has, and that follows from what its title page says.
  func name(of part: String) -> String {
    let parts = [
      title.text, subtitle?.text, date?.description, language, publisher?.name.text, part.isEmpty ? nil : part,
    ]
    let text = Array(parts.map { $0 ?? "" }.joined(separator: "\n").utf8)
    var digits = Array(text.withUnsafeBytes { Digest.hexadecimal(of: $0) })
    // A UUID of one's own making (RFC 9562, 5.8).
    (digits[12], digits[16]) = ("8", "a")
    let ends = [8, 12, 16, 20, 32]
    let groups = zip([0] + ends, ends).map { String(digits[$0..<$1]) }
    return "urn:uuid:\(groups.joined(separator: "-"))"
  }
}
