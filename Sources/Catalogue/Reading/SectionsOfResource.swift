import Reading

extension Node {
  /// The node of a resource, with the first of its sections where it names several in place of one.
  var withSection: Node {
    guard case .mapping(let entries) = value, !entries.contains(where: { $0.key == "section" }),
      let sections = entries.first(where: { $0.key == "sections" })
    else { return self }
    let first: Node? = if case .sequence(let nodes) = sections.value.value { nodes.first } else { sections.value }
    guard let first, case .scalar = first.value else { return self }
    var node = self
    node.value = .mapping([Entry(key: "section", keyPlace: sections.keyPlace, value: first)] + entries)
    return node
  }
}
