import Frames
import TestSupport

@testable import Typesetting

/// Paragraphs set in the Lato that comes with the program.
struct Setting {
  let fonts = FontLibrary()
  let typesetter: Typesetter
  let regular: FontID
  let bold: FontID

  init() throws {
    regular = try fonts.open("\(Repository.fonts)/Lato/Lato-Regular.ttf")
    bold = try fonts.open("\(Repository.fonts)/Lato/Lato-Bold.ttf")
    typesetter = Typesetter(fonts: fonts, hyphenation: Repository.languages)
  }

  /// Sets one span at 10 pt to a measure in em.
  func set(
    _ text: String, measure: Double, language: String = "fr", alignment: ParagraphStyle.Alignment = .justified,
    adjust: (inout ParagraphStyle) -> Void = { _ in }
  ) -> TextBlock {
    var style = ParagraphStyle(language: language, alignment: alignment, size: 10)
    adjust(&style)
    return typesetter.set([TextSpan(text, style: TextStyle(font: regular))], style: style, measure: measure * 10)
  }

  /// Sets the same in a line less.
  func tighten(
    _ text: String, measure: Double, alignment: ParagraphStyle.Alignment = .justified
  ) -> (block: TextBlock, demerits: Double)? {
    let style = ParagraphStyle(language: "fr", alignment: alignment, size: 10)
    return typesetter.tighten([TextSpan(text, style: TextStyle(font: regular))], style: style, measure: measure * 10)
  }
}

extension TextBlock {
  /// What each line says, with "-" for a hyphen that was set and without the space at its end, joined by "|".
  var breaks: String {
    (0..<lineCount).map { text(ofLine: $0) }.joined(separator: "|")
  }

  /// All its runs' text.
  var spelling: String {
    runs(at: .zero).map { String(decoding: $0.text, as: UTF8.self) }.joined()
  }
}
