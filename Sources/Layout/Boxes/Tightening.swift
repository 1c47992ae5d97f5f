import Frames
import LayoutDesign
import Typesetting

/// How one of the paragraphs of a card comes to be set in a line less than is best.
struct Tightening {
  /// What that costs for each of them, in the order in which they are set; nil where it cannot be.
  var demerits: [Double?] = []
  /// The one that is set so, by its place among them; nil while it is sought.
  var chosen: Int?
}

extension BoxLayout {
  /// Lays a box out as `block` does, but for the paragraph that loses least by it in one line less; nil when none can be set so.
  /// `demerits` are what its lines lose.
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

  /// The lines of an author's paragraph; one less than best, where the card is tightened by it.
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
  /// By how many points it might be lower, at the most, with a line less in one of its paragraphs; 0 where none can go.
  var greatestSaving: Double { Block.greatestSaving(of: content, height: size.height) }

  /// The same by what a block shows and how high it is: all cards are asked, and blocks are dear to copy.
  private static func greatestSaving(of content: Content, height: Double) -> Double {
    switch content {
    case .text(let text, _): return text.mightLoseLine ? text.leading : 0
    case .children(let children, .stack):
      return children.indices.reduce(0) { max($0, greatestSaving(of: children[$1])) }
    case .children(let children, .row):
      // The next highest column stays.
      let rest = children.indices.reduce(0) { most, index in
        let bottom = children[index].offset.y + children[index].block.size.height
        return bottom <= most ? most : max(most, bottom - greatestSaving(of: children[index]))
      }
      return max(0, height - rest)
    case .children(_, .layer), .empty, .picture, .shape, .deferred: return 0
    }
  }

  private static func greatestSaving(of child: borrowing Child) -> Double {
    greatestSaving(of: child.block.content, height: child.block.size.height)
  }
}
