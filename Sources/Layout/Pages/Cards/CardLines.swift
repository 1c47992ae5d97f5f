import Frames
import LayoutDesign
import Typesetting

/// The lines of a card, laid out once more so that each can be explained.
package struct CardLines {
  /// The lines in reading order: the text and the number of the line in it.
  package let lines: [(text: TextBlock, line: Int)]
  private let typesetter: Typesetter
  private let paragraphs: [SetParagraph]

  /// Lays out the box of a resource's card as wide as the page has it; tightened, and with type of certain sizes at most, if the page has it so.
  init(
    of place: ResourcePlace, in context: RenderContext, _ box: Box, width: Double, isTightened: Bool,
    largestType: [TextSizes.Source: Double] = [:], typesetter: Typesetter
  ) {
    let boxLayout = BoxLayout(typesetter: typesetter, language: context.edition.language)
    if !largestType.isEmpty { boxLayout.textSizes = TextSizes(largest: largestType) }
    let scope = Scope(context, at: place)
    self.typesetter = typesetter
    (lines, paragraphs) = typesetter.keepingParagraphs {
      let tight = isTightened ? boxLayout.tighten(box, width: width, in: scope)?.block : nil
      let block = tight ?? boxLayout.block(of: box, width: width, in: scope)
      return block.map { CardLines.lines(of: $0, scope, boxLayout) } ?? []
    }
  }

  /// Why a line ends where it does.
  ///
  /// - Precondition: there is such a line.
  package func explanation(of line: Int) -> LineExplanation {
    let (text, line) = lines[line]
    guard let explanation = typesetter.explanation(ofLine: line, of: text, in: paragraphs) else {
      preconditionFailure("each line of the card was set while paragraphs were kept")
    }
    return explanation
  }

  private static func lines(of block: Block, _ scope: Scope, _ boxLayout: BoxLayout) -> [(text: TextBlock, line: Int)] {
    switch block.content {
    case .text(let text, _): return (0..<text.lineCount).map { (text, $0) }
    case .children(let children, _): return children.flatMap { lines(of: $0.block, scope, boxLayout) }
    case .deferred(let box, let member, let isContinued):
      var scope = scope
      (scope.member, scope.isContinued) = (member, isContinued)
      let final = boxLayout.block(of: box, width: block.size.width, in: scope, isFinal: true)
      return final.map { lines(of: $0, scope, boxLayout) } ?? []
    case .empty, .picture, .shape: return []
    }
  }
}
