import Catalogue
import Frames
import LayoutDesign
import Typesetting

/// Lists in a text.
extension ProseLayout {
  mutating func list(_ list: RichText.List, width: Double, isLast: Bool) -> Block? {
    let markers = markers(of: list)
    let indent = indent(of: list, markers)
    var items: [Block] = []
    for (index, blocks) in list.items.enumerated() {
      let isLast = isLast && index == list.items.count - 1
      guard var body = stack(of: blocks, in: .list, width: width - indent, isLast: isLast) else { continue }
      body.meaning = .element(.listBody)
      items.append(item(markers[index], body, indent: indent, width: width))
    }
    var block = stacked(items, in: .list, width: width)
    // Cards are parted where their columns are filled best.
    if boxLayout.pageHeight != nil {
      block?.keepItems(within: style.text.paragraph.leading * ProseLayout.mostLinesKept)
    }
    block?.meaning = .element(.list)
    return block
  }

  /// Items of more lines are parted like other texts.
  private static let mostLinesKept = 12.0

  /// How far the items stand from the left: as the style says, or further where a number is wider.
  private func indent(of list: RichText.List, _ markers: [TextBlock]) -> Double {
    guard list.isOrdered, let widest = markers.map(\.width).max() else { return style.indent }
    return max(style.indent, widest + ProseLayout.leastMarkerGap * style.marker.paragraph.size)
  }

  /// The least distance of a number from its text, as a share of its size.
  private static let leastMarkerGap = 0.4

  /// The bullets or the numbers of a list's items, each on one line.
  private func markers(of list: RichText.List) -> [TextBlock] {
    let look = style.marker.style(color: scope.color(style.marker.color))
    var paragraph = style.marker.paragraph(in: boxLayout.language)
    paragraph.alignment = .left
    return list.items.indices.map { index in
      let sign = list.isOrdered ? "\(list.start + index)." : style.bullet
      return boxLayout.typesetter.set(
        [TextSpan(sign, style: look)], style: paragraph, measure: ProseLayout.widestMarker)
    }
  }

  /// A measure that no marker is wider than, in points.
  static let widestMarker = 10_000.0

  /// A marker and its text.
  private func item(_ sign: TextBlock, _ body: Block, indent: Double, width: Double) -> Block {
    var marker = boxLayout.textBlock(sign, width: indent, in: scope)
    marker.meaning = .element(.label)
    let slack = indent - sign.width
    let shift: Double =
      switch style.marker.paragraph.alignment {
      case .left, .justified: 0
      case .centre: slack / 2
      case .right: slack
      }
    return item(marker, at: shift, body, indent: indent, width: width, as: .listItem)
  }

  /// A label and what it stands before, on one first baseline.
  func item(
    _ label: Block, at shift: Double = 0, _ body: Block, indent: Double, width: Double, as role: StructureTree.Role
  ) -> Block {
    let drop = body.firstCapHeight - label.firstCapHeight
    var item = Block(width: width, height: max(body.size.height, label.size.height + drop))
    item.content = .children(
      [
        .init(offset: Point(x: shift, y: max(0, drop)), block: label),
        .init(offset: Point(x: indent, y: 0), block: body),
      ], .row)
    item.meaning = .element(role)
    return item
  }
}

extension Block {
  /// Keeps a list whole that has few items, and the first two and the last two of others: no item stands alone at the head or the foot of a
  /// page. What is higher than so many points may be parted anywhere.
  fileprivate mutating func keepItems(within most: Double) {
    guard case .children(var items, .stack) = content, items.count > 1 else { return }
    if items.count <= Block.leastItems * 2, size.height <= most {
      isWhole = true
      return
    }
    guard items.count >= Block.leastItems * 2 else { return }
    for range in [items.count - Block.leastItems..<items.count, 0..<Block.leastItems] {
      let (first, last) = (items[range.lowerBound], items[range.upperBound - 1])
      let height = last.offset.y + last.block.size.height - first.offset.y
      guard height <= most else { continue }
      var group = Block(width: size.width, height: height)
      group.content = .children(
        items[range].map { .init(offset: Point(x: 0, y: $0.offset.y - first.offset.y), block: $0.block) }, .stack)
      group.isWhole = true
      items.replaceSubrange(range, with: [.init(offset: first.offset, block: group)])
    }
    content = .children(items, .stack)
  }

  /// So many items stand together at least.
  private static let leastItems = 2

  /// The cap height of the first line in the block, in points; 0 without text.
  fileprivate var firstCapHeight: Double {
    switch content {
    case .text(let text, _): text.prefix(1).height
    case .children(let children, _): children.first?.block.firstCapHeight ?? 0
    case .empty, .picture, .shape, .deferred: 0
    }
  }
}
