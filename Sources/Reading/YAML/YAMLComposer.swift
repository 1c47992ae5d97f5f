import CYAML
import Diagnostics

/// Makes the tree of a YAML text out of libyaml's events.
///
/// Source: YAML 1.2.2; plain scalars by its core schema (10.3.2), with these restrictions: one document a file, keys are
/// scalars, no merge keys (they are YAML 1.1), no tags but `!!str`.
struct YAMLComposer {
  private let events: YAMLEvents
  private let text: UnsafeBufferPointer<UInt8>
  private let file: String
  private var lines: LineCursor
  private var usualCounts = UsualCounts()
  private var anchors: [String: (node: Node, count: Int)] = [:]
  /// The anchors whose values are still being read.
  private var openAnchors: [String] = []
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
  static func compose(_ text: UnsafeBufferPointer<UInt8>, file: String, _ found: inout DiagnosticList) -> Node? {
    var composer = YAMLComposer(text, file: file, nil)
    return try? composer.document(&found)
  }

  /// The tree of `text`, of which `items` tells the elements of a list; where it has cut items out, `text` is what is left.
  static func compose(
    _ text: UnsafeBufferPointer<UInt8>, file: String, _ items: inout YAMLItems, _ found: inout DiagnosticList
  ) -> Node? {
    var composer = YAMLComposer(text, file: file, items)
    let root = try? composer.document(&found)
    items = composer.items ?? items
    return root
  }

  private init(_ text: UnsafeBufferPointer<UInt8>, file: String, _ items: YAMLItems?) {
    self.items = items
    events = YAMLEvents(text)
    self.text = text
    self.file = file
    lines = LineCursor(text)
  }

  private mutating func document(_ found: inout DiagnosticList) throws(Stop) -> Node {
    try advance(&found)  // stream start
    try advance(&found)  // document start
    if events.current.type == YAML_STREAM_END_EVENT {
      found.error(.emptyFile, at: Place(file: file, line: 1, column: 1))
      throw Stop()
    }
    try advance(&found)
    let root = try node(depth: 0, isList: items?.list == .whole, &found)
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
    if areItems {
      items?.begin(at: place, isBlock: events.current.data.sequence_start.style == YAML_BLOCK_SEQUENCE_STYLE)
    }
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
      return cut.elements.map { Node(.null, at: Place(file: file, line: $0.item?.line ?? 0, column: 1)) }
    }
    let before = propertyCount
    let node = try node(depth: depth + 1, &found)
    items?.add(on: node.place.line, isAlone: propertyCount == before)
    return [node]
  }

  private mutating func entries(depth: Int, _ found: inout DiagnosticList) throws(Stop) -> [Entry] {
    var builder = MappingBuilder(expecting: usualCounts[depth])
    defer { usualCounts[depth] = builder.entries.count }
    try advance(&found)
    while events.current.type != YAML_MAPPING_END_EVENT {
      let keyPlace = start
      let key = try key(depth: depth, &found)
      try advance(&found)
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
    let key = string(event)
    if key == "<<", event.style == YAML_PLAIN_SCALAR_STYLE {
      found.error(.mergeKey, at: place)
      return nil
    }
    if event.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE { checkEscapes(key, at: place, &found) }
    return key
  }

  // MARK: Scalars

  private mutating func scalar(
    _ event: YAMLEvents.ScalarEvent, at place: Place, _ found: inout DiagnosticList
  ) -> Value {
    let text = string(event)
    let isOneLine = events.current.start_mark.line == events.current.end_mark.line
    switch event.style {
    case YAML_PLAIN_SCALAR_STYLE:
      let kind = event.tag == nil ? plainKind(UnsafeBufferPointer(start: event.value, count: event.length)) : .text
      guard let kind else { return .null }
      return .scalar(Scalar(text, kind, origin: isOneLine ? .inline(offset: 0) : .unknown))
    case YAML_LITERAL_SCALAR_STYLE:
      let column = lines.contentColumn(
        below: Int(events.current.start_mark.line), text: UnsafeBufferPointer(start: event.value, count: event.length))
      return .scalar(
        Scalar(text, origin: column.flatMap(UInt16.init(exactly:)).map { .block(column: $0) } ?? .unknown))
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      checkEscapes(text, at: place, &found)
      return .scalar(Scalar(text))
    default:
      return .scalar(Scalar(text, origin: isOneLine && !text.utf8.contains(0x27) ? .inline(offset: 1) : .unknown))
    }
  }

  private func string(_ event: YAMLEvents.ScalarEvent) -> String {
    String(decoding: UnsafeBufferPointer(start: event.value, count: event.length), as: UTF8.self)
  }

  private func checkEscapes(_ text: String, at place: Place, _ found: inout DiagnosticList) {
    if let scalar = text.firstForbiddenScalar {
      found.error(.controlCharacter(scalar, isEscaped: true), at: place)
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
      found.error(.unknownAlias(anchor, near: suggestion(for: anchor, among: anchors.keys.sorted())), at: place)
      return Node(.null, at: place)
    }
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
    return Place(file: file, line: Int(mark.line) + 1 + lineShift, column: Int(mark.column) + 1)
  }

  private func advance(_ found: inout DiagnosticList) throws(Stop) {
    do {
      try events.advance()
    } catch {
      let (fault, line, column) = error.fault(in: text)
      found.error(.yamlSyntax(fault), at: Place(file: file, line: line + 1, column: column + 1))
      throw Stop()
    }
  }
}
