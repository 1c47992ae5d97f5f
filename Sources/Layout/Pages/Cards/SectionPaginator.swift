import Catalogue
import Frames
import LayoutDesign

/// Decides the pages of cards, section by section: one below the other, in columns, or in the cells of a grid.
package struct SectionPaginator {
  let kind: PageKind
  let cards: CardDesign
  let sheet: Size
  let boxLayout: BoxLayout
  /// The cards; those that are tightened for a page take their places in it.
  var galley: Galley

  /// Makes a paginator for the cards of a galley; nil for a layout without cards.
  package init?(in design: Design, galley: Galley, boxLayout: BoxLayout) {
    guard let kind = design.cardPages, let cards = kind.cards else { return nil }
    self.kind = kind
    self.cards = cards
    sheet = design.sheet
    self.galley = galley
    self.boxLayout = boxLayout
  }

  /// The pages of a section that begins on the page `number` of the catalogue; cards that fit none go through `flow`.
  mutating func pages(
    of section: Int, from number: Int, in context: RenderContext, through flow: inout FlowPaginator
  ) -> [PageDraft] {
    let pages =
      kind.grid.map { gridPages(of: section, $0, from: number, in: context, through: &flow) }
      ?? columnPages(of: section, from: number, in: context, through: &flow)
    return pages.isEmpty ? [PageDraft()] : pages
  }

  /// The rule between two cards, `gap` points apart, of which the upper ends at `y`.
  func addRule(below y: Double, gap: Double, in frame: Rect, to page: inout PageDraft) {
    guard let rule = cards.rule else { return }
    page.rules.append(Rect(x: frame.x, y: y + (gap - rule.width) / 2, width: frame.width, height: rule.width))
  }
}
