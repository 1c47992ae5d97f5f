/// A paragraph that was set, with all that its breaks were chosen from.
package struct SetParagraph {
  /// The lines.
  package let block: TextBlock
  let paragraph: ShapedParagraph
  let choice: ParagraphBreaker.Choice
  let style: ParagraphStyle

  /// The place among its lines of a line of another block, which may be a part of this one; nil when it is none of them.
  func index(of line: Int, in other: TextBlock) -> Int? {
    guard block.text === other.text, block.measure == other.measure else { return nil }
    let wanted = other.line(line)
    return block.lines.firstIndex { $0.isSame(as: wanted) }
  }
}

extension Line {
  /// Whether it is the same part of the same text.
  fileprivate func isSame(as other: Line) -> Bool {
    first == other.first && end == other.end && head?.number == other.head?.number && tail?.number == other.tail?.number
  }
}
