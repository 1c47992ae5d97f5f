import Frames
import Typesetting

/// A style of the layout, ready to set text with.
package struct BoxTextStyle: Sendable {
  /// The style of the paragraph; its language is that of the edition, which is not known here.
  package var paragraph: ParagraphStyle
  /// The plain font.
  package var font: FontID
  /// The font of *emphasis*.
  package var emphasis: FontID
  /// The font of **strong** text.
  package var strong: FontID
  /// The font of text that is both.
  package var strongEmphasis: FontID
  /// The colour of the text.
  package var color: ColorSource
  /// The colour of links in an author's text.
  package var linkColor: ColorSource
  /// Space added after each letter, in em.
  package var tracking: Double
  /// Whether the text is set in capitals.
  package var isUppercase: Bool
  /// The OpenType features of its fonts that are on or off.
  package var features: [FontFeature] = []

  /// The style in one face, whatever is emphasised.
  func inFace(_ face: FontID) -> BoxTextStyle {
    var style = self
    (style.font, style.emphasis, style.strong, style.strongEmphasis) = (face, face, face, face)
    return style
  }

  /// The style in letters of so many times the size, with the leading that goes with them.
  package func scaled(by factor: Double) -> BoxTextStyle {
    var style = self
    style.paragraph.size *= factor
    style.paragraph.leading *= factor
    style.paragraph.hangingIndent *= factor
    return style
  }
}
