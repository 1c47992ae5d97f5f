import Diagnostics
import Frames
import Reading

/// Kinds whose pages share those of others.
extension DesignReader {
  /// Reads how far pages of a kind stand below others; those that have a place of their own do not, nor those that would leave something
  /// to read behind.
  mutating func readSharing(
    _ fields: inout FieldReader, of kind: inout PageKind, _ found: inout DiagnosticList
  ) {
    guard kind.cards == nil, let node = fields.node("shares-page") else { return }
    kind.sharingGap = length(node, "shares-page", &found)
    exclude(["each", "begins", "fills", "closes", "panel"], in: &fields, beside: ["shares-page"], &found)
    if fields.node("flow") == nil { require(["flow"], besides: "shares-page", in: &fields, &found) }
    let left =
      kind.background.map { ($0.box, $0.place) }
      + kind.furniture.filter { $0.artifact != .header }.map { ($0.box, $0.place) }
    for (box, place) in left where box.isRead { found.error(.unmovedBox(page: kind.name), at: place) }
  }
}

extension Box {
  /// Whether it, or a box in it, has a role in the structure of the document.
  fileprivate var isRead: Bool {
    switch meaning {
    case .artifact: false
    case .element: true
    case nil: kind.boxes.contains(where: \.isRead)
    }
  }
}
