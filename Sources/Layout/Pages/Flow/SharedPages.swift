import Catalogue
import Frames
import LayoutDesign

/// Lets short texts and lists share pages: a page stands below what is on the one before it, where that has room for all of it.
extension FlowPaginator {
  /// The sequences, with those that have room below others as their guests.
  mutating func sharing(_ sequences: [PageSequence], in context: RenderContext) -> [PageSequence] {
    var placed: [PageSequence] = []
    for sequence in sequences {
      guard let host = placed.last, let gap = gap(of: sequence, below: host, in: context) else {
        placed.append(sequence)
        continue
      }
      let mayShare = !keepsApart || !apart.contains(sequence.name)
      if mayShare, let both = putting(sequence, below: host, gap: gap, in: context) {
        placed[placed.count - 1] = both
      } else {
        if keepsApart { apart.insert(sequence.name) }
        placed.append(sequence)
      }
    }
    return placed
  }

  /// How far below what is on the last page of another sequence this one may stand; nil where it must not.
  private func gap(of sequence: PageSequence, below host: PageSequence, in context: RenderContext) -> Double? {
    let (kind, hostKind) = (design.pages[sequence.kind], design.pages[host.kind])
    guard hostKind.sharingGap != nil, kind.sheet == hostKind.sheet, sequence.pages.count == 1 else { return nil }
    let beginsPage = sequence.ownPage.map { context.edition.ownPages[$0].beginsPage } ?? false
    return beginsPage ? nil : kind.sharingGap
  }

  /// A sequence with another one below what is on its last page; nil where that has no room there.
  private func putting(
    _ sequence: PageSequence, below host: PageSequence, gap: Double, in context: RenderContext
  ) -> PageSequence? {
    let (kind, hostKind) = (design.pages[sequence.kind], design.pages[host.kind])
    let bottom = min(kind.textBlock.maxY, hostKind.textBlock.maxY)
    var host = host
    if host.guests.isEmpty { host.pages = closedUp(host, in: context) }
    let foot = host.guests.last?.extent.upperBound ?? extent(of: host, in: context).upperBound
    guard foot + gap < bottom else { return nil }
    var guest = sequence
    guest.pages = closedUp(sequence, in: context)
    let own = extent(of: guest, in: context)
    let least = foot + gap - own.lowerBound
    let shift =
      kind.standsAtFoot ? min(0, bottom - own.upperBound) : shift(of: kind, on: hostKind, least: least)
    guard shift >= least, own.upperBound + shift <= bottom + FlowPaginator.tolerance else { return nil }
    guest.pages[0].moveDown(by: shift)
    let extent = own.lowerBound + shift...own.upperBound + shift
    host.guests.append(.init(sequence: guest, shift: shift, extent: extent))
    return host
  }

  /// By how many points, at least so many, the page of a kind is moved down on that of another: lines of both stand on one grid.
  private func shift(of kind: PageKind, on host: PageKind, least: Double) -> Double {
    guard let grid = kind.baselineGrid else { return least }
    let phase = host.baselineGrid == grid ? kind.textBlock.y - host.textBlock.y : 0
    return ((least + phase) / grid).rounded(.up) * grid - phase
  }

  /// Its pages with the notes of the last one right below the text.
  private func closedUp(_ sequence: PageSequence, in context: RenderContext) -> [PageDraft] {
    guard sequence.pages.last?.hasFootNotes == true else { return sequence.pages }
    return decidedPages(ofKind: sequence.kind, closingUp: true, in: Scope(context, of: sequence)).drafts
  }

  /// Where the content of its last page begins and ends, headers among it, in points below the head of the page: on either side of a leaf.
  private func extent(of sequence: PageSequence, in context: RenderContext) -> ClosedRange<Double> {
    let kind = design.pages[sequence.kind]
    var scope = Scope(context, of: sequence)
    scope.page = sequence.currentPages(in: context.edition).last
    let (headers, _) = boxLayout.noting {
      [Side.recto, .verso].flatMap { side in
        let isFirst = sequence.pages.count == 1
        let position = PagePosition(isFirst: isFirst, isLast: true, side: side, hasSeveral: false)
        return kind.headers(at: position).compactMap { header in
          boxLayout.block(of: LayerBox([header.box]), in: kind.wholeSheet, scope)?.extentOfChildren
        }
      }
    }
    let blocks = (sequence.pages.last?.blocks ?? []).map { $0.origin.y...$0.origin.y + $0.block.size.height }
    return (headers + blocks).hull ?? kind.margins.top...kind.margins.top
  }

  /// By how many points content may be too high: rounding, not ink.
  private static let tolerance = 0.01
}

extension PageDraft {
  /// Moves its blocks so many points down.
  fileprivate mutating func moveDown(by shift: Double) {
    for index in blocks.indices { blocks[index].origin.y += shift }
  }
}

extension Block {
  /// Where the boxes of a layer begin and end; nil without any.
  fileprivate var extentOfChildren: ClosedRange<Double>? {
    guard case .children(let children, _) = content else { return nil }
    return children.map { $0.offset.y...$0.offset.y + $0.block.size.height }.hull
  }
}

extension [ClosedRange<Double>] {
  /// The least range that has all of them; nil without any.
  fileprivate var hull: ClosedRange<Double>? {
    guard let lower = map(\.lowerBound).min(), let upper = map(\.upperBound).max() else { return nil }
    return lower...upper
  }
}
