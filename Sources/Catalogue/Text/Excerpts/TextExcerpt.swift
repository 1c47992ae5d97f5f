extension RichText {
  /// The beginning of the text; the text itself where that is no longer, or by an eighth of those words at most.
  package func excerpt(_ excerpt: Excerpt) -> RichText {
    switch excerpt {
    case .whole: return self
    case .firstParagraph: return firstParagraph ?? self
    case .words(let count):
      let own = noteCount > 0 ? Array(blocks.dropLast()) : blocks
      // A sentence that lacks a few words would say less for nothing.
      guard own.wordCount > count + count / 8 else { return self }
      var cut = TextExcerpt(words: count)
      let kept = cut.beginning(of: own)
      return kept.isEmpty ? self : RichText(kept.goingOn(behindSentences: cut.isCut)).withNotes(of: self)
    }
  }

  /// The first paragraph or list, with the headings right above it; nil where there is none, or nothing else.
  private var firstParagraph: RichText? {
    let own = noteCount > 0 ? Array(blocks.dropLast()) : blocks
    guard let end = own.firstIndex(where: \.isParagraphOrList) else { return nil }
    let start = own[..<end].lastIndex { !$0.isHeading }.map { $0 + 1 } ?? 0
    let kept = Array(own[start...end])
    guard kept.count < own.count else { return nil }
    return RichText(end + 1 < own.count ? kept.goingOn(behindSentences: false) : kept).withNotes(of: self)
  }

  /// The text with those notes of another that it calls; they are numbered as they are called.
  private func withNotes(of whole: RichText) -> RichText {
    guard case .notes(let notes)? = whole.blocks.last else { return self }
    let called = blocks.flatMap(\.inlines).compactMap(\.note).max() ?? 0
    let rest = blocks.filter { if case .notes = $0 { false } else { true } }
    return RichText(called > 0 ? rest + [.notes(Array(notes.prefix(called)))] : rest)
  }
}

/// Takes the beginning of a text: up to the end of a sentence if one is near, else up to a word.
private struct TextExcerpt {
  /// How many words there may be.
  let limit: Int
  /// How many are taken.
  private var used = 0
  /// Whether something is left out behind it.
  private(set) var isCut = false

  init(words limit: Int) { self.limit = limit }

  /// From how many words on the end of a sentence is near.
  private var near: Int { limit * 7 / 10 }

  mutating func beginning(of blocks: [RichText.Block]) -> [RichText.Block] {
    var kept: [RichText.Block] = []
    let before = used
    for block in blocks where !isCut {
      let count = block.wordCount
      if used + count <= limit {
        kept.append(block)
        used += count
      } else if let beginning = beginning(of: block) {
        kept.append(beginning)
        isCut = true
      } else if before == 0, kept.allSatisfy(\.isHeading) {
        // What cannot be cut, with its headings, gives way to what follows.
        (kept, used) = ([], before)
      } else {
        isCut = true
      }
    }
    while kept.last?.isHeading == true { kept.removeLast() }
    return kept
  }

  /// The beginning of a block that is too long; nil for one that is left out.
  private mutating func beginning(of block: RichText.Block) -> RichText.Block? {
    if used >= near { return nil }
    switch block {
    case .paragraph(let inlines): return beginning(of: inlines).map { .paragraph($0) }
    case .heading(let inlines): return used == 0 ? beginning(of: inlines).map { .paragraph($0) } : nil
    case .table(var table):
      var room = limit - used - table.head.wordCount
      table.rows = Array(
        table.rows.prefix { row in
          room -= row.wordCount
          return room >= 0
        })
      // Headings of columns alone say nothing.
      return table.rows.isEmpty ? nil : .table(table)
    case .list(var list):
      var items: [[RichText.Block]] = []
      for item in list.items where !isCut {
        let kept = beginning(of: item)
        if !kept.isEmpty { items.append(kept) }
      }
      list.items = items
      return items.isEmpty ? nil : .list(list)
    case .code(let lines):
      let kept = beginning(ofCode: lines)
      return kept.isEmpty ? nil : .code(kept)
    case .picture, .notes: return nil
    }
  }

  /// As many lines of code as there is room for.
  private func beginning(ofCode lines: String) -> String {
    var room = limit - used
    let kept = lines.split(separator: "\n", omittingEmptySubsequences: false).prefix { line in
      room -= line.wordCount
      return room >= 0
    }
    return kept.joined(separator: "\n")
  }

  private func beginning(of inlines: [RichText.Inline]) -> [RichText.Inline]? {
    let kept = ExcerptRun(inlines).beginning(ofWords: limit - used, near: max(1, near - used))
    return kept.isEmpty ? nil : kept
  }
}

extension RichText.Block {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }

  fileprivate var isParagraphOrList: Bool {
    switch self {
    case .paragraph, .list: true
    case .heading, .table, .picture, .code, .notes: false
    }
  }

  fileprivate var wordCount: Int {
    switch self {
    case .paragraph(let inlines), .heading(let inlines): ExcerptRun(inlines).ends.count
    case .list(let list): list.items.joined().reduce(0) { $0 + $1.wordCount }
    case .table(let table): ([table.head] + table.rows).reduce(0) { $0 + $1.wordCount }
    case .code(let lines): lines.wordCount
    case .picture, .notes: 0
    }
  }
}

extension StringProtocol {
  /// How many words of code it has.
  fileprivate var wordCount: Int { split(whereSeparator: \.isWhitespace).count }
}

extension [RichText.Block] {
  fileprivate var wordCount: Int { reduce(0) { $0 + $1.wordCount } }
}

extension [RichText.Table.Cell] {
  fileprivate var wordCount: Int { reduce(0) { $0 + ExcerptRun($1).ends.count } }
}

extension [RichText.Block] {
  /// The blocks with an ellipsis at the end, or below a table, since what follows is left out; where they end with a sentence, only
  /// `behindSentences`.
  fileprivate func goingOn(behindSentences: Bool) -> [RichText.Block] {
    switch last {
    case .paragraph(let inlines)?, .heading(let inlines)?:
      return dropLast() + [.paragraph(inlines.goingOn(behindSentences: behindSentences))]
    case .list(var list)?:
      guard let item = list.items.popLast() else { return self }
      list.items.append(item.goingOn(behindSentences: behindSentences))
      return dropLast() + [.list(list)]
    case .table?, .picture?, .code?, .notes?, nil: return self + [.paragraph([RichText.Inline("…")])]
    }
  }
}
