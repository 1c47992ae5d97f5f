import Catalogue
import Frames
import LayoutDesign
import Typesetting

extension ProseBox {
  /// Whether it would show anything here.
  func showsSomething(in scope: Scope) -> Bool { scope.text(of: field) != nil }
}

extension BoxLayout {
  /// An author's text, in no more lines than the limit where that shortens.
  func block(of prose: ProseBox, in space: BoxSpace, _ scope: Scope) -> Block? {
    guard let text = scope.text(of: prose.field) else { return nil }
    let limit = prose.lineLimit.flatMap { $0.shortens ? $0.count : nil }
    var layout = ProseLayout(
      boxLayout: self, style: prose.style, language: scope.language(of: prose.field), scope: scope, linesLeft: limit)
    var block = layout.stack(of: text, width: space.width)
    let total = limit == nil ? 0 : text.plainText.wordCount
    if layout.wordsKept < total {
      block?.shortening = scope.shortening(of: prose.field.name, to: layout.wordsKept, of: total)
    }
    return block
  }
}
