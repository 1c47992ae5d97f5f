import Frames
import Typesetting

/// A style of the layout, ready to set text with.
package struct TextLook: Sendable {
  /// The paragraph's shape; its language is put in by the edition.
  package var paragraph: ParagraphStyle
  /// The plain font.
  package var font: FontID
  /// The font of *emphasis*.
  package var emphasis: FontID
  /// The font of **strong** text.
  package var strong: FontID
  /// The font of text that is both.
  package var strongEmphasis: FontID
  /// The colour of the ink.
  package var color: ColorSource
  /// The colour of links in an author's text.
  package var linkColor: ColorSource
  /// Space added after each letter, in em.
  package var tracking: Double
  /// Whether the text is set in capitals.
  package var isUppercase: Bool
}

/// How an author's paragraphs and lists are set.
package struct ProseLook: Sendable {
  /// The style of the text.
  package var text: TextLook
  /// Points between paragraphs.
  package var gap: Double
  /// Points between the items of a list.
  package var itemGap: Double
  /// How far the text of a list stands in, in points.
  package var indent: Double
  /// What stands before the items of a bulleted list.
  package var bullet: String
  /// The style of bullets and numbers.
  package var marker: TextLook
}
