import Frames
import LayoutDesign

/// What a section says of resources that stand in it, too, and have their cards in another.
///
/// It prints the pages of these cards, which are known only when all sections have theirs: so it stands below the last card, where
/// the paginator keeps room for it, and no card depends on what it says.
extension FlowPaginator {
  /// For each section, the height that its references need below the last card, with the space above them; 0 where it has none.
  func heightsOfReferences(in context: RenderContext) -> [Double] {
    guard let kind = context.design.cardPages, let box = kind.references else { return [] }
    return context.edition.sections.indices.map { section in
      var scope = Scope(context)
      scope.section = section
      let (block, _) = boxLayout.noting { boxLayout.block(of: box, width: kind.textBlock.width, in: scope) }
      return block.map { $0.size.height + kind.gapAboveReferences } ?? 0
    }
  }

  /// The pages of the cards of sections with the references of the last one below its last card, or on pages of their own where there
  /// is no room.
  mutating func addingReferences(
    to cards: [PageDraft], of run: SectionRun, _ kind: PageKind, in scope: Scope
  ) -> [PageDraft] {
    guard let box = kind.references else { return cards }
    var scope = scope
    scope.section = run.sections.upperBound - 1
    let part = PageDraft.Part.references(max(0, run.count - 1))
    let frame = kind.textBlock
    let (block, notes) = boxLayout.noting { boxLayout.block(of: box, width: frame.width, in: scope) }
    boxLayout.tell(notes, in: scope)
    guard let block else { return cards }
    var pages = cards
    if let last = pages.indices.last {
      let foot = pages[last].blocks.map { $0.origin.y + $0.block.size.height }.max()
      let y = foot.map { $0 + kind.gapAboveReferences } ?? frame.y
      if y + block.size.height <= frame.y + frame.height + 1e-6 {
        pages[last].blocks.append(.init(block: block, origin: Point(x: frame.x, y: y), part: part))
        return pages
      }
    }
    return pages + pagesOfReferences(block, part, kind)
  }

  private mutating func pagesOfReferences(_ block: Block, _ named: PageDraft.Part, _ kind: PageKind) -> [PageDraft] {
    var overflows: [LayoutNote] = []
    let parts = flowed(block, through: kind, columns: 1, &overflows).joined()
    warn(overflows)
    return parts.map { part in
      var page = PageDraft()
      page.blocks = [.init(block: part, origin: kind.textBlock.origin, part: named)]
      return page
    }
  }
}

extension PageKind {
  /// The space between the last card and the references below it, in points.
  fileprivate var gapAboveReferences: Double { cards?.rules.gap ?? 0 }
}
