/// The words of a paragraph, and where it can be cut.
struct ExcerptRun {
  private let inlines: [RichText.Inline]
  /// Where words end, with the signs behind them, in the order of the text.
  private(set) var ends: [End] = []

  /// The end of a word.
  struct End {
    /// The run of one style that it stands in.
    var inline: Int
    /// The place in its text.
    var index: String.Index
    /// The word, with its signs.
    var word: String
    /// Whether the next word may begin a sentence.
    var isFollowedByCapital = true
  }

  init(_ inlines: [RichText.Inline]) {
    self.inlines = inlines
    var word = ""
    var last: (inline: Int, index: String.Index)?
    func isWord(_ text: String) -> Bool { text.contains { $0.isLetter || $0.isNumber } }
    func end() {
      guard let place = last, !word.isEmpty else { return }
      // A sign between spaces belongs to the word before it, but for one that opens something.
      if isWord(word) || ends.isEmpty {
        if !ends.isEmpty {
          ends[ends.count - 1].isFollowedByCapital = word.mayBeginSentence
        }
        ends.append(End(inline: place.inline, index: place.index, word: word))
      } else if !"«“‘([–—-".contains(word) {
        ends[ends.count - 1].inline = place.inline
        ends[ends.count - 1].index = place.index
        ends[ends.count - 1].word += word
      }
      word = ""
    }
    for (number, inline) in inlines.enumerated() {
      // The number of a note stands at its word.
      for index in inline.text.indices {
        if inline.text[index].isWhitespace {
          end()
        } else {
          if inline.note == nil { word.append(inline.text[index]) }
          last = (number, inline.text.index(after: index))
        }
      }
    }
    end()
  }

  /// The runs up to at most so many words: up to the end of a sentence, if one comes behind `near` words, else with an ellipsis.
  func beginning(ofWords count: Int, near: Int) -> [RichText.Inline] {
    guard ends.count > count else { return inlines }
    let sentence = (near - 1..<count).last { ends.indices.contains($0) && ends[$0].endsSentence && !isInside($0) }
    if let sentence { return cut(at: ends[sentence]) }
    guard count > 0, var word = ends.indices.prefix(count).last else { return [] }
    // Links and emphasis are taken whole, or left out.
    while word > count / 2, isInside(word) { word -= 1 }
    while word + 1 < ends.count, isInside(word) { word += 1 }
    if word + 1 == ends.count { return inlines }
    return cut(at: ends[word]).withEllipsis
  }

  /// Whether a word ends inside of a link or of emphasis that goes on behind it.
  private func isInside(_ word: Int) -> Bool {
    let end = ends[word]
    let inline = inlines[end.inline]
    guard inline.link != nil || inline.isEmphasis || inline.isStrong else { return false }
    let goesOn = inline.text[end.index...].contains { $0.isLetter || $0.isNumber }
    let next = inlines.indices.contains(end.inline + 1) ? inlines[end.inline + 1] : nil
    return goesOn || inline.link != nil && next?.link == inline.link
  }

  private func cut(at end: End) -> [RichText.Inline] {
    var kept = Array(inlines.prefix(end.inline + 1))
    kept[end.inline].text = String(kept[end.inline].text[..<end.index])
    return kept
  }
}

extension ExcerptRun.End {
  fileprivate var endsSentence: Bool { isFollowedByCapital && word[...].hasEndOfSentence }
}

extension StringProtocol where SubSequence == Substring {
  /// Whether a sentence ends with this word, with its signs, before the word `next`: not behind a letter with a point, as in "M. Dupont".
  package func endsSentence(before next: Substring) -> Bool { next.mayBeginSentence && self[...].hasEndOfSentence }

  fileprivate var mayBeginSentence: Bool { first { $0.isLetter || $0.isNumber }.map { !$0.isLowercase } ?? true }
}

extension Substring {
  /// The text without what closes a quotation or a bracket at its end, and the white before that.
  fileprivate var withoutClosingSigns: Substring {
    var signs = self
    while let last = signs.last, "»”\")]’ \u{a0}\u{202f}".contains(last) { signs.removeLast() }
    return signs
  }

  fileprivate var hasEndOfSentence: Bool {
    let signs = withoutClosingSigns
    guard let sign = signs.last, ".!?…".contains(sign) else { return false }
    return sign != "." || signs.count { $0.isLetter || $0.isNumber } > 2
  }
}

extension [RichText.Inline] {
  /// The runs with an ellipsis; where they end with a sentence, only `behindSentences`: it takes the place of a point, and stands behind
  /// other signs.
  func goingOn(behindSentences: Bool) -> [RichText.Inline] {
    guard let end = ExcerptRun(self).ends.last, end.endsSentence else { return withEllipsis }
    return behindSentences ? withEllipsisBehindSentence : self
  }

  private var withEllipsisBehindSentence: [RichText.Inline] {
    guard let index = lastIndex(where: { $0.note == nil && !$0.text.isEmpty }) else { return withEllipsis }
    // A sentence that trails off says so already, before the mark that closes it, too.
    if self[index].text[...].withoutClosingSigns.last == "…" { return self }
    var runs = self
    while let sign = runs[index].text.last, ".…".contains(sign) { runs[index].text.removeLast() }
    guard index == indices.last, runs[index].link == nil else { return runs + [RichText.Inline("…")] }
    runs[index].text += "…"
    return runs
  }

  /// The runs with an ellipsis in place of signs at their end.
  fileprivate var withEllipsis: [RichText.Inline] {
    var runs = self
    guard let last = runs.last, last.note == nil, last.link == nil else { return runs + [RichText.Inline("…")] }
    var text = last.text
    while let sign = text.last, ".,;:!?…·–—-(«“\u{a0}\u{202f} ".contains(sign) { text.removeLast() }
    runs[runs.count - 1].text = text + "…"
    return runs
  }
}
