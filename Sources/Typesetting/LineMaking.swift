/// Makes lines of the chosen breakpoints: cuts words, and fits the spaces to the measure.
struct LineMaking {
  let text: ShapedText
  let lexicon: Lexicon
  /// In em.
  let measure: Double
  let isJustified: Bool

  /// How far a space is widened before a line is rather left short: three times its width would be a hole.
  private static let widest = 2.0
  /// Lines that stick out whatever is done keep at least this much of their spaces.
  private static let narrowest = -0.6

  /// The lines that end at `breaks`, indices into `points`.
  func lines(_ points: [Breakpoint], at breaks: [Int]) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(breaks.count)
    var start = points[0]
    for index in breaks {
      lines.append(line(from: start, to: points[index]))
      start = points[index]
    }
    return lines
  }

  private func line(from start: Breakpoint, to end: Breakpoint) -> Line {
    var line = Line(
      first: start.item + (start.dropsItem ? 1 : 0), end: end.item + (end.byte > 0 ? 1 : 0), head: nil, tail: nil,
      width: 0, ratio: 0, endsWithSpace: end.dropsItem, endsWithHyphen: end.kind == .hyphen)
    var natural = end.end - start.start
    cut(&line, from: start, to: end, natural: &natural)
    let flex = end.flexEnd - start.flexStart
    let slack = measure - natural
    if flex > 0, slack < 0 || isJustified && !end.endsParagraph {
      line.ratio = Float(min(max(slack / flex, Self.narrowest), Self.widest))
    }
    line.width = Float(natural + Double(line.ratio) * flex)
    return line
  }

  /// Puts real halves in the place of the words that are cut, and what they differ by into the width.
  private func cut(_ line: inout Line, from start: Breakpoint, to end: Breakpoint, natural: inout Double) {
    guard start.byte > 0 || end.byte > 0 else { return }
    let isOneWord = start.byte > 0 && end.byte > 0 && start.item == end.item
    if end.byte > 0 {
      let from = isOneWord ? Int(start.byte) : 0
      let (word, style) = word(end.item)
      let part = lexicon.part(from..<Int(end.byte), of: word, hyphen: end.kind == .hyphen, style: style)
      line.tail = part
      // What breaking counted with: the whole word's letters up to the break, and the hyphen.
      var counted = word.pointee.width(before: Int(end.byte)) - word.pointee.width(before: from)
      if end.kind == .hyphen { counted += lexicon.hyphenPoint(at: Int(end.byte), of: word, style: style).hyphen }
      natural += Double(part.pointee.width - counted)
    }
    if start.byte > 0, !isOneWord {
      let (word, style) = word(start.item)
      let part = lexicon.part(Int(start.byte)..<Int(word.pointee.textCount), of: word, hyphen: false, style: style)
      line.head = part
      natural += Double(part.pointee.width - (word.pointee.width - word.pointee.width(before: Int(start.byte))))
    }
  }

  private func word(_ item: Int32) -> (WordReference, ShapingStyle) {
    let item = text.items[Int(item)]
    guard let word = item.word else { preconditionFailure("a line can only be cut inside a word") }
    return (word, text.spans[Int(item.span)].style)
  }
}
