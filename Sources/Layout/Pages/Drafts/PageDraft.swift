import Frames
import LayoutDesign
import Typesetting

/// A page that has been decided and not yet drawn.
package struct PageDraft: Sendable {
  /// The blocks on it, with their top left on the page.
  package var blocks: [Placed] = []
  /// Hairlines between cards.
  package var rules: [Rule] = []
  /// The ground of the panel.
  package var panel: Rect?
  /// What stands on the panel.
  package var panelBlock: Placed?
  /// How its cards were chosen: a plan for each column that cards flow through.
  package var plans: [Planned] = []

  /// Whether notes stand at its foot.
  var hasFootNotes = false

  /// A page with nothing on it.
  package init() {}

  /// A block in its place.
  package struct Placed: Sendable {
    /// The block.
    package var block: Block
    /// Its top left on the page, in points.
    package var origin: Point
    /// What it is of a section; nil for what is of no card.
    package var part: Part?
  }

  /// What a block is among the cards of a section, or of several that share pages; cards are named by their places there.
  package enum Part: Hashable, Sendable {
    /// A card, or what begins it.
    case card(Int)
    /// What goes on of a card from an earlier page or column.
    case rest(Int)
    /// The heading of the section that begins with this card.
    case sectionHeading(Int)
    /// What introduces the section that begins with this card.
    case sectionIntro(Int)
    /// The heading of the subsection that begins with this card.
    case subsectionHeading(Int)
    /// What stands below the last card of a section, which is this one.
    case references(Int)
  }

  /// A hairline.
  package struct Rule: Sendable {
    /// Where it stands on the page.
    package var area: Rect
    /// The card below it, by its place.
    package var card: Int
  }

  /// A frame that cards flow through, and the decision that filled it.
  package struct Planned: Sendable {
    /// The frame on the page.
    package var frame: Rect
    /// What stands in it.
    package var plan: PagePlan
    /// Its cards, by their places in the section or the sections that share pages, and their sizes.
    package var sizes: [(card: Int, size: Int)]
    /// The largest sizes of type that cards have where others of their rows have no room for larger ones, by their places.
    var largestType: [Int: [TextSizes.Source: Double]] = [:]
  }
}

extension PageDraft {
  /// Lets go of what the blocks show, once it is drawn; what they are of a section stays.
  mutating func letGoOfBlocks() {
    for index in blocks.indices { blocks[index].block = Block(width: 0, height: 0) }
    panelBlock = nil
  }

  /// The card with which the page begins, whole or in part, or that what stands there belongs to; nil without any.
  var headCard: Int? { blocks.lazy.compactMap { $0.part?.card }.first }
}

extension [PageDraft] {
  /// Packs the texts of the pages' blocks, which are only drawn from now on.
  mutating func packTexts() {
    var packer = TextPacker()
    for page in indices {
      for block in self[page].blocks.indices { self[page].blocks[block].block.packTexts(with: &packer) }
    }
  }
}

extension PageDraft.Placed {
  /// The card that begins here.
  package var card: Int? { if case .card(let card)? = part { card } else { nil } }

  /// Whether it is the heading of a section.
  var isSectionHeading: Bool { if case .sectionHeading? = part { true } else { false } }

  /// The card that begins here, or below this heading.
  var begins: Int? {
    switch part {
    case .card(let card), .sectionHeading(let card), .sectionIntro(let card), .subsectionHeading(let card): card
    case .rest, .references, nil: nil
    }
  }

  /// The resource that begins here, on a page of that sequence.
  func place(in sequence: PageSequence) -> ResourcePlace? {
    guard let run = sequence.run, let card else { return nil }
    return run.place(of: card)
  }
}

extension PageDraft.Part {
  /// The card that it is, or belongs to.
  var card: Int {
    switch self {
    case .card(let card), .rest(let card), .sectionHeading(let card), .sectionIntro(let card),
      .subsectionHeading(let card), .references(let card):
      card
    }
  }
}
