import Frames

/// The heading of a card, as its boxes say.
package struct CardHeading: Sendable {
  /// The role of the heading: the highest that its boxes have.
  package private(set) var role: StructureTree.Role
  /// Whether it is the title of the resource, and nothing else.
  package private(set) var isTitle: Bool

  /// The heading of a card of that box; nil where none of its boxes is one.
  init?(of box: Box) {
    let own = box.meaning?.headingRole.map { CardHeading($0, isTitle: box.isTitle) }
    let headings = [own].compactMap { $0 } + box.kind.boxes.compactMap { CardHeading(of: $0) }
    guard let highest = headings.min(by: { $0.role.rawValue < $1.role.rawValue }) else { return nil }
    self = highest
  }

  private init(_ role: StructureTree.Role, isTitle: Bool) { (self.role, self.isTitle) = (role, isTitle) }
}

extension Meaning {
  /// The role of a heading; nil for what is none.
  fileprivate var headingRole: StructureTree.Role? {
    guard case .element(let role) = self, role.isHeading else { return nil }
    return role
  }
}

extension Box {
  /// Whether it is the title of a resource, and nothing else.
  fileprivate var isTitle: Bool {
    if case .text(let text) = kind { text.template == Box.title } else { false }
  }

  private static let title = DataField(named: "resource.title").map { Template([.field(.data($0))]) }
}
