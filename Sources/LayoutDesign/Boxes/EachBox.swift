import Diagnostics
import Reading

/// A box for each member of a list. The box around it arranges them as if each were written out.
package struct EachBox: Sendable {
  /// The list.
  package var list: ListField
  /// What a member becomes.
  package var box: Box
}

extension DesignReader {
  /// Reads `each: LIST` and the `box` beside it.
  mutating func each(_ content: Node?, _ fields: inout FieldReader, _ found: inout DiagnosticList) -> BySize<EachBox> {
    let list: ListField? = field(content, as: .index, &found)
    guard let node = fields.requiredNode("box", &found) else { return bySize { _ in nil } }
    if let list, let closing = list.closingList {
      lists.insert(closing)
      if case .index(let field) = list, !indexedFields.contains(field) { indexedFields.append(field) }
      if subjects.contains(.resource), let content { found.error(.listOnCard(list.name), at: content.place) }
    }
    let boxes = knowing(list?.subjects ?? [.partner]) { $0.box(node, &found) }
    return boxes.map { box in list.map { EachBox(list: $0, box: box) } }
  }
}

extension ListField {
  /// What fields in an `each` over the list can be about. A line of the contents may stand for a section.
  fileprivate var subjects: Set<FieldSubject> {
    switch self {
    case .partners: [.partner]
    case .links: [.link]
    case .index: [.group]
    case .computed(let list):
      switch list {
      case .sections: [.section]
      case .subsections: [.subsection]
      case .contents: [.contents, .section]
      case .details: [.detail]
      case .index, .indexTitles, .indexAuthors, .types: [.group]
      case .groupEntries, .references, .newsAdded, .newsRevised: [.entry]
      case .newsWithdrawn: [.withdrawn]
      }
    }
  }
}
