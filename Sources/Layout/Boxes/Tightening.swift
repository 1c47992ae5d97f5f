import Frames
import LayoutDesign
import Typesetting

/// The search for the paragraph of a card that loses least when it is set in one line less than its best number.
struct Tightening {
  /// For each paragraph, in the order of setting, the demerits of one line less; nil where that is impossible.
  var demerits: [Double?] = []
  /// The index of the paragraph that is tightened; nil while all of them are tried.
  var chosen: Int?
}

extension BoxLayout {
  /// Lays a box out as `block` does, with the paragraph that loses least by it in one line less; nil when no paragraph can be
  /// tightened. `demerits` are those of its lines.
  func tighten(_ box: Box, width: Double, in scope: Scope) -> (block: Block, demerits: Double)? {
    defer { tightening = nil }
    tightening = Tightening()
    guard block(of: box, width: width, in: scope) != nil,
      let best = tightening?.demerits.enumerated().compactMap({ index, demerits in demerits.map { (index, $0) } })
        .min(by: { ($0.1, $0.0) < ($1.1, $1.0) })
    else { return nil }
    tightening = Tightening(chosen: best.0)
    return block(of: box, width: width, in: scope).map { ($0, best.1) }
  }

  /// The lines of an author's paragraph; one less than the best number, where it is the one that is tightened.
  func lines(of spans: [TextSpan], _ style: ParagraphStyle, _ measure: Double) -> TextBlock {
    guard let place = tightening?.demerits.count else {
      return typesetter.set(spans, style: style, measure: measure)
    }
    let tight = typesetter.tighten(spans, style: style, measure: measure)
    tightening?.demerits.append(tight?.demerits)
    if let tight, tightening?.chosen == place { return tight.block }
    return typesetter.set(spans, style: style, measure: measure)
  }
}

extension Block {
  /// By how many points at most the block would be lower with one line less in one of its paragraphs; 0 where no line can go.
  var greatestSaving: Double { Block.greatestSaving(of: content, height: size.height) }

  /// The same for the content and the height of a block: all cards are asked, and blocks are expensive to copy.
  private static func greatestSaving(of content: Content, height: Double) -> Double {
    switch content {
    case .text(let text, _): return text.mightLoseLine ? text.leading : 0
    case .children(let children, .stack):
      return children.indices.reduce(0) { max($0, greatestSaving(of: children[$1])) }
    case .children(let children, .row), .children(let children, .cells):
      // The next highest column stays.
      let rest = children.indices.reduce(0) { most, index in
        let bottom = children[index].offset.y + children[index].block.size.height
        return bottom <= most ? most : max(most, bottom - greatestSaving(of: children[index]))
      }
      return max(0, height - rest)
    case .children(_, .layer), .children(_, .turned), .empty, .picture, .shape, .deferred: return 0
    }
  }

  private static func greatestSaving(of child: borrowing Child) -> Double {
    greatestSaving(of: child.block.content, height: child.block.size.height)
  }
}
