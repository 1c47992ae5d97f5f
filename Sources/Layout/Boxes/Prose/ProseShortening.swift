import Catalogue

/// Texts with a limit of lines: what of them has room, beside paragraphs, which are cut at a word.
extension ProseLayout {
  /// Whether something of the next blocks finds room on the lines that are left: no heading stands alone at the end.
  func hasRoom(for rest: ArraySlice<RichText.Block>) -> Bool {
    guard var left = linesLeft else { return true }
    for block in rest {
      switch block {
      case .heading: left -= 1
      case .paragraph, .list, .code: return left >= 1
      case .table(let table): return left >= min(table.rows.count + 1, ProseLayout.fewestTableLines)
      case .notes(let notes): return left >= notes.count
      case .picture: continue
      }
    }
    return left >= 0
  }

  /// As many rows of a table as there is room for, and an ellipsis below where something is left out; nothing where there is no room
  /// for one row, so that what follows takes its place.
  mutating func shortened(_ table: RichText.Table, width: Double, isLast: Bool) -> [Block] {
    guard let left = linesLeft else { return self.table(table, width: width).map { [$0] } ?? [] }
    var part = table
    // Where it fills all lines and the text goes on, the sign that it does needs one of them.
    let isCut = table.rows.count + 1 > left || table.rows.count + 1 == left && !isLast
    if isCut {
      guard left >= ProseLayout.fewestTableLines else { return [] }
      part.rows = Array(table.rows.prefix(left - 2))
    }
    guard let block = self.table(part, width: width) else { return [] }
    linesLeft = left - part.rows.count - 1
    wordsKept += RichText.Block.table(part).plainText.wordCount
    return isCut || isLast && endsHere ? [block, ellipsis(width: width)] : [block]
  }

  /// The sign that the text goes on elsewhere, on a line of its own.
  mutating func ellipsis(width: Double) -> Block {
    (linesLeft, endsHere) = (nil, false)
    defer { linesLeft = 0 }
    return paragraph([RichText.Inline("…")], width: width, isLast: true)
  }

  /// The headings of a table, a row, and the sign that it goes on.
  private static let fewestTableLines = 3
}

extension RichText {
  /// The text without its notes, and without the figures that call them.
  var withoutNotes: RichText {
    RichText(
      blocks.compactMap { block in
        if case .notes = block { nil } else { block.mappingRuns { $0.filter { $0.note == nil } } }
      })
  }
}
