import Diagnostics
import Files
import Frames
import Reading

/// Kinds of page (`pages/NAME.yaml`).
extension DesignReader {
  /// The kind of page of that name; one that `isOwn` is for pages of an edition's own.
  mutating func pageKind(
    _ name: Located<String>, isOwn: Bool = false, sheet: Size, _ found: inout DiagnosticList
  ) -> PageKind? {
    guard let root = file("pages", name, &found), var fields = FieldReader(root, as: "page", &found) else { return nil }
    fields.name = name.value
    let each = fields.line("each", &found)
    if let each, each.value != "sections" { found.error(.unknownTurn(each.value), at: each.place) }
    let sheet = pageSheet(&fields, orElse: sheet, &found)
    let (margins, areMirrored) = margins(&fields, &found)
    if sheet.height - margins.top - margins.bottom < 72 || sheet.width - margins.left - margins.right < 72 {
      found.error(.wideMargins(page: name.value), at: fields.place(ofValue: "margins"))
    }
    var kind = PageKind(
      name: name.value, isPerSection: each != nil, sheet: sheet, margins: margins, isMirrored: areMirrored)
    kind.isOwn = isOwn
    if isOwn { exclude(["each", "fills", "contents"], in: &fields, beside: ["page-kinds"], &found) }
    knowing(isOwn ? [.ownPage] : each == nil ? [] : [.section]) { $0.readContent(&fields, of: &kind, &found) }
    fields.finish(&found, as: .error)
    return kind
  }

  private mutating func readContent(
    _ fields: inout FieldReader, of kind: inout PageKind, _ found: inout DiagnosticList
  ) {
    kind.bookmark = fields.line("bookmark", &found).flatMap { availableTemplate($0, &found) }
    kind.listing = fields.line("contents", &found).flatMap { availableTemplate($0, &found) }
    kind.begins = fields.choice("begins", &found)
    if kind.isOwn { kind.closes = fields.flag("closes", &found) ?? false }
    kind.fills = fills(&fields, &found)
    let background = fields.node("background")?.sequence(as: .noun("background"), &found) ?? []
    kind.background = knowing([.page]) { reader in
      background.compactMap { node in
        reader.box(node, &found).only.map { PageKind.Ground(box: $0, place: node.place) }
      }
    }
    let furniture = fields.sequence("furniture", &found) ?? []
    kind.furniture = knowing([.page]) { reader in furniture.compactMap { reader.furniture($0, &found) } }
    if kind.isPerSection, let cards = fields.node("cards") {
      namesCards = true
      let capacity = kind.textBlock.height
      kind.cards = cardNames(in: cards, &found).flatMap { names in
        knowing([.resource, .subsection]) { $0.cardDesign(names, capacity: capacity, &found) }
      }
      kind.subsection = knowing([.subsection]) { reader in
        fields.node("subsection").flatMap { reader.box($0, &found).only?.inFlow }
      }
      readSectionFlow(&fields, of: &kind, &found)
      kind.sectionIntro = sectionIntro(&fields, most: capacity, &found)
      kind.references = fields.node("references").flatMap { box($0, &found).only?.inFlow }
      exclude(
        ["when", "unless", "flow", "panel", "baseline-grid", "align", "gives-way", "shares-page"], in: &fields,
        beside: ["cards"], &found)
    } else {
      kind.conditions = conditions(&fields, &found)
      (kind.flow, kind.lists) = flow(&fields, &found)
      kind.baselineGrid = baselineGrid(&fields, most: kind.textBlock.height, &found)
      let alignment: FlowAlignment? = fields.choice("align", &found)
      kind.standsAtFoot = alignment == .bottom
      if fields.node("flow") == nil { require(["flow"], besides: "align", in: &fields, &found) }
      if fields.node("flow") == nil { require(["flow"], besides: "baseline-grid", in: &fields, &found) }
      kind.givesWay = fields.flag("gives-way", &found) ?? false
      if !kind.isPerSection { require(["each"], besides: "gives-way", in: &fields, &found) }
      kind.panel = panel(&fields, foot: kind.margins.bottom, &found)
      require(["each: sections"], besides: "cards", in: &fields, &found)
      for field in ["subsection", "references", "sections", "section-heading", "section-intro"] {
        require(["cards"], besides: field, in: &fields, &found)
      }
    }
    readColumns(&fields, of: &kind, &found)
    readSharing(&fields, of: &kind, &found)
    if kind.fills != nil {
      exclude(
        ["each", "begins", "when", "unless", "flow", "panel", "cards"], in: &fields, beside: ["fills"], &found)
    }
  }

  /// Reads how sections follow each other: those that share pages have headings.
  private mutating func readSectionFlow(
    _ fields: inout FieldReader, of kind: inout PageKind, _ found: inout DiagnosticList
  ) {
    kind.sections = fields.choice("sections", &found) ?? .newPage
    let node = fields.node("section-heading")
    let heading = node.flatMap { box($0, &found).only?.inFlow }
    guard kind.sections != .newPage else { return }
    kind.sectionHeading = heading
    // Cards of a row are of one size, and pages of rows are chosen with others.
    if kind.sections == .onePage { exclude(["grid"], in: &fields, beside: ["sections: one-page"], &found) }
    if node == nil { require(["section-heading"], besides: "sections", in: &fields, &found) }
  }

  /// Reads what introduces sections above their first cards: a box, and up to which height and for how many cards.
  private mutating func sectionIntro(
    _ fields: inout FieldReader, most: Double, _ found: inout DiagnosticList
  ) -> PageKind.SectionIntro? {
    guard var intro = fields.mapping("section-intro", as: "introduction", &found) else { return nil }
    let height = length(intro.node("max-height"), "max-height", &found)
    let count = intro.integer("max-cards", &found)
    if let count, count.value < 1 {
      found.error(.noneAtAll(field: "max-cards", count: count.value), at: count.place)
    }
    let (cell, isCell) = introCell(&intro, &found)
    if cell != nil || isCell, fields.node("grid") == nil {
      require(["grid"], besides: "section-intro", in: &fields, &found)
    }
    let node = intro.requiredNode("box", &found)
    intro.finish(&found, as: .error)
    guard let node, let box = box(node, &found).only?.inFlow else { return nil }
    return PageKind.SectionIntro(
      box: box, mostHeight: min(height ?? .infinity, most * DesignReader.mostOfIntro),
      mostCards: max(1, count?.value ?? .max), cell: isCell ? box : cell, isCell: isCell)
  }

  /// Reads the box of an introduction as a cell, or whether it always is one.
  private mutating func introCell(
    _ intro: inout FieldReader, _ found: inout DiagnosticList
  ) -> (box: Box?, isAlways: Bool) {
    guard let node = intro.node("cell"), case .mapping = node.value else {
      return (nil, intro.flag("cell", &found) ?? false)
    }
    return (box(node, &found).only?.inFlow, false)
  }

  /// The most of a text block that an introduction takes, so that cards have room below.
  private static let mostOfIntro = 0.75

  /// The distance of the lines that baselines stand on; from one to the next there is room for the smallest print, and at most the page.
  private func baselineGrid(_ fields: inout FieldReader, most: Double, _ found: inout DiagnosticList) -> Double? {
    guard let node = fields.node("baseline-grid"),
      let grid = lengths(node, "baseline-grid", least: 4, &found).only
    else { return nil }
    if grid <= most { return grid }
    let text = if case .scalar(let scalar) = node.value { scalar.text } else { "" }
    found.error(.longLength(field: "baseline-grid", text: text, most: most), at: node.place)
    return nil
  }

  /// What flows through the pages of a kind, and the lists that are in it.
  private mutating func flow(
    _ fields: inout FieldReader, _ found: inout DiagnosticList
  ) -> (boxes: [Box], lists: Set<ClosingList>) {
    let before = lists
    lists = []
    defer { lists.formUnion(before) }
    let boxes = boxes(fields.node("flow"), "flow", &found).only ?? []
    return (boxes.map(\.inFlow), lists)
  }

  /// The multiple that pages of a kind pad the document to.
  private func fills(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> Int? {
    guard let number = fields.integer("fills", &found) else { return nil }
    if (2...64).contains(number.value) { return number.value }
    found.error(.impossibleCount(2...64, field: "fills", count: number.value), at: number.place)
    return nil
  }

  /// The file KIND/NAME.yaml of the layout, or of the nearest layout it extends that has one.
  func file(_ kind: String, _ name: Located<String>, _ found: inout DiagnosticList) -> Node? {
    guard let first = path(kind, name.value) else {
      let others = folders.flatMap { fileNames(in: "\($0)/\(kind)") }.filter { $0.hasSuffix(".yaml") }
      let near = suggestion(for: name.value, among: others.map { String($0.dropLast(5)) }.sorted())
      found.error(.missingFile("\(kind)/\(name.value).yaml", near: near), at: name.place)
      return nil
    }
    let file = SourceFile.read(first)
    found.add(contentsOf: file.diagnostics)
    return file.value
  }

  /// Whether the layout, or one that it extends, has the file KIND/NAME.yaml.
  func hasFile(_ kind: String, _ name: String) -> Bool { path(kind, name) != nil }

  /// The path of the file KIND/NAME.yaml of the layout, or of the nearest layout it extends that has one.
  func path(_ kind: String, _ name: String) -> String? {
    folders.lazy.map { folder in pathInEitherForm("\(kind)/\(name).yaml") { "\(folder)/\($0)" } }.first(
      where: fileExists)
  }

  /// The margins of a recto, and whether versos have them the other way round.
  private func margins(
    _ fields: inout FieldReader, _ found: inout DiagnosticList
  ) -> (sides: Insets, areMirrored: Bool) {
    guard let node = fields.requiredNode("margins", &found), var sides = FieldReader(node, as: "margins", &found) else {
      return (Insets(), false)
    }
    let areMirrored = sides.entries.contains { ["inner", "outer"].contains($0.key) }
    if areMirrored { exclude(["left", "right"], in: &sides, beside: ["inner", "outer"], &found) }
    func margin(_ side: String) -> Double { length(sides.requiredNode(side, &found), side, &found) ?? 0 }
    var margins = Insets()
    margins.top = margin("top")
    margins.right = margin(areMirrored ? "outer" : "right")
    margins.bottom = margin("bottom")
    margins.left = margin(areMirrored ? "inner" : "left")
    sides.finish(&found, as: .error)
    return (margins, areMirrored)
  }

  /// Where the flow stands in the height of its text block.
  private enum FlowAlignment: String, CaseIterable { case top, bottom }

  // MARK: Furniture and panels

  private mutating func furniture(_ node: Node, _ found: inout DiagnosticList) -> PageKind.Furniture? {
    guard var fields = FieldReader(node, as: "furniture", &found) else { return nil }
    let kind: FurnitureKind = fields.choice("as", &found) ?? .ornament
    let pages: [PageKind.Furniture.Pages] = fields.choices("on", &found) ?? []
    let section: PageKind.Furniture.NamedSection = fields.choice("section", &found) ?? .first
    let node = fields.requiredNode("box", &found)
    fields.finish(&found, as: .error)
    guard let node, let box = box(node, &found).only else { return nil }
    return PageKind.Furniture(box: box, place: node.place, artifact: kind.artifact, pages: pages, section: section)
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

  /// The panel of a page whose margin at the foot is `foot` points high.
  private mutating func panel(
    _ fields: inout FieldReader, foot: Double, _ found: inout DiagnosticList
  ) -> PageKind.Panel? {
    guard var panel = fields.mapping("panel", &found) else { return nil }
    let read = PageKind.Panel(
      flow: (boxes(panel.requiredNode("flow", &found), "flow", &found).only ?? []).map(\.inFlow),
      fill: color(&panel, "fill", &found) ?? .tint,
      padding: insets(panel.node("pad"), "pad", &found).only ?? Insets(top: foot, bottom: foot),
      minimumHeight: length(panel.node("min-height"), "min-height", &found) ?? 0,
      gap: length(panel.node("space-above"), "space-above", &found) ?? Length.mm(6).points,
      boxGap: length(panel.node("gap"), "gap", &found),
      bookmark: panel.line("bookmark", &found).flatMap { availableTemplate($0, &found) })
    panel.finish(&found, as: .error)
    return read
  }
}
