/// Cuts copy into words and white, finds the words' shapes, and lists the places where lines may end.
struct Itemizer {
  private let spans: [ShapedText.Span]
  private let spanEnds: [Int]
  private let baseLevel: UInt8
  private let isHyphenated: Bool
  /// What a word has when a line had better not end with it.
  private let weakTrait: WordTraits
  private unowned let lexicon: Lexicon

  private var items: [ShapedText.Item] = []
  private var points: [Breakpoint] = []
  private var missing: [MissingCharacter] = []
  private var span = 0
  private var width = 0.0
  private var flex = 0.0
  private var gaps: Int32 = 0
  private var startsSentence = true

  /// Ragged lines can do without many more breaks than justified ones.
  init(
    spans: [ShapedText.Span], spanEnds: [Int], baseLevel: UInt8, isHyphenated: Bool, isJustified: Bool, lexicon: Lexicon
  ) {
    self.spans = spans
    self.spanEnds = spanEnds
    self.baseLevel = baseLevel
    self.isHyphenated = isHyphenated
    weakTrait = isJustified ? .clings : .leans
    self.lexicon = lexicon
  }

  /// The shaped paragraph for `copy`, whose opportunities are given in order.
  mutating func itemize(_ copy: UnsafeBufferPointer<UInt8>, _ opportunities: [LineBreaker.Opportunity])
    -> ShapedParagraph
  {
    items.reserveCapacity(copy.count / 3 + 2)
    points.reserveCapacity(copy.count / 3 + 2)
    addPoint(.start, item: 0)
    var next = 0
    var at = 0
    while at < copy.count {
      while spanEnds[span] <= at { span += 1 }
      if next < opportunities.count, opportunities[next].offset == at {
        // A soft hyphen between two spans would have to be drawn by the first; nobody has asked for it yet.
        let kind = kind(before: at, in: copy)
        if kind != .hyphen { addPoint(kind, item: items.count) }
        next += 1
      }
      if Copy.isWhite(copy[at]) {
        at += 1
        let mayBreak = next < opportunities.count && opportunities[next].offset == at
        if mayBreak { next += 1 }
        addWhite(copy[at - 1], mayBreak: mayBreak, before: at < copy.count ? copy[at] : 0)
        continue
      }
      var end = at + 1
      while end < spanEnds[span], !Copy.isWhite(copy[end]) { end += 1 }
      var last = next
      while last < opportunities.count, opportunities[last].offset < end { last += 1 }
      addWord(copy, at..<end, opportunities[next..<last])
      next = last
      at = end
    }
    addPoint(.end, item: items.count)
    let text = ShapedText(spans: spans, items: items, missing: missing, baseLevel: baseLevel, arena: lexicon.arena)
    return ShapedParagraph(text: text, breakpoints: points)
  }

  /// Adds a breakpoint between two items.
  private mutating func addPoint(_ kind: Breakpoint.Kind, item: Int) {
    // Letter-spacing after the last letter of a line is not seen, so it does not count.
    let last = items.last.flatMap { $0.kind == .word ? $0 : nil }
    let look = last.map { spans[Int($0.span)] }
    let tracking = Double(look?.style.tracking ?? 0)
    points.append(
      Breakpoint(
        end: width - tracking, start: width, flexEnd: flex, flexStart: flex,
        marginEnd: look?.level == baseLevel ? last?.word?.pointee.marginAfter ?? 0 : 0, gaps: gaps, item: Int32(item),
        byte: 0, kind: kind))
  }

  private mutating func addWhite(_ sign: UInt8, mayBreak: Bool, before next: UInt8) {
    let style = spans[span].style
    if sign == Copy.Sign.lineFeed {
      startsSentence = true
      addPoint(.lineFeed, item: items.count)
      items.append(ShapedText.Item(word: nil, width: 0, span: UInt16(span), kind: .lineFeed))
      return
    }
    if mayBreak { addPoint(isWeak(before: next) ? .weakSpace : .space, item: items.count) }
    var item = ShapedText.Item(word: nil, width: style.whiteWidth(sign), span: UInt16(span), kind: Self.kind(of: sign))
    if item.isFlexible {
      flex += Double(item.width)
      if let last = items.last?.word, last.pointee.style == style.index {
        item = ShapedText.Item(word: nil, width: item.width + last.pointee.kernAfter, span: item.span, kind: item.kind)
      }
    }
    width += Double(item.width)
    items.append(item)
    if mayBreak { startAfterWhite() }
  }

  /// Whether a break here, before a byte of text, would part what belongs together: "le|programme", "mai|2020".
  private func isWeak(before next: UInt8) -> Bool {
    guard let traits = items.last?.word?.pointee.traits else { return false }
    return traits.contains(weakTrait) || traits.contains(.month) && next >= 0x30 && next <= 0x39
  }

  private static func kind(of sign: UInt8) -> ShapedText.Item.Kind {
    switch sign {
    case Copy.Sign.noBreakSpace: .noBreakSpace
    case Copy.Sign.narrowSpace: .narrowSpace
    case Copy.Sign.wideKern: .wideKern
    case Copy.Sign.narrowKern: .narrowKern
    default: .space
    }
  }

  /// Lets the line after a dropped space start where the text now ends.
  private mutating func startAfterWhite() {
    points[points.count - 1].start = width
    points[points.count - 1].flexStart = flex
  }

  private mutating func addWord(
    _ copy: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>, _ opportunities: ArraySlice<LineBreaker.Opportunity>
  ) {
    let style = spans[span].style
    guard let (word, removed) = lexicon.word(copy, bytes, style: style) else { return }
    if let last = items.indices.last, items[last].isFlexible, word.pointee.kernBefore != 0,
      spans[Int(items[last].span)].style === style
    {
      let white = items[last]
      items[last] = ShapedText.Item(
        word: nil, width: white.width + word.pointee.kernBefore, span: white.span, kind: white.kind)
      width += Double(word.pointee.kernBefore)
      if points[points.count - 1].item == Int32(last) { points[points.count - 1].start = width }
    }
    if let last = points.indices.last, points[last].byte == 0, points[last].start == width {
      points[last].marginStart = spans[span].level == baseLevel ? word.pointee.marginBefore : 0
    }
    if word.pointee.hasMissing { note(word) }
    let hyphens = isHyphenated ? lexicon.hyphens(of: word, style: style) : UnsafeBufferPointer(start: nil, count: 0)
    if !opportunities.isEmpty || !hyphens.isEmpty {
      addPoints(in: word, hyphens, opportunities, from: bytes.lowerBound, removed: removed, copy: copy)
    }
    width += Double(word.pointee.width)
    gaps += word.pointee.gaps
    let traits = word.pointee.traits
    startsSentence = traits.contains(.endsSentence) || startsSentence && !traits.contains(.hasLetters)
    items.append(ShapedText.Item(word: word, width: word.pointee.width, span: UInt16(span), kind: .word))
  }

  /// Merges the places inside a word that the text and the hyphenation give.
  private mutating func addPoints(
    in word: WordReference, _ hyphens: UnsafeBufferPointer<HyphenPoint>,
    _ opportunities: ArraySlice<LineBreaker.Opportunity>, from start: Int, removed: [Int],
    copy: UnsafeBufferPointer<UInt8>
  ) {
    var hyphen = 0
    let isName = !startsSentence && word.pointee.traits.contains(.capitalised)
    let hyphenKind: Breakpoint.Kind = isName ? .nameHyphen : .hyphen
    for opportunity in opportunities {
      let offset = Int(opportunity.offset)
      // Signs are not in the word's text.
      let byte = Int32(offset - start - removed.prefix { $0 < offset }.count)
      while hyphen < hyphens.count, hyphens[hyphen].byte < byte {
        addHyphen(hyphens[hyphen], hyphenKind)
        hyphen += 1
      }
      if hyphen < hyphens.count, hyphens[hyphen].byte == byte { hyphen += 1 }
      guard byte > 0, byte < word.pointee.textCount else { continue }
      let kind = kind(before: offset, in: copy)
      if kind == .hyphen {
        addHyphen(lexicon.hyphenPoint(at: Int(byte), of: word, style: spans[span].style), .hyphen)
      } else {
        let before = Double(word.pointee.width(before: Int(byte)))
        let tracking = Double(spans[span].style.tracking)
        points.append(
          Breakpoint(
            end: width + before - tracking, start: width + before, flexEnd: flex, flexStart: flex,
            marginEnd: margin(of: UTF8Scalar(before: offset, in: copy), before: Int(byte), in: word),
            gaps: gaps + word.pointee.clusters(before: Int(byte)), item: Int32(items.count), byte: byte, kind: kind))
      }
    }
    while hyphen < hyphens.count {
      addHyphen(hyphens[hyphen], hyphenKind)
      hyphen += 1
    }
  }

  private mutating func addHyphen(_ hyphen: HyphenPoint, _ kind: Breakpoint.Kind) {
    let start = width + Double(hyphen.width)
    let tracking = Double(spans[span].style.tracking)
    points.append(
      Breakpoint(
        end: start + Double(hyphen.hyphen) - tracking, start: start, flexEnd: flex, flexStart: flex,
        marginEnd: hyphen.hyphen * OpticalMargin.right(0xad), gaps: gaps + hyphen.clusters, item: Int32(items.count),
        byte: hyphen.byte, kind: kind))
  }

  /// How far a character before a break inside a word reaches into the margin.
  private func margin(of scalar: UTF8Scalar, before byte: Int, in word: WordReference) -> Float {
    let share = OpticalMargin.end(scalar.value, runsLeft: spans[span].style.runsLeft)
    guard share > 0, spans[span].level == baseLevel else { return 0 }
    return share * (word.pointee.width(before: byte) - word.pointee.width(before: byte - scalar.length))
  }

  /// What kind of break the character before `offset` makes.
  private func kind(before offset: Int, in copy: UnsafeBufferPointer<UInt8>) -> Breakpoint.Kind {
    guard copy[offset - 1] != Copy.Sign.softHyphen else { return .hyphen }
    guard copy[offset - 1] == UInt8(ascii: "-") else { return .explicit }
    var letters = 0
    var at = offset - 1
    while at > 0, letters < 3, case let scalar = UTF8Scalar(before: at, in: copy), scalar.isLetter {
      at -= scalar.length
      letters += 1
    }
    if letters < 3 { return .shortFragment }
    letters = 0
    at = offset
    while at < copy.count, letters < 3, case let scalar = UTF8Scalar(copy, at), scalar.isLetter {
      at += scalar.length
      letters += 1
    }
    return letters < 3 ? .shortFragment : .authorsHyphen
  }

  /// Notes the characters of a word for which no font has a glyph.
  private mutating func note(_ word: WordReference) {
    let text = word.pointee.bytes
    var at = 0
    for glyph in word.pointee.allGlyphs {
      if glyph.isSubstitute, let scalar = Unicode.Scalar(UTF8Scalar(text, at).value) {
        let character = MissingCharacter(scalar: scalar, mark: spans[span].mark)
        if !missing.contains(character) { missing.append(character) }
      }
      at += Int(glyph.bytes)
    }
  }
}
