/// Builds lines between the chosen breakpoints: cuts words where they are divided, and fits each line to the measure.
struct LineBuilder {
  let text: ShapedText
  let words: WordStore
  /// The measure in em.
  let measure: Double
  /// The indent of all lines but the first, in em; 0 in justified text.
  let hanging: Double
  /// Whether lines behind an end that the author set have that indent, too.
  let indentsAfterBreaks: Bool
  /// The rules of justified lines; nil for ragged ones.
  let rules: Justification?

  /// The greatest ratio of a space: rather than with spaces of more than three times their width, a line is left short.
  private static let widest = 2.0
  /// The greatest ratio of a space beside a long word, an address as a rule. Rather than torn by it, a line is left short, with
  /// spaces of their own width.
  private static let widestBesideLongWord = 1.0
  /// The width of a long word, as a share of the measure.
  private static let longWord = 0.45
  /// The least ratio of a space, in lines that stick out whatever is done.
  private static let narrowest = -0.6
  /// The ratio of a space above which the line uses the reserve: a little less than what a reader sees as a hole.
  private static let gaping = 0.7

  /// The lines that end at `breaks`, indices into `points`.
  func lines(_ points: [Breakpoint], at breaks: [Int]) -> [Line] {
    guard var start = points.first else { return [] }
    var lines: [Line] = []
    lines.reserveCapacity(breaks.count)
    for index in breaks {
      let indent = lines.isEmpty || !indentsAfterBreaks && start.kind == .lineFeed ? 0 : hanging
      // A line does not continue with what the one before it took from the reserve.
      let scale = min(lines.last?.scale ?? 1, 1 + Float(rules?.expansion ?? 0))
      lines.append(line(from: start, to: points[index], scale: scale, indent: indent))
      start = points[index]
    }
    return lines
  }

  /// The line between two breakpoints. `scale` is that of the line before; a ragged line is indented by `indent`.
  private func line(from start: Breakpoint, to end: Breakpoint, scale: Float, indent: Double) -> Line {
    var line = Line(
      first: start.item + (start.dropsItem ? 1 : 0), end: end.item + (end.byte > 0 ? 1 : 0), head: nil, tail: nil,
      width: 0, ratio: 0, endsWithSpace: end.dropsItem, endsWithHyphen: end.setsHyphen)
    var natural = end.end - start.start
    cut(&line, from: start, to: end, natural: &natural)
    let flex = end.flexEnd - start.flexStart
    guard let rules else {
      // Ragged: spaces only shrink, in a line that would stick out.
      let room = measure - indent
      if flex > 0, natural > room { line.ratio = Float(max((room - natural) / flex, Self.narrowest)) }
      line.width = Float(natural + Double(line.ratio) * flex)
      line.margin = Float(-indent)
      return line
    }
    if rules.protrudes { natural -= protrude(&line) }
    if end.endsParagraph, natural <= measure {
      // The glyphs of a last line have the widths of those before, if there is room.
      if natural * Double(scale) <= measure { line.scale = scale }
      line.width = Float(natural) * line.scale
    } else {
      line.adjustment = Float(adjustment(natural, flex: flex, gaps: Double(end.gaps - start.gaps), rules))
      fit(&line, natural: natural, flex: flex, rules, before: Double(scale))
    }
    return line
  }

  /// Knuth's adjustment ratio: the share of its stretch, or below 0 of its shrink, that brings a line to the measure.
  private func adjustment(_ natural: Double, flex: Double, gaps: Double, _ rules: Justification) -> Double {
    let slack = measure - natural
    let (space, expansion) = slack < 0 ? (rules.shrink, 1 - rules.expansion) : (rules.stretch, 1 + rules.expansion)
    let give = flex * space + gaps * rules.tracking + measure * rules.expansion / expansion
    return give > 0 ? min(max(slack / give, -9), 9) : 0
  }

  /// Hangs the line's ends in the margins, and returns by how much, in em.
  private func protrude(_ line: inout Line) -> Double {
    guard line.first < line.end else { return 0 }
    let (first, last) = (text.items[Int(line.first)], text.items[Int(line.end) - 1])
    let head = line.head ?? (line.end - line.first == 1 ? line.tail : nil) ?? first.word
    let tail = line.tail ?? (line.end - line.first == 1 ? line.head : nil) ?? last.word
    let start = text.margins(of: head, span: first.span).before
    let end = text.margins(of: tail, span: last.span).after
    line.margin = text.startsAtRight ? end : start
    return Double(start + end)
  }

  /// Makes the line as wide as the measure: with the glyphs and the spaces together as far as nobody sees it, then with
  /// tracking, then with the spaces again.
  ///
  /// `before` is the scale of the line before, which is kept where the spaces change little by it.
  private func fit(
    _ line: inout Line, natural: Double, flex: Double, _ rules: Justification, before: Double
  ) {
    let easy = rules.easySpace * flex
    var scale = before
    if abs(measure / before - natural) > rules.inertia * flex {
      let most = (rules.expansion / rules.expansionStep).rounded(.down)
      // Readers notice spaces sooner: glyphs reach their limit when spaces are halfway.
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
    if flex > 0, rest > Self.widestBesideLongWord * flex, isBesideLongWord(line) {
      (line.tracking, line.width) = (0, Float(natural))
      return
    }
    if flex > 0 { line.ratio = Float(min(max(rest / flex, Self.narrowest), Self.widest)) }
    line.scale = Float(scale)
    line.width = Float(measure - (rest - Double(line.ratio) * flex) * scale)
  }

  /// Whether a word of the line, or the one that had no room on it, takes much of a line.
  private func isBesideLongWord(_ line: Line) -> Bool {
    let next = min(Int(line.end) + 2, text.items.count)
    return text.items[Int(line.first)..<next].contains { Double($0.word?.width ?? 0) > Self.longWord * measure }
  }

  /// Uses the reserve of the style on a line whose spaces would gape: wider glyphs, and then more tracking, unless the
  /// style has none. Returns what is left for the spaces, which is `most` where the reserve suffices.
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

  /// The number of gaps between the letters of the line's words.
  private func gapCount(of line: Line) -> Int {
    var count = 0
    for index in Int(line.first)..<Int(line.end) {
      guard let whole = text.items[index].word else { continue }
      let word = (index == Int(line.end) - 1 ? line.tail : nil) ?? (index == Int(line.first) ? line.head : nil) ?? whole
      count += Int(word.gaps)
    }
    return count
  }

  /// Replaces words that are divided by their parts, and corrects the width by the difference.
  private func cut(_ line: inout Line, from start: Breakpoint, to end: Breakpoint, natural: inout Double) {
    guard start.byte > 0 || end.byte > 0 else { return }
    let isOneWord = start.byte > 0 && end.byte > 0 && start.item == end.item
    if end.byte > 0 {
      let from = isOneWord ? Int(start.byte) : 0
      let (word, style) = word(end.item)
      let part = words.part(from..<Int(end.byte), of: word, hyphen: end.setsHyphen, style: style)
      line.tail = part
      // What the choice of breaks counted with: letters of the whole word, and the hyphen.
      var counted = word.width(before: Int(end.byte)) - word.width(before: from)
      if end.setsHyphen { counted += words.hyphenPoint(at: Int(end.byte), of: word, style: style).hyphen }
      natural += Double(part.width - counted)
    }
    if start.byte > 0, !isOneWord {
      let (word, style) = word(start.item)
      let part = words.part(Int(start.byte)..<word.byteCount, of: word, hyphen: false, style: style)
      line.head = part
      natural += Double(part.width - (word.width - word.width(before: Int(start.byte))))
    }
  }

  private func word(_ item: Int32) -> (Word, ShapingStyle) {
    let item = text.items[Int(item)]
    guard let word = item.word else { preconditionFailure("a line can only be cut inside a word") }
    return (word, text.spans[Int(item.span)].style)
  }
}
