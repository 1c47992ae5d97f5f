import Diagnostics
import Reading

/// Checks a text that a program has made of blocks: what no CommonMark could give is reported as what is wrong in CommonMark,
/// or brought into the form that reading gives.
struct RichTextCheck {
  /// Where the text stands.
  private let place: Place
  private var found = DiagnosticList()

  /// The text in the form that reading gives; what is wrong in it is reported at `place`, and left out.
  static func run(_ text: RichText, at place: Place, _ found: inout DiagnosticList) -> RichText {
    var check = RichTextCheck(place: place)
    let blocks = check.blocks(text.blocks, depth: 0)
    found.add(contentsOf: check.found)
    return RichText(blocks)
  }

  private init(place: Place) { self.place = place }

  private mutating func blocks(_ blocks: [RichText.Block], depth: Int) -> [RichText.Block] {
    guard depth < CommonMark.depthLimit else {
      if !blocks.isEmpty { found.error(.deepBlocks(limit: CommonMark.depthLimit), at: place) }
      return []
    }
    return blocks.compactMap { block in
      switch block {
      case .paragraph(let inlines):
        let inlines = self.inlines(inlines)
        return inlines.isEmpty ? nil : .paragraph(inlines)
      case .heading(let inlines):
        let inlines = self.inlines(inlines)
        return inlines.isEmpty ? nil : .heading(inlines)
      case .list(var list):
        list.items = list.items.map { self.blocks($0, depth: depth + 1) }
        list = list.withoutEmptyItems
        list.start = list.isOrdered ? min(max(list.start, 0), RichText.List.greatestStart) : 1
        return list.items.isEmpty ? nil : .list(list)
      case .table(var table):
        table.head = table.head.map { self.inlines($0) }
        table.rows = table.rows.map { $0.map { self.inlines($0) } }
        table = table.withEqualRows
        return table.columns.isEmpty ? nil : .table(table)
      case .picture(let picture):
        let words = self.inlines([RichText.Inline(picture.alt ?? "")])
        return words.isEmpty ? nil : .paragraph(words)
      case .code(let lines): return lines.asCode(at: place, &found).map { .code($0) }
      case .notes(let notes):
        return notes.isEmpty ? nil : .notes(notes.map { self.blocks($0, depth: depth + 1) })
      }
    }
  }

  /// The runs that have text; those of one style that follow each other are one.
  private mutating func inlines(_ inlines: [RichText.Inline]) -> [RichText.Inline] {
    var joined: [RichText.Inline] = []
    for var inline in inlines where !inline.text.isEmpty {
      inline.text = inline.text.readable(at: place, &found)
      guard !inline.text.isEmpty else { continue }
      if let link = inline.link, !link.isReference {
        inline.link = FieldValidation.address(Located(link, at: place), field: "link", &found)
      }
      inline.language = inline.language.flatMap { FieldValidation.language(Located($0, at: place), &found) }
      joined.join(inline)
    }
    return joined
  }
}
