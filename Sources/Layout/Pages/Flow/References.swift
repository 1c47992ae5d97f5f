import Frames
import LayoutDesign

/// What a section says of resources that stand in it, too, and have their cards in another.
///
/// It prints the pages of these cards, which are known only when all sections have theirs: so it stands below the last card, and
/// no card depends on it.
extension FlowPaginator {
  /// The pages of a section's cards with its references below the last card, or on pages of their own where there is no room.
  mutating func addingReferences(to cards: [PageDraft], _ kind: PageKind, in scope: Scope) -> [PageDraft] {
    guard let box = kind.references else { return cards }
    let frame = kind.textBlock
    let (block, notes) = boxLayout.noting { boxLayout.block(of: box, width: frame.width, in: scope) }
    boxLayout.tell(notes, in: scope)
    guard let block else { return cards }
    var pages = cards
    if let last = pages.indices.last {
      let foot = pages[last].blocks.map { $0.origin.y + $0.block.size.height }.max()
      let y = foot.map { $0 + (kind.cards?.rules.gap ?? 0) } ?? frame.y
      if y + block.size.height <= frame.y + frame.height {
        pages[last].blocks.append(.init(block: block, origin: Point(x: frame.x, y: y)))
        return pages
      }
    }
    return pages + pagesOfReferences(block, kind)
  }

  private mutating func pagesOfReferences(_ block: Block, _ kind: PageKind) -> [PageDraft] {
    var overflows: [LayoutNote] = []
    let parts = flowed(block, through: kind, columns: 1, &overflows).joined()
    warn(overflows)
    return parts.map { part in
      var page = PageDraft()
      page.blocks = [.init(block: part, origin: kind.textBlock.origin)]
      return page
    }
  }
}
