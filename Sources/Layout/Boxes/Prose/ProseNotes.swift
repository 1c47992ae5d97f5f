import Catalogue
import Frames
import LayoutDesign
import Typesetting

/// Notes of a text.
extension ProseLayout {
  /// The notes below the text, or nothing where they stand at the feet of pages.
  mutating func notes(_ notes: [[RichText.Block]], width: Double, measure: Double) -> Block? {
    let set = footNotes(notes, width: width, measure: measure)
    guard boxLayout.footNotes == nil else {
      boxLayout.footNotes?.append(set)
      return nil
    }
    guard let area = set.area(of: set.notes.map(\.block)) else { return nil }
    let gap = set.gap
    return stack(
      of: [.init(offset: Point(x: 0, y: gap), block: area)], width: width, height: gap + area.size.height)
  }

  /// The notes, smaller than the text, each with its number, which leads back to the call.
  private func footNotes(_ notes: [[RichText.Block]], width: Double, measure: Double) -> FootNotes {
    var inner = smaller
    var items: [FootNotes.Note] = []
    let labels = notes.indices.map { inner.label(of: $0) }
    let indent = (labels.map(\.size.width).max() ?? 0) + inner.style.text.paragraph.size * ProseLayout.noteGap
    for (index, blocks) in notes.enumerated() {
      guard let body = inner.stack(of: blocks, in: .list, width: measure - indent, isLast: true) else { continue }
      let block = inner.item(labels[index], body, indent: indent, width: measure, as: .note)
      items.append(.init(anchor: anchors.indices.contains(index) ? anchors[index] : NoteAnchor(), block: block))
    }
    return FootNotes(
      notes: items, width: width, gap: style.text.paragraph.leading / 2, itemGap: inner.style.itemGap,
      color: scope.color(style.text.color))
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
}
