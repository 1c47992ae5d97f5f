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
    let isAddress = words.isEmpty || address.hasSuffix(words) && address.utf8.count <= words.utf8.count + longestScheme
    return isAddress ? address : "\(words) (\(address))"
  }

  /// The length of the longest beginning of an address that authors leave out of its words: `https://`.
  private static let longestScheme = 8
}
