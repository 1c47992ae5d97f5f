import Catalogue

/// The links in a paragraph: each of the runs that stand side by side and lead to one address.
struct TextLinks {
  /// The links, in order.
  private(set) var links: [Block.Link] = []
  /// For each run, the number of its link, from 1; 0 for none.
  private(set) var marks: [Int] = []

  init(in inlines: [RichText.Inline]) {
    var words = ""
    for (index, inline) in inlines.enumerated() {
      words += inline.text
      guard let address = inline.link else {
        marks.append(0)
        words = ""
        continue
      }
      marks.append(links.count + 1)
      if index + 1 < inlines.count, inlines[index + 1].link == address { continue }
      links.append(Block.Link(target: .uri(address), description: TextLinks.description(of: words, to: address)))
      words = ""
    }
  }

  /// What a screen reader says of a link: its words and where it leads; only where, for an address that stands there as such.
  private static func description(of words: String, to address: String) -> String {
    let words = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let place = address.hasPrefix("mailto:") ? String(address.dropFirst("mailto:".count)) : address
    return words.isEmpty || words == address || place.isWritten(words) ? place : "\(words) (\(place))"
  }
}

extension String {
  /// Whether those words are the address, with or without what authors leave out of it.
  fileprivate func isWritten(_ words: String) -> Bool {
    let beginning = ["https://www.", "http://www.", "https://", "http://", ""].first(where: hasPrefix) ?? ""
    let (own, other) = (
      dropFirst(beginning.count), words.hasPrefix(beginning) ? words.dropFirst(beginning.count) : words[...]
    )
    let without = other.hasPrefix("www.") ? other.dropFirst("www.".count) : other
    return own == without || own == without + "/" || self == words
  }
}
