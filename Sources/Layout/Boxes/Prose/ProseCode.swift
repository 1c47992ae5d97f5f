import Catalogue
import Frames
import LayoutDesign
import Typesetting

/// Code in an author's text: in no human language, so that no sign of it is changed and no line of it hyphenated.
extension ProseLayout {
  /// A piece of code among words: in the face of code, as large as they are.
  func span(ofCode inline: RichText.Inline, mark: Int, ink: Color) -> TextSpan {
    var text = style.text
    if let code = style.code { (text.font, text.emphasis, text.strong, text.strongEmphasis) = code.faces }
    text.features = style.code?.features ?? text.features
    (text.tracking, text.isUppercase) = (style.code?.tracking ?? text.tracking, false)
    let look = text.style(color: ink, isEmphasis: inline.isEmphasis, isStrong: inline.isStrong)
    return TextSpan(inline.text, style: look, mark: mark, language: TextSpan.noLanguage)
  }

  /// Lines of code, each on lines of its own.
  mutating func code(_ lines: String, width: Double, isLast: Bool) -> Block {
    let text = style.text
    defer { style.text = text }
    style.text = style.code ?? text
    style.text.paragraph.alignment = .left
    style.text.paragraph.isHyphenated = false
    style.text.isUppercase = false
    let look = style.text.style(color: scope.color(style.text.color))
    let span = TextSpan(lines.withFixedSpaces, style: look, language: TextSpan.noLanguage)
    let set = self.lines(of: [span], measure: max(width, BoxLayout.leastMeasure), isLast: isLast)
    var block = boxLayout.textBlock(set, marks: [], width: width, in: scope)
    block.meaning = .element(.paragraph)
    return block
  }
}

extension BoxTextStyle {
  fileprivate var faces: (FontID, FontID, FontID, FontID) { (font, emphasis, strong, strongEmphasis) }
}

extension String {
  /// The lines with spaces that keep their places, where several stand side by side or a line begins with one.
  fileprivate var withFixedSpaces: String {
    var text = ""
    var isFixed = true
    for character in self {
      switch character {
      case " ", "\t":
        text += character == "\t" ? "\u{a0}\u{a0}" : isFixed ? "\u{a0}" : " "
        isFixed = true
      default:
        text.append(character)
        isFixed = character == "\n"
      }
    }
    return text
  }
}
