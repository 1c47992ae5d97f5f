import Catalogue
import Frames
import LayoutDesign
import Typesetting

/// Notes at the foot of a text.
extension ProseLayout {
  /// The notes below a short rule, smaller than the text, each with its number, which leads back to the call.
  mutating func notes(_ notes: [[RichText.Block]], width: Double) -> Block? {
    var inner = smaller
    var items: [Block] = []
    let labels = notes.indices.map { inner.label(of: $0) }
    let indent = (labels.map(\.size.width).max() ?? 0) + inner.style.text.paragraph.size * ProseLayout.noteGap
    for (index, blocks) in notes.enumerated() {
      guard let body = inner.stack(of: blocks, in: .list, width: width - indent, isLast: true) else { continue }
      items.append(inner.item(labels[index], body, indent: indent, width: width, as: .note))
    }
    guard let list = inner.stacked(items, in: .list, width: width) else { return nil }
    let color = scope.color(style.text.color)
    var rule = Block(width: width, height: ProseLayout.noteRule.height)
    rule.content = .shape(.rectangle(ProseLayout.noteRule), color)
    let gap = style.text.paragraph.leading / 2
    return stack(
      of: [
        .init(offset: Point(x: 0, y: gap), block: rule),
        .init(offset: Point(x: 0, y: gap + rule.size.height + gap), block: list),
      ], width: width, height: gap + rule.size.height + gap + list.size.height)
  }

  /// The layout of the same text in smaller letters.
  private var smaller: ProseLayout {
    ProseLayout(
      boxLayout: boxLayout, style: style.scaled(by: ProseLayout.noteScale), language: language, scope: scope,
      notes: anchors)
  }

  /// The number of a note, as wide as it is.
  private func label(of index: Int) -> Block {
    let look = style.text.style(color: scope.color(style.text.linkColor))
    var paragraph = style.text.paragraph(in: language)
    paragraph.alignment = .left
    let lines = boxLayout.typesetter.set(
      [TextSpan("\(index + 1)", style: look)], style: paragraph, measure: ProseLayout.widestMarker)
    var label = boxLayout.textBlock(lines, width: lines.width, in: scope)
    label.meaning = .element(.label)
    if anchors.indices.contains(index) {
      label.link = Block.Link(target: .call(anchors[index]), description: NoteAnchor.description(of: index + 1))
    }
    return label
  }

  /// The size of notes, as a share of that of the text.
  private static let noteScale = 0.85
  /// The space between the number and the text of a note, in em.
  private static let noteGap = 0.5
  /// The rule above notes, in points.
  private static let noteRule = Rect(x: 0, y: 0, width: 48, height: 0.5)
}
