/// Makes lines of the chosen breakpoints: cuts words, and fits what is left to the measure.
struct LineMaking {
  let text: ShapedText
  let lexicon: Lexicon
  /// In em.
  let measure: Double
  /// How far all lines but the first stand in, in em; none in justified text.
  let hanging: Double
  /// The limits of justified lines; nil for ragged ones.
  let rules: Justification?

  /// How far a space is widened before a line is rather left short: three times its width would be a hole.
  private static let widest = 2.0
  /// Lines that stick out whatever is done keep at least this much of their spaces.
  private static let narrowest = -0.6
  /// How far a space is widened before the line takes of the reserve: a little less than where a reader sees holes.
  private static let gaping = 0.7

  /// The lines that end at `breaks`, indices into `points`.
  func lines(_ points: [Breakpoint], at breaks: [Int]) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(breaks.count)
    var start = points[0]
    for index in breaks {
      let indent = lines.isEmpty ? 0 : hanging
      // What one line takes of the reserve, the next does not.
      let scale = min(lines.last?.scale ?? 1, 1 + Float(rules?.expansion ?? 0))
      lines.append(line(from: start, to: points[index], scale: scale, indent: indent))
      start = points[index]
    }
    return lines
  }

  /// The line between two breakpoints; `scale` is that of the line before. A ragged line stands in by `indent`.
  private func line(from start: Breakpoint, to end: Breakpoint, scale: Float, indent: Double) -> Line {
    var line = Line(
      first: start.item + (start.dropsItem ? 1 : 0), end: end.item + (end.byte > 0 ? 1 : 0), head: nil, tail: nil,
      width: 0, ratio: 0, endsWithSpace: end.dropsItem, endsWithHyphen: end.setsHyphen)
    var natural = end.end - start.start
    cut(&line, from: start, to: end, natural: &natural)
    let flex = end.flexEnd - start.flexStart
    guard let rules else {
      // Ragged: spaces only shrink, where a desperate line would stick out.
      let room = measure - indent
      if flex > 0, natural > room { line.ratio = Float(max((room - natural) / flex, Self.narrowest)) }
      line.width = Float(natural + Double(line.ratio) * flex)
      line.margin = Float(-indent)
      return line
    }
    if rules.protrudes { natural -= protrude(&line) }
    if end.endsParagraph, natural <= measure {
      // The last line looks like the one before it, if it can.
      if natural * Double(scale) <= measure { line.scale = scale }
      line.width = Float(natural) * line.scale
    } else {
      line.adjustment = Float(adjustment(natural, flex: flex, gaps: Double(end.gaps - start.gaps), rules))
      fit(&line, natural: natural, flex: flex, rules, before: Double(scale))
    }
    return line
  }

  /// The share of its stretch, or below 0 of its shrink, that brings a line to the measure: Knuth's adjustment ratio.
  private func adjustment(_ natural: Double, flex: Double, gaps: Double, _ rules: Justification) -> Double {
    let slack = measure - natural
    let (space, expansion) = slack < 0 ? (rules.shrink, 1 - rules.expansion) : (rules.stretch, 1 + rules.expansion)
    let give = flex * space + gaps * rules.tracking + measure * rules.expansion / expansion
    return give > 0 ? min(max(slack / give, -9), 9) : 0
  }

  /// Lets the line's ends reach into the margins; gives by how much, in em.
  private func protrude(_ line: inout Line) -> Double {
    guard line.first < line.end else { return 0 }
    let (first, last) = (text.items[Int(line.first)], text.items[Int(line.end) - 1])
    let head = line.head ?? (line.end - line.first == 1 ? line.tail : nil) ?? first.word
    let tail = line.tail ?? (line.end - line.first == 1 ? line.head : nil) ?? last.word
    let start = text.margins(of: head, span: first.span).before
    let end = text.margins(of: tail, span: last.span).after
    line.margin = text.beginsRight ? end : start
    return Double(start + end)
  }

  /// Makes the line as wide as the measure: first the glyphs and the spaces together as far as nobody sees it, then what
  /// is between the letters, and the spaces again with whatever is left.
  ///
  /// `before` is the scale of the line before, which is kept where the spaces hardly notice.
  private func fit(
    _ line: inout Line, natural: Double, flex: Double, _ rules: Justification, before: Double
  ) {
    let easy = rules.easySpace * flex
    var scale = before
    if abs(measure / before - natural) > rules.inertia * flex {
      let most = (rules.expansion / rules.expansionStep).rounded(.down)
      // Readers feel the spaces: glyphs have given all they can when spaces are halfway.
      let share = (measure - natural) / (rules.expansion * natural + easy / 2)
      scale = 1 + (min(max(share, -1), 1) * most).rounded() * rules.expansionStep
    }
    var rest = measure / scale - natural
    if abs(rest) > easy, rules.tracking > 0, case let gaps = Double(gapCount(of: line)), gaps > 0 {
      let wanted = (rest - (rest < 0 ? -easy : easy)) / gaps
      let tracking = min(max(wanted, -rules.tracking), rules.tracking)
      line.tracking = Float(tracking)
      rest -= tracking * gaps
    }
    if flex > 0, rest > Self.gaping * flex {
      rest = takeReserve(&line, natural: natural, most: Self.gaping * flex, scale: &scale, rules)
    }
    if flex > 0 { line.ratio = Float(min(max(rest / flex, Self.narrowest), Self.widest)) }
    line.scale = Float(scale)
    line.width = Float(measure - (rest - Double(line.ratio) * flex) * scale)
  }

  /// Gives a line whose spaces would be holes what the style keeps for that: wider glyphs, and then more between them,
  /// if it lets them give at all. Gives what is left for the spaces, which is `most` where the reserve suffices.
  private func takeReserve(
    _ line: inout Line, natural: Double, most: Double, scale: inout Double, _ rules: Justification
  ) -> Double {
    let gaps = Double(gapCount(of: line))
    let letters = natural + Double(line.tracking) * gaps
    if rules.expansion > 0 {
      let wanted = ((measure / (letters + most) - scale) / rules.expansionStep).rounded(.down)
      scale += min(wanted, (rules.reserve / rules.expansionStep).rounded(.down)) * rules.expansionStep
    }
    let rest = measure / scale - letters
    guard rules.tracking > 0, gaps > 0, rest > most else { return rest }
    let tracking = min((rest - most) / gaps, rules.reserve)
    line.tracking += Float(tracking)
    return rest - tracking * gaps
  }

  /// How many gaps there are between the letters of the line's words.
  private func gapCount(of line: Line) -> Int {
    var count = 0
    for index in Int(line.first)..<Int(line.end) {
      guard let whole = text.items[index].word else { continue }
      let word = (index == Int(line.end) - 1 ? line.tail : nil) ?? (index == Int(line.first) ? line.head : nil) ?? whole
      count += Int(word.pointee.gaps)
    }
    return count
  }

  /// Puts real halves in the place of the words that are cut, and what they differ by into the width.
  private func cut(_ line: inout Line, from start: Breakpoint, to end: Breakpoint, natural: inout Double) {
    guard start.byte > 0 || end.byte > 0 else { return }
    let isOneWord = start.byte > 0 && end.byte > 0 && start.item == end.item
    if end.byte > 0 {
      let from = isOneWord ? Int(start.byte) : 0
      let (word, style) = word(end.item)
      let part = lexicon.part(from..<Int(end.byte), of: word, hyphen: end.setsHyphen, style: style)
      line.tail = part
      // What breaking counted with: the whole word's letters up to the break, and the hyphen.
      var counted = word.pointee.width(before: Int(end.byte)) - word.pointee.width(before: from)
      if end.setsHyphen { counted += lexicon.hyphenPoint(at: Int(end.byte), of: word, style: style).hyphen }
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
