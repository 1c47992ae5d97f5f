import Diagnostics
import Reading

/// The names of a layout's cards: `resource`, or `{ other: resource, Webinaire: webinar }`.
struct CardNames {
  /// The card of resources of all other types, which says the sizes and how pages choose among them.
  var other: Located<String>
  /// The cards of types.
  var byType: [(type: String, name: Located<String>)] = []
}

extension DesignReader {
  /// Reads what `cards` holds; nil, with a report, when it names no card for all other types.
  func cardNames(in node: Node, _ found: inout DiagnosticList) -> CardNames? {
    guard case .mapping(let entries) = node.value else {
      return node.line(as: "cards", &found).map { CardNames(other: $0) }
    }
    var other: Located<String>?
    var byType: [(type: String, name: Located<String>)] = []
    for entry in entries {
      guard let name = entry.value.line(as: .part("card", of: entry.key), &found) else { continue }
      if entry.key == "other" { other = name } else { byType.append((entry.key, name)) }
    }
    guard let other else {
      if !entries.contains(where: { $0.key == "other" }) {
        found.error(.missingField("other", of: .init("cards")), at: node.place)
      }
      return nil
    }
    // A type with the card of all others is one of these.
    return CardNames(other: other, byType: byType.filter { $0.name.value != other.value })
  }

  /// The card of all types together, for pages whose text block is `capacity` points high.
  mutating func cardDesign(
    _ names: CardNames, capacity: Double, _ found: inout DiagnosticList
  ) -> CardDesign? {
    guard var design = cardDesign(names.other, capacity: capacity, &found) else {
      // Their mistakes are told all the same, as far as they do not depend on sizes.
      for card in names.byType where path("cards", card.name.value) == nil { _ = file("cards", card.name, &found) }
      return nil
    }
    guard !names.byType.isEmpty else { return design }
    let types = names.byType.map(\.type)
    var sizes = design.allSizes
    var boxes = sizes.map { _ in [Box]() }
    for (type, name) in names.byType {
      guard let card = card(of: name, like: design, main: names.other.value, &found) else { return nil }
      for (index, var box) in card.boxes.enumerated() {
        box.conditions.append(Condition(field: .type, isNegated: false, value: type))
        boxes[index].append(box)
      }
      design.headings[type] = .some(card.heading)
      design.namedFieldsByType[type] = card.namedFields
    }
    for index in sizes.indices {
      var other = sizes[index].box
      other.conditions += types.map { Condition(field: .type, isNegated: true, value: $0) }
      sizes[index].box = Box(.choose(ChooseBox(boxes: boxes[index] + [other], goesOn: true, isByType: true)))
    }
    design.take(sizes)
    return design
  }

  /// The card of a type, in the sizes of the card `main` of all others.
  private mutating func card(
    of name: Located<String>, like design: CardDesign, main: String, _ found: inout DiagnosticList
  ) -> (boxes: [Box], heading: CardHeading?, namedFields: Set<DataField>)? {
    guard let root = file("cards", name, &found), var fields = FieldReader(root, as: "card", &found) else { return nil }
    fields.name = name.value
    for field in ["sizes", "between", "pagination", "continued"] where fields.node(field) != nil {
      found.error(.fieldOfOtherCard(field, card: name.value, other: main), at: fields.place(of: field))
    }
    fieldsNamedOnCard = []
    let box = fields.requiredNode("box", &found)
    fields.finish(&found, as: .error)
    guard let box, let sizes = cardSizes(design.allSizes.map(\.name), of: box, &found) else { return nil }
    return (sizes.map(\.box), sizes.lazy.compactMap { CardHeading(of: $0.box) }.first, fieldsNamedOnCard)
  }
}

extension AnyField {
  /// The type of a resource.
  fileprivate static let type: AnyField = {
    guard let field = AnyField(named: "resource.type") else { preconditionFailure("resources have types") }
    return field
  }()
}
