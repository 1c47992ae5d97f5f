import CYAML
import Diagnostics

/// Makes the tree of a YAML text out of libyaml's events.
///
/// Source: YAML 1.2.2; plain scalars by its core schema (10.3.2), with these restrictions: one document a file, keys are
/// scalars, no merge keys (they are YAML 1.1), no tags but `!!str`.
struct YAMLComposer {
  private let events: YAMLEvents
  private let text: SourceText
  private var lines: LineCursor
  private var cutTexts: CutTexts
  /// The column of the block mapping or list around what is read, from 0; nil in brackets and braces.
  private var indentation: Int? = -1
  private var usualCounts = UsualCounts()
  private var anchors: [String: (node: Node, count: Int)] = [:]
  /// The anchors of texts without quotes that no alias has named so far, and where they stand: "&Co et associés" seems to be one.
  private var unusedAnchors: [String: Place] = [:]
  /// The anchors whose values are still being read.
  private var openAnchors: [String] = []
  /// How many more suggestions are made: looking for a near anchor among many takes time.
  private var suggestionsLeft = 20
  /// How many nodes the aliases have brought back.
  private var aliasedCount = 0
  /// How many nodes there are so far, those brought back included.
  private var nodeCount = 0
  /// How many anchors, aliases and tags there are so far.
  private var propertyCount = 0
  /// What takes up the items of a list; nil when nobody asks for them.
  private var items: YAMLItems?
  /// How far what is read now stands further down in the whole text than in the one that is read.
  private var lineShift = 0

  /// Reading cannot go on; the reason has been reported.
  private struct Stop: Error {}

  /// The tree of `text`; nil, with a reason in `found`, when there is none.
  static func compose(_ text: SourceText, _ found: inout DiagnosticList) -> Node? {
    var composer = YAMLComposer(text, nil)
    return try? composer.document(&found)
  }

  /// The tree of `text`, of which `items` tells the elements of a list; where it has cut items out, `text` is what is left.
  static func compose(
    _ text: SourceText, _ items: inout YAMLItems, _ found: inout DiagnosticList
  ) -> Node? {
    var composer = YAMLComposer(text, items)
    let root = try? composer.document(&found)
    items = composer.items ?? items
    return root
  }

  private init(_ text: SourceText, _ items: YAMLItems?) {
    self.items = items
    events = YAMLEvents(text.bytes)
    self.text = text
    lines = LineCursor(text.bytes)
    cutTexts = CutTexts(text.bytes)
  }

  private mutating func document(_ found: inout DiagnosticList) throws(Stop) -> Node {
    try advance(&found)  // stream start
    try advance(&found)  // document start
    if events.current.type == YAML_STREAM_END_EVENT {
      found.error(.emptyFile, at: Place(file: text.file, line: 1, column: 1))
      throw Stop()
    }
    try advance(&found)
    let root = try node(depth: 0, isList: items?.list == .whole, &found)
    for (anchor, place) in unusedAnchors.sorted(by: { $0.value < $1.value }) {
      found.warn(.unusedAnchor(anchor), at: place)
    }
    try advance(&found)  // document end
    try advance(&found)
    if events.current.type != YAML_STREAM_END_EVENT {
      found.error(.secondDocument, at: start)
      throw Stop()
    }
    return root
  }

  /// The node that the current event begins, read up to its last event.
  private mutating func node(
    depth: Int, isList: Bool = false, _ found: inout DiagnosticList
  ) throws(Stop) -> Node {
    nodeCount += 1
    let place = start
    guard depth < TreeLimits.depth else {
      found.error(.deepNesting(limit: TreeLimits.depth), at: place)
      throw Stop()
    }
    switch events.current.type {
    case YAML_SCALAR_EVENT:
      let event = events.current.data.scalar
      checkTag(event.tag, at: place, &found)
      let node = Node(scalar(event, at: place, &found), at: place)
      if let anchor = name(event.anchor) {
        anchors[anchor] = (node, 1)
        propertyCount += 1
        if event.style == YAML_PLAIN_SCALAR_STYLE, let former = unusedAnchors.updateValue(place, forKey: anchor) {
          found.warn(.unusedAnchor(anchor), at: former)
        }
      }
      return node
    case YAML_SEQUENCE_START_EVENT:
      let event = events.current.data.sequence_start
      checkTag(event.tag, at: place, &found)
      let anchor = name(event.anchor)
      return try anchored(anchor) { composer throws(Stop) in
        Node(.sequence(try composer.elements(depth: depth, areItems: isList, at: place, &found)), at: place)
      }
    case YAML_MAPPING_START_EVENT:
      let event = events.current.data.mapping_start
      checkTag(event.tag, at: place, &found)
      let anchor = name(event.anchor)
      return try anchored(anchor) { composer throws(Stop) in
        Node(.mapping(try composer.entries(depth: depth, &found)), at: place)
      }
    default:
      return try alias(at: place, &found)
    }
  }

  private mutating func elements(
    depth: Int, areItems: Bool, at place: Place, _ found: inout DiagnosticList
  ) throws(Stop) -> [Node] {
    var elements: [Node] = []
    let isBlock = events.current.data.sequence_start.style == YAML_BLOCK_SEQUENCE_STYLE
    if areItems { items?.begin(at: place, isBlock: isBlock) }
    let outer = indentation
    indentation = isBlock ? Int(events.current.start_mark.column) : nil
    defer { indentation = outer }
    try advance(&found)
    while events.current.type != YAML_SEQUENCE_END_EVENT {
      if areItems {
        elements += try self.items(depth: depth, &found)
      } else {
        elements.append(try node(depth: depth + 1, &found))
      }
      try advance(&found)
    }
    return elements
  }

  /// The element of the list that the current event begins; where that is a stub, a null for each item that it stands for.
  private mutating func items(depth: Int, _ found: inout DiagnosticList) throws(Stop) -> [Node] {
    if let cut = items?.cut(at: Int(events.current.start_mark.line)) {
      // What an anchor names would have to be read whole.
      guard openAnchors.isEmpty else { throw Stop() }
      lineShift = cut.shift
      return cut.elements.map { Node(.null, at: Place(file: text.file, line: $0.item?.line ?? 0, column: 1)) }
    }
    let before = propertyCount
    let node = try node(depth: depth + 1, &found)
    items?.add(on: node.place.line, isAlone: propertyCount == before)
    return [node]
  }

  private mutating func entries(depth: Int, _ found: inout DiagnosticList) throws(Stop) -> [Entry] {
    var builder = MappingBuilder(expecting: usualCounts[depth])
    let isBlock = events.current.data.mapping_start.style == YAML_BLOCK_MAPPING_STYLE
    let outer = indentation
    indentation = isBlock ? Int(events.current.start_mark.column) : nil
    defer { (usualCounts[depth], indentation) = (builder.entries.count, outer) }
    try advance(&found)
    while events.current.type != YAML_MAPPING_END_EVENT {
      let keyPlace = start
      let key = try key(depth: depth, &found)
      let keyEnd = events.current.end_mark
      try advance(&found)
      if !isBlock, let key, events.isAtNothing,
        !cutTexts.hasColon(behindLine: Int(keyEnd.line), column: Int(keyEnd.column))
      {
        found.error(.emptyEntry(key), at: keyPlace)
        try advance(&found)
        continue
      }
      let isList = depth == 0 && key != nil && items?.list == key.map(ItemList.field)
      if depth == 0 { items?.isAtEnd = isList }
      let value = try node(depth: depth + 1, isList: isList, &found)
      try advance(&found)
      if let key { builder.add(Entry(key: key, keyPlace: keyPlace, value: value), &found) }
    }
    return builder.entries
  }

  /// The name of the field that the current event begins; nil, with a report, when it can be none.
  private mutating func key(depth: Int, _ found: inout DiagnosticList) throws(Stop) -> String? {
    let place = start
    guard events.current.type == YAML_SCALAR_EVENT else {
      _ = try node(depth: depth + 1, &found)
      found.error(.keyNotText, at: place)
      return nil
    }
    let event = events.current.data.scalar
    let key = string(event, at: place, &found)
    if key == "<<", event.style == YAML_PLAIN_SCALAR_STYLE {
      found.error(.mergeKey, at: place)
      return nil
    }
    return key
  }

  // MARK: Scalars

  private mutating func scalar(
    _ event: YAMLEvents.ScalarEvent, at place: Place, _ found: inout DiagnosticList
  ) -> Value {
    let text = string(event, at: place, &found)
    let isOneLine = events.current.start_mark.line == events.current.end_mark.line
    switch event.style {
    case YAML_PLAIN_SCALAR_STYLE:
      if name(event.tag) == "!" { found.warn(.loneTag, at: place) }
      warnIfCut(at: place, &found)
      let kind = event.tag == nil ? plainKind(UnsafeBufferPointer(start: event.value, count: event.length)) : .text
      guard let kind else { return .null }
      return .scalar(Scalar(text, kind, origin: isOneLine ? .inline(offset: 0) : .unknown, isPlain: true))
    case YAML_LITERAL_SCALAR_STYLE:
      let column = lines.contentColumn(
        below: Int(events.current.start_mark.line), text: UnsafeBufferPointer(start: event.value, count: event.length))
      return .scalar(
        Scalar(text, origin: column.flatMap(UInt16.init(exactly:)).map { .block(column: $0) } ?? .unknown))
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: return .scalar(Scalar(text))
    default:
      return .scalar(Scalar(text, origin: isOneLine && !text.utf8.contains(0x27) ? .inline(offset: 1) : .unknown))
    }
  }

  /// What a scalar says; in double quotes, escapes can bring in what no file may hold.
  private func string(_ event: YAMLEvents.ScalarEvent, at place: Place, _ found: inout DiagnosticList) -> String {
    let bytes = UnsafeBufferPointer(start: event.value, count: event.length)
    guard event.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE else { return String(normalizing: bytes) }
    return String(decoding: bytes, as: UTF8.self).readable(at: place, &found)
  }

  /// Warns of a comment that seems to cut off the plain text which begins at a place and is read now.
  private mutating func warnIfCut(at place: Place, _ found: inout DiagnosticList) {
    let (start, end) = (events.current.start_mark, events.current.end_mark)
    let comment = cutTexts.comment(
      afterLine: Int(end.line), column: Int(end.column), indentation: indentation)
    let line = place.line + Int(end.line - start.line)
    switch comment {
    case .beside: found.warn(.commentInText, at: text.place(line: line, column: Int(end.column) + 2))
    case .below(let column): found.warn(.commentInText, at: text.place(line: line + 1, column: column + 1))
    case nil: break
    }
  }

  private mutating func checkTag(_ tag: UnsafeMutablePointer<UInt8>?, at place: Place, _ found: inout DiagnosticList) {
    guard let tag = name(tag) else { return }
    propertyCount += 1
    guard tag != "!", tag != "tag:yaml.org,2002:str" else { return }
    found.error(.unsupportedTag(tag), at: place)
  }

  // MARK: Anchors and aliases

  private mutating func anchored(
    _ anchor: String?, _ read: (inout YAMLComposer) throws(Stop) -> Node
  ) throws(Stop) -> Node {
    guard let anchor else { return try read(&self) }
    let before = nodeCount
    propertyCount += 1
    openAnchors.append(anchor)
    let node = try read(&self)
    openAnchors.removeLast()
    anchors[anchor] = (node, nodeCount - before + 1)
    return node
  }

  private mutating func alias(at place: Place, _ found: inout DiagnosticList) throws(Stop) -> Node {
    let anchor = name(events.current.data.alias.anchor) ?? ""
    propertyCount += 1
    if openAnchors.contains(anchor) {
      found.error(.recursiveAlias(anchor), at: place)
      throw Stop()
    }
    guard let (node, count) = anchors[anchor] else {
      suggestionsLeft -= 1
      let near = suggestionsLeft >= 0 ? suggestion(for: anchor, among: anchors.keys.sorted()) : nil
      if let near { unusedAnchors[near] = nil }
      found.error(.unknownAlias(anchor, near: near), at: place)
      return Node(.null, at: place)
    }
    unusedAnchors[anchor] = nil
    nodeCount += count - 1
    aliasedCount += count
    guard aliasedCount <= TreeLimits.aliasedValues else {
      found.error(.aliasBomb(limit: TreeLimits.aliasedValues), at: place)
      throw Stop()
    }
    return Node(node.value, at: place)
  }

  // MARK: Events

  private func name(_ bytes: UnsafeMutablePointer<UInt8>?) -> String? { bytes.map { String(cString: $0) } }

  /// Where the current event begins.
  private var start: Place {
    let mark = events.current.start_mark
    return text.place(line: Int(mark.line) + 1 + lineShift, column: Int(mark.column) + 1)
  }

  private func advance(_ found: inout DiagnosticList) throws(Stop) {
    do {
      try events.advance()
    } catch {
      let mistakes = YAMLMistakes.all(in: text.bytes, from: error)
      for mistake in mistakes {
        found.error(.yamlSyntax(mistake.fault), at: text.place(line: mistake.line + 1, column: mistake.column + 1))
      }
      if mistakes.count == YAMLMistakes.limit {
        found.error(.furtherMistakes(shown: mistakes.count), at: Place(file: text.file))
      }
      throw Stop()
    }
  }
}
