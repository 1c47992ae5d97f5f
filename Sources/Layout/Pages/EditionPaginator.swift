import Catalogue
import Frames
import LayoutDesign
import Typesetting

/// Decides what stands on which page: the cards by `CardPaginator`, the rest by flowing.
package struct Paginator {
  let design: Design
  var galley: Galley
  let setter: Setter
  /// The last identity given to a block that is parted over pages.
  package private(set) var identity: Int
  /// What a person should know of how the pages came out.
  package internal(set) var remarks: [Remark] = []

  /// Something about the pages that deserves a look.
  package enum Remark: Sendable {
    /// A card that fits no page in any size, and over how many pages it runs.
    case flowingCard(section: Int, resource: Int, pages: Int)
    /// A block that stands out of its page by that many points.
    case overflow(kind: String, by: Double)
    /// However many pages of the kind are added, the catalogue's do not become a multiple.
    case unfilled(kind: String, pages: Int, multiple: Int)
  }

  /// Makes a paginator that sets what is not cards with `setter`, and identifies blocks after `identity`.
  package init(design: Design, galley: Galley, setter: Setter, after identity: Int = 0) {
    self.design = design
    self.galley = galley
    self.setter = setter
    self.identity = identity
  }

  /// The sequences of pages of the whole edition, in order, numbered from 1.
  ///
  /// The sommaire prints the pages that the sections begin on, and stands before them, and an index prints those of the
  /// resources: their pages are set with provisional numbers, and again with the true ones until both agree.
  package mutating func sequences(of edition: Edition, news: News? = nil)
    -> (issue: Scope.Issue, sequences: [PageSequence])
  {
    let words = design.words(for: edition.language)
    let index =
      design.usesIndex ? CatalogueIndex(edition, words: words, sections: Array(edition.sections.indices)) : nil
    var (folios, pages, lists): ([String], [[Int]], [ClosingList: Int]) = ([], [], [:])
    func issue() -> Scope.Issue {
      Scope.Issue(
        edition: edition, design: design, sectionFolios: folios, resourcePages: pages, listPages: lists, index: index,
        news: news)
    }
    let cards = cardPages(of: issue())
    for _ in 0..<Paginator.mostRounds {
      let issue = issue()
      let sequences = numbered(sequences(issue, cards: cards))
      let found = (
        sequences.sectionNumbers.map(String.init), sequences.resourceNumbers(of: edition),
        sequences.listNumbers(in: design)
      )
      if found == (folios, pages, lists) { return (issue, sequences) }
      (folios, pages, lists) = found
    }
    let issue = issue()
    return (issue, numbered(sequences(issue, cards: cards)))
  }

  /// The sequences of a part of an edition: its own front matter, the given sections, with the numbers they have in the
  /// whole. Pages that only complete printed sheets, blank ones and those that fill, are not among them.
  package mutating func excerpt(
    _ issue: Scope.Issue, of whole: [PageSequence], sections: [Int]
  ) -> [PageSequence] {
    let sequencing = Sequencing(design: design)
    return whole.compactMap { sequence in
      var sequence = sequence
      sequence.followsBlank = false
      if let section = sequence.section { return sections.contains(section) ? sequence : nil }
      guard design.pages[sequence.kind].fills == nil,
        let own = self.sequence(sequence.kind, in: Scope(issue), cards: [])
      else { return nil }
      return sequencing.placed(own, at: sequence.firstNumber)
    }
  }

  /// After so many rounds a sommaire whose own length depends on its numbers is left as it is; two are the rule.
  private static let mostRounds = 4

  /// For each section, its pages of cards.
  ///
  /// Where cards had better stay on the pages they had, the number of a section's first page must be known before: the front
  /// matter, set with provisional numbers, and the sections before it tell.
  private mutating func cardPages(of issue: Scope.Issue) -> [[PageDraft]] {
    let sections = issue.edition.sections.indices
    guard issue.edition.stability > 0, !issue.formerPages.isEmpty else {
      return sections.map { cardPages(of: $0, from: 1, in: issue) }
    }
    let kind = design.pages.firstIndex { $0.cards != nil }
    var provisional = sequences(issue, cards: sections.map { _ in [PageDraft()] })
    for index in provisional.indices where provisional[index].kind == kind {
      guard let section = provisional[index].section else { continue }
      let number = Sequencing(design: design).firstNumber(ofLast: Array(provisional[...index]))
      provisional[index].pages = cardPages(of: section, from: number, in: issue)
    }
    return provisional.filter { $0.kind == kind }.map(\.pages)
  }

  // MARK: Kinds of page

  /// All sequences in the order of the design, not numbered yet. Kinds that come once for each section take turns, section
  /// by section; the reader of designs sees to it that they are neighbours.
  private mutating func sequences(_ issue: Scope.Issue, cards: [[PageDraft]]) -> [PageSequence] {
    let kinds = design.pages.indices.filter { !design.pages[$0].isPerSection }
    let sectionKinds = design.pages.indices.filter { design.pages[$0].isPerSection }
    let turn = sectionKinds.first ?? kinds.endIndex
    let scope = Scope(issue)
    var sequences = kinds.filter { $0 < turn }.compactMap { sequence($0, in: scope, cards: cards) }
    for section in issue.edition.sections.indices {
      var scope = scope
      scope.section = section
      sequences += sectionKinds.compactMap { sequence($0, in: scope, cards: cards) }
    }
    return sequences + kinds.filter { $0 > turn }.compactMap { sequence($0, in: scope, cards: cards) }
  }

  /// The pages of a kind, for the section at hand if it comes once for each; nil when it does not appear. A kind that fills
  /// sheets has no pages yet.
  private mutating func sequence(_ kind: Int, in scope: Scope, cards: [[PageDraft]]) -> PageSequence? {
    let page = design.pages[kind]
    guard scope.holds(page.conditions) else { return nil }
    if page.fills != nil { return PageSequence(kind: kind, section: nil, pages: []) }
    if let section = scope.section, page.cards != nil {
      return PageSequence(kind: kind, section: section, pages: cards[section])
    }
    return PageSequence(kind: kind, section: scope.section, pages: flowing(page, in: scope))
  }

  private mutating func numbered(_ sequences: [PageSequence]) -> [PageSequence] {
    let sequencing = Sequencing(design: design)
    if let numbered = sequencing.numbered(sequences) { return numbered }
    let numbered = sequencing.numberedWithoutFilling(sequences)
    if let kind = design.pages.first(where: { $0.fills != nil }), let multiple = kind.fills {
      remarks.append(.unfilled(kind: kind.name, pages: numbered.pageCount, multiple: multiple))
    }
    return numbered
  }

  // MARK: Flowing pages

  private mutating func flowing(_ kind: PageKind, in scope: Scope) -> [PageDraft] {
    let width = kind.columns.width(in: kind.textBlock(on: design.sheet).width)
    let flow = setter.stack(kind.flow, gap: 0, width: width, height: nil, in: scope)
    var pages = flow.map { drafts(of: flowed($0, through: kind), kind) } ?? []
    if let panel = kind.panel { addPanel(panel, of: kind, to: &pages, in: scope) }
    return pages.isEmpty ? [PageDraft()] : pages
  }

  /// The block in the columns of as many pages as it needs; `columns` are those of the kind unless given.
  mutating func flowed(_ block: Block, through kind: PageKind, columns: Int? = nil) -> [[Block]] {
    var flow = Flow(capacity: kind.textBlock(on: design.sheet).height, identity: identity)
    let pages = flow.pages(of: block, columns: columns ?? kind.columns.count)
    identity = flow.identity
    remarks += flow.overflows.map { .overflow(kind: kind.name, by: $0) }
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

  /// Puts the panel at the foot of the last page, or on pages of its own when there is no room for it.
  private mutating func addPanel(
    _ panel: PageKind.Panel, of kind: PageKind, to pages: inout [PageDraft], in scope: Scope
  ) {
    let frame = kind.textBlock(on: design.sheet)
    guard let block = setter.stack(panel.flow, gap: panel.boxGap, width: frame.width, height: nil, in: scope) else {
      return
    }
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
