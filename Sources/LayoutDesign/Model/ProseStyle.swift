/// How an author's paragraphs and lists are set. All measures in points.
package struct ProseStyle: Sendable {
  /// The style of the text.
  package var text: BoxTextStyle
  /// The space between paragraphs; nil for that between two lines and half a line more.
  package var gap: Double?
  /// The space between the items of a list; nil for that between two lines.
  package var itemGap: Double?
  /// The indent of the text of a list.
  package var indent: Double
  /// What stands before the items of a bulleted list.
  package var bullet: String
  /// The most that lines take of the width; nil for all of it. Tables take all of it anyway.
  package var measure: Double?
  /// The style of bullets and numbers.
  package var marker: BoxTextStyle
  /// The style of headings in the text; nil for bold lines.
  package var heading: BoxTextStyle?
  /// The style of code; nil for that of the text. Among words, code has its face alone.
  package var code: BoxTextStyle?

  /// The style in letters of so many times the size, with all that goes with them.
  package func scaled(by factor: Double) -> ProseStyle {
    guard factor != 1 else { return self }
    var style = self
    style.text = text.scaled(by: factor)
    style.marker = marker.scaled(by: factor)
    style.heading = heading?.scaled(by: factor)
    style.code = code?.scaled(by: factor)
    style.gap = gap.map { $0 * factor }
    style.itemGap = itemGap.map { $0 * factor }
    style.indent *= factor
    return style
  }
}
