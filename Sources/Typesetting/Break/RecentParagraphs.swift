import Bytes

/// The paragraphs that were shaped last: a card sets each of its texts at all sizes before the next card comes.
struct RecentParagraphs {
  private var entries: [Entry] = []
  /// A hash of each entry, so that few texts are compared.
  private var signatures: [Int] = []
  private var next = 0

  /// More paragraphs than one card has.
  private static let limit = 24

  private struct Entry {
    var spans: [TextSpan]
    var language: String
    var minima: Minima
    var paragraph: ShapedParagraph
  }

  private struct Minima: Equatable {
    var before, after: Int?

    init(_ style: ParagraphStyle) { (before, after) = (style.lettersBeforeHyphen, style.lettersAfterHyphen) }
  }

  /// A hash of the lengths of the spans, and of what shaping depends on in the style except the language.
  private static func signature(_ spans: [TextSpan], _ style: ParagraphStyle) -> Int {
    let traits =
      (style.usesTypographicApostrophes ? 1 : 0) | (style.isHyphenated ? 2 : 0)
      | (style.alignment == .justified ? 4 : 0) | (style.isBalanced ? 8 : 0)
    return spans.reduce(spans.count) { $0 &* 8191 &+ $1.text.utf8.count } &* 16 &+ traits
  }

  /// The paragraph that was kept for these spans and this style.
  func paragraph(_ spans: [TextSpan], _ style: ParagraphStyle) -> ShapedParagraph? {
    let signature = Self.signature(spans, style)
    for index in signatures.indices where signatures[index] == signature {
      let entry = entries[index]
      guard entry.spans.count == spans.count, entry.language == style.language, entry.minima == Minima(style)
      else { continue }
      let isSame = zip(entry.spans, spans).allSatisfy { kept, span in
        Self.sameBytes(kept.text, span.text) && kept.mark == span.mark && kept.style == span.style
          && kept.language == span.language
      }
      if isSame { return entry.paragraph }
    }
    return nil
  }

  /// Whether two texts have the same bytes; `==` would also compare canonically equivalent texts as equal.
  private static func sameBytes(_ left: String, _ right: String) -> Bool {
    let result = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { right in
        UnsafeRawBufferPointer(left).hasSameBytes(as: UnsafeRawBufferPointer(right))
      }
    }
    return (result ?? nil) ?? left.utf8.elementsEqual(right.utf8)
  }

  /// Keeps a paragraph in place of the oldest.
  mutating func keep(_ paragraph: ShapedParagraph, _ spans: [TextSpan], _ style: ParagraphStyle) {
    let entry = Entry(spans: spans, language: style.language, minima: Minima(style), paragraph: paragraph)
    let signature = Self.signature(spans, style)
    if entries.count < Self.limit {
      entries.append(entry)
      signatures.append(signature)
    } else {
      entries[next] = entry
      signatures[next] = signature
    }
    next = (next + 1) % Self.limit
  }
}
