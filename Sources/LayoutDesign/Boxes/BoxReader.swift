import Diagnostics
import Reading

/// Boxes: mappings with one field that says the kind, and fields that frame it. A box of a card is read once for all sizes.
extension DesignReader {
  /// The boxes of a list, for each size those that are for it.
  mutating func boxes(_ node: Node?, _ field: String, _ found: inout DiagnosticList) -> BySize<[Box]> {
    let boxes = node?.sequence(as: .noun(field), &found)?.map { box($0, &found) } ?? []
    return bySize { size in boxes.compactMap { $0[size] } }
  }

  /// The box; a size has none when the box is not for it, or cannot be read.
  mutating func box(_ node: Node, _ found: inout DiagnosticList) -> BySize<Box> {
    let nothing = bySize { _ in nil as Box? }
    guard var fields = FieldReader(node, as: "box", &found), let kind = kind(of: fields, &found) else { return nothing }
    let all = sizes
    defer { sizes = all }
    narrowSizes(&fields, &found)
    return sizes?.read == [] ? nothing : box(of: kind, &fields, &found)
  }

  /// The kind of a box; nil, with a finding, when its fields name none or several.
  private func kind(of fields: FieldReader, _ found: inout DiagnosticList) -> Box.KindName? {
    let given = fields.entries.compactMap { entry in Box.KindName(rawValue: entry.key).map { (kind: $0, entry: entry) }
    }
    if given.count == 1 { return given[0].kind }
    if given.count > 1 {
      found.error(.twoKinds(given[0].entry.key, given[1].entry.key), at: given[1].entry.keyPlace)
    } else {
      let all = Box.KindName.allCases.map(\.rawValue)
      let near = fields.entries.lazy.compactMap { suggestion(for: $0.key, among: all) }.first
      found.error(.noKind(near: near, among: all), at: fields.place)
    }
    return nil
  }

  /// Leaves only those sizes to be read that the box is for.
  private mutating func narrowSizes(_ fields: inout FieldReader, _ found: inout DiagnosticList) {
    guard let names = fields.lines("only", &found) else { return }
    guard let sizes else { return found.error(.sizesOutsideCard, at: fields.place(of: "only")) }
    for name in names { checkSize(name, &found) }
    self.sizes?.read = sizes.read.filter { size in names.contains { $0.value == sizes.names[size] } }
  }

  private mutating func box(
    of kind: Box.KindName, _ fields: inout FieldReader, _ found: inout DiagnosticList
  ) -> BySize<Box> {
    let conditions = conditions(&fields, &found)
    let isInLink = isInLink
    if fields.entries.contains(where: { $0.key == "link" }) {
      if isInLink { warnings.warn(.nestedLink, at: fields.place(of: "link")) }
      self.isInLink = true
    }
    let kinds = self.kind(kind, &fields, &found)
    self.isInLink = isInLink
    var boxes = kinds.map(Box.init)
    boxes.update { box, _ in box.conditions = conditions }
    // Space has no frame, and `each` stands for the boxes that it gives.
    if kind != .glue && kind != .each {
      let styles = boxStyle(&fields, &found)
      let meaning = meaning(&fields, &found)
      let repeats = fields.flag("repeats", &found) ?? false
      let isWhole = fields.flag("whole", &found) ?? false
      let link = self.link(&fields, &found)
      let description = fields.line("says", &found).flatMap { availableTemplate($0, &found) }
      boxes.update { box, size in
        if let style = styles[size] { box.style = style }
        box.meaning = meaning
        if case .qr(let code) = box.kind {
          if code.flush.isDisjoint(with: [.left, .right]) {
            box.style.width = box.style.width ?? code.size
          } else if box.style.width == nil {
            box.style.hugsContent = true
          }
          // It is a figure of its own accord.
          if meaning != .artifact { box.meaning = nil }
        }
        box.repeats = repeats
        box.isWhole = isWhole
        box.link = link
        box.description = description
      }
    }
    describePicture(&boxes, &fields, &found)
    fields.finish(&found, as: .error)
    if let box = boxes.all.first { warnOfPictureWithoutWords(box, at: fields.place) }
    return boxes
  }

  private mutating func kind(
    _ kind: Box.KindName, _ fields: inout FieldReader, _ found: inout DiagnosticList
  ) -> BySize<Box.Kind> {
    let content = fields.requiredNode(kind.rawValue, &found)
    return switch kind {
    case .stack: stack(content, &fields, &found).map(Box.Kind.stack)
    case .row: row(content, &fields, &found).map(Box.Kind.row)
    case .layer: layer(content, &found).map(Box.Kind.layer)
    case .grid: grid(content, &fields, &found).map(Box.Kind.grid)
    case .choose: choose(content, &fields, &found).map(Box.Kind.choose)
    case .each: each(content, &fields, &found).map(Box.Kind.each)
    case .text: text(content, &fields, &found).map(Box.Kind.text)
    case .prose: prose(content, &fields, &found).map(Box.Kind.prose)
    case .image: image(content, &fields, &found).map(Box.Kind.image)
    case .qr: qr(content, &fields, &found).map(Box.Kind.qr)
    case .shape: shape(content, &fields, &found).map(Box.Kind.shape)
    case .rule: rule(content, &fields, &found).map(Box.Kind.rule)
    case .glue: glue(content, &found).map(Box.Kind.glue)
    }
  }

  // MARK: What kinds have in common

  /// The points between boxes.
  func gap(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> BySize<Double> {
    lengths(fields.node("gap"), "gap", &found)
  }

  /// The field that a node names.
  mutating func field<Field: NamedField>(
    _ node: Node?, as use: FreeFieldUse.Use, _ found: inout DiagnosticList
  ) -> Field? {
    guard let name = node?.line(as: "name of a field", &found) else { return nil }
    if let field = Field(named: name.value) {
      checkIsAvailable(name.value, at: name.place, &found)
      note(field.data, as: use, at: name.place)
      if name.value == RichField.details.name { showsDetails = true }
      return field
    }
    let all = Field.names
    let near = suggestion(for: name.value, among: all)
    found.error(.unknownField(name.value, near: near, among: all), at: name.place)
    return nil
  }
}
