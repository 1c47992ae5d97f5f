import Diagnostics
import Frames
import Reading
import Typesetting

/// Boxes: a mapping with one field that says the kind, and fields that frame it.
extension DesignReader {
  /// The kinds of box, as layouts name them.
  static let kinds = [
    "stack", "row", "layer", "grid", "choose", "each", "text", "prose", "image", "shape", "rule", "glue",
  ]

  /// The boxes of a list; those for other sizes of card are left out.
  mutating func boxes(_ node: Node?, _ what: String, _ found: inout DiagnosticList) -> [Box] {
    guard let node, let nodes = node.sequence(as: .noun(what), &found) else { return [] }
    return nodes.compactMap { box($0, &found) }
  }

  /// The box; nil when it is for other sizes of card, or cannot be read.
  mutating func box(_ node: Node, _ found: inout DiagnosticList) -> Box? {
    guard var fields = FieldReader(node, as: "box", &found) else { return nil }
    let given = fields.entries.filter { DesignReader.kinds.contains($0.key) }
    guard given.count == 1, let name = given.first?.key else {
      reportKinds(given, of: fields, &found)
      return nil
    }
    // What a box for other sizes says is read, and its mistakes are found, when those are read.
    guard isForThisSize(&fields, &found) else { return nil }
    let conditions = conditions(&fields, &found)
    let kind = kind(name, &fields, &found)
    var box = Box(kind ?? .glue(points: 0, share: 0))
    box.conditions = conditions
    // Space has nothing to be framed, and `each` stands for the boxes that it gives.
    if name != "glue" && name != "each" {
      box.trim = trim(&fields, isText: name == "text", &found)
      if name == "text" || name == "prose" { box.trim.lineLimit = lineLimit(&fields, isText: name == "text", &found) }
      box.meaning = meaning(&fields, &found)
      box.link = link(&fields, &found)
      box.description = fields.line("says", &found).flatMap { checkedTemplate($0, &found) }
    }
    fields.finish(&found, as: .error)
    doubt(box, at: fields.place)
    return kind == nil ? nil : box
  }

  private func reportKinds(_ given: [Entry], of fields: FieldReader, _ found: inout DiagnosticList) {
    guard given.count > 1 else {
      let hint = fields.entries.lazy.compactMap { didYouMean($0.key, among: DesignReader.kinds) }.first
      return found.error(
        "missing-kind", at: fields.place, "the box has no kind",
        hint: hint ?? "one of \(DesignReader.kinds.joined(separator: ", "))")
    }
    found.error("two-kinds", at: given[1].keyPlace, "the box is both \(given[0].key) and \(given[1].key)")
  }

  private func isForThisSize(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> Bool {
    guard let sizes = fields.lines("only", &found) else { return true }
    guard let size else {
      found.error("misplaced-field", at: fields.place(of: "only"), "'only' names sizes of cards, and this is no card")
      return true
    }
    for name in sizes where !size.all.contains(name.value) { reportSize(name, size, &found) }
    return sizes.contains { $0.value == size.name }
  }

  private mutating func kind(_ name: String, _ fields: inout FieldReader, _ found: inout DiagnosticList) -> Box.Kind? {
    let content = fields.requiredNode(name, &found)
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
      let color = color(&fields, "colour", &found) ?? .accent
      return length(content, "rule", &found).map { .rule(width: $0, color) }
    default: return glue(content, &found)
    }
  }

  private func gap(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> Double {
    length(fields.node("gap"), "gap", &found) ?? 0
  }

  private mutating func grid(_ content: Node?, _ fields: inout FieldReader, _ found: inout DiagnosticList) -> Box.Kind?
  {
    let columns = fields.integer("columns", &found)
    if let columns, !(1...24).contains(columns.value) {
      found.error("bad-measure", at: columns.place, "columns of a grid are 1 to 24, not \(columns.value)")
    }
    let gaps = insets(fields.node("gap"), "gap", &found, sides: 2) ?? Insets()
    return .grid(
      boxes(content, "grid", &found), columns: min(24, max(1, columns?.value ?? 2)),
      gap: Size(width: gaps.left, height: gaps.top))
  }

  private mutating func each(_ content: Node?, _ fields: inout FieldReader, _ found: inout DiagnosticList) -> Box.Kind?
  {
    let list = field(content, ListField.self, &found)
    guard let node = fields.requiredNode("box", &found) else { return nil }
    if let list, let closing = list.closingList {
      lists.insert(closing)
      if atHand.contains(.resource), let content {
        found.error("misplaced-name", at: content.place, "list '\(list.rawValue)' is not known yet on cards")
      }
    }
    let subject = list?.subject ?? .partner
    guard let inner = with([subject], { $0.box(node, &found) }) else { return nil }
    return list.map { .each($0, inner) }
  }

  private mutating func text(_ content: Node?, _ fields: inout FieldReader, _ found: inout DiagnosticList) -> Box.Kind?
  {
    let names = fields.lines("style", &found) ?? []
    if names.isEmpty { found.error("missing-field", at: fields.place, "the text has no style") }
    let looks = names.compactMap { look($0, &found) }
    guard let line = content?.line(as: "text", &found), let template = checkedTemplate(line, &found), !looks.isEmpty
    else { return nil }
    return .text(template, looks: looks)
  }

  /// The template in a text of a page or card, where what it names must be at hand.
  func checkedTemplate(_ text: Placed<String>, _ found: inout DiagnosticList) -> Template? {
    guard let template = template(text, &found) else { return nil }
    checkIsAtHand(template, at: text.place, &found)
    return template
  }

  private mutating func prose(_ content: Node?, _ fields: inout FieldReader, _ found: inout DiagnosticList) -> Box.Kind?
  {
    let field = field(content, RichField.self, &found)
    let style = fields.requiredLine("style", &found).flatMap { look($0, &found) }
    let marker = fields.line("marker-style", &found).flatMap { look($0, &found) }
    let bullet = fields.line("bullet", &found)?.value ?? "•"
    let gap = gap(&fields, &found)
    let itemGap = length(fields.node("item-gap"), "item-gap", &found) ?? gap
    let indent = length(fields.node("indent"), "indent", &found) ?? 12
    guard let field, let style else { return nil }
    return .prose(
      field,
      ProseLook(text: style, gap: gap, itemGap: itemGap, indent: indent, bullet: bullet, marker: marker ?? style))
  }

  private func shape(_ content: Node?, _ fields: inout FieldReader, _ found: inout DiagnosticList) -> Box.Kind? {
    let color = color(&fields, "colour", &found) ?? .accent
    guard let name = content?.line(as: "shape", &found) else { return nil }
    switch name.value {
    case "rectangle": return .shape(.rectangle, color)
    case "ellipse": return .shape(.ellipse, color)
    case "icon":
      checkIsAtHand(TextField.resourceType.rawValue, at: name.place, &found)
      return .shape(.icon, color)
    case let drawing:
      if let index = drawingIndices[drawing] { return .shape(.drawing(index), color) }
      reportShape(name, own: DesignReader.ownShapes, &found)
      return nil
    }
  }

  /// Space: a length, or a share of what is left such as `1fr`.
  private func glue(_ content: Node?, _ found: inout DiagnosticList) -> Box.Kind? {
    guard let content = sized(content, &found), let text = content.line(as: "glue", &found) else { return nil }
    if text.value.hasSuffix("fr"), let share = Double(text.value.dropLast(2)), share > 0, share < 1e4 {
      return .glue(points: 0, share: share)
    }
    return length(text, "glue", &found, least: -1e5).map { .glue(points: $0, share: 0) }
  }

  /// The field of that kind that a node names.
  private func field<Field: RawRepresentable<String> & CaseIterable>(
    _ node: Node?, _: Field.Type, _ found: inout DiagnosticList
  ) -> Field? {
    guard let name = node?.line(as: "name of a field", &found) else { return nil }
    if let field = Field(rawValue: name.value) {
      checkIsAtHand(name.value, at: name.place, &found)
      return field
    }
    let all = Field.allCases.map(\.rawValue)
    found.error(
      "unknown-name", at: name.place, "unknown field '\(name.value)'",
      hint: didYouMean(name.value, among: all) ?? "one of \(all.joined(separator: ", "))")
    return nil
  }

  // MARK: Frames of boxes

  /// The conditions in `when` and `unless`.
  func conditions(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> [Condition] {
    [("when", false), ("unless", true)].flatMap { name, isNegated in
      (fields.lines(name, &found) ?? []).compactMap { line -> Condition? in
        if let field = AnyField(named: line.value) {
          checkIsAtHand(line.value, at: line.place, &found)
          return Condition(field: field, isNegated: isNegated)
        }
        found.error(
          "unknown-name", at: line.place, "unknown field '\(line.value)'",
          hint: didYouMean(line.value, among: AnyField.names))
        return nil
      }
    }
  }

  private func trim(_ fields: inout FieldReader, isText: Bool, _ found: inout DiagnosticList) -> Trim {
    var trim = Trim()
    if let width = sized(fields.node("width"), &found), let text = width.line(as: "width", &found) {
      if text.value == "fit" { trim.hugsContent = true } else { trim.width = length(text, "width", &found) }
    }
    // Only texts have other styles to take when they are too high.
    if isText { trim.maximumHeight = length(fields.node("max-height"), "max-height", &found) }
    trim.height = length(fields.node("height"), "height", &found)
    trim.minimumHeight = length(fields.node("min-height"), "min-height", &found)
    trim.padding = insets(fields.node("pad"), "pad", &found) ?? Insets()
    trim.fill = color(&fields, "fill", &found)
    trim.radius = length(fields.node("radius"), "radius", &found) ?? 0
    trim.stroke = stroke(&fields, &found)
    if let place = place(&fields, &found) { trim.place = place }
    return trim
  }

  /// The most lines of a text, and whether it is shortened to them; prose has no smaller styles to take instead.
  private func lineLimit(
    _ fields: inout FieldReader, isText: Bool, _ found: inout DiagnosticList
  ) -> Trim.LineLimit? {
    let count = sized(fields.node("max-lines"), &found)?.integer(as: "max-lines", &found)
    let shortens = fields.flag("shorten", &found)
    if let count, count.value < 1 {
      found.error("bad-measure", at: count.place, "max-lines must be 1 or more, and is \(count.value)")
    }
    if shortens == true, fields.node("max-lines") == nil {
      found.error("missing-field", at: fields.place(of: "shorten"), "'shorten' needs 'max-lines' beside it")
    }
    if let count, !isText, shortens != true {
      found.error(
        "missing-field", at: count.place, "max-lines of a prose needs 'shorten: true' beside it",
        hint: "without it nothing may be cut")
    }
    return count.map { Trim.LineLimit(count: max(1, $0.value), shortens: shortens ?? false) }
  }

  private func stroke(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> (
    color: ColorSource, width: Double
  )? {
    guard var stroke = fields.mapping("stroke", &found) else { return nil }
    let color = color(&stroke, "colour", &found)
    if color == nil, !stroke.isBlank("colour") { _ = stroke.requiredNode("colour", &found) }
    let width = length(stroke.requiredNode("width", &found), "width", &found)
    stroke.finish(&found, as: .error)
    guard let color, let width else { return nil }
    return (color, width)
  }

  private func place(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> Trim.Place? {
    guard var sides = fields.mapping("at", &found) else { return nil }
    func distance(_ side: String) -> Double? { length(sides.node(side), side, &found, least: -1e5) }
    var place = Trim.Place()
    place.left = distance("left")
    place.top = distance("top")
    place.right = distance("right")
    place.bottom = distance("bottom")
    place.inner = distance("inner")
    place.outer = distance("outer")
    checkSides(&sides, &found)
    sides.finish(&found, as: .error)
    return place
  }

  /// Looks whether inner and outer sides are known where they are named, and named alone.
  private func checkSides(_ sides: inout FieldReader, _ found: inout DiagnosticList) {
    guard let mirrored = sides.entries.first(where: { ["inner", "outer"].contains($0.key) }) else { return }
    if !atHand.contains(.page) {
      found.error(
        "misplaced-field", at: mirrored.keyPlace, "'\(mirrored.key)' is known only in furniture and backgrounds")
    }
    reportMisplaced(["left", "right"], in: &sides, "beside '\(mirrored.key)'", &found)
  }

  private func meaning(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> Meaning? {
    guard let name = fields.line("role", &found) else { return nil }
    if name.value == "artifact" { return .artifact }
    if let role = DesignReader.roles[name.value] { return .element(role) }
    let all = ["artifact"] + DesignReader.roles.keys.sorted()
    found.error(
      "unknown-choice", at: name.place, "unknown role '\(name.value)'",
      hint: didYouMean(name.value, among: all) ?? "one of \(all.joined(separator: ", "))")
    return nil
  }

  /// The roles by the names that layouts give them.
  static let roles: [String: StructureTree.Role] = [
    "heading-1": .heading1, "heading-2": .heading2, "heading-3": .heading3, "paragraph": .paragraph,
    "figure": .figure, "contents": .tableOfContents, "contents-item": .tableOfContentsItem, "label": .label,
    "reference": .reference, "group": .section,
  ]

  private func link(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> LinkSource? {
    guard let name = fields.line("link", &found) else { return nil }
    guard let source = DesignReader.links[name.value] else {
      let all = DesignReader.links.keys.sorted()
      found.error(
        "unknown-name", at: name.place, "link cannot lead to '\(name.value)'",
        hint: didYouMean(name.value, among: all) ?? "one of \(all.joined(separator: ", "))")
      return nil
    }
    checkIsAtHand(name.value, at: name.place, &found)
    return source
  }

  /// The targets of links by the names that layouts give them.
  static let links: [String: LinkSource] = [
    "section": .section, "entry": .entry, "index": .list(.index), "types": .list(.types),
    TextField.resourceURL.rawValue: .address(.resourceURL),
    TextField.partnerURL.rawValue: .address(.partnerURL),
  ]
}

extension ListField {
  /// What the box in an `each` over the list can tell of.
  fileprivate var subject: Subject {
    switch self {
    case .sections: .section
    case .coverPartners, .partnerPagePartners: .partner
    case .index, .indexTitles, .indexAuthors, .types: .group
    case .groupEntries, .newsAdded, .newsRevised: .entry
    case .newsWithdrawn: .withdrawn
    }
  }
}
