import Catalogue
import Diagnostics
import Frames
import LayoutDesign

/// Paginates what flows through a kind of page: boxes in columns, and the panel at the foot.
package struct FlowPaginator {
  let design: Design
  let boxLayout: BoxLayout
  /// The place of findings about pages: the edition's file.
  let place: Place
  /// What is kept for later editions; nil to keep nothing.
  private let cache: LayoutCache?
  /// Whether pages that stood apart stay so: what is printed on them depends on where they stand, and might change for ever.
  var keepsApart = false
  /// The sequences that stood apart since then.
  var apart: Set<PageSequence.Name> = []
  /// Findings about the pages.
  package private(set) var found = DiagnosticList()

  /// Gives what was found since this was last asked for, and forgets it.
  mutating func takeFound() -> DiagnosticList {
    defer { found = DiagnosticList() }
    return found
  }

  /// Makes a paginator for an edition.
  package init(of edition: Edition, in design: Design, cache: LayoutCache? = nil, boxLayout: BoxLayout) {
    self.design = design
    self.cache = cache
    self.boxLayout = boxLayout
    place = Place(file: edition.path)
  }

  /// The pages of the kind at an index in the design: at least one.
  mutating func pages(ofKind index: Int, in scope: Scope) -> [PageDraft] {
    let pages = decidedPages(ofKind: index, in: scope)
    boxLayout.tell(pages.notes, in: scope)
    for note in pages.overflows { found.warn(note.finding, at: place) }
    return pages.drafts
  }

  /// The pages of the kind at an index in the design: those that `closesUp` have the notes of the last page right below the text.
  func decidedPages(ofKind index: Int, closingUp closesUp: Bool = false, in scope: Scope) -> FlowPages {
    let kind = design.pages[index]
    func decide() -> FlowPages {
      var best = setPages(of: kind, closingUp: closesUp, in: scope)
      for columns in kind.otherColumns where best.drafts.count > 1 {
        var other = kind
        other.columns = columns
        let pages = setPages(of: other, closingUp: closesUp, in: scope)
        if pages.areBetter(than: best, inColumnsOf: columns.width(in: kind.textBlock.width)) { best = pages }
      }
      return best
    }
    guard let cache, let key = FlowKey(of: index, closingUp: closesUp, in: scope, cache) else {
      return decide()
    }
    return cache.pages(for: key, in: boxLayout.typesetter.memory, decide)
  }

  /// The pages of the kind, in its columns.
  private func setPages(of kind: PageKind, closingUp closesUp: Bool, in scope: Scope) -> FlowPages {
    var overflows: [LayoutNote] = []
    boxLayout.pageHeight = kind.textBlock.height
    defer { (boxLayout.pageHeight, boxLayout.baselineGrid) = (nil, nil) }
    let (pages, notes) = boxLayout.noting {
      boxLayout.baselineGrid = kind.baselineGrid
      let (flow, notes) = flow(of: kind, closingUp: closesUp, in: scope)
      boxLayout.baselineGrid = nil
      var pages =
        flow.map { drafts(of: flowed($0, through: kind, grid: kind.baselineGrid, footNotes: notes, &overflows), kind) }
        ?? []
      if let last = pages.indices.last { pages[last].hasFootNotes = notes != nil }
      if let panel = kind.panel { addPanel(panel, of: kind, to: &pages, in: scope, &overflows) }
      return pages.isEmpty ? [PageDraft()] : pages
    }
    return FlowPages(drafts: pages, notes: notes, overflows: overflows)
  }

  /// What flows through the pages of a kind, and the notes that stand at their feet. Those of several texts would have the same numbers,
  /// those of a text that is narrower than the page would not stand below it, and what is not called has no page: they end their texts.
  private func flow(
    of kind: PageKind, closingUp closesUp: Bool, in scope: Scope
  ) -> (block: Block?, notes: PageNotes?) {
    let space = BoxSpace(width: kind.columns.width(in: kind.textBlock.width))
    func set(collecting: Bool) -> (block: Block?, notes: [FootNotes]) {
      boxLayout.footNotes = collecting ? [] : nil
      defer { boxLayout.footNotes = nil }
      let block = boxLayout.block(of: StackBox(kind.flow, gap: nil), in: space, scope)
      return (block, boxLayout.footNotes ?? [])
    }
    let (block, notes) = set(collecting: true)
    guard let block, let first = notes.first else { return (block, nil) }
    let called = Set(block.calledNotes)
    guard notes.count == 1, abs(first.width - space.width) < 0.01,
      first.notes.allSatisfy({ called.contains($0.anchor) })
    else { return (set(collecting: false).block, nil) }
    return (block, PageNotes(first, followText: closesUp || kind.panel != nil || kind.standsAtFoot))
  }

  /// The block in the columns of as many pages as it needs; without `columns`, in those of the kind. What does not fit is noted.
  func flowed(
    _ block: Block, through kind: PageKind, columns: Int? = nil, grid: Double? = nil, footNotes: PageNotes? = nil,
    _ notes: inout [LayoutNote]
  ) -> [[Block]] {
    var flow = BlockFlow(capacity: kind.textBlock.height, baselineGrid: grid, footNotes: footNotes)
    let pages = flow.pages(of: block, columns: columns ?? kind.columns.count)
    notes += flow.overflows.map { overflow in
      LayoutNote(finding: .overflowingPage(kind: kind.name, by: ReportedLength(roundingUp: overflow)))
    }
    return pages
  }

  /// Warns of what was found when a card that fits no page went over several.
  mutating func tell(_ flowing: SectionPages.FlowingCard, _ resource: Resource) {
    for note in flowing.overflows { found.warn(note.finding, at: place) }
    // In the cell of a grid it may fit one by itself.
    guard !flowing.isWithinGrid || flowing.pages > 1 else { return }
    found.warn(.flowingCard(resource: resource.id, pages: flowing.pages), at: resource.place)
  }

  /// Warns of what is higher than a page.
  mutating func warn(_ overflows: [LayoutNote]) { for note in overflows { found.warn(note.finding, at: place) } }

  /// Pages with a block in each of their columns.
  func drafts(of pages: [[Block]], _ kind: PageKind) -> [PageDraft] {
    pages.map { blocks in
      var page = PageDraft()
      let height = blocks.map(\.size.height).max() ?? 0
      let drop = kind.standsAtFoot ? max(0, kind.textBlock.height - height) : 0
      page.blocks = blocks.enumerated().map { column, block in
        var origin = kind.columns.frame(column, in: kind.textBlock).origin
        origin.y += kind.standsAtFoot ? drop : kind.baselineGrid.map(block.shift) ?? 0
        return .init(block: block, origin: origin)
      }
      return page
    }
  }

  /// Warns of a page of the edition's own that has nothing to show.
  mutating func warnOfEmptyPage(_ page: EditionPage) {
    found.warn(.emptyPage(kind: page.kind), at: page.kindPlace)
  }

  /// Warns that no number of pages of a kind completes the last sheet, or of blank ones without one.
  mutating func warnOfUnfilledSheets(_ kind: PageKind?, multiple: Int, pages: Int) {
    found.warn(.unfilledSheets(kind: kind?.name, pages: pages, multiple: multiple), at: place)
  }

  /// Puts the panel at the foot of the last page, or on pages of its own when there is no room for it.
  private func addPanel(
    _ panel: PageKind.Panel, of kind: PageKind, to pages: inout [PageDraft], in scope: Scope,
    _ notes: inout [LayoutNote]
  ) {
    let frame = kind.textBlock
    let space = BoxSpace(width: frame.width)
    guard let block = boxLayout.block(of: StackBox(panel.flow, gap: panel.boxGap), in: space, scope) else { return }
    let height = max(panel.minimumHeight, block.size.height + panel.padding.top + panel.padding.bottom)
    let top = kind.sheet.height - height
    if let last = pages.indices.last, let foot = pages[last].blocks.map({ $0.origin.y + $0.block.size.height }).max(),
      foot + panel.gap <= top
    {
      pages[last].panel = Rect(x: 0, y: top, width: kind.sheet.width, height: height)
      pages[last].panelBlock = .init(block: block, origin: Point(x: frame.x, y: top + panel.padding.top))
      return
    }
    for part in flowed(block, through: kind, columns: 1, &notes).joined() {
      var page = PageDraft()
      page.panel = Rect(x: 0, y: 0, width: kind.sheet.width, height: kind.sheet.height)
      page.panelBlock = .init(block: part, origin: frame.origin)
      pages.append(page)
    }
  }
}
