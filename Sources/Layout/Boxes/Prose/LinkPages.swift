import Catalogue
import LayoutDesign

/// Puts the pages that links lead to behind their words, for readers of paper: "le guide (voir p. 12)".
///
/// They are in the language of the text, if the layout has words of it, and lead where the words do.
struct LinkPages {
  private let scope: Scope
  private let words: Words
  /// The language of the words (BCP 47), where it is not that of the text.
  private let language: String?

  /// Prints pages in texts in `language`; nil for a layout without words for them.
  init?(in language: String, _ scope: Scope) {
    let context = scope.context
    let hasWords = context.design.hasWords(for: language)
    self.scope = scope
    words = hasWords ? context.design.words(for: language) : context.words
    self.language = hasWords ? nil : context.languageOfWords
    guard words.linkPage != nil else { return nil }
  }

  /// The text with its pages.
  func text(_ text: RichText) -> RichText {
    text.targets.isEmpty ? text : RichText(text.blocks.map { $0.mappingRuns(runs) })
  }

  private func runs(_ inlines: [RichText.Inline]) -> [RichText.Inline] {
    var runs: [RichText.Inline] = []
    var openBrackets = 0
    for (index, inline) in inlines.enumerated() {
      runs.append(inline)
      for letter in inline.text.utf8 { openBrackets = max(0, openBrackets + letter.bracket) }
      let isLast = index + 1 == inlines.count || inlines[index + 1].link != inline.link
      if isLast, let page = page(behind: inline, inBrackets: openBrackets > 0) { runs.append(page) }
    }
    return runs
  }

  /// What stands behind the words of a link; nil for other words, and for those that are struck out.
  private func page(behind inline: RichText.Inline, inBrackets: Bool) -> RichText.Inline? {
    guard !inline.isStruck, let number = inline.target.flatMap(scope.linkPage),
      let text = words.linkPage(number, inBrackets: inBrackets)
    else { return nil }
    return RichText.Inline(text, link: inline.link, language: language)
  }
}

extension UInt8 {
  /// By how many brackets more are open behind the letter.
  fileprivate var bracket: Int { self == UInt8(ascii: "(") ? 1 : self == UInt8(ascii: ")") ? -1 : 0 }
}
