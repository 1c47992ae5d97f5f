import Bytes
import CMarkGFM
import Reading

/// Character references of HTML, such as `&eacute;` and `&#8217;`, which web pages bring into the texts that people copy.
enum CharacterReferences {
  /// The text with the characters that its references stand for; what is none stays as it is written, as in "R&D".
  static func decoded(_ text: String) -> String {
    guard text.hasByte(UInt8(ascii: "&")) else { return text }
    var decoded = ""
    var rest = text[...]
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
      decoded += rest[..<start]
      rest = rest[start...]
      let reference = reference(atStartOf: rest)
      decoded += reference.map { $0.characters } ?? "&"
      rest = reference.map { rest[$0.end...] } ?? rest.dropFirst()
    }
    return (decoded + rest).withSignsOfWindows
  }

  /// The reference that a text begins with: what it stands for, and where it ends; nil where it begins with none.
  private static func reference(atStartOf text: Substring) -> (characters: String, end: String.Index)? {
    let inner = text.utf8.dropFirst().prefix(longest)
    guard let semicolon = inner.firstIndex(of: UInt8(ascii: ";")), semicolon > inner.startIndex,
      inner[..<semicolon].allSatisfy({ $0.isNameOfReference })
    else { return nil }
    let end = text.utf8.index(after: semicolon)
    let written = String(text[..<end])
    let characters = literal(of: written)
    return characters == written ? nil : (characters, end)
  }

  /// No reference is longer: `&CounterClockwiseContourIntegral;`.
  private static let longest = 32

  /// What cmark, which has the names of HTML, reads in a text that is nothing but a reference.
  private static func literal(of reference: String) -> String {
    let document = CommonMarkDocument(reference)
    return withExtendedLifetime(document) {
      cmark_node_first_child(document.root).flatMap(cmark_node_first_child).flatMap(cmark_node_get_literal)
        .map { String(cString: $0) } ?? reference
    }
  }
}

extension UInt8 {
  /// Whether it can stand between `&` and `;`.
  fileprivate var isNameOfReference: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: "#") }
}

extension String {
  /// The text with what browsers show for control characters from U+0080 to U+009F, which numeric references bring in that were
  /// made from Windows-1252: "’" for `&#146;`.
  var withSignsOfWindows: String {
    guard unicodeScalars.contains(where: { (0x80...0x9f).contains($0.value) }) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map(WindowsCharacters.shown)))
  }
}
