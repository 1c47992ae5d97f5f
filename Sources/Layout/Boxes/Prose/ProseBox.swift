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
    guard let written = scope.text(of: prose.field) else { return nil }
    let language = scope.language(of: prose.field)
    let pages = prose.printsLinkPages ? LinkPages(in: language, scope) : nil
    let text = pages?.text(written) ?? written
    let limit = prose.lineLimit.flatMap { $0.shortens ? $0.count : nil }
    func set(_ text: RichText) -> (block: Block?, wordsKept: Int) {
      var layout = ProseLayout(boxLayout: self, style: prose.style, language: language, scope: scope, linesLeft: limit)
      return (layout.stack(of: text, width: space.width), layout.wordsKept)
    }
    var (block, kept) = set(text)
    block?.isProse = true
    let total = limit == nil ? 0 : text.plainText.wordCount
    // A shortened text has no room for notes.
    if kept < total, text.noteCount > 0 { (block, kept) = set(text.withoutNotes) }
    if kept < total { block?.shortening = scope.shortening(of: prose.field.name, to: kept, of: total) }
    return block
  }
}
