import Frames
import LayoutDesign
import Typesetting

/// Watches pages while they are drawn, and may draw over them: how a proof shows what the layout decided, without the
/// layout knowing of proofs.
package protocol PageObserver {
  /// Sees a block before it is drawn in `frame`, which `transform` maps to points from the page's top left; outer blocks come before
  /// inner ones.
  mutating func willDraw(_ block: Block, in frame: Rect, under transform: Transform)

  /// What is drawn over a page that is otherwise complete; `run` says whose cards its blocks are.
  mutating func overlay(
    on page: PageDraft, of kind: PageKind, _ run: SectionRun?, in scope: Scope
  ) -> [PageMark]
}

/// Something that an observer draws over a page.
package enum PageMark {
  /// An item without text.
  case item(FrameItem)
  /// Text, with the top left of its box.
  case text(TextBlock, at: Point)
  /// Text around the page, for those who print it.
  case slug(TextBlock, at: Point)
}
