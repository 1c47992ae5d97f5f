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
      }
    }
  }

  /// The runs that have text; those of one style that follow each other are one.
  private mutating func inlines(_ inlines: [RichText.Inline]) -> [RichText.Inline] {
    var joined: [RichText.Inline] = []
    for var inline in inlines where !inline.text.isEmpty {
      inline.text = inline.text.readable(at: place, &found)
      guard !inline.text.isEmpty else { continue }
      inline.link = inline.link.flatMap { FieldValidation.address(Located($0, at: place), field: "link", &found) }
      inline.language = inline.language.flatMap { FieldValidation.language(Located($0, at: place), &found) }
      if let last = joined.last, last.hasStyle(of: inline) {
        joined[joined.count - 1].text += inline.text
      } else {
        joined.append(inline)
      }
    }
    return joined
  }
}
