import Catalogue
import Frames
import LayoutDesign
import Typesetting

/// Code in an author's text: in no human language, so that no sign of it is changed and no line of it hyphenated.
extension ProseLayout {
  /// A piece of code among words: in the face of code, as large as they are.
  func span(ofCode inline: RichText.Inline, mark: Int, ink: Color) -> TextSpan {
    // The size is that of the paragraph.
    let look = codeStyle.style(color: ink, isEmphasis: inline.isEmphasis, isStrong: inline.isStrong)
    return TextSpan(inline.text.withFixedSpaces, style: look, mark: mark, language: TextSpan.noLanguage)
  }

  /// Lines of code, each on lines of its own.
  mutating func code(_ lines: String, width: Double, isLast: Bool) -> Block {
    let text = style.text
    defer { style.text = text }
    style.text = codeStyle
    style.text.paragraph.alignment = .left
    style.text.paragraph.isHyphenated = false
    // What does not fit a line goes on further to the right.
    style.text.paragraph.hangingIndent = 2 * style.text.paragraph.size
    style.text.paragraph.indentsAfterBreaks = false
    let look = style.text.style(color: scope.color(style.text.color))
    let span = TextSpan(lines.withFixedSpaces, style: look, language: TextSpan.noLanguage)
    let set = self.lines(of: [span], measure: max(width, BoxLayout.leastMeasure), isLast: isLast)
    var block = boxLayout.textBlock(set, marks: [], width: width, in: scope)
    block.meaning = .element(.paragraph)
    return block
  }

  /// The style of code, which is never set in capitals.
  private var codeStyle: BoxTextStyle {
    var code = style.code ?? style.text
    code.isUppercase = false
    return code
  }
}

extension String {
  /// The text with spaces that keep their places, where several stand side by side or a line begins with one; tabs go to the next
  /// fourth column, and empty lines stay.
  fileprivate var withFixedSpaces: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var (text, column, isFixed) = ("", 0, true)
      for character in line {
        switch character {
        case "\t":
          let width = String.tab - column % String.tab
          text += String(repeating: "\u{a0}", count: width)
          (column, isFixed) = (column + width, true)
        case " ":
          text += isFixed ? "\u{a0}" : " "
          (column, isFixed) = (column + 1, true)
        default:
          text.append(character)
          (column, isFixed) = (column + 1, false)
        }
      }
      return text.isEmpty ? "\u{a0}" : text
    }
    return lines.joined(separator: "\n")
  }

  private static let tab = 4
}
