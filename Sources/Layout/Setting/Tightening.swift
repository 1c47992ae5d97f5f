import Frames
import Typesetting

/// How one of the paragraphs of a card comes to be set a line shorter than it best is.
struct Tightening {
  /// What that costs for each of them, in the order in which they are set; nil where it cannot be.
  var demerits: [Double?] = []
  /// The one that is set so, by its place among them; nil while it is sought.
  var chosen: Int?
}

extension Setter {
  /// Sets a box as `set` does, but for the paragraph that loses least by it in one line less; nil when none can be set so.
  /// `demerits` are what its lines lose.
  func tighten(_ box: Box, width: Double, in scope: Scope) -> (block: Block, demerits: Double)? {
    defer { tightening = nil }
    tightening = Tightening()
    guard set(box, width: width, in: scope) != nil,
      let best = tightening?.demerits.enumerated().compactMap({ index, demerits in demerits.map { (index, $0) } })
        .min(by: { ($0.1, $0.0) < ($1.1, $1.0) })
    else { return nil }
    tightening = Tightening(chosen: best.0)
    return set(box, width: width, in: scope).map { ($0, best.1) }
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
  var greatestSaving: Double {
    switch content {
    case .text(let text, _): text.mightLoseLine ? text.leading : 0
    case .children(let children, .stack): children.reduce(0) { max($0, $1.block.greatestSaving) }
    case .children(let children, .row):
      // The next highest column stays.
      max(
        0,
        size.height
          - children.reduce(0) { max($0, $1.offset.y + $1.block.size.height - $1.block.greatestSaving) })
    case .children(_, .layer), .empty, .picture, .shape, .deferred: 0
    }
  }
}
