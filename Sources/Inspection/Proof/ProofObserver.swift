import Frames
import Typesetting

extension Composer {
  /// Draws the proof marks of a page over it, when a proof was asked for.
  mutating func drawProof(of draft: PageDraft, _ kind: PageKind, in scope: Scope, on page: inout PageContent) {
    let section = scope.section.map { issue.edition.sections[$0] }
    guard let marks = inker.proof, let font = issue.design.fonts.fonts.indices.first else { return }
    var painter = ProofPainter(typesetter: setter.typesetter, font: FontID(index: font))
    painter.draw(marks)
    for planned in draft.plans {
      painter.draw(textBlock: planned.frame, saying: planned.plan.inWords)
      for (place, size) in planned.sizes {
        guard let card = draft.blocks.first(where: { $0.resource == place }) else { continue }
        let height = card.block.size.height.asMillimetres
        let words = [section?.resources[place].id, kind.cards?.sizes[size].name, "\(height) high"]
        painter.draw(card: Rect(card), saying: words.compactMap { $0 }.joined(separator: ", "))
      }
    }
    if draft.plans.isEmpty { for placed in draft.blocks { painter.draw(textBlock: Rect(placed), saying: nil) } }
    painter.drawLegend(on: issue.design.sheet)
    for item in painter.items {
      if case .glyphs(var run) = item {
        run.font = inker.place(of: FontID(index: run.font))
        page.add(.glyphs(run), .artifact(.layout))
      } else {
        page.add(item, .artifact(.layout))
      }
    }
    inker.proof = ProofMarks()
  }
}

extension PagePlan {
  /// What the page costs and how far its gaps were stretched, in words.
  fileprivate var inWords: String {
    "\(cards.count) \(cards.count == 1 ? "card" : "cards"), \(demerits.inWords), gaps of \(gap.asMillimetres)"
  }
}

extension PagePlan.Demerits {
  /// The demerits and what they are for: "151 demerits (fill 151, sizes 0, changes of size 0)".
  var inWords: String {
    let causes = causes.prefix(3) + self.causes.dropFirst(3).filter { $0.demerits >= 0.5 }
    return "\(sum.whole) demerits (\(causes.map { "\($0.name) \($0.demerits.whole)" }.joined(separator: ", ")))"
  }
}

extension Rect {
  fileprivate init(_ placed: PageDraft.Placed) {
    self.init(
      x: placed.origin.x, y: placed.origin.y, width: placed.block.size.width, height: placed.block.size.height)
  }
}
