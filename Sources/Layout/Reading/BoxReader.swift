import Diagnostics
import Frames
import Reading
import Typesetting

/// Boxes: a mapping with one field that says the kind, and fields that frame it.
extension DesignReader {
  /// The kinds of box, as layouts name them.
  private static let kinds = [
    "stack", "row", "layer", "grid", "choose", "each", "text", "prose", "image", "shape", "rule", "glue",
  ]

  /// The boxes of a list; those for other sizes of card are left out.
  func boxes(_ node: Node?, _ what: String, _ found: inout Diagnostics) -> [Box] {
    guard let node, let nodes = node.sequence(as: what, &found) else { return [] }
    return nodes.compactMap { box($0, &found) }
  }

  /// The box; nil when it is for other sizes of card, or cannot be read.
  func box(_ node: Node, _ found: inout Diagnostics) -> Box? {
    guard var fields = FieldReader(node, as: "box", &found) else { return nil }
    let given = DesignReader.kinds.filter { kind in fields.entries.contains { $0.key == kind } }
    guard given.count == 1, let name = given.first else {
      let hint = fields.entries.lazy.compactMap { didYouMean($0.key, among: DesignReader.kinds) }.first
      found.error(
        given.isEmpty ? "missing-kind" : "two-kinds", at: node.place,
        given.isEmpty ? "the box has no kind" : "the box is both \(given[0]) and \(given[1])",
        hint: hint ?? "one of \(DesignReader.kinds.joined(separator: ", "))")
      return nil
    }
    // What a box for other sizes says is read, and its mistakes are found, when those are read.
    guard isForThisSize(&fields, &found), let kind = kind(name, &fields, &found) else { return nil }
    var box = Box(kind)
    box.conditions = conditions(&fields, &found)
    box.trim = trim(&fields, &found)
    box.meaning = meaning(&fields, &found)
    box.link = link(&fields, &found)
    box.description = fields.line("says", &found).flatMap { template($0, &found) }
    fields.finish(&found, as: .error)
    return box
  }

  private func isForThisSize(_ fields: inout FieldReader, _ found: inout Diagnostics) -> Bool {
    guard let sizes = fields.lines("only", &found) else { return true }
    guard let size else {
      found.error("misplaced-field", at: fields.place(of: "only"), "'only' names sizes of cards, and this is no card")
      return true
    }
    for name in sizes where !size.all.contains(name.value) {
      found.error(
        "unknown-size", at: name.place, "unknown size '\(name.value)'", hint: didYouMean(name.value, among: size.all))
    }
    return sizes.contains { $0.value == size.name }
  }

  private func kind(_ name: String, _ fields: inout FieldReader, _ found: inout Diagnostics) -> Box.Kind? {
    let content = fields.node(name)
    switch name {
    case "stack": return .stack(boxes(content, name, &found), gap: gap(&fields, &found))
    case "row":
      let align: Box.VerticalAlignment = fields.choice("align", &found) ?? .top
      return .row(boxes(content, name, &found), gap: gap(&fields, &found), align: align)
    case "layer": return .layer(boxes(content, name, &found))
    case "grid": return grid(content, &fields, &found)
    case "choose": return .choose(boxes(content, name, &found))
    case "each": return each(content, &fields, &found)
    case "text": return text(content, &fields, &found)
    case "prose": return prose(content, &fields, &found)
    case "image":
      let fit: Box.Fit = fields.choice("fit", &found) ?? .contain
      return field(content, ImageField.self, &found).map { .image($0, fit: fit) }
    case "shape": return shape(content, &fields, &found)
    case "rule":
      let color = color(fields.node("colour"), &found) ?? .accent
      return length(content, "the rule", &found).map { .rule(width: $0, color) }
    default: return glue(content, &found)
    }
  }

  private func gap(_ fields: inout FieldReader, _ found: inout Diagnostics) -> Double {
    length(fields.node("gap"), "gap", &found) ?? 0
  }

  private func grid(_ content: Node?, _ fields: inout FieldReader, _ found: inout Diagnostics) -> Box.Kind? {
    let columns = fields.integer("columns", &found)
    if let columns, !(1...24).contains(columns.value) {
      found.error("bad-measure", at: columns.place, "a grid has 1 to 24 columns, not \(columns.value)")
    }
    let gaps = insets(fields.node("gap"), "gap", &found) ?? Insets()
    return .grid(
      boxes(content, "grid", &found), columns: min(24, max(1, columns?.value ?? 2)),
      gap: Size(width: gaps.left, height: gaps.top))
  }

  private func each(_ content: Node?, _ fields: inout FieldReader, _ found: inout Diagnostics) -> Box.Kind? {
    guard let node = fields.requiredNode("box", &found), let inner = box(node, &found) else { return nil }
    return field(content, ListField.self, &found).map { .each($0, inner) }
  }

  private func text(_ content: Node?, _ fields: inout FieldReader, _ found: inout Diagnostics) -> Box.Kind? {
    let names = fields.lines("style", &found)
    if names == nil { found.error("missing-field", at: fields.place, "the text has no style") }
    let looks = names?.compactMap { look($0, &found) } ?? []
    guard let line = content?.line(as: "the text", &found), let template = template(line, &found), !looks.isEmpty else {
      return nil
    }
    return .text(template, looks: looks)
  }

  private func prose(_ content: Node?, _ fields: inout FieldReader, _ found: inout Diagnostics) -> Box.Kind? {
    let style = fields.requiredLine("style", &found)
    let marker = fields.line("marker-style", &found)
    let bullet = fields.line("bullet", &found)?.value ?? "•"
    let gap = gap(&fields, &found)
    let itemGap = length(fields.node("item-gap"), "item-gap", &found) ?? gap
    let indent = length(fields.node("indent"), "indent", &found) ?? 12
    guard let style, let text = look(style, &found), let field = field(content, RichField.self, &found) else {
      return nil
    }
    let markerLook = marker.flatMap { look($0, &found) } ?? text
    return .prose(
      field,
      ProseLook(text: text, gap: gap, itemGap: itemGap, indent: indent, bullet: bullet, marker: markerLook))
  }

  private func shape(_ content: Node?, _ fields: inout FieldReader, _ found: inout Diagnostics) -> Box.Kind? {
    let color = color(fields.node("colour"), &found) ?? .accent
    guard let name = content?.line(as: "shape", &found) else { return nil }
    switch name.value {
    case "rectangle": return .shape(.rectangle, color)
    case "ellipse": return .shape(.ellipse, color)
    case "icon": return .shape(.icon, color)
    case let drawing:
      if let index = drawingIndices[drawing] { return .shape(.drawing(index), color) }
      reportShape(name, &found)
      return nil
    }
  }

  /// Space: a length, or a share of what is left such as `1fr`.
  private func glue(_ content: Node?, _ found: inout Diagnostics) -> Box.Kind? {
    guard let content = sized(content, &found), let text = content.line(as: "glue", &found) else { return nil }
    if text.value.hasSuffix("fr"), let share = Double(text.value.dropLast(2)), share > 0, share < 1e4 {
      return .glue(points: 0, share: share)
    }
    return length(text, "glue", &found, least: -1e5).map { .glue(points: $0, share: 0) }
  }

  /// The field of that kind that a node names.
  private func field<Field: RawRepresentable<String> & CaseIterable>(
    _ node: Node?, _: Field.Type, _ found: inout Diagnostics
  ) -> Field? {
    guard let name = node?.line(as: "the name of a field", &found) else { return nil }
    if let field = Field(rawValue: name.value) { return field }
    found.error(
      "unknown-name", at: name.place, "unknown field '\(name.value)'",
      hint: didYouMean(name.value, among: Field.allCases.map(\.rawValue)))
    return nil
  }

  // MARK: Frames of boxes

  /// The conditions in `when` and `unless`.
  func conditions(_ fields: inout FieldReader, _ found: inout Diagnostics) -> [Condition] {
    [("when", false), ("unless", true)].flatMap { name, isNegated in
      (fields.lines(name, &found) ?? []).compactMap { line -> Condition? in
        if let field = AnyField(named: line.value) { return Condition(field: field, isNegated: isNegated) }
        found.error(
          "unknown-name", at: line.place, "unknown field '\(line.value)'",
          hint: didYouMean(line.value, among: AnyField.names))
        return nil
      }
    }
  }

  private func trim(_ fields: inout FieldReader, _ found: inout Diagnostics) -> Trim {
    var trim = Trim()
    if let width = sized(fields.node("width"), &found), let text = width.line(as: "width", &found) {
      if text.value == "fit" { trim.hugsContent = true } else { trim.width = length(text, "width", &found) }
    }
    trim.height = length(fields.node("height"), "height", &found)
    trim.minimumHeight = length(fields.node("min-height"), "min-height", &found)
    trim.maximumHeight = length(fields.node("max-height"), "max-height", &found)
    trim.padding = insets(fields.node("pad"), "pad", &found) ?? Insets()
    trim.fill = color(fields.node("fill"), &found)
    trim.radius = length(fields.node("radius"), "radius", &found) ?? 0
    if var stroke = fields.mapping("stroke", &found) {
      let color = color(stroke.requiredNode("colour", &found), &found)
      let width = length(stroke.requiredNode("width", &found), "width", &found)
      stroke.finish(&found, as: .error)
      if let color, let width { trim.stroke = (color, width) }
    }
    if var place = fields.mapping("at", &found) {
      let any = -1e5
      trim.place.left = length(place.node("left"), "left", &found, least: any)
      trim.place.top = length(place.node("top"), "top", &found, least: any)
      trim.place.right = length(place.node("right"), "right", &found, least: any)
      trim.place.bottom = length(place.node("bottom"), "bottom", &found, least: any)
      place.finish(&found, as: .error)
    }
    return trim
  }

  private func meaning(_ fields: inout FieldReader, _ found: inout Diagnostics) -> Meaning? {
    guard let name = fields.line("role", &found) else { return nil }
    if name.value == "artifact" { return .artifact }
    if let role = DesignReader.roles[name.value] { return .element(role) }
    found.error(
      "unknown-choice", at: name.place, "unknown role '\(name.value)'",
      hint: didYouMean(name.value, among: DesignReader.roles.keys.sorted()))
    return nil
  }

  /// The roles by the names that layouts give them.
  private static let roles: [String: StructureTree.Role] = [
    "heading-1": .heading1, "heading-2": .heading2, "heading-3": .heading3, "paragraph": .paragraph,
    "figure": .figure, "contents": .tableOfContents, "contents-item": .tableOfContentsItem, "label": .label,
    "reference": .reference, "group": .section,
  ]

  private func link(_ fields: inout FieldReader, _ found: inout Diagnostics) -> LinkSource? {
    guard let name = fields.line("link", &found) else { return nil }
    switch name.value {
    case "section": return .section
    case TextField.resourceURL.rawValue: return .address(.resourceURL)
    case TextField.partnerURL.rawValue: return .address(.partnerURL)
    default:
      found.error(
        "unknown-name", at: name.place, "a link cannot lead to '\(name.value)'",
        hint: didYouMean(name.value, among: ["section", "resource.url", "partner.url"])
          ?? "one of section, resource.url, partner.url")
      return nil
    }
  }
}
