import Diagnostics
import Files
import Frames
import Reading

/// Kinds of page (`pages/NAME.yaml`) and cards (`cards/NAME.yaml`).
extension DesignReader {
  /// The kind of page of that name.
  mutating func pageKind(_ name: Placed<String>, sheet: Size, _ found: inout DiagnosticList) -> PageKind? {
    guard let root = file("pages", name, &found), var fields = FieldReader(root, as: "page", &found) else { return nil }
    fields.name = name.value
    let each = fields.line("each", &found)
    if let each, each.value != "sections" {
      found.error("unknown-name", at: each.place, "pages come once for each of sections, not of '\(each.value)'")
    }
    let margins = margins(&fields, &found)
    let sides = margins.sides
    if sheet.height - sides.top - sides.bottom < 72 || sheet.width - sides.left - sides.right < 72 {
      let place = fields.place(ofValue: "margins")
      found.error("bad-measure", at: place, "margins of page '\(name.value)' leave less than 1in between them")
    }
    let subjects: Set<Subject> = each == nil ? [] : [.section]
    return with(subjects) { reader in
      var kind = PageKind(
        name: name.value, isPerSection: each != nil, margins: margins.sides, isMirrored: margins.areMirrored)
      reader.readContent(&fields, of: &kind, sheet, &found)
      fields.finish(&found, as: .error)
      return kind
    }
  }

  private mutating func readContent(
    _ fields: inout FieldReader, of kind: inout PageKind, _ sheet: Size, _ found: inout DiagnosticList
  ) {
    kind.bookmark = fields.line("bookmark", &found).flatMap { checkedTemplate($0, &found) }
    kind.begins = fields.choice("begins", &found)
    kind.fills = fills(&fields, &found)
    let background = fields.node("background")
    kind.background = with([.page]) { $0.boxes(background, "background", &found) }
    let furniture = fields.sequence("furniture", &found) ?? []
    kind.furniture = with([.page]) { reader in furniture.compactMap { reader.furniture($0, &found) } }
    if kind.isPerSection, let card = fields.line("cards", &found) {
      namesCards = true
      let capacity = sheet.height - kind.margins.top - kind.margins.bottom
      kind.cards = with([.resource]) { $0.cardDesign(card, capacity: capacity, &found) }
      reportMisplaced(["when", "unless", "flow", "panel"], in: &fields, "beside 'cards'", &found)
    } else {
      kind.conditions = conditions(&fields, &found)
      kind.flow = flow(&fields, of: &kind, &found)
      kind.panel = panel(&fields, &found)
      reportMisplaced(["cards"], in: &fields, "needs 'each: sections' beside it", &found)
    }
    readColumns(&fields, of: &kind, sheet, &found)
    if kind.fills != nil {
      let others = ["each", "begins", "when", "unless", "flow", "panel", "cards"]
      reportMisplaced(others, in: &fields, "beside 'fills'", &found)
    }
  }

  /// The flow of a kind, with the lists that are in it.
  private mutating func flow(
    _ fields: inout FieldReader, of kind: inout PageKind, _ found: inout DiagnosticList
  ) -> [Box] {
    let before = lists
    lists = []
    let flow = boxes(fields.node("flow"), "flow", &found)
    kind.lists = lists
    lists.formUnion(before)
    return flow
  }

  /// The number whose multiple a kind brings the pages to.
  private func fills(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> Int? {
    guard let number = fields.integer("fills", &found) else { return nil }
    if (2...64).contains(number.value) { return number.value }
    found.error("bad-measure", at: number.place, "fills is 2 to 64, and not \(number.value)")
    return nil
  }

  /// Reports fields that have no meaning on this kind of page.
  func reportMisplaced(
    _ names: [String], in fields: inout FieldReader, _ why: String, _ found: inout DiagnosticList
  ) {
    for name in names where fields.node(name) != nil {
      let rule = names.count > 1 ? "field '\(name)' cannot stand" : "field '\(name)'"
      found.error("misplaced-field", at: fields.place(of: name), "\(rule) \(why)")
    }
  }

  /// The file of that name in a folder of the layout, or of the nearest that it extends and that has one.
  private func file(_ kind: String, _ name: Placed<String>, _ found: inout DiagnosticList) -> Node? {
    let path = "\(kind)/\(name.value).yaml"
    guard let folder = folders.first(where: { fileExists(at: "\($0)/\(path)") }) else {
      found.error("missing-file", at: name.place, "there is no file '\(path)' in the layout")
      return nil
    }
    let file = SourceFile.read("\(folder)/\(path)")
    found.add(contentsOf: file.diagnostics)
    return file.value
  }

  /// The margins of a recto, and whether versos have them the other way round.
  private func margins(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> (sides: Insets, areMirrored: Bool)
  {
    guard let node = fields.requiredNode("margins", &found), var sides = FieldReader(node, as: "margins", &found) else {
      return (Insets(), false)
    }
    let areMirrored = sides.entries.contains { ["inner", "outer"].contains($0.key) }
    if areMirrored { reportMisplaced(["left", "right"], in: &sides, "beside 'inner' and 'outer'", &found) }
    let (left, right) = areMirrored ? ("inner", "outer") : ("left", "right")
    let margins = Insets(
      top: length(sides.requiredNode("top", &found), "top", &found) ?? 0,
      right: length(sides.requiredNode(right, &found), right, &found) ?? 0,
      bottom: length(sides.requiredNode("bottom", &found), "bottom", &found) ?? 0,
      left: length(sides.requiredNode(left, &found), left, &found) ?? 0)
    sides.finish(&found, as: .error)
    return (margins, areMirrored)
  }

  private mutating func furniture(_ node: Node, _ found: inout DiagnosticList) -> PageKind.Furniture? {
    guard var fields = FieldReader(node, as: "furniture", &found) else { return nil }
    let kind: FurnitureKind = fields.choice("as", &found) ?? .ornament
    let pages: [PageKind.Furniture.Pages] = fields.choices("on", &found) ?? []
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

  private mutating func panel(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> PageKind.Panel? {
    guard var panel = fields.mapping("panel", &found) else { return nil }
    let read = PageKind.Panel(
      flow: boxes(panel.requiredNode("flow", &found), "flow", &found),
      fill: color(&panel, "fill", &found) ?? .tint, padding: insets(panel.node("pad"), "pad", &found) ?? Insets(),
      minimumHeight: length(panel.node("min-height"), "min-height", &found) ?? 0,
      gap: length(panel.node("space-above"), "space-above", &found) ?? 0,
      boxGap: length(panel.node("gap"), "gap", &found) ?? 0,
      bookmark: panel.line("bookmark", &found).flatMap { checkedTemplate($0, &found) })
    panel.finish(&found, as: .error)
    return read
  }

  // MARK: Cards

  private mutating func cardDesign(
    _ name: Placed<String>, capacity: Double, _ found: inout DiagnosticList
  ) -> CardDesign? {
    guard let root = file("cards", name, &found), var fields = FieldReader(root, as: "card", &found) else { return nil }
    fields.name = name.value
    guard fields.requiredNode("sizes", &found) != nil, let sizes = fields.mapping("sizes", &found) else { return nil }
    if sizes.entries.isEmpty { found.error("missing-field", at: sizes.place, "card '\(name.value)' has no sizes") }
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
      let size = CardSizeName(name: name, all: names)
      self.size = size
      self.cardSizes.append(size)
      if let box = box(boxNode, &found) { cardSizes.append(.init(name: name, box: box)) }
    }
    size = nil
    guard cardSizes.count == names.count, !names.isEmpty else { return nil }
    return CardDesign(sizes: cardSizes, rule: rule, rules: rules)
  }

  private func sizeRules(_ entry: Entry, _ rules: inout PaginationRules, _ found: inout DiagnosticList) {
    guard var fields = FieldReader(entry.value, as: "size", &found) else { return }
    fields.name = entry.key
    let limit = fields.integer("fills-page", &found)
    if let limit, limit.value < 1 {
      found.error("bad-measure", at: limit.place, "fills-page must be 1 or more, and is \(limit.value)")
    }
    rules.limits.append(max(1, limit?.value ?? 100))
    rules.sizeDemerits.append(demerits(&fields, "demerits", &found) ?? 0)
    fields.finish(&found, as: .error)
  }

  private func pagination(
    _ fields: inout FieldReader, _ rules: inout PaginationRules, _ found: inout DiagnosticList
  ) {
    guard var pagination = fields.mapping("pagination", &found) else { return }
    rules.jumpDemerits = demerits(&pagination, "size-jump", &found) ?? rules.jumpDemerits
    rules.pageDemerits = demerits(&pagination, "page", &found) ?? rules.pageDemerits
    rules.lastPageBadness = demerits(&pagination, "empty-last-page", &found) ?? rules.lastPageBadness
    rules.stretchBadness = demerits(&pagination, "stretched-gaps", &found) ?? rules.stretchBadness
    rules.tighteningDemerits = demerits(&pagination, "tightened-card", &found) ?? rules.tighteningDemerits
    rules.looseness = number(pagination.node("looseness"), "looseness", &found, above: 0) ?? rules.looseness
    pagination.finish(&found, as: .error)
  }

  private func between(
    _ fields: inout FieldReader, _ rules: inout PaginationRules, _ found: inout DiagnosticList
  ) -> (width: Double, color: ColorSource)? {
    guard var between = fields.mapping("between", &found) else { return nil }
    rules.gap = length(between.node("gap"), "gap", &found) ?? 0
    rules.stretch = length(between.node("stretch"), "stretch", &found) ?? 0
    rules.shrink = min(rules.gap, length(between.node("shrink"), "shrink", &found) ?? 0)
    let width = length(between.node("rule"), "rule", &found)
    let color = color(&between, "colour", &found) ?? .accent
    between.finish(&found, as: .error)
    return width.map { ($0, color) }
  }

  private func demerits(_ fields: inout FieldReader, _ name: String, _ found: inout DiagnosticList) -> Double? {
    guard let number = fields.number(name, &found) else { return nil }
    if number.value >= 0 { return number.value }
    found.error("bad-measure", at: number.place, "\(name) cannot be negative")
    return nil
  }
}
