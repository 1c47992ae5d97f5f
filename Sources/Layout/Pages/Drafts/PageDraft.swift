import Frames
import LayoutDesign

/// A page that has been decided and not yet drawn.
package struct PageDraft: Sendable {
  /// The blocks on it, with their top left on the page.
  package var blocks: [Placed] = []
  /// Hairlines between cards.
  package var rules: [Rect] = []
  /// The ground of the panel.
  package var panel: Rect?
  /// What stands on the panel.
  package var panelBlock: Placed?
  /// How its cards were chosen: a plan for each column that cards flow through.
  package var plans: [Planned] = []

  /// A page with nothing on it.
  package init() {}

  /// A block in its place.
  package struct Placed: Sendable {
    /// The block.
    package var block: Block
    /// Its top left on the page, in points.
    package var origin: Point
    /// The resource that begins here, by its place in the section.
    package var resource: Int?
    /// The resource whose subsection begins here, by its place in the section: the block is the heading above its card.
    package var heads: Int?
    /// The resource that goes on here from an earlier page or column, by its place in the section.
    package var continued: Int?
  }

  /// A frame that cards flow through, and the decision that filled it.
  package struct Planned: Sendable {
    /// The frame on the page.
    package var frame: Rect
    /// What stands in it.
    package var plan: PagePlan
    /// Its cards, by their places in the section, and their sizes.
    package var sizes: [(card: Int, size: Int)]
  }
}

extension PageDraft.Placed {
  /// The resource that begins here, on a page of that sequence.
  func place(in sequence: PageSequence) -> ResourcePlace? {
    guard let section = sequence.section, let resource else { return nil }
    return ResourcePlace(section: section, resource: resource)
  }
}
