extension RichText {
  /// The text without its code: what has the signs of a language.
  package var withoutCode: RichText { RichText(blocks.compactMap(\.withoutCode)) }
}

extension RichText.Block {
  fileprivate var withoutCode: RichText.Block? {
    switch self {
    case .paragraph(let inlines): return .paragraph(inlines.withoutCode)
    case .heading(let inlines): return .heading(inlines.withoutCode)
    case .list(var list):
      list.items = list.items.map { $0.compactMap(\.withoutCode) }
      return .list(list)
    case .table(var table):
      table.head = table.head.map(\.withoutCode)
      table.rows = table.rows.map { $0.map(\.withoutCode) }
      return .table(table)
    case .picture: return self
    case .code: return nil
    case .notes(let notes): return .notes(notes.map { $0.compactMap(\.withoutCode) })
    }
  }
}

extension [RichText.Inline] {
  fileprivate var withoutCode: [RichText.Inline] { filter { !$0.isCode } }
}
