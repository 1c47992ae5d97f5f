/// Finds the places where lines of a shaped paragraph may end, with the widths up to them: what the text allows, and where
/// the style asks for it, hyphens.
struct BreakpointFinder {
  private let text: UnsafeBufferPointer<UInt8>
  private let shaped: ShapedText
  private let positions: [Double]
  private let words: WordStore
  private let isHyphenated: Bool
  private let isTitle: Bool
  /// The trait of words with which a line had better not end.
  private let weakTrait: WordTraits

  private var points: [Breakpoint] = []
  /// The next item, and where it starts.
  private var item = 0
  private var width = 0.0
  /// The widths of the flexible spaces, and the gaps between letters, before it.
  private var flex = 0.0
  private var gaps: Int32 = 0
  /// The tracking after the last letter before it, which is not seen at a line's end, and how far that letter hangs in the
  /// margin; 0 after white.
  private var trackingBefore = 0.0
  private var marginBefore: Float = 0
  /// What the word before it says about line breaks; nothing after white.
  private var traitsBefore: WordTraits = []
  private var startsSentence = true
  /// Whether that word began a sentence, so that a capital makes no name of it.
  private var startedSentence = false

  /// - Parameters:
  ///   - text: the prepared text that was shaped.
  ///   - positions: where the items of the shaped text start, from `ItemBuilder`.
  init(
    text: UnsafeBufferPointer<UInt8>, shaped: ShapedText, positions: [Double], words: WordStore, style: ParagraphStyle
  ) {
    self.text = text
    self.shaped = shaped
    self.positions = positions
    self.words = words
    let isJustified = style.alignment == .justified
    isHyphenated = style.isHyphenated && isJustified
    isTitle = style.isBalanced && !isJustified
    // Ragged lines can do without many more breaks than justified ones.
    weakTrait = isJustified ? .clings : .leans
  }

  /// The breakpoints for an analysis of the text, in order, its start and its end included.
  mutating func find(_ analysis: TextAnalysis) -> [Breakpoint] {
    addPoint(.start)
    if let first = analysis.segments.first {
      points.reserveCapacity(text.count / 3 + 2)
      find(analysis, from: shaped.spans[Int(first.run)])
    }
    addPoint(.end)
    return points
  }

  private mutating func find(_ analysis: TextAnalysis, from first: ShapedText.Span) {
    let opportunities = analysis.opportunities
    var next = 0
    var (run, span) = (analysis.segments[0].run, first)
    for segment in analysis.segments {
      if segment.run != run { (run, span) = (segment.run, shaped.spans[Int(segment.run)]) }
      if next < opportunities.count, opportunities[next].offset == segment.start {
        // A soft hyphen between two spans would have to be drawn by the first of them; that is not supported.
        let kind = kind(before: Int(segment.start))
        if kind != .hyphen { addPoint(kind) }
        next += 1
      }
      switch segment.kind {
      case .white:
        let mayBreak = next < opportunities.count && opportunities[next].offset == segment.end
        if mayBreak { next += 1 }
        addWhite(segment, span, mayBreak: mayBreak)
      case .word, .controls:
        let first = next
        while next < opportunities.count, opportunities[next].offset < segment.end { next += 1 }
        if segment.kind == .word { addWord(segment, span, opportunities[first..<next]) }
      }
    }
  }

  // MARK: Between items

  /// Adds a breakpoint before the next item.
  private mutating func addPoint(_ kind: BreakKind) {
    points.append(
      Breakpoint(
        end: width - trackingBefore, start: width, flexEnd: flex, flexStart: flex, marginEnd: marginBefore, gaps: gaps,
        item: Int32(item), byte: 0, kind: kind))
  }

  private mutating func addWhite(_ segment: Segment, _ span: ShapedText.Span, mayBreak: Bool) {
    let white = shaped.items[item].kind
    if white == .lineFeed {
      startsSentence = true
      addPoint(.lineFeed)
    } else {
      if mayBreak { addPoint(kind(ofSpace: Int(segment.start), to: Int(segment.end))) }
      if white.isFlexible { flex += Double(span.style.spaceWidth) }
    }
    item += 1
    width = positions[item]
    (trackingBefore, marginBefore, traitsBefore) = (0, 0, [])
    guard mayBreak, white != .lineFeed else { return }
    // The space is dropped: the next line starts after it.
    points[points.count - 1].start = width
    points[points.count - 1].flexStart = flex
  }

  /// The kind of break at a space, which stands at those bytes.
  private func kind(ofSpace start: Int, to end: Int) -> BreakKind {
    if isWeak(before: Int32(end)) { return isTitle && isBoundArticle ? .boundArticle : .weakSpace }
    guard start > 0, end < text.count else { return .space }
    let (before, next) = (UTF8Scalar(before: start, in: text), UTF8Scalar(text, end))
    switch before.value {
    case 0x21, 0x3a, 0x3b, 0x3f, 0x2013, 0x2014: return .pause
    case 0x2c where isTitle: return .comma
    // Words in capitals throughout are no names.
    case _ where traitsBefore.contains(.capitalised) && before.isLetter && !before.isUppercase && next.isUppercase:
      return .nameSpace
    case _ where isTitle && isWithinName && before.isLetter && !before.isUppercase: return .spaceWithinName
    default: return .space
    }
  }

  /// Whether the white at hand is behind an article, and that behind another word that belongs to the next.
  private var isBoundArticle: Bool {
    guard traitsBefore.contains([.leans, .clings]), let last = points.last else { return false }
    return last.kind == .weakSpace && Int(last.item) == item - 2
  }

  /// Whether the white at hand is in a name, before words that join its parts: "Amis|du Rivage".
  private var isWithinName: Bool {
    guard traitsBefore.contains(.capitalised), !startedSentence else { return false }
    var next = item + 1
    while next + 2 < shaped.items.count, shaped.items[next].word?.traits.contains(.joinsNames) == true { next += 2 }
    return next > item + 1 && shaped.items[next].word?.traits.contains(.capitalised) == true
  }

  /// Whether a break at the next item, a space, would separate what belongs together: "le|programme", "mai|2020", "35|heures".
  private func isWeak(before offset: Int32) -> Bool {
    if traitsBefore.contains(weakTrait) { return true }
    guard Int(offset) < text.count else { return false }
    let next = text[Int(offset)]
    return traitsBefore.contains(.announcesNumber) && next >= 0x30 && next <= 0x39
      || traitsBefore.contains(.counts) && (next >= 0x61 && next <= 0x7a || next >= 0xc3 && next < 0xe2)
  }

  // MARK: In words

  private mutating func addWord(
    _ segment: Segment, _ span: ShapedText.Span, _ opportunities: ArraySlice<BreakOpportunity>
  ) {
    guard let word = shaped.items[item].word else { preconditionFailure("a word has a shape") }
    let runsWithParagraph = span.level == shaped.baseLevel
    if let last = points.indices.last, points[last].byte == 0, points[last].start == width {
      points[last].marginStart = runsWithParagraph ? word.marginBefore : 0
    }
    let hyphens = isHyphenated ? words.hyphens(of: word, style: span.style) : .init(start: nil, count: 0)
    if !opportunities.isEmpty || !hyphens.isEmpty { addPoints(in: word, segment, span, hyphens, opportunities) }
    gaps += word.gaps
    traitsBefore = word.traits
    startedSentence = startsSentence
    startsSentence = traitsBefore.contains(.endsSentence) || startsSentence && !traitsBefore.contains(.hasLetters)
    trackingBefore = Double(span.style.tracking)
    marginBefore = runsWithParagraph ? word.marginAfter : 0
    item += 1
    width = positions[item]
  }

  /// Merges the places inside a word where the text and the hyphenation let it be divided.
  private mutating func addPoints(
    in word: Word, _ segment: Segment, _ span: ShapedText.Span, _ hyphens: UnsafeBufferPointer<HyphenPoint>,
    _ opportunities: ArraySlice<BreakOpportunity>
  ) {
    var hyphen = 0
    var (at, byte) = (Int(segment.start), Int32(0))
    let isName = !startsSentence && word.traits.contains(.capitalised)
    let hyphenKind: BreakKind = isName ? .nameHyphen : .hyphen
    for opportunity in opportunities {
      let offset = Int(opportunity.offset)
      // Controls are not in the word's text.
      while at < offset {
        if text[at] >= ControlByte.space { byte += 1 }
        at += 1
      }
      while hyphen < hyphens.count, hyphens[hyphen].byte < byte {
        addHyphen(hyphens[hyphen], hyphenKind, span.style)
        hyphen += 1
      }
      if hyphen < hyphens.count, hyphens[hyphen].byte == byte { hyphen += 1 }
      guard byte > 0, byte < word.byteCount else { continue }
      let kind = kind(before: offset)
      if kind == .hyphen {
        addHyphen(words.hyphenPoint(at: Int(byte), of: word, style: span.style), .hyphen, span.style)
      } else {
        addPoint(kind, in: word, byte, span, margin: margin(before: offset, byte, in: word, span))
      }
    }
    while hyphen < hyphens.count {
      addHyphen(hyphens[hyphen], hyphenKind, span.style)
      hyphen += 1
    }
  }

  private mutating func addPoint(
    _ kind: BreakKind, in word: Word, _ byte: Int32, _ span: ShapedText.Span, margin: Float
  ) {
    words.steps += word.glyphs.count
    let start = width + Double(word.width(before: Int(byte)))
    points.append(
      Breakpoint(
        end: start - Double(span.style.tracking), start: start, flexEnd: flex, flexStart: flex, marginEnd: margin,
        gaps: gaps + word.clusters(before: Int(byte)), item: Int32(item), byte: byte, kind: kind))
  }

  private mutating func addHyphen(_ hyphen: HyphenPoint, _ kind: BreakKind, _ style: ShapingStyle) {
    let start = width + Double(hyphen.width)
    points.append(
      Breakpoint(
        end: start + Double(hyphen.hyphen) - Double(style.tracking), start: start, flexEnd: flex, flexStart: flex,
        marginEnd: hyphen.hyphen * OpticalMargin.right(0xad), gaps: gaps + hyphen.clusters, item: Int32(item),
        byte: hyphen.byte, kind: kind))
  }

  /// How far the character before a break inside a word hangs in the margin.
  private func margin(before offset: Int, _ byte: Int32, in word: Word, _ span: ShapedText.Span) -> Float {
    let scalar = UTF8Scalar(before: offset, in: text)
    let share = OpticalMargin.end(scalar.value, isRightToLeft: span.style.isRightToLeft)
    guard share > 0, span.level == shaped.baseLevel else { return 0 }
    return share * (word.width(before: Int(byte)) - word.width(before: Int(byte) - scalar.length))
  }

  // MARK: Kinds

  /// The kind of break that the character before `offset` allows.
  private func kind(before offset: Int) -> BreakKind {
    guard text[offset - 1] != ControlByte.softHyphen else { return .hyphen }
    guard text[offset - 1] == UInt8(ascii: "-") else { return .explicit }
    var letters = 0
    var at = offset - 1
    while at > 0, letters < 3, case let scalar = UTF8Scalar(before: at, in: text), scalar.isLetter {
      at -= scalar.length
      letters += 1
    }
    if letters < 3 { return .shortFragment }
    letters = 0
    at = offset
    while at < text.count, letters < 3, case let scalar = UTF8Scalar(text, at), scalar.isLetter {
      at += scalar.length
      letters += 1
    }
    return letters < 3 ? .shortFragment : .authorsHyphen
  }
}
