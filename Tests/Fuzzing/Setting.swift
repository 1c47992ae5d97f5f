import Frames
import Typesetting
import Vademecum

/// Sets texts in one font.
struct Setting {
  private let typesetter: Typesetter
  private let font: FontID

  private static let files = ProgramFiles.found()
  /// A sound font.
  static let lato = "\(files.fonts)/Lato/Lato-Regular.ttf"

  init(_ fonts: FontLibrary, _ font: FontID) {
    typesetter = Typesetter(fonts: fonts, hyphenation: Setting.files.languages)
    self.font = font
  }

  /// Sets a text to a measure in points; what cannot be right, or nil.
  func complaint(_ text: String, measure: Double) -> String? {
    let style = ParagraphStyle(
      language: measure > 100 ? "fr" : "en", alignment: measure > 50 ? .justified : .left, size: 10)
    let block = typesetter.set([TextSpan(text, style: TextStyle(font: font))], style: style, measure: measure)
    let runs = block.runs(at: .zero)
    for run in runs {
      guard run.clusters.reduce(0, { $0 + Int($1.glyphs) }) == run.glyphs.count else {
        return "glyphs without clusters"
      }
      guard run.clusters.reduce(0, { $0 + Int($1.bytes) }) == run.text.count else { return "bytes without clusters" }
      guard String(validating: run.text, as: UTF8.self) != nil else { return "text that is no UTF-8" }
    }
    guard letters(text) == letters(runs.map { String(decoding: $0.text, as: UTF8.self) }.joined()) else {
      return "letters are lost"
    }
    return block.height.isFinite ? nil : "a height that is no number"
  }

  /// The letters with their accents and the digits of a text, which no step may change.
  private func letters(_ text: String) -> String {
    String(
      text.unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || $0.properties.generalCategory == .nonspacingMark
      })
  }
}
