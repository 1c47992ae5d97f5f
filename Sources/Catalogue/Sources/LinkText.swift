import Diagnostics
import Reading

/// A link as people write it on a line: "La vidéo : https://example.org/video", "[La vidéo](https://example.org/video)", or the address
/// alone.
struct LinkText {
  /// What stands before the address.
  private(set) var label: String?
  /// The address, or the whole text where it holds none.
  private(set) var url: String

  /// Parts a text. An address `behind` its words counts where they hold none.
  init(_ text: String, behind link: String?) {
    guard let start = LinkText.start(in: text) else {
      (label, url) = link.map { (text, $0) } ?? (nil, text)
      return
    }
    let before = text[..<start]
    var address = text[start...]
    if before.contains("("), address.last == ")" { address.removeLast() }
    if before.contains("<"), address.last == ">" { address.removeLast() }
    let words = String(before).trimming { $0.isWhitespace || "[]()<>:–—-→>".contains($0) }
    (label, url) = (words.isEmpty ? nil : words, String(address))
  }

  /// The link as a file in YAML has it.
  func node(at place: Place) -> Node {
    let texts = [("label", label), ("url", url)].compactMap { name, text in
      text.map { Entry(name, Node(.scalar(Scalar($0)), at: place)) }
    }
    return Node(.mapping(texts), at: place)
  }

  private static func start(in text: String) -> String.Index? {
    let schemes = ["https://", "http://", "mailto:"]
    return text.indices.first { index in
      let start = text[index...].prefix(8).lowercased()
      return schemes.contains { start.hasPrefix($0) }
    }
  }
}

extension String {
  /// The text without such characters at its ends.
  fileprivate func trimming(_ isCut: (Character) -> Bool) -> String {
    var rest = self[...].drop(while: isCut)
    while let last = rest.last, isCut(last) { rest.removeLast() }
    return String(rest)
  }
}
