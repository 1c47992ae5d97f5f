import Diagnostics
import Reading

/// The first of some boxes that appears and is low enough.
package struct ChooseBox: Sendable {
  /// The boxes, the best first.
  package var boxes: [Box]
  /// The height in points above which a box gives way to the next, as one does in which something stands out of its frame; nil for
  /// the first that appears.
  package var maximumHeight: Double?
  /// Whether each resource begins with the next of the boxes, so that neighbours do not look alike.
  package var takesTurns = false
  /// Whether it stands in a flow, which goes on on the next page, or on a card, which grows: however high it is, it has room.
  package var goesOn = false
  /// Whether its boxes are cards of types, each of which takes what a card is given.
  package var isByType = false
}

extension DesignReader {
  /// Reads `choose: [boxes]`.
  mutating func choose(
    _ content: Node?, _ fields: inout FieldReader, _ found: inout DiagnosticList
  ) -> BySize<ChooseBox> {
    let boxes = boxes(content, "choose", &found)
    let heights = lengths(fields.node("max-height"), "max-height", &found)
    let takesTurns = fields.flag("in-turn", &found) ?? false
    return bySize { ChooseBox(boxes: boxes[$0] ?? [], maximumHeight: heights[$0], takesTurns: takesTurns) }
  }
}

extension Box {
  /// The box as it stands in a flow or on a card, which make room for it: whatever it chooses from need not be low.
  var inFlow: Box {
    guard style.height == nil else { return self }
    var box = self
    switch kind {
    case .choose(var choose):
      choose.goesOn = true
      choose.boxes = choose.boxes.map(\.inFlow)
      box.kind = .choose(choose)
    case .stack(var stack):
      stack.boxes = stack.boxes.map(\.inFlow)
      box.kind = .stack(stack)
    case .row, .layer, .grid, .each, .text, .prose, .image, .qr, .shape, .rule, .glue: break
    }
    return box
  }
}
