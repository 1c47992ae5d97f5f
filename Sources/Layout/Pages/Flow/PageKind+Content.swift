import Frames
import LayoutDesign

extension PageKind {
  /// Whether there is a reason for a page of the kind here: what flows through it, a panel, or a picture or an ornament with
  /// something to read. A header, a footer and shapes alone make an empty page; a kind that has nothing else is meant so.
  func hasContent(in scope: Scope) -> Bool {
    guard !flow.isEmpty || panel != nil else { return true }
    let ornaments = furniture.filter { $0.artifact == .layout }.map(\.box)
    return (flow + (panel?.flow ?? []) + background.map(\.box) + ornaments).contains { $0.showsContent(in: scope) }
  }
}
