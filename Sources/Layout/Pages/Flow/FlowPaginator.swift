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
  /// The last identity given to a block that was split over pages.
  package private(set) var identity: Int
  /// Findings about the pages.
  package private(set) var found = DiagnosticList()

  /// Makes a paginator that identifies blocks after `identity`.
  package init(of edition: Edition, in design: Design, boxLayout: BoxLayout, after identity: Int = 0) {
    self.design = design
    self.boxLayout = boxLayout
    place = Place(file: edition.path)
    self.identity = identity
  }

  /// The pages of a kind: at least one.
  mutating func pages(of kind: PageKind, in scope: Scope) -> [PageDraft] {
    let width = kind.columns.width(in: kind.textBlock(on: design.sheet).width)
    let flow = boxLayout.block(of: StackBox(kind.flow, gap: 0), in: BoxSpace(width: width), scope)
    var pages = flow.map { drafts(of: flowed($0, through: kind), kind) } ?? []
    if let panel = kind.panel { addPanel(panel, of: kind, to: &pages, in: scope) }
    return pages.isEmpty ? [PageDraft()] : pages
  }

  /// The block in the columns of as many pages as it needs; without `columns`, in those of the kind.
  mutating func flowed(_ block: Block, through kind: PageKind, columns: Int? = nil) -> [[Block]] {
    var flow = BlockFlow(capacity: kind.textBlock(on: design.sheet).height, identity: identity)
    let pages = flow.pages(of: block, columns: columns ?? kind.columns.count)
    identity = flow.identity
    for overflow in flow.overflows {
      found.warn(.overflowingPage(kind: kind.name, by: ReportedLength(roundingUp: overflow)), at: place)
    }
    return pages
  }

  /// Pages with a block in each of their columns.
  func drafts(of pages: [[Block]], _ kind: PageKind) -> [PageDraft] {
    pages.map { blocks in
      var page = PageDraft()
      page.blocks = blocks.enumerated().map { column, block in
        .init(block: block, origin: kind.columns.frame(column, in: kind.textBlock(on: design.sheet)).origin)
      }
      return page
    }
  }

  /// Warns of a card that fits no page in any size.
  mutating func warnOfFlowingCard(_ resource: Resource, pages: Int) {
    found.warn(.flowingCard(resource: resource.id, pages: pages), at: resource.place)
  }

  /// Warns that no number of pages of a kind completes the last sheet.
  mutating func warnOfUnfilledSheets(_ kind: PageKind, multiple: Int, pages: Int) {
    found.warn(.unfilledSheets(kind: kind.name, pages: pages, multiple: multiple), at: place)
  }

  /// Puts the panel at the foot of the last page, or on pages of its own when there is no room for it.
  private mutating func addPanel(
    _ panel: PageKind.Panel, of kind: PageKind, to pages: inout [PageDraft], in scope: Scope
  ) {
    let frame = kind.textBlock(on: design.sheet)
    let space = BoxSpace(width: frame.width)
    guard let block = boxLayout.block(of: StackBox(panel.flow, gap: panel.boxGap), in: space, scope) else { return }
    let height = max(panel.minimumHeight, block.size.height + panel.padding.top + panel.padding.bottom)
    let top = design.sheet.height - height
    if let last = pages.indices.last, let foot = pages[last].blocks.map({ $0.origin.y + $0.block.size.height }).max(),
      foot + panel.gap <= top
    {
      pages[last].panel = Rect(x: 0, y: top, width: design.sheet.width, height: height)
      pages[last].panelBlock = .init(block: block, origin: Point(x: frame.x, y: top + panel.padding.top))
      return
    }
    for part in flowed(block, through: kind, columns: 1).joined() {
      var page = PageDraft()
      page.panel = Rect(x: 0, y: 0, width: design.sheet.width, height: design.sheet.height)
      page.panelBlock = .init(block: part, origin: frame.origin)
      pages.append(page)
    }
  }
}
