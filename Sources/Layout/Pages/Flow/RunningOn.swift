import Catalogue
import Frames
import LayoutDesign

/// Lets short pages stand below each other: what a kind runs on with, whole, where the page before it has room.
extension FlowPaginator {
  /// The sequences; those that have room there stand below the ones before them.
  mutating func runningOn(_ sequences: [PageSequence], in context: RenderContext) -> [PageSequence] {
    sequences.reduce(into: []) { placed, sequence in
      if let last = placed.last, let both = putting(sequence, below: last, in: context) {
        placed[placed.count - 1] = both
      } else {
        placed.append(sequence)
      }
    }
  }

  /// A sequence with another one below its last page; nil where that has no room there, or must not stand there.
  private func putting(
    _ sequence: PageSequence, below upper: PageSequence, in context: RenderContext
  ) -> PageSequence? {
    let (kind, upperKind) = (design.pages[sequence.kind], design.pages[upper.kind])
    guard let runOn = kind.runOn, upperKind.runOn != nil, kind.sheet == upperKind.sheet, sequence.pages.count == 1
    else { return nil }
    let upper = upper.below.isEmpty ? closedUp(upper, in: context) : upper
    let lower = closedUp(sequence, in: context)
    let head = upper.below.last?.foot ?? foot(of: upper, in: context)
    var shift = head + runOn.gap - runOn.top
    if let grid = kind.baselineGrid { shift = (shift / grid).rounded(.up) * grid }
    let foot = foot(of: lower, in: context) + shift
    guard foot <= kind.textBlock.maxY + FlowPaginator.tolerance else { return nil }
    var both = upper
    both.below.append(.init(sequence: lower.moved(down: shift), shift: shift, foot: foot))
    return both
  }

  /// The sequence with the notes of its last page right below the text.
  private func closedUp(_ sequence: PageSequence, in context: RenderContext) -> PageSequence {
    var sequence = sequence
    sequence.pages = decidedPages(ofKind: sequence.kind, closingUp: true, in: Scope(context, of: sequence)).drafts
    return sequence
  }

  /// Where the content of its last page ends, headers among it, in points below the head of the page.
  private func foot(of sequence: PageSequence, in context: RenderContext) -> Double {
    let kind = design.pages[sequence.kind]
    var scope = Scope(context, of: sequence)
    scope.page = sequence.currentPages(in: context.edition).last
    let position = PagePosition(isFirst: sequence.pages.count == 1, isLast: true, side: .recto, hasSeveral: false)
    let (headers, _) = boxLayout.noting {
      kind.headers(at: position).compactMap { header in
        boxLayout.block(of: LayerBox([header.box]), in: kind.wholeSheet, scope)?.foot
      }
    }
    let blocks = sequence.pages.last?.blocks.map { $0.origin.y + $0.block.size.height } ?? []
    return (headers + blocks).max() ?? kind.margins.top
  }

  /// By how many points content may be too high: rounding, not ink.
  private static let tolerance = 0.01
}

extension PageSequence {
  /// The sequence with its blocks so many points farther down.
  fileprivate func moved(down shift: Double) -> PageSequence {
    var sequence = self
    for page in sequence.pages.indices {
      for block in sequence.pages[page].blocks.indices { sequence.pages[page].blocks[block].origin.y += shift }
    }
    return sequence
  }
}

extension Block {
  /// Where the boxes of a layer end.
  fileprivate var foot: Double? {
    guard case .children(let children, _) = content else { return nil }
    return children.map { $0.offset.y + $0.block.size.height }.max()
  }
}
