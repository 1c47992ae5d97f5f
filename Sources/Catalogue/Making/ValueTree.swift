import Diagnostics
import Reading

/// Writes what a program has made as the tree of a file that says the same, so that the readers of files read it.
///
/// Texts of blocks are not in it: CommonMark cannot say all that they can.
struct ValueTree {
  /// Forbidden characters, which no file could have.
  private(set) var found = DiagnosticList()

  /// A thing as a mapping; `table` says what reads its fields, and may have others than its own.
  ///
  /// - Parameter more: values of fields that its own table lacks.
  mutating func mapping(_ values: FieldValues, for table: FieldTable, more: [String: FieldValue] = [:]) -> Node {
    let own = values.table.fields.enumerated().compactMap { position, field in
      values[position].flatMap { value in
        node(
          value, for: table[field.name]?.type, at: values.place(of: position),
          elements: { values.place(ofElement: $0, of: position) }
        ).map { Entry(key: field.name, keyPlace: values.place(of: position), value: $0) }
      }
    }
    let others = more.sorted { $0.key < $1.key }.compactMap { name, value in
      node(value, for: table[name]?.type, at: values.place) { _ in values.place }
        .map { Entry(key: name, keyPlace: values.place, value: $0) }
    }
    return Node(.mapping(own + others), at: values.place)
  }

  /// What a catalogue says of a field of its own.
  mutating func declaration(_ field: CatalogueField, at place: Place) -> Entry {
    var entries = [
      Entry("label", text(field.label, at: place)),
      Entry("type", text(field.type.declaredType.rawValue, at: place)),
    ]
    switch field.type {
    case .number(let unit?): entries.append(Entry("unit", text(unit, at: place)))
    case .choice(let texts): entries.append(Entry("values", list(texts, at: place) { _ in place }))
    default: break
    }
    return Entry(
      key: field.name, keyPlace: place, value: Node(.mapping(entries), at: place))
  }

  // MARK: Values

  /// A value of a field of a type; nil for a text of blocks in a field that holds such.
  private mutating func node(
    _ value: FieldValue, for type: FieldType?, at place: Place, elements: (Int) -> Place
  ) -> Node? {
    switch value {
    case .text(let text): return self.text(text, at: place)
    case .richText(let rich):
      if let source = rich.source { return text(source.text, at: place) }
      return type == .richText ? nil : text(rich.plainText, at: place)
    case .list(let texts): return list(texts, at: place, elements)
    case .authors(let authors): return self.authors(authors, at: place, elements)
    case .number(let number): return Node(.scalar(Scalar(number.text, .number)), at: place)
    case .date(let date): return text(date.description, at: place)
    case .time(let time): return text(time.description, at: place)
    case .years(let years): return text(years.text, at: place)
    case .flag(let flag): return Node(.scalar(Scalar("\(flag)", .flag)), at: place)
    case .values(let values):
      let nodes = values.enumerated().compactMap { index, value in
        node(value, for: nil, at: elements(index)) { _ in elements(index) }
      }
      return Node(.sequence(nodes), at: place)
    case .picture(let image):
      let place = image.place.file.isEmpty ? place : image.place
      let path = Entry("image", text(image.path, at: place))
      let words = image.alt.map { Entry("alt", text($0, at: place)) }
      let fit = image.fit.map { Entry("fit", text($0.rawValue, at: place)) }
      let page = image.page == 1 ? nil : Entry("page", Node(.scalar(Scalar("\(image.page)", .number)), at: place))
      let focus = image.focus.map { spot in
        let numbers = [spot.x, spot.y].map { Node(.scalar(Scalar("\($0)", .number)), at: place) }
        return Entry("focus", Node(.sequence(numbers), at: place))
      }
      return Node(.mapping([path, words, fit, page, focus].compactMap(\.self)), at: place)
    case .group(var group):
      if group.place.file.isEmpty { group.place = place }
      return mapping(group, for: group.table)
    case .groups(let groups):
      var nodes: [Node] = []
      for (index, var group) in groups.enumerated() {
        if group.place.file.isEmpty { group.place = elements(index) }
        nodes.append(mapping(group, for: group.table))
      }
      return Node(.sequence(nodes), at: place)
    }
  }

  private mutating func text(_ text: String, at place: Place) -> Node {
    Node(.scalar(Scalar(text.readable(at: place, &found))), at: place)
  }

  private mutating func list(_ texts: [String], at place: Place, _ elements: (Int) -> Place) -> Node {
    var nodes: [Node] = []
    for (index, text) in texts.enumerated() { nodes.append(self.text(text, at: elements(index))) }
    return Node(.sequence(nodes), at: place)
  }

  /// One author who stands for all of them is a text; others are a list.
  private mutating func authors(_ authors: [Author], at place: Place, _ elements: (Int) -> Place) -> Node {
    if authors.count == 1, !authors[0].isOneName { return text(authors[0].name, at: place) }
    var nodes: [Node] = []
    for (index, author) in authors.enumerated() {
      let place = elements(index)
      var entries = [Entry("name", text(author.name, at: place))]
      if let name = author.sortName { entries.append(Entry("sort", text(name, at: place))) }
      if let kind = author.kind { entries.append(Entry("kind", text(kind.rawValue, at: place))) }
      nodes.append(Node(.mapping(entries), at: place))
    }
    return Node(.sequence(nodes), at: place)
  }
}
