import Bytes
import Diagnostics
import Reading

/// Reads records by their tables: every field as its type asks, with all that is wrong reported.
extension CatalogueContext {
  /// The record in a node of a list; nil, with a report, when it is none. `declarations` names the field of the catalogue under
  /// which records can be given others.
  mutating func record(
    _ table: FieldTable, in node: Node, declaredUnder declarations: String? = nil, _ found: inout DiagnosticList
  ) -> FieldValues? {
    guard var fields = self[table.recordKind].record(node, &found) else { return nil }
    var values = read(table, &fields, &found)
    fields.finish(&found, declaredUnder: declarations)
    switch table.recordKind {
    case .section: if let values { add(subsectionsOf: Section(values, index: 0)) }
    case .resource: values = values.map { checkedSubsection(of: $0, &found) }
    case .phase, .subsection, .partner: break
    }
    // Of resources there may be thousands, and few refer to them.
    if table.recordKind != .resource, let values { self[table.recordKind].add(titleOf: values) }
    return values
  }

  /// The record that `fields` tell of; nil, with a report, when it lacks a field that it must have. What a field holds that
  /// nothing reads, the caller reports, who may have fields of its own.
  mutating func read(_ table: FieldTable, _ fields: inout FieldReader, _ found: inout DiagnosticList) -> FieldValues? {
    var values = FieldValues(table, at: fields.place)
    values.reserve(table.slots.count)
    var isWhole = true
    for (position, slot) in table.slots.enumerated() {
      if let content = content(of: slot, &fields, &found) {
        values.set(position, content.value, at: fields.lastPosition, elements: content.elements)
      } else if slot.isRequired, !slot.type.isReadApart {
        isWhole = false
      }
    }
    guard isWhole else { return nil }
    values.trim()
    return values
  }

  /// What a field holds, and where the elements of a list stand.
  private struct Content {
    var value: FieldValue
    var elements: [Place] = []

    init(_ value: FieldValue) { self.value = value }

    /// Values of elements and their places, made one value; nil for a list that is not there.
    init?<Element>(_ elements: [Located<Element>]?, _ value: ([Element]) -> FieldValue) {
      guard let elements else { return nil }
      self.value = value(elements.map(\.value))
      self.elements = elements.map(\.place)
    }
  }

  /// What a field holds; where there is something, the field is the one that was found last.
  private mutating func content(
    of field: FieldTable.Slot, _ fields: inout FieldReader, _ found: inout DiagnosticList
  ) -> Content? {
    switch field.type {
    case .list:
      let lines = fields.lines(field.name, &found)
      return Content(lines?.map { Located(text($0, of: field, fields, &found), at: $0.place) }, FieldValue.list)
    case .references(let kind):
      return Content(fields.lines(field.name, &found).map { self[kind].resolve($0, &found) }, FieldValue.list)
    case .authors: return authors(field, &fields, &found)
    case .several(let type): return Content(several(field, type, &fields, &found), FieldValue.values)
    case .groups(let table): return Content(groups(field, table, &fields, &found), FieldValue.groups)
    default: return value(of: field, &fields, &found).map { Content($0) }
    }
  }

  /// What a field that is no list holds.
  private mutating func value(
    of field: FieldTable.Slot, _ fields: inout FieldReader, _ found: inout DiagnosticList
  ) -> FieldValue? {
    switch field.type {
    case .id(let kind): return self[kind].add(idOf: &fields, &found).map(FieldValue.text)
    case .years:
      guard let node = fields.node(field.name), node.isYear(as: fields.operand(field.name), &found) else { return nil }
      let line = node.line(as: fields.operand(field.name), &found)
      return line.flatMap { $0.value.isEmpty ? nil : checked($0, field, fields, &found) }
    case .line, .link, .date, .time, .language, .reference:
      let line = field.isRequired ? fields.requiredLine(field.name, &found) : fields.line(field.name, &found)
      if line == nil, field.emptyMeansNone, case .scalar(let scalar)? = fields.peek(field.name)?.value,
        scalar.text.isEmpty
      {
        return .text("")
      }
      return line.flatMap { checked(field.type == .line ? $0 : unquoted($0, &found), field, fields, &found) }
    case .color:
      guard !field.isRequired || fields.requiredNode(field.name, &found) != nil else { return nil }
      return fields.color(field.name, &found).map(FieldValue.text)
    case .choice(let words): return fields.choice(field.name, among: words, &found).map(FieldValue.text)
    case .richText:
      // Bodies of pages have pictures; cards have their one.
      let hasPictures = !isMade && fields.kind != FieldTable.resource.kind
      let read = fields.richText(field.name, linksFrom: linkBase, hasPictures: hasPictures, &found)
      let text = hasPictures ? images.inspected(read, &found) : read
      return text.isEmpty ? nil : .richText(text)
    case .number: return fields.node(field.name)?.decimal(as: fields.operand(field.name), &found).map(FieldValue.number)
    case .yesNo: return fields.flag(field.name, &found).map(FieldValue.flag)
    case .picture(let words):
      let alt = words.flatMap { fields.line($0, &found).map { text($0, of: field, fields, &found) } }
      let documents = field.name == "thumbnail" ? documents(of: fields) : nil
      var image = fields.image(field.name, &images, isMade: isMade, documents: documents, &found)
      if let alt { image?.alt = alt }
      return image.map(FieldValue.picture)
    case .group(let table):
      guard var inner = fields.mapping(field.name, as: fields.nameOfGroup(field.name), &found) else { return nil }
      let values = read(table, &inner, &found)
      inner.finish(&found)
      values?.checkTimes(&found)
      return values.map(FieldValue.group)
    case .palette: return palette(field, &fields, &found).map(FieldValue.group)
    case .list, .authors, .references, .several, .groups, .records, .declarations: return nil
    }
  }

  /// Gives the paths of the PDF that the picture of a resource may be made from, for those that ask for one.
  private func documents(of fields: FieldReader) -> () -> [String] {
    func text(_ node: Node?) -> String? { if case .scalar(let scalar) = node?.value { scalar.text } else { nil } }
    func field(_ name: String, of entries: [Entry]) -> Node? { entries.first { $0.key == name }?.value }
    let entries = fields.entries
    // Hardly any record asks for them.
    return {
      let node = field("links", of: entries)
      let links = if case .sequence(let nodes) = node?.value { nodes } else { [node].compactMap(\.self) }
      let linked = links.map { (link: Node) -> String? in
        if case .mapping(let entries) = link.value { text(field("url", of: entries)) } else { text(link) }
      }
      let addresses = ([text(field("url", of: entries))] + linked).compactMap(\.self)
      return CoverDocument.paths(addresses: addresses, id: text(field("id", of: entries)))
    }
  }

  /// Colours by names of a layout, which is not known here.
  private func palette(
    _ field: FieldTable.Slot, _ fields: inout FieldReader, _ found: inout DiagnosticList
  ) -> FieldValues? {
    guard var inner = fields.mapping(field.name, as: field.name, &found) else { return nil }
    let names = inner.entries.map(\.key)
    var values = FieldValues(.palette(names), at: inner.place)
    for (position, name) in names.enumerated() {
      guard let color = inner.color(name, &found) else { continue }
      values.set(position, .text(color), at: inner.place(of: name))
    }
    return values
  }

  /// The value of a line, in the form that the field's type has.
  private mutating func checked(
    _ line: Located<String>, _ field: FieldTable.Slot, _ fields: FieldReader, _ found: inout DiagnosticList
  ) -> FieldValue? {
    switch field.type {
    case .link:
      address(line, of: field, &found).map(FieldValue.text)
    case .date: FieldValidation.date(line, field: field.name, &found).map(FieldValue.date)
    case .time: FieldValidation.time(line, field: field.name, &found).map(FieldValue.time)
    case .years: FieldValidation.years(line, field: field.name, &found).map(FieldValue.years)
    case .language: FieldValidation.language(line, &found).map(FieldValue.text)
    case .reference(let kind): self[kind].resolve(line, &found).map(FieldValue.text)
    default: .text(text(line, of: field, fields, &found))
    }
  }

  /// An address; nil, with a report, for what is none.
  private mutating func address(
    _ line: Located<String>, of field: FieldTable.Slot, _ found: inout DiagnosticList
  ) -> String? {
    if isMade { return FieldValidation.address(line, field: field.name, &found) }
    let address = Located(CharacterReferences.decoded(line.value).readable(at: line.place, &found), at: line.place)
    if FieldValidation.hasNoScheme(address.value),
      images.isFile(at: address) || images.isFile(at: Located(address.value.percentDecoded, at: address.place))
    {
      let finding = CatalogueFinding.localAddress(field: field.name, address.value)
      // Where an address must be, what stands around it is not printed either.
      if field.isRequired {
        found.warn(finding, at: address.place)
      } else {
        found.note(finding, at: address.place)
      }
      return nil
    }
    return FieldValidation.address(address, field: field.name, &found)
  }

  /// A value without the quotation marks of printers that somebody has put around it, which are reported.
  private func unquoted(_ line: Located<String>, _ found: inout DiagnosticList) -> Located<String> {
    // By its first byte, before letters are made of bytes: hardly any value begins with such a mark.
    guard let lead = line.value.utf8.first, lead == 0xe2 || lead == 0xc2 else { return line }
    guard let first = line.value.first, let last = line.value.last, line.value.count > 1, "“”„«‘’".contains(first),
      "“”»‘’".contains(last)
    else { return line }
    found.error(.yamlSyntax(.curlyQuotes(first)), at: line.place)
    return Located(line.value.dropFirst().dropLast().split(separator: " ").joined(separator: " "), at: line.place)
  }

  /// A text on a line as pages print it.
  private func text(
    _ line: Located<String>, of field: FieldTable.Slot, _ fields: FieldReader, _ found: inout DiagnosticList
  ) -> String {
    isMade ? line.value : LineText.read(line, as: fields.operand(field.name), &found)
  }

  // MARK: Lists

  private mutating func groups(
    _ field: FieldTable.Slot, _ table: FieldTable, _ fields: inout FieldReader, _ found: inout DiagnosticList
  ) -> [Located<FieldValues>]? {
    guard let node = fields.node(field.name) else { return nil }
    let nodes = if case .sequence(let nodes) = node.value { nodes } else { [node] }
    return nodes.compactMap { node in
      guard var inner = FieldReader(node.asMapping(table), as: table.kind, &found) else {
        if let kind = table.idKind { self[kind].markIncomplete() }
        return nil
      }
      let values = read(table, &inner, &found)
      inner.finish(&found)
      return values.map { Located($0, at: node.place) }
    }
  }

  private func several(
    _ field: FieldTable.Slot, _ type: FieldType, _ fields: inout FieldReader, _ found: inout DiagnosticList
  ) -> [Located<FieldValue>]? {
    guard let node = fields.node(field.name) else { return nil }
    // In a number a comma may be meant as the decimal mark.
    if node.isBareList, !type.isNumber {
      node.reportBareList(as: fields.operand(field.name), &found)
      return nil
    }
    let nodes = if case .sequence(let nodes) = node.value { nodes } else { [node] }
    let operand = Operand.each(fields.operand(field.name))
    return nodes.compactMap { node in
      element(node, type, field.name, as: operand, &found).map { Located($0, at: node.place) }
    }
  }

  private func element(
    _ node: Node, _ type: FieldType, _ name: String, as operand: Operand, _ found: inout DiagnosticList
  ) -> FieldValue? {
    if case .number = type { return node.decimal(as: operand, &found).map(FieldValue.number) }
    guard let line = node.line(as: operand, &found), !line.value.isEmpty else { return nil }
    return switch type {
    case .years: FieldValidation.years(line, field: name, &found).map(FieldValue.years)
    case .date: FieldValidation.date(line, field: name, &found).map(FieldValue.date)
    default: .text(line.value)
    }
  }

  /// A text names all authors as printed; in a list each element is one, a text or a mapping.
  private func authors(_ field: FieldTable.Slot, _ fields: inout FieldReader, _ found: inout DiagnosticList) -> Content?
  {
    guard let node = fields.node(field.name) else { return nil }
    guard case .sequence(let nodes) = node.value else {
      guard case .scalar(let scalar) = node.value, scalar.kind != .flag else {
        found.error(.wrongType(fields.operand(field.name), expected: .texts, found: node.value.type), at: node.place)
        return nil
      }
      let line = node.line(as: fields.operand(field.name), &found)
      let names = line.flatMap { $0.value.isEmpty ? nil : text($0, of: field, fields, &found) }
      return names.map { Content(.authors([Author($0, isOneName: false)])) }
    }
    let authors = nodes.compactMap { node -> Located<Author>? in
      if case .mapping = node.value { return author(node, &found).map { Located($0, at: node.place) } }
      guard let line = node.line(as: .each(fields.operand(field.name)), &found), !line.value.isEmpty else { return nil }
      return Located(Author(text(line, of: field, fields, &found)), at: line.place)
    }
    return Content(authors, FieldValue.authors)
  }

  private func author(_ node: Node, _ found: inout DiagnosticList) -> Author? {
    guard var fields = FieldReader(node, as: "author", &found) else { return nil }
    let name = fields.requiredLine("name", &found)
    let sortName = fields.line("sort", &found)
    let kind: Author.Kind? = fields.choice("kind", &found)
    fields.finish(&found)
    func text(_ line: Located<String>, _ field: String) -> String {
      isMade ? line.value : LineText.read(line, as: fields.operand(field), &found)
    }
    return name.map { Author(text($0, "name"), sortName: sortName.map { text($0, "sort") }, kind: kind) }
  }
}

extension FieldType {
  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }

  /// Whether the reader of the catalogue reads it in a way of its own.
  fileprivate var isReadApart: Bool {
    switch self {
    case .records, .declarations: true
    default: false
    }
  }
}

extension FieldReader {
  /// What findings call the mapping in a field.
  fileprivate func nameOfGroup(_ field: String) -> String { field == "about" ? "about of the \(kind)" : field }

  /// The colour in the field.
  fileprivate mutating func color(_ field: String, _ found: inout DiagnosticList) -> String? {
    if isBlank(field) { found.warn(.blankColor(operand(field)), at: place(of: field)) }
    return line(field, &found).flatMap { FieldValidation.color($0, field: field, &found) }
  }

  /// The text in the field, one of `words`.
  fileprivate mutating func choice(
    _ field: String, among words: [String], _ found: inout DiagnosticList
  ) -> String? {
    guard let line = line(field, &found) else { return nil }
    if words.contains(line.value) { return line.value }
    let near = suggestion(for: line.value, among: words)
    found.error(.unknownChoice(line.value, of: operand(field), near: near, among: words), at: line.place)
    return nil
  }
}

extension Node {
  /// A text alone as the thing of a table that it stands for; anything else as it is.
  fileprivate func asMapping(_ table: FieldTable) -> Node {
    guard let field = table.shorthand, case .scalar(let scalar) = value else { return self }
    if table === FieldTable.accent, let color = scalar.text.leadingColor, !color.isEmpty {
      let family = Entry("family", Node(.scalar(Scalar("true", .flag)), at: place))
      return Node(.mapping([Entry(field, Node(.scalar(Scalar(color)), at: place)), family]), at: place)
    }
    return Node(.mapping([Entry(field, self)]), at: place)
  }

  /// Whether a year or a range may stand there; a list, a mapping or a flag is reported.
  fileprivate func isYear(as operand: Operand, _ found: inout DiagnosticList) -> Bool {
    if case .scalar(let scalar) = value, scalar.kind != .flag { return true }
    found.error(.wrongType(operand, expected: .years, found: value.type), at: place)
    return false
  }

  /// The number, as written in digits; anything else is reported, and gives nil.
  fileprivate func decimal(as operand: @autoclosure () -> Operand, _ found: inout DiagnosticList) -> DecimalNumber? {
    guard case .scalar(let scalar) = value, scalar.isWrittenAsNumber else {
      found.error(.wrongType(operand(), expected: .number, found: value.type), at: place)
      return nil
    }
    if scalar.kind == .number, let number = DecimalNumber(scalar.text) { return number }
    let repaired = DecimalNumber.repaired(scalar.text)?.text
    found.error(.invalidNumber(operand(), scalar.text, repaired: repaired), at: place)
    return nil
  }
}

extension Scalar {
  /// Whether it is a number, or a text that begins as one does and would be none without its quotes either.
  fileprivate var isWrittenAsNumber: Bool {
    switch kind {
    case .number: true
    case .flag: false
    case .text: !readsAsNumber && text.first { $0 != "-" && $0 != "+" && $0 != "." }?.isNumber ?? false
    }
  }
}

extension FieldTable.Slot {
  /// Whether an empty text means that there is none, where a layout has one of its own.
  fileprivate var emptyMeansNone: Bool { name == "kicker" }
}
