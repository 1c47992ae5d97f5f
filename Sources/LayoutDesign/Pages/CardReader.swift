import Diagnostics
import Frames
import Reading

/// Cards (`cards/NAME.yaml`).
extension DesignReader {
  /// The card of that name, for pages whose text block is `capacity` points high.
  mutating func cardDesign(
    _ name: Located<String>, capacity: Double, _ found: inout DiagnosticList
  ) -> CardDesign? {
    guard let root = file("cards", name, &found), var fields = FieldReader(root, as: "card", &found) else { return nil }
    fields.name = name.value
    guard fields.requiredNode("sizes", &found) != nil, let sizes = fields.mapping("sizes", &found) else { return nil }
    if sizes.entries.isEmpty { found.error(.missingField("sizes", of: .init("card", name.value)), at: sizes.place) }
    var rules = PaginationRules(
      capacity: capacity, gap: DesignReader.cardGap, stretch: 0, shrink: 0, limits: [], sizeDemerits: [])
    let uses = sizes.entries.map { readSize($0, &rules, &found) }
    let names = zip(sizes.entries.map(\.key), uses)
    let chosen = names.filter { $0.1 == nil }.map(\.0)
    if chosen.isEmpty, !uses.isEmpty { found.error(.noChosenSize(card: name.value), at: sizes.place) }
    readPagination(&fields, &rules, &found)
    let rule = between(&fields, of: chosen, &rules, &found)
    let continued = fields.node("continued").flatMap { self.box($0, &found).only?.inFlow }
    fieldsNamedOnCard = []
    let box = fields.requiredNode("box", &found)
    fields.finish(&found, as: .error)
    guard let box, !chosen.isEmpty, var read = cardSizes(sizes.entries.map(\.key), of: box, &found) else { return nil }
    for (index, use) in uses.enumerated() { read[index].use = use }
    var design = CardDesign(
      sizes: [], rule: rule, rules: rules, continued: continued, namedFields: fieldsNamedOnCard,
      heading: read.lazy.compactMap { CardHeading(of: $0.box) }.first)
    design.take(read)
    return design
  }

  /// The space between two cards, in points, where a layout gives none.
  private static let cardGap = Length.mm(6).points

  /// The box of a card in each of its sizes; nil when one of them cannot be read.
  mutating func cardSizes(
    _ names: [String], of node: Node, _ found: inout DiagnosticList
  ) -> [CardDesign.CardSize]? {
    let sizes = CardSizes(names)
    cardSizes.append(sizes)
    self.sizes = sizes
    defer { self.sizes = nil }
    let boxes = box(node, &found)
    let read = names.indices.compactMap { size in
      boxes[size].map { CardDesign.CardSize(name: names[size], box: $0.inFlow) }
    }
    return read.count == names.count ? read : nil
  }

  /// Reads what a size says to pages, and what it is for if they do not choose it.
  private func readSize(
    _ entry: Entry, _ rules: inout PaginationRules, _ found: inout DiagnosticList
  ) -> CardDesign.Use? {
    guard var fields = FieldReader(entry.value, as: "size", &found) else { return nil }
    fields.name = entry.key
    let use: CardDesign.Use? = fields.choice("for", &found)
    if let use {
      exclude(["fills-page", "demerits", "suits", "unsuited", "rows"], in: &fields, beside: ["for"], &found)
      fields.finish(&found, as: .error)
      return use
    }
    let limit = fields.integer("fills-page", &found)
    if let limit, limit.value < 1 {
      found.error(.noneAtAll(field: "fills-page", count: limit.value), at: limit.place)
    }
    // No page holds so many, and counts of columns stay small.
    rules.limits.append(min(max(1, limit?.value ?? 100), 100_000))
    rules.sizeDemerits.append(demerits(&fields, "demerits", &found) ?? 0)
    rules.suitedHeights.append(length(fields.node("suits"), "suits", &found))
    rules.unsuitedDemerits.append(demerits(&fields, "unsuited", &found))
    rules.rows.append(fields.integer("rows", &found).map { count($0, "rows", &found) })
    fields.finish(&found, as: .error)
    return nil
  }

  private func readPagination(
    _ fields: inout FieldReader, _ rules: inout PaginationRules, _ found: inout DiagnosticList
  ) {
    guard var pagination = fields.mapping("pagination", &found) else { return }
    rules.jumpDemerits = demerits(&pagination, "size-jump", &found) ?? rules.jumpDemerits
    rules.mixDemerits = demerits(&pagination, "size-mix", &found) ?? rules.mixDemerits
    rules.pageDemerits = demerits(&pagination, "page", &found) ?? rules.pageDemerits
    rules.lastPageBadness = demerits(&pagination, "empty-last-page", &found) ?? rules.lastPageBadness
    rules.poorLastPageDemerits = demerits(&pagination, "poor-last-page", &found) ?? rules.poorLastPageDemerits
    rules.stretchBadness = demerits(&pagination, "stretched-gaps", &found) ?? rules.stretchBadness
    rules.tighteningDemerits = demerits(&pagination, "tightened-card", &found) ?? rules.tighteningDemerits
    rules.looseness = number(pagination.node("looseness"), "looseness", above: 0, &found) ?? rules.looseness
    readParting(&pagination, &rules, &found)
    pagination.finish(&found, as: .error)
  }

  /// Reads what it costs to part cards, which must have a single size: lines of others end elsewhere.
  private func readParting(
    _ pagination: inout FieldReader, _ rules: inout PaginationRules, _ found: inout DiagnosticList
  ) {
    let place = pagination.node("parted-card")?.place
    rules.partingDemerits = demerits(&pagination, "parted-card", &found)
    rules.leastPart = length(pagination.node("least-part"), "least-part", &found) ?? rules.leastPart
    if place == nil { require(["parted-card"], besides: "least-part", in: &pagination, &found) }
    guard let place, rules.limits.count > 1 else { return }
    rules.partingDemerits = nil
    found.error(.partedSizes, at: place)
  }

  /// Reads what stands between two cards; gives the rule, if there is one.
  private mutating func between(
    _ fields: inout FieldReader, of names: [String], _ rules: inout PaginationRules, _ found: inout DiagnosticList
  ) -> (width: Double, color: ColorSource)? {
    rules.spaces = names.map { _ in PaginationRules.Space(gap: DesignReader.cardGap) }
    guard var between = fields.mapping("between", &found) else { return nil }
    sizes = CardSizes(names)
    let (gaps, stretches, shrinks) = (
      lengths(between.node("gap"), "gap", &found), lengths(between.node("stretch"), "stretch", &found),
      lengths(between.node("shrink"), "shrink", &found)
    )
    rules.spaces = names.indices.map { size in
      let gap = gaps[size] ?? DesignReader.cardGap
      return PaginationRules.Space(gap: gap, stretch: stretches[size] ?? 0, shrink: min(gap, shrinks[size] ?? 0))
    }
    sizes = nil
    let width = length(between.node("rule"), "rule", &found)
    let color = color(&between, "colour", &found) ?? .accent
    between.finish(&found, as: .error)
    return width.map { ($0, color) }
  }

  private func demerits(_ fields: inout FieldReader, _ name: String, _ found: inout DiagnosticList) -> Double? {
    guard let number = fields.number(name, &found) else { return nil }
    if number.value >= 0 { return number.value }
    found.error(.negativeNumber(field: name), at: number.place)
    return nil
  }
}
