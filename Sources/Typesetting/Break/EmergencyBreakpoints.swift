/// Breakpoints for a measure that a word is wider than: where the word may be hyphenated, whether or not the style asks for
/// hyphens, and between any two of its clusters.
struct EmergencyBreakpoints {
  private let paragraph: ShapedParagraph
  private let words: WordStore

  init(_ paragraph: ShapedParagraph, words: WordStore) {
    self.paragraph = paragraph
    self.words = words
  }

  /// The breakpoints of the paragraph, with those inside words wider than `measure`, in em.
  func find(measure: Double) -> [Breakpoint] {
    var result: [Breakpoint] = []
    var known = paragraph.breakpoints[...]
    var width = 0.0
    var flex = 0.0
    var gaps: Int32 = 0
    for (index, item) in paragraph.text.items.enumerated() {
      while let point = known.first, point.item < index || point.item == index && point.byte == 0, point.kind != .end {
        result.append(point)
        known = known.dropFirst()
      }
      let style = paragraph.text.spans[Int(item.span)].style
      if let word = item.word, Double(item.width) > measure {
        var inside: [Breakpoint] = []
        while let point = known.first, point.item == index, point.kind != .end {
          inside.append(point)
          known = known.dropFirst()
        }
        add(to: &inside, in: word, item: index, at: width, flex: flex, gaps: gaps, style: style)
        result += inside.sorted { $0.byte < $1.byte }
      }
      width += Double(item.width)
      gaps += item.word?.gaps ?? 0
      if item.isFlexible { flex += Double(style.spaceWidth) }
    }
    return result + known
  }

  private func add(
    to points: inout [Breakpoint], in word: Word, item: Int, at width: Double, flex: Double,
    gaps: Int32, style: ShapingStyle
  ) {
    func add(_ byte: Int, _ kind: BreakKind, before: Float, hyphen: Float) {
      guard byte > 0, byte < word.byteCount, !points.contains(where: { $0.byte == byte }) else { return }
      let start = width + Double(before)
      points.append(
        Breakpoint(
          end: start + Double(hyphen - style.tracking), start: start, flexEnd: flex, flexStart: flex,
          gaps: gaps + word.clusters(before: byte), item: Int32(item), byte: Int32(byte), kind: kind))
    }
    for point in words.hyphens(of: word, style: style) {
      add(Int(point.byte), .hyphen, before: point.width, hyphen: point.hyphen)
    }
    var at = 0
    var before: Float = 0
    for glyph in word.glyphs {
      if glyph.bytes > 0 { add(at, .anywhere, before: before, hyphen: 0) }
      at += Int(glyph.bytes)
      before += glyph.advance
    }
  }
}
