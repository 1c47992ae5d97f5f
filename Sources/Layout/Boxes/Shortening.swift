import Diagnostics
import Typesetting

/// Lines, and the texts of the words that are in them.
struct ShortenedLines {
  var lines: TextBlock
  var spans: [TextSpan]
  var kept: Int
}

extension BoxLayout {
  /// The spans set again in at most `limit` lines: as many of their words as fit, and "…".
  ///
  /// A word is cut only where not even the first one fits; nil when not even a letter does. `lines` are those of the whole text;
  /// where the text `goesOn` after the spans, it ends in "…" even if all words of the spans fit. Where it may end `atSentences`, it does so
  /// if one ends in the last third of those lines: "…" then takes the place of its point, or stands behind another sign ("Trois !…").
  func shortened(
    _ spans: [TextSpan], _ lines: TextBlock, to limit: Int, goesOn: Bool, atSentences: Bool = false,
    style: ParagraphStyle, measure: Double
  ) -> ShortenedLines? {
    let ends = spans.wordEnds
    let most = goesOn ? ends.count : ends.count - 1
    func attempt(_ count: Int) -> ShortenedLines? {
      let cut = spans.cut(at: ends[count - 1])
      let lines = typesetter.set(cut, style: style, measure: measure)
      return lines.lineCount <= limit ? ShortenedLines(lines: lines, spans: cut, kept: count) : nil
    }
    // Begin with the words of the lines that may stay: "…" needs room, and other breaks may make room for more.
    var count = min(most, lines.prefix(min(limit, lines.lineCount)).wordCount)
    while count > 0 {
      guard var best = attempt(count) else {
        count -= 1
        continue
      }
      while best.kept < most, let better = attempt(best.kept + 1) { best = better }
      return atSentences ? endingWithSentence(spans, best, style: style, measure: measure) ?? best : best
    }
    return cutWord(spans, lines, to: limit, style: style, measure: measure)
  }

  /// The spans up to the last sentence that ends in the last third of those lines; nil where none does.
  private func endingWithSentence(
    _ spans: [TextSpan], _ shown: ShortenedLines, style: ParagraphStyle, measure: Double
  ) -> ShortenedLines? {
    let ends = spans.wordEnds
    guard let word = spans.lastSentenceEnd(ofWords: shown.kept) else { return nil }
    let cut = spans.cut(at: ends[word], asSentence: true)
    let lines = typesetter.set(cut, style: style, measure: measure)
    let (count, most) = (lines.lineCount, shown.lines.lineCount)
    // Of a single line the last third are words.
    guard count <= most, most > 1 ? count * 3 >= most * 2 : (word + 1) * 3 >= shown.kept * 2 else { return nil }
    return ShortenedLines(lines: lines, spans: cut, kept: word + 1)
  }

  /// As many letters of the first word as fit in `limit` lines, and "…".
  private func cutWord(
    _ spans: [TextSpan], _ lines: TextBlock, to limit: Int, style: ParagraphStyle, measure: Double
  ) -> ShortenedLines? {
    guard let first = spans.firstIndex(where: { !$0.text.isEmpty }), limit > 0 else { return nil }
    let text = spans[first].text
    let printed = lines.prefix(min(limit, lines.lineCount)).runs(at: .zero).flatMap(\.text)
    var count = min(String(decoding: printed, as: UTF8.self).count, text.count)
    while count > 0 {
      let cut = spans.cut(at: (first, text.index(text.startIndex, offsetBy: count)))
      let lines = typesetter.set(cut, style: style, measure: measure)
      if lines.lineCount <= limit { return ShortenedLines(lines: lines, spans: cut, kept: 0) }
      count -= 1
    }
    return nil
  }
}

extension [TextPiece] {
  /// What `limit` lines of `measure` points could hold of the text at the very most, and as much again: the beginning of a text
  /// that is shortened to them, which is set on many pages.
  func beginning(forLines limit: Int, of measure: Double, size: Double) -> [TextPiece] {
    // No letters of a text are narrower than an eighth of their size on average.
    var most = Int(Swift.min(1e6, Double(limit + 1) * measure / size * 8)) * 2 + 1_000
    var pieces: [TextPiece] = []
    for piece in self where most > 0 {
      let text = piece.text.utf8.count > most ? String(piece.text.unicodeScalars.prefix(most)) : piece.text
      pieces.append(piece)
      pieces[pieces.count - 1].text = text
      most -= text.utf8.count
    }
    return pieces
  }
}

extension Scope {
  /// The finding that a text keeps `kept` of its `total` words.
  func shortening(of subject: String, to kept: Int, of total: Int) -> PageFinding {
    .shortenedText(subject: subject, words: kept, of: total, hasLink: currentResource?.accessURL != nil)
  }
}

extension [TextSpan] {
  /// Where a word ends before white space, or at the end: the span, and the place in its text.
  fileprivate var wordEnds: [(span: Int, end: String.Index)] {
    var ends: [(Int, String.Index)] = []
    var last: (Int, String.Index)?
    for (index, span) in enumerated() {
      let text = span.text.utf8
      for position in text.indices {
        if text[position].isWhite {
          if let word = last { ends.append(word) }
          last = nil
        } else {
          last = (index, text.index(after: position))
        }
      }
    }
    if let word = last { ends.append(word) }
    return ends
  }

  /// The last of the first `count` words with which a sentence ends, with the quotation mark that closes it behind a space.
  fileprivate func lastSentenceEnd(ofWords count: Int) -> Int? {
    let words = map(\.text).joined().utf8.split(whereSeparator: \.isWhite).map(Substring.init)
    let last = words.indices.prefix(count).last { word in
      let next = words.indices.contains(word + 1) ? words[word + 1] : ""
      return words[word].endsSentence(before: next)
    }
    return last.map { $0 + 1 < count && words[$0 + 1] == "»" ? $0 + 1 : $0 }
  }

  /// The spans up to there, with "…" in place of what follows and of punctuation that would stand before it; a whole sentence keeps its
  /// question or exclamation mark, and what closes it.
  fileprivate func cut(at place: (span: Int, end: String.Index), asSentence: Bool = false) -> [TextSpan] {
    var spans = Array(prefix(place.span + 1))
    var text = self[place.span].text[..<place.end]
    let signs = asSentence ? ".…" : ".,;:!?…·–—-(«“\u{a0}\u{202f} "
    while let last = text.last, signs.contains(last) { text.removeLast() }
    spans[place.span].text = text + "…"
    return spans
  }
}

extension TextBlock {
  /// How many words are in its lines, a part of one counted whole.
  fileprivate var wordCount: Int { runs(at: .zero).flatMap(\.text).wordCount }
}

extension String {
  /// How many words there are between its white space.
  var wordCount: Int { utf8.wordCount }
}

extension Collection<UInt8> {
  /// How many words there are in the text.
  fileprivate var wordCount: Int {
    var count = 0
    var isInWord = false
    for byte in self {
      if !byte.isWhite, !isInWord { count += 1 }
      isInWord = !byte.isWhite
    }
    return count
  }
}

extension UInt8 {
  /// Whether it is a space, a tab or the end of a line.
  fileprivate var isWhite: Bool { self == 0x20 || (0x09...0x0d).contains(self) }
}
