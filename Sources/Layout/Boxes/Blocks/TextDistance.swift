import LayoutDesign

/// How far texts stay apart where a layout says nothing: a text's box ends at its baseline, so that boxes without any space
/// between them would stand in each other.
extension Block {
  /// The space in points between this block and one below it: that between two lines, where either shows a text there.
  func distance(to below: Block) -> Double { max(spaceBelow, below.spaceAbove) }

  /// The space between two lines of the text at the head of the block, less what is above it; 0 without text there.
  private var spaceAbove: Double {
    switch content {
    case .text(let text, _): text.lineCount == 0 ? 0 : text.leading - text.capHeight
    case .children(let children, .stack): children.first.map { $0.block.spaceAbove - $0.offset.y } ?? 0
    case .children(_, .turned): 0
    case .children(let children, _): children.reduce(0) { max($0, $1.block.spaceAbove - $1.offset.y) }
    case .empty, .picture, .shape, .deferred: 0
    }
  }

  /// The space between two lines of the text at the foot of the block, less what is below it; 0 without text there.
  private var spaceBelow: Double {
    // What stands over the foot without a text there keeps nothing away.
    let space = { (child: Child) in
      let below = child.block.spaceBelow
      return below == 0 ? 0 : below - (size.height - child.offset.y - child.block.size.height)
    }
    return switch content {
    case .text(let text, _): text.lineCount == 0 ? 0 : text.leading - text.capHeight
    case .children(let children, .stack): children.last.map(space) ?? 0
    case .children(_, .turned): 0
    case .children(let children, _): children.reduce(0) { max($0, space($1)) }
    case .empty, .picture, .shape, .deferred: 0
    }
  }
}

extension Box {
  /// The space in points beside a text, where its letters reach the sides of the box: an em; 0 for other boxes.
  var spaceBeside: Double {
    guard style.padding.left == 0, style.padding.right == 0, style.rotation == 0 else { return 0 }
    return switch kind {
    case .text(let text): text.styles[0].paragraph.size
    case .prose(let prose): prose.style.text.paragraph.size
    case .stack, .row, .layer, .grid, .choose, .each, .image, .qr, .shape, .rule, .glue: 0
    }
  }

  /// The space in points between this box and one at its right, where the layout says nothing: an em, where both are texts.
  func distance(toRight box: Box) -> Double { min(spaceBeside, box.spaceBeside) }
}
