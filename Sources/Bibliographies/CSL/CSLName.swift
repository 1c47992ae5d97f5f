import Reading

/// Names in CSL-JSON.
enum CSLName {
  /// The name in a node; nil where there is none.
  static func name(_ node: Node) -> BibliographyName? {
    var name = BibliographyName()
    guard case .mapping(let fields) = node.value else {
      guard let text = node.scalarText else { return nil }
      name.family = text
      return name
    }
    func text(_ key: String) -> String {
      CSLMarkup.plain(fields.first { $0.key == key }?.value.scalarText ?? "")
    }
    let literal = text("literal")
    if !literal.isEmpty {
      name.family = literal
      name.isOrganisation = true
      return name
    }
    name.given = text("given")
    name.family = text("family")
    name.suffix = text("suffix")
    name.particle = [text("dropping-particle"), text("non-dropping-particle")].filter { !$0.isEmpty }
      .joined(separator: " ")
    if name.family.isEmpty { (name.family, name.given) = (name.given, "") }
    return name.family.isEmpty ? nil : name
  }
}
