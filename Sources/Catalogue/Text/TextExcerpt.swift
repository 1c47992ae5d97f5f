extension RichText {
  /// The beginning of the text; the text itself where that is no longer.
  package func excerpt(_ excerpt: Excerpt) -> RichText {
    switch excerpt {
    case .whole: return self
    case .firstParagraph:
      guard let end = blocks.firstIndex(where: { !$0.isHeading }) else { return self }
      return RichText(Array(blocks[...end])).withNotes(of: self)
    case .words(let count):
      let own = noteCount > 0 ? Array(blocks.dropLast()) : blocks
      guard own.wordCount > count else { return self }
      var cut = TextExcerpt(words: count)
      let kept = cut.beginning(of: own)
      return kept.isEmpty ? self : RichText(kept).withNotes(of: self)
    }
  }

  /// The text with those notes of another that it calls; they are numbered as they are called.
  private func withNotes(of whole: RichText) -> RichText {
    guard case .notes(let notes)? = whole.blocks.last else { return self }
    let called = blocks.flatMap(\.inlines).compactMap(\.note).max() ?? 0
    let rest = blocks.filter { if case .notes = $0 { false } else { true } }
    return RichText(called > 0 ? rest + [.notes(Array(notes.prefix(called)))] : rest)
  }
}

/// Takes the beginning of a text: up to the end of a sentence if one is near, else up to a word with an ellipsis behind it.
private struct TextExcerpt {
  /// How many words there may be.
  let limit: Int
  /// How many are taken.
  private var used = 0
  private var isCut = false

  init(words limit: Int) { self.limit = limit }

  /// From how many words on the end of a sentence is near.
  private var near: Int { limit * 7 / 10 }

  mutating func beginning(of blocks: [RichText.Block]) -> [RichText.Block] {
    var kept: [RichText.Block] = []
    for block in blocks where !isCut {
      let count = block.wordCount
      if used + count <= limit {
        kept.append(block)
        used += count
      } else if let beginning = beginning(of: block) {
        kept.append(beginning)
      }
    }
    while kept.last?.isHeading == true { kept.removeLast() }
    return kept
  }

  /// The beginning of a block that is too long; nil for one that is left out.
  private mutating func beginning(of block: RichText.Block) -> RichText.Block? {
    defer { isCut = true }
    if used >= near { return nil }
    switch block {
    case .paragraph(let inlines):
      let run = ExcerptRun(inlines)
      let kept = run.beginning(ofWords: limit - used, near: max(1, near - used))
      return kept.isEmpty ? nil : .paragraph(kept)
    case .list(var list):
      var items: [[RichText.Block]] = []
      for item in list.items where !isCut {
        let kept = beginning(of: item)
        if !kept.isEmpty { items.append(kept) }
      }
      list.items = items
      return items.isEmpty ? nil : .list(list)
    // Half of a table says nothing.
    case .table, .heading, .picture, .notes: return nil
    }
  }
}

extension RichText.Block {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }

  fileprivate var wordCount: Int {
    switch self {
    case .paragraph(let inlines), .heading(let inlines): ExcerptRun(inlines).ends.count
    case .list(let list): list.items.joined().reduce(0) { $0 + $1.wordCount }
    case .table(let table): table.cells.reduce(0) { $0 + ExcerptRun($1).ends.count }
    case .picture, .notes: 0
    }
  }
}

extension [RichText.Block] {
  fileprivate var wordCount: Int { reduce(0) { $0 + $1.wordCount } }
}
