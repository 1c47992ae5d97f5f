/// Breakpoints for a measure that something unbroken is wider than: in addresses before their signs; in other words, and where that is
/// not enough, where they may be hyphenated, whether or not the style asks for hyphens, and between any two of their clusters, but
/// for numbers; between words that nothing parts; and at spaces at which no line should end.
struct EmergencyBreakpoints {
  private let paragraph: ShapedParagraph
  private let words: WordStore
  private var points: [Breakpoint] = []
  /// Where the current item starts, the flexible spaces and the gaps between letters before it.
  private var width = 0.0
  private var flex = 0.0
  private var gaps: Int32 = 0

  init(_ paragraph: ShapedParagraph, words: WordStore) {
    self.paragraph = paragraph
    self.words = words
  }

  /// The breakpoints of the paragraph, with those inside what is wider than `measure`, in em.
  mutating func find(measure: Double) -> [Breakpoint] {
    let wide = wideItems(measure)
    var known = paragraph.breakpoints[...]
    for (index, item) in paragraph.text.items.enumerated() {
      let count = points.count
      while let point = known.first, point.isBefore(index) {
        points.append(point)
        known = known.dropFirst()
      }
      let style = paragraph.text.spans[Int(item.span)].style
      if wide[index] {
        let isParted = points.count > count && points[points.count - 1].item == index
        if !isParted, index > 0 { addPoint(before: index, item) }
        if let word = item.word {
          var inside: [Breakpoint] = []
          while let point = known.first, point.item == index, point.kind != .end {
            inside.append(point)
            known = known.dropFirst()
          }
          addPoints(in: word, item: index, style: style, known: inside, measure: measure)
        }
      }
      width += Double(item.width)
      gaps += item.word?.gaps ?? 0
      if item.isFlexible { flex += Double(style.spaceWidth) }
    }
    return points + known
  }

  /// For each item, whether it is in a stretch that is wider than the measure and that no breakpoint between items parts.
  private func wideItems(_ measure: Double) -> [Bool] {
    let items = paragraph.text.items
    var isWide = [Bool](repeating: false, count: items.count)
    var known = paragraph.breakpoints[...]
    var stretch = (start: 0, width: 0.0)
    func close(_ end: Int) {
      guard stretch.width > measure else { return }
      for index in stretch.start..<end { isWide[index] = true }
    }
    for (index, item) in items.enumerated() {
      var dropped = false
      while let point = known.first, point.isBefore(index) {
        if point.item == index {
          close(index)
          stretch = (index, 0)
          dropped = point.dropsItem
        }
        known = known.dropFirst()
      }
      if dropped { stretch.start = index + 1 } else { stretch.width += Double(item.width) }
    }
    close(items.count)
    return isWide
  }

  /// Adds the place between two items where a line ends only in an emergency: between two words, or at a no-break space, which
  /// is dropped. Other white stays with what is before it and after it, as in "Où ?".
  private mutating func addPoint(before index: Int, _ item: ShapedText.Item) {
    let before = paragraph.text.items[index - 1]
    let tracking = before.word == nil ? 0 : paragraph.text.spans[Int(before.span)].style.tracking
    var point = Breakpoint(
      end: width - Double(tracking), start: width,
      flexEnd: flex, flexStart: flex, gaps: gaps, item: Int32(index), byte: 0, kind: .anywhere)
    if item.kind == .noBreakSpace {
      point.kind = .boundSpace
      point.start += Double(item.width)
      if item.isFlexible { point.flexStart += Double(paragraph.text.spans[Int(item.span)].style.spaceWidth) }
    } else if item.word == nil || before.word == nil {
      return
    }
    points.append(point)
  }

  /// Adds the places inside a word, in order: those that are known, and those before the signs of an address; where these do not
  /// part it into what the measure holds, also its hyphens, and all others between two clusters.
  private mutating func addPoints(
    in word: Word, item: Int, style: ShapingStyle, known: [Breakpoint], measure: Double
  ) {
    guard !EmergencyBreakpoints.isNumber(word.text) else { return points += known }
    var inside = known
    var taken = Set(known.map(\.byte))
    func add(_ kind: BreakKind, at byte: Int32, width before: Float, clusters: Int32, hyphen: Float = 0) {
      guard byte > 0, byte < word.byteCount, taken.insert(byte).inserted else { return }
      let start = width + Double(before)
      inside.append(
        Breakpoint(
          end: start + Double(hyphen - style.tracking), start: start, flexEnd: flex, flexStart: flex,
          gaps: gaps + clusters, item: Int32(item), byte: byte, kind: kind))
    }
    func addClusters(where isPlace: (Int) -> Bool, _ kind: BreakKind) {
      var (byte, clusters): (Int32, Int32) = (0, 0)
      var before: Float = 0
      for glyph in word.glyphs {
        if glyph.bytes > 0 {
          if isPlace(Int(byte)) { add(kind, at: byte, width: before, clusters: clusters) }
          clusters += 1
        }
        byte += Int32(glyph.bytes)
        before += glyph.advance
      }
      words.steps += word.glyphs.count
    }
    if JoinedCharacters.isInAddress(word.text, 0) { addClusters(where: word.text.hasSign, .sign) }
    if !isFitted(word, parted: inside.map { $0.start - width }.sorted(), measure: measure) {
      for point in words.hyphens(of: word, style: style) {
        add(.hyphen, at: point.byte, width: point.width, clusters: point.clusters, hyphen: point.hyphen)
      }
      addClusters(where: { _ in true }, .anywhere)
    }
    points += inside.sorted { $0.byte < $1.byte }
  }

  /// Whether a word that is wider than the measure is parted at those places, in em from its start, into what the measure holds.
  private func isFitted(_ word: Word, parted places: [Double], measure: Double) -> Bool {
    let end = word.glyphs.reduce(0) { $0 + Double($1.advance) }
    return end > measure && zip([0] + places, places + [end]).allSatisfy { $1 - $0 <= measure }
  }
}

extension EmergencyBreakpoints {
  /// What is longer is broken, whatever it is.
  private static let longestNumber = 12

  /// Whether a word is a number with its punctuation: no part of one reads as what it is.
  private static func isNumber(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.count <= longestNumber && word.contains { $0 >= 0x30 && $0 <= 0x39 }
      && word.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || ".,:;()/-%".utf8.contains($0) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a sign stands there at which addresses are parted, the first of several.
  fileprivate func hasSign(at index: Int) -> Bool {
    guard index > 0, index + 1 < count else { return false }
    return "-_=&?#~.".utf8.contains(self[index]) && self[index - 1] != self[index]
  }
}

extension Breakpoint {
  /// Whether it comes before what is inside the item at `index`.
  fileprivate func isBefore(_ index: Int) -> Bool {
    kind != .end && (item < index || item == index && byte == 0)
  }
}
