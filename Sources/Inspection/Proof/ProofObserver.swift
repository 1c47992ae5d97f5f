import Diagnostics
import Frames
import Layout
import LayoutDesign
import Typesetting

extension PaginatedEdition {
  /// The pages of the sections at those places in the edition, to be composed so that they show how they were made: frames,
  /// baselines, choices, costs.
  package func proof(ofSections sections: [Int]) -> DecidedPages {
    pages(ofSections: sections) { [typesetter] in ProofObserver(typesetter: typesetter()) }
  }
}

/// Notes the marks of each page while it is drawn, and draws them over it.
struct ProofObserver: PageObserver {
  /// Sets the words of the marks.
  let typesetter: Typesetter
  private var marks = ProofMarks()

  init(typesetter: Typesetter) { self.typesetter = typesetter }

  mutating func willDraw(_ block: Block, in frame: Rect, under transform: Transform) {
    if transform == .identity {
      marks.note(block, in: frame)
    } else {
      marks.note(turned: frame.transformed(by: transform))
    }
  }

  mutating func overlay(
    on page: PageDraft, of kind: PageKind, _ run: SectionRun?, in scope: Scope
  ) -> [PageMark] {
    defer { marks = ProofMarks() }
    let design = scope.context.design
    guard let font = design.fonts.fonts.indices.first else { return [] }
    var painter = ProofPainter(typesetter: typesetter, font: FontID(index: font))
    painter.draw(marks)
    for planned in page.plans {
      painter.draw(textBlock: planned.frame, saying: planned.inWords)
      for (place, size) in planned.sizes {
        guard let card = page.blocks.first(where: { $0.shows(place, in: planned.frame) }) else { continue }
        let height = card.block.size.height.asMillimetres
        let resource = run.map { $0.place(of: place) }.map {
          scope.context.edition.sections[$0.section].resources[$0.resource]
        }
        let words = [resource?.id, kind.cards?.size(size).name, "\(height) high"]
        painter.draw(card: Rect(card), saying: words.compactMap { $0 }.joined(separator: ", "))
      }
    }
    if page.plans.isEmpty { for placed in page.blocks { painter.draw(textBlock: Rect(placed), saying: nil) } }
    painter.drawLegend(on: kind.sheet)
    return painter.marks
  }
}

extension PageDraft.Planned {
  /// What the page costs and how far its gaps were stretched, in words.
  fileprivate var inWords: String {
    "\(sizes.count) \(sizes.count == 1 ? "card" : "cards"), \(plan.demerits.inWords), gaps of \(plan.gap.asMillimetres)"
  }
}

extension PageDraft.Placed {
  /// Whether it is a card, or a part of one, in a frame that cards flow through.
  fileprivate func shows(_ card: Int, in frame: Rect) -> Bool {
    (part == .card(card) || part == .rest(card)) && origin.x > frame.x - 0.01 && origin.x < frame.maxX
  }
}

extension Rect {
  fileprivate init(_ placed: PageDraft.Placed) {
    self.init(
      x: placed.origin.x, y: placed.origin.y, width: placed.block.size.width, height: placed.block.size.height)
  }
}
