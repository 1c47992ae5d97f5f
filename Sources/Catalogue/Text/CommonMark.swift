import CMark
import Diagnostics
import Reading

/// Reads CommonMark with cmark, without smart punctuation: the text stays as typed.
///
/// Markup that cards do not have (headings, quotes, code, pictures, HTML, rules) is read as plain text, with a warning.
struct CommonMark {
  private let node: Node
  private let text: String
  private let operand: Operand
  private var found = DiagnosticList()
  /// How many more findings are reported; each walks through the text to find its place.
  private var findingsLeft = 20
  /// Whether blocks that lie too deep were reported.
  private var isTooDeep = false

  /// No text may have more pictures (`![`) than this: the time that cmark 0.30 takes grows with their number times that of the
  /// links behind them.
  static let pictureLimit = 1000

  /// No list or quote may lie deeper than this in others; it keeps the walk off the end of the stack.
  static let depthLimit = 50

  /// The text of `node`; empty, with a report, where it is none. `subject` is what a message calls it.
  static func read(
    _ node: Node, as operand: @autoclosure () -> Operand, _ found: inout DiagnosticList
  ) -> RichText {
    guard let text = node.text(as: operand(), &found)?.value else { return RichText() }
    if let blocks = PlainParagraphs.blocks(of: text) { return RichText(blocks) }
    return parse(text, of: node, as: operand(), &found)
  }

  /// The text of `node` by cmark, whatever it holds.
  static func parse(_ text: String, of node: Node, as operand: Operand, _ found: inout DiagnosticList) -> RichText {
    guard !hasManyPictures(text) else {
      found.error(.tooManyPictures(operand, limit: pictureLimit), at: node.place)
      return RichText()
    }
    var reader = CommonMark(node: node, text: text, operand: operand)
    let document = CommonMarkDocument(text)
    let blocks = withExtendedLifetime(document) { reader.blocks(in: document.root, depth: 0) }
    found.add(contentsOf: reader.found)
    return RichText(blocks)
  }

  private static func hasManyPictures(_ text: String) -> Bool {
    zip(text.utf8, text.utf8.dropFirst()).lazy.filter { $0 == UInt8(ascii: "!") && $1 == UInt8(ascii: "[") }
      .dropFirst(pictureLimit).first { _ in true } != nil
  }

  private init(node: Node, text: String, operand: Operand) {
    self.node = node
    self.text = text
    self.operand = operand
  }

  // MARK: Blocks

  private mutating func blocks(in parent: OpaquePointer, depth: Int) -> [RichText.Block] {
    var blocks: [RichText.Block] = []
    for child in CommonMarkChildren(parent) { append(child, to: &blocks, depth: depth) }
    return blocks
  }

  private mutating func append(_ block: OpaquePointer, to blocks: inout [RichText.Block], depth: Int) {
    guard depth < CommonMark.depthLimit else {
      // One is enough: there may be thousands, and each walks through the text to find its place.
      if !isTooDeep { found.error(.deepBlocks(limit: CommonMark.depthLimit), at: place(of: block)) }
      isTooDeep = true
      return
    }
    switch cmark_node_get_type(block) {
    case CMARK_NODE_PARAGRAPH: appendParagraph(block, to: &blocks)
    case CMARK_NODE_LIST: append(list(block, depth: depth), to: &blocks)
    case CMARK_NODE_HEADING:
      warn(.heading, at: block)
      appendParagraph(block, to: &blocks)
    case CMARK_NODE_BLOCK_QUOTE:
      warn(.quote, at: block)
      blocks += self.blocks(in: block, depth: depth + 1)
    case CMARK_NODE_CODE_BLOCK:
      warn(.code, at: block)
      append(literal(block), to: &blocks)
    case CMARK_NODE_HTML_BLOCK:
      warn(.html, at: block)
      append(literal(block), to: &blocks)
    case CMARK_NODE_THEMATIC_BREAK: warn(.rule, at: block)
    default: break
    }
  }

  private mutating func appendParagraph(_ block: OpaquePointer, to blocks: inout [RichText.Block]) {
    var inlines: [RichText.Inline] = []
    collect(in: block, style: RichText.Inline(""), depth: 0, into: &inlines)
    // A reference may bring in a mark that belongs to the letter before it.
    for index in inlines.indices { inlines[index].text = inlines[index].text.normalized }
    if !inlines.isEmpty { blocks.append(.paragraph(inlines)) }
  }

  private func append(_ literal: String, to blocks: inout [RichText.Block]) {
    let lines = literal.split(separator: "\n")
    if !lines.isEmpty { blocks.append(.paragraph([RichText.Inline(lines.joined(separator: "\n"))])) }
  }

  private func append(_ list: RichText.List, to blocks: inout [RichText.Block]) {
    if !list.items.isEmpty { blocks.append(.list(list)) }
  }

  private mutating func list(_ list: OpaquePointer, depth: Int) -> RichText.List {
    let isOrdered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST
    var items: [[RichText.Block]] = []
    for item in CommonMarkChildren(list) {
      let blocks = blocks(in: item, depth: depth + 1)
      items.append(blocks)
    }
    return RichText.List(
      isOrdered: isOrdered, start: isOrdered ? Int(cmark_node_get_list_start(list)) : 1, items: items
    ).withoutEmptyItems
  }

  // MARK: Inlines

  /// Adds the runs inside `parent`, whose style begins as that of `style`.
  private mutating func collect(
    in parent: OpaquePointer, style: RichText.Inline, depth: Int, into inlines: inout [RichText.Inline]
  ) {
    guard depth < CommonMark.depthLimit else {
      found.error(.deepInlines(limit: CommonMark.depthLimit), at: node.place)
      return
    }
    for child in CommonMarkChildren(parent) {
      var inner = style
      switch cmark_node_get_type(child) {
      case CMARK_NODE_TEXT: add(literal(child), style, to: &inlines)
      case CMARK_NODE_SOFTBREAK: add(" ", style, to: &inlines)
      case CMARK_NODE_LINEBREAK: add("\n", style, to: &inlines)
      case CMARK_NODE_CODE:
        warn(.code, at: child)
        add(literal(child), style, to: &inlines)
      case CMARK_NODE_HTML_INLINE:
        warn(.html, at: child)
        add(literal(child), style, to: &inlines)
      case CMARK_NODE_EMPH:
        inner.isEmphasis = true
        collect(in: child, style: inner, depth: depth + 1, into: &inlines)
      case CMARK_NODE_STRONG:
        inner.isStrong = true
        collect(in: child, style: inner, depth: depth + 1, into: &inlines)
      case CMARK_NODE_LINK:
        inner.link = address(of: child)
        collect(in: child, style: inner, depth: depth + 1, into: &inlines)
      case CMARK_NODE_IMAGE:
        warn(.picture, at: child)
        collect(in: child, style: inner, depth: depth + 1, into: &inlines)
      default: break
      }
    }
  }

  private mutating func add(_ text: String, _ style: RichText.Inline, to inlines: inout [RichText.Inline]) {
    // Numeric references (`&#7;`) can bring in what the file itself could not hold.
    let text = text.readable(at: node.place, &found)
    guard !text.isEmpty else { return }
    if let last = inlines.last, last.hasStyle(of: style) {
      inlines[inlines.count - 1].text += text
    } else {
      var inline = style
      inline.text = text
      inlines.append(inline)
    }
  }

  private mutating func address(of link: OpaquePointer) -> String? {
    let address = cmark_node_get_url(link).map { String(cString: $0) } ?? ""
    if FieldValidation.isAddress(address) { return address }
    findingsLeft -= 1
    if findingsLeft >= 0 { _ = FieldValidation.address(Located(address, at: place(of: link)), field: "link", &found) }
    return nil
  }

  private func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  // MARK: Places

  private mutating func warn(_ markup: Markup, at node: OpaquePointer) {
    findingsLeft -= 1
    guard findingsLeft >= 0 else { return }
    found.warn(.unsupportedMarkup(operand, markup), at: place(of: node))
  }

  /// Where a node of the text begins in the file; cmark counts columns in bytes.
  private func place(of markup: OpaquePointer) -> Place {
    var markup = markup
    while cmark_node_get_start_line(markup) == 0, let parent = cmark_node_parent(markup) { markup = parent }
    let line = Int(cmark_node_get_start_line(markup))
    let bytes = text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false).dropFirst(line - 1).first
    let before = bytes?.prefix(max(0, Int(cmark_node_get_start_column(markup)) - 1)) ?? text.utf8.prefix(0)
    return node.place(line: max(1, line), column: before.count { $0 & 0xc0 != 0x80 } + 1)
  }
}

extension RichText.Inline {
  /// Whether both are in one style and lead to one place.
  func hasStyle(of other: RichText.Inline) -> Bool {
    isEmphasis == other.isEmphasis && isStrong == other.isStrong && link == other.link
  }
}

/// A text as cmark has parsed it.
private final class CommonMarkDocument {
  let root: OpaquePointer

  init(_ text: String) {
    var text = text
    root = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
    }
  }

  deinit { cmark_node_free(root) }
}

/// The children of a node, in order.
private struct CommonMarkChildren: Sequence, IteratorProtocol {
  private var following: OpaquePointer?

  init(_ parent: OpaquePointer) { following = cmark_node_first_child(parent) }

  mutating func next() -> OpaquePointer? {
    guard let node = following else { return nil }
    following = cmark_node_next(node)
    return node
  }
}
