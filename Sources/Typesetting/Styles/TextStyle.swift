import Frames

/// How letters look, apart from their size.
package struct TextStyle: Hashable, Sendable {
  /// The font.
  package var font: FontID
  /// The colour of the ink.
  package var color: Color
  /// What is added after each letter, in em; unless it is 0, there are no ligatures.
  package var tracking: Double
  /// Whether the text is set, and read back, in capitals.
  package var isUppercase: Bool
  /// The OpenType features that are on or off beside those that always are.
  package var features: [FontFeature]

  /// Makes a style.
  package init(
    font: FontID, color: Color = .black, tracking: Double = 0, isUppercase: Bool = false,
    features: [FontFeature] = []
  ) {
    self.font = font
    self.color = color
    self.tracking = tracking
    self.isUppercase = isUppercase
    self.features = features
  }
}

/// A part of a paragraph in one style.
package struct TextSpan: Hashable, Sendable {
  /// The author's text. A line feed ends the line; other white space in a row counts as one space.
  package var text: String
  /// How it looks.
  package var style: TextStyle
  /// The caller's number for it, which its glyph runs bear: for a link, say, or an element of the structure.
  package var mark: Int
  /// Its language (BCP 47), where it is not that of the paragraph.
  package var language: String?

  /// The language of what is in no human one, such as code (BCP 47): no sign of it is changed, and no word of it hyphenated.
  package static let noLanguage = "zxx"

  /// Makes a span.
  package init(_ text: String, style: TextStyle, mark: Int = 0, language: String? = nil) {
    self.text = text
    self.style = style
    self.mark = mark
    self.language = language
  }
}
