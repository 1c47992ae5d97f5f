import Bytes

/// The paragraphs shaped last: a card asks for each of its texts at every size before the next card comes.
struct RecentParagraphs {
  private var entries: [Entry] = []
  /// A number for each entry that differs for most texts, so that few are compared.
  private var signatures: [Int] = []
  private var next = 0

  /// More than the texts of one card.
  private static let limit = 24

  private struct Entry {
    var spans: [TextSpan]
    var language: String
    var minima: HyphenMinima
    var paragraph: ShapedParagraph
  }

  /// How long the spans are, and what of a style shaping depends on, but for the language.
  private static func signature(_ spans: [TextSpan], _ style: ParagraphStyle) -> Int {
    let traits =
      (style.usesTypographicApostrophes ? 1 : 0) | (style.isHyphenated ? 2 : 0)
      | (style.alignment == .justified ? 4 : 0)
    return spans.reduce(spans.count) { $0 &* 8191 &+ $1.text.utf8.count } &* 8 &+ traits
  }

  /// The paragraph that was kept for these spans and this style.
  func paragraph(_ spans: [TextSpan], _ style: ParagraphStyle) -> ShapedParagraph? {
    let signature = Self.signature(spans, style)
    for index in signatures.indices where signatures[index] == signature {
      let entry = entries[index]
      guard entry.spans.count == spans.count, entry.language == style.language, entry.minima == style.hyphenMinima
      else { continue }
      let isSame = zip(entry.spans, spans).allSatisfy { kept, span in
        Self.sameBytes(kept.text, span.text) && kept.mark == span.mark && kept.style == span.style
      }
      if isSame { return entry.paragraph }
    }
    return nil
  }

  /// Whether two texts are the same byte for byte; `==` would take a letter and its accent for the letter with accent.
  private static func sameBytes(_ left: String, _ right: String) -> Bool {
    let result = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { right in
        UnsafeRawBufferPointer(left).hasSameBytes(as: UnsafeRawBufferPointer(right))
      }
    }
    return (result ?? nil) ?? left.utf8.elementsEqual(right.utf8)
  }

  /// Keeps a paragraph in place of the oldest.
  mutating func keep(_ paragraph: ShapedParagraph, _ spans: [TextSpan], _ style: ParagraphStyle) -> ShapedParagraph {
    let entry = Entry(spans: spans, language: style.language, minima: style.hyphenMinima, paragraph: paragraph)
    let signature = Self.signature(spans, style)
    if entries.count < Self.limit {
      entries.append(entry)
      signatures.append(signature)
    } else {
      entries[next] = entry
      signatures[next] = signature
    }
    next = (next + 1) % Self.limit
    return paragraph
  }
}
