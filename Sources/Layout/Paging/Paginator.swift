import Catalogue
import Frames
import Typesetting

/// Decides what stands on which page: the cards by `CardPaginator`, the rest by flowing.
package struct Paginator {
  private let design: Design
  private let galley: Galley
  private let setter: Setter
  private var identity = 0
  /// What a person should know of how the pages came out.
  package private(set) var remarks: [Remark] = []

  /// Something about the pages that deserves a look.
  package enum Remark: Sendable {
    /// A card that fits no page in any size, and over how many pages it runs.
    case flowingCard(section: Int, resource: Int, pages: Int)
    /// A block that stands out of its page by that many points.
    case overflow(kind: String, by: Double)
  }

  /// Makes a paginator that sets what is not cards with `setter`.
  package init(design: Design, galley: Galley, setter: Setter) {
    self.design = design
    self.galley = galley
    self.setter = setter
  }

  /// The sequences of pages of the whole edition, in order, numbered from 1.
  ///
  /// The sommaire prints the pages that the sections begin on, and stands before them: its pages are set with
  /// provisional numbers, and again with the true ones until both agree.
  package mutating func sequences(of edition: Edition) -> (issue: Scope.Issue, sequences: [PageSequence]) {
    var folios: [String] = []
    let sections = sectionSequences(Scope.Issue(edition: edition, design: design))
    for _ in 0..<Paginator.mostRounds {
      let issue = Scope.Issue(edition: edition, design: design, sectionFolios: folios)
      let sequences = number(front: frontSequences(issue), sections: sections)
      let found = sequences.compactMap { $0.section == nil ? nil : String($0.firstNumber) }
      if found == folios { return (issue, sequences) }
      folios = found
    }
    let issue = Scope.Issue(edition: edition, design: design, sectionFolios: folios)
    return (issue, number(front: frontSequences(issue), sections: sections))
  }

  /// The sequences of a part of an edition: its own front matter, the given sections, with the numbers they have in the
  /// whole.
  package mutating func excerpt(
    _ issue: Scope.Issue, of whole: [PageSequence], sections: [Int]
  ) -> [PageSequence] {
    var front = frontSequences(issue)[...]
    return whole.compactMap { sequence in
      if let section = sequence.section { return sections.contains(section) ? sequence : nil }
      guard front.first?.kind == sequence.kind, var own = front.popFirst() else { return nil }
      own.firstNumber = sequence.firstNumber
      return own
    }
  }

  /// After so many rounds a sommaire whose own length depends on its numbers is left as it is; two are the rule.
  private static let mostRounds = 4

  // MARK: Kinds of page

  /// The sequences that belong to no section, in the order of the design.
  private mutating func frontSequences(_ issue: Scope.Issue) -> [PageSequence] {
    let scope = Scope(issue)
    return design.pages.indices.compactMap { kind in
      let page = design.pages[kind]
      guard !page.isPerSection, scope.holds(page.conditions) else { return nil }
      return PageSequence(kind: kind, section: nil, firstNumber: 0, pages: flowing(page, in: scope))
    }
  }

  private mutating func sectionSequences(_ issue: Scope.Issue) -> [PageSequence] {
    guard let kind = design.pages.firstIndex(where: \.isPerSection) else { return [] }
    return issue.edition.sections.indices.map { section in
      PageSequence(
        kind: kind, section: section, firstNumber: 0,
        pages: cardPages(of: section, breaks: issue.edition, design.pages[kind]))
    }
  }

  /// All sequences in the order of the design, each with the number of its first page.
  private func number(front: [PageSequence], sections: [PageSequence]) -> [PageSequence] {
    var next = 1
    var sequences = (front + sections).sorted { ($0.kind, $0.section ?? 0) < ($1.kind, $1.section ?? 0) }
    for index in sequences.indices {
      sequences[index].firstNumber = next
      next += sequences[index].pages.count
    }
    return sequences
  }

  // MARK: Flowing pages

  private mutating func flowing(_ kind: PageKind, in scope: Scope) -> [PageDraft] {
    let block = textBlock(of: kind)
    var pages: [PageDraft] = []
    if let flow = setter.stack(kind.flow, gap: 0, width: block.width, height: nil, in: scope) {
      pages = flowed(flow, through: block, of: kind).map { part in
        var page = PageDraft()
        page.blocks = [.init(block: part, origin: block.origin)]
        return page
      }
    }
    if let panel = kind.panel { addPanel(panel, of: kind, to: &pages, in: scope) }
    return pages.isEmpty ? [PageDraft()] : pages
  }

  private mutating func flowed(_ block: Block, through frame: Rect, of kind: PageKind) -> [Block] {
    var flow = Flow(capacity: frame.height, identity: identity)
    let parts = flow.pages(of: block)
    identity = flow.identity
    remarks += flow.overflows.map { .overflow(kind: kind.name, by: $0) }
    return parts
  }

  /// Puts the panel at the foot of the last page, or on pages of its own when there is no room for it.
  private mutating func addPanel(
    _ panel: PageKind.Panel, of kind: PageKind, to pages: inout [PageDraft], in scope: Scope
  ) {
    let frame = textBlock(of: kind)
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
    for part in flowed(block, through: frame, of: kind) {
      var page = PageDraft()
      page.panel = Rect(x: 0, y: 0, width: design.sheet.width, height: design.sheet.height)
      page.panelBlock = .init(block: part, origin: frame.origin)
      pages.append(page)
    }
  }

  /// The text block of a kind of page.
  private func textBlock(of kind: PageKind) -> Rect {
    Rect(
      x: kind.margins.left, y: kind.margins.top,
      width: design.sheet.width - kind.margins.left - kind.margins.right,
      height: design.sheet.height - kind.margins.top - kind.margins.bottom)
  }

  // MARK: Pages of cards

  private mutating func cardPages(of section: Int, breaks edition: Edition, _ kind: PageKind) -> [PageDraft] {
    guard let cards = kind.cards else { return [PageDraft()] }
    let resources = edition.sections[section].resources
    let measures = zip(resources, galley.cards[section]).map { resource, blocks in
      CardMeasure(heights: blocks.map(\.size.height), beginsPage: edition.breaks.contains(resource.id))
    }
    var paginator = CardPaginator(cards: measures, rules: cards.rules)
    var pages: [PageDraft] = []
    for plan in paginator.pages() {
      if plan.isFlowing {
        pages += flowingCard(plan.cards.lowerBound, of: section, size: plan.sizes[0], kind)
      } else {
        pages.append(page(plan, of: section, cards, kind))
      }
    }
    return pages.isEmpty ? [PageDraft()] : pages
  }

  private func page(_ plan: PagePlan, of section: Int, _ cards: CardDesign, _ kind: PageKind) -> PageDraft {
    let frame = textBlock(of: kind)
    var page = PageDraft()
    var y = frame.y
    for (card, size) in zip(plan.cards, plan.sizes) {
      if card > plan.cards.lowerBound {
        if let rule = cards.rule {
          page.rules.append(
            Rect(x: frame.x, y: y + (plan.gap - rule.width) / 2, width: frame.width, height: rule.width))
        }
        y += plan.gap
      }
      let block = galley.cards[section][card][size]
      page.blocks.append(.init(block: block, origin: Point(x: frame.x, y: y), resource: card))
      y += block.size.height
    }
    return page
  }

  private mutating func flowingCard(_ card: Int, of section: Int, size: Int, _ kind: PageKind) -> [PageDraft] {
    let frame = textBlock(of: kind)
    let parts = flowed(galley.cards[section][card][size], through: frame, of: kind)
    remarks.append(.flowingCard(section: section, resource: card, pages: parts.count))
    return parts.enumerated().map { index, part in
      var page = PageDraft()
      page.blocks = [.init(block: part, origin: frame.origin, resource: index == 0 ? card : nil)]
      return page
    }
  }
}
