import Bytes
import Diagnostics
import Files
import Reading

/// Reads the addresses of front matter, and lists of links in the forms that generators of websites have.
struct FrontMatterLinks {
  private let base: LinkBase

  /// Reads those that lead from an address.
  init(_ base: LinkBase) { self.base = base }

  /// An address; nil, with a report, for one that leads nowhere.
  func address(_ text: String, at place: Place, _ found: inout DiagnosticList) -> String? {
    guard LinkBase.isRelative(text) else { return text }
    if let address = base.absolute(text) { return address }
    // Whoever reads the resource tells of a file.
    if isRegularFile(joinPath(directory(of: place.file), text.percentDecoded)) { return text }
    found.warn(.relativeLink(text), at: place)
    return nil
  }

  /// Links, each an address or a mapping.
  func node(_ node: Node, _ found: inout DiagnosticList) -> Node {
    guard case .sequence(let nodes) = node.value else { return link(node, &found) ?? node }
    return Node(.sequence(nodes.compactMap { link($0, &found) }), at: node.place)
  }

  /// What generators call the parts of a link.
  private static let names = [
    "label": "label", "name": "label", "title": "label", "text": "label", "titre": "label", "nom": "label",
    "libelle": "label", "libellé": "label",
    "url": "url", "href": "url", "link": "url", "lien": "url",
  ]

  private func link(_ node: Node, _ found: inout DiagnosticList) -> Node? {
    switch node.value {
    case .scalar(let scalar):
      return address(scalar.text, at: node.place, &found).map { LinkText($0, behind: nil).node(at: node.place) }
    case .mapping(let entries):
      var read: [Entry] = []
      for var entry in entries {
        entry.key = FrontMatterLinks.names[entry.key] ?? entry.key
        // Of two that mean the same the first counts.
        if read.contains(where: { $0.key == entry.key }) { continue }
        if entry.key == "url", case .scalar(let scalar) = entry.value.value {
          guard let address = address(scalar.text, at: entry.value.place, &found) else { return nil }
          entry.value = Node(.scalar(Scalar(address)), at: entry.value.place)
        }
        read.append(entry)
      }
      return Node(.mapping(read), at: node.place)
    case .sequence, .null: return node
    }
  }
}
