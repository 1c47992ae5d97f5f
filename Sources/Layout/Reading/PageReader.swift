import Diagnostics
import Frames
import Reading

/// Kinds of page (`pages/NAME.yaml`) and cards (`cards/NAME.yaml`).
extension DesignReader {
  /// The kind of page of that name.
  mutating func pageKind(_ name: Placed<String>, sheet: Size, _ found: inout Diagnostics) -> PageKind? {
    guard let root = file("pages", name, &found), var fields = FieldReader(root, as: "page", &found) else { return nil }
    fields.name = name.value
    let each = fields.line("each", &found)
    if let each, each.value != "sections" {
      found.error("unknown-name", at: each.place, "pages come once for each of sections, not of '\(each.value)'")
    }
    let margins = margins(&fields, &found)
    var kind = PageKind(
      name: name.value, conditions: conditions(&fields, &found), isPerSection: each != nil, margins: margins,
      background: boxes(fields.node("background"), "background", &found),
      furniture: furniture(&fields, &found),
      flow: boxes(fields.node("flow"), "flow", &found), panel: panel(&fields, &found), cards: nil,
      bookmark: fields.line("bookmark", &found).flatMap { template($0, &found) })
    let capacity = sheet.height - margins.top - margins.bottom
    if let card = fields.line("cards", &found) { kind.cards = cardDesign(card, capacity: capacity, &found) }
    fields.finish(&found, as: .error)
    if capacity < 72 || sheet.width - margins.left - margins.right < 72 {
      found.error("bad-measure", at: root.place, "the margins leave less than 1in of the page '\(name.value)'")
    }
    return kind
  }

  /// The file of that name in a folder of the layout.
  private func file(_ kind: String, _ name: Placed<String>, _ found: inout Diagnostics) -> Node? {
    let path = "\(kind)/\(name.value).yaml"
    let file = SourceFile.read("\(folder)/\(path)")
    if file.diagnostics.all.contains(where: { $0.id == "unreadable-file" }) {
      found.error("missing-file", at: name.place, "there is no file '\(path)' in the layout")
      return nil
    }
    found.add(contentsOf: file.diagnostics)
    return file.value
  }

  private func margins(_ fields: inout FieldReader, _ found: inout Diagnostics) -> Insets {
    guard let node = fields.requiredNode("margins", &found), var sides = FieldReader(node, as: "margins", &found) else {
      return Insets()
    }
    let margins = Insets(
      top: length(sides.requiredNode("top", &found), "top", &found) ?? 0,
      right: length(sides.requiredNode("right", &found), "right", &found) ?? 0,
      bottom: length(sides.requiredNode("bottom", &found), "bottom", &found) ?? 0,
      left: length(sides.requiredNode("left", &found), "left", &found) ?? 0)
    sides.finish(&found, as: .error)
    return margins
  }

  private func furniture(_ fields: inout FieldReader, _ found: inout Diagnostics) -> [PageKind.Furniture] {
    guard let nodes = fields.sequence("furniture", &found) else { return [] }
    return nodes.compactMap { furniture($0, &found) }
  }

  private func furniture(_ node: Node, _ found: inout Diagnostics) -> PageKind.Furniture? {
    guard var fields = FieldReader(node, as: "furniture", &found) else { return nil }
    let kind: FurnitureKind = fields.choice("as", &found) ?? .ornament
    let pages: PageKind.Furniture.Pages = fields.choice("on", &found) ?? .all
    let node = fields.requiredNode("box", &found)
    fields.finish(&found, as: .error)
    guard let node, let box = box(node, &found) else { return nil }
    return PageKind.Furniture(box: box, artifact: kind.artifact, pages: pages)
  }

  private enum FurnitureKind: String, CaseIterable {
    case header, footer, ornament

    var artifact: Tag.Artifact {
      switch self {
      case .header: .header
      case .footer: .footer
      case .ornament: .layout
      }
    }
  }

  private func panel(_ fields: inout FieldReader, _ found: inout Diagnostics) -> PageKind.Panel? {
    guard var panel = fields.mapping("panel", &found) else { return nil }
    let read = PageKind.Panel(
      flow: boxes(panel.requiredNode("flow", &found), "flow", &found),
      fill: color(panel.node("fill"), &found) ?? .tint, padding: insets(panel.node("pad"), "pad", &found) ?? Insets(),
      minimumHeight: length(panel.node("min-height"), "min-height", &found) ?? 0,
      gap: length(panel.node("space-above"), "space-above", &found) ?? 0,
      boxGap: length(panel.node("gap"), "gap", &found) ?? 0,
      bookmark: panel.line("bookmark", &found).flatMap { template($0, &found) })
    panel.finish(&found, as: .error)
    return read
  }

  // MARK: Cards

  private mutating func cardDesign(
    _ name: Placed<String>, capacity: Double, _ found: inout Diagnostics
  ) -> CardDesign? {
    guard let root = file("cards", name, &found), var fields = FieldReader(root, as: "card", &found) else { return nil }
    fields.name = name.value
    guard let sizes = fields.mapping("sizes", &found), !sizes.entries.isEmpty else {
      found.error("missing-field", at: root.place, "the card '\(name.value)' has no sizes")
      return nil
    }
    var rules = PaginationRules(
      capacity: capacity, gap: 0, stretch: 0, shrink: 0, limits: [], sizeDemerits: [])
    for entry in sizes.entries { sizeRules(entry, &rules, &found) }
    pagination(&fields, &rules, &found)
    let rule = between(&fields, &rules, &found)
    let boxNode = fields.requiredNode("box", &found)
    fields.finish(&found, as: .error)
    guard let boxNode else { return nil }
    let names = sizes.entries.map(\.key)
    var cardSizes: [CardDesign.CardSize] = []
    for name in names {
      // The box is read once for each size; what is wrong with it is reported once.
      var findings = Diagnostics()
      size = CardSizeName(name: name, all: names)
      if let box = box(boxNode, &findings) { cardSizes.append(.init(name: name, box: box)) }
      for finding in findings.all where !found.all.contains(finding) { found.add(finding) }
    }
    size = nil
    guard cardSizes.count == names.count else { return nil }
    return CardDesign(sizes: cardSizes, rule: rule, rules: rules)
  }

  private func sizeRules(_ entry: Entry, _ rules: inout PaginationRules, _ found: inout Diagnostics) {
    guard var fields = FieldReader(entry.value, as: "size", &found) else { return }
    fields.name = entry.key
    let limit = fields.integer("fills-page", &found)
    if let limit, limit.value < 1 {
      found.error("bad-measure", at: limit.place, "at least one card must fill a page, not \(limit.value)")
    }
    rules.limits.append(max(1, limit?.value ?? 100))
    rules.sizeDemerits.append(demerits(&fields, "demerits", &found) ?? 0)
    fields.finish(&found, as: .error)
  }

  private func pagination(
    _ fields: inout FieldReader, _ rules: inout PaginationRules, _ found: inout Diagnostics
  ) {
    guard var pagination = fields.mapping("pagination", &found) else { return }
    rules.jumpDemerits = demerits(&pagination, "size-jump", &found) ?? rules.jumpDemerits
    rules.pageDemerits = demerits(&pagination, "page", &found) ?? rules.pageDemerits
    rules.lastPageBadness = demerits(&pagination, "empty-last-page", &found) ?? rules.lastPageBadness
    rules.stretchBadness = demerits(&pagination, "stretched-gaps", &found) ?? rules.stretchBadness
    if let looseness = pagination.number("looseness", &found) {
      if looseness.value > 0 {
        rules.looseness = looseness.value
      } else {
        found.error("bad-measure", at: looseness.place, "looseness is a share of the page above 0")
      }
    }
    pagination.finish(&found, as: .error)
  }

  private func between(
    _ fields: inout FieldReader, _ rules: inout PaginationRules, _ found: inout Diagnostics
  ) -> (width: Double, color: ColorSource)? {
    guard var between = fields.mapping("between", &found) else { return nil }
    rules.gap = length(between.node("gap"), "gap", &found) ?? 0
    rules.stretch = length(between.node("stretch"), "stretch", &found) ?? 0
    rules.shrink = min(rules.gap, length(between.node("shrink"), "shrink", &found) ?? 0)
    let width = length(between.node("rule"), "rule", &found)
    let color = color(between.node("colour"), &found) ?? .accent
    between.finish(&found, as: .error)
    return width.map { ($0, color) }
  }

  private func demerits(_ fields: inout FieldReader, _ name: String, _ found: inout Diagnostics) -> Double? {
    guard let number = fields.number(name, &found) else { return nil }
    if number.value >= 0 { return number.value }
    found.error("bad-measure", at: number.place, "\(name) cannot be negative: \(number.value)")
    return nil
  }
}
