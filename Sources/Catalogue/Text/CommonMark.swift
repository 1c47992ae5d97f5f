import Bytes
import CMarkGFM
import Diagnostics
import Reading

/// Reads CommonMark with GitHub's cmark, without smart punctuation: the text stays as typed.
///
/// Markup that texts do not have (quotes, rules, code that nobody meant, and pictures where no page has them) is read as
/// plain text, with a warning. So is HTML whose meaning is not known; what it says of breaks, lists, emphasis and links is understood, and the rest left out.
struct CommonMark {
  let node: Node
  let text: String
  let operand: Operand
  /// Where links lead from that have no scheme.
  private let base: LinkBase
  /// The lines of the text, parted when somebody asks for a place.
  lazy var lines = text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false)
  /// Whether parts of the text may be in other languages.
  let hasLanguages: Bool
  /// Whether the text may have pictures, which the caller looks at.
  let hasPictures: Bool
  var found = DiagnosticList()
  /// How many more findings are reported; each walks through the text to find its place.
  var findingsLeft = 20
  /// Whether blocks that lie too deep were reported.
  private var isTooDeep = false
  /// The elements of HTML that were reported.
  private var toldElements: Set<String> = []

  /// No text may have more pictures (`![`) than this: the time that cmark 0.30 takes grows with their number times that of the
  /// links behind them.
  static let pictureLimit = 1000

  /// No list or quote may lie deeper than this in others; it keeps the walk off the end of the stack.
  static let depthLimit = 50

  /// The text of `node`; empty, with a report, where it is none. `subject` is what a message calls it.
  static func read(
    _ node: Node, as operand: @autoclosure () -> Operand, linksFrom base: LinkBase = .none, hasPictures: Bool = false,
    _ found: inout DiagnosticList
  ) -> RichText {
    guard let written = node.text(as: operand(), &found)?.value else { return RichText() }
    func warnIfJoined(_ text: String) {
      guard let lines = JoinedLines.first(in: text) else { return }
      found.warn(.joinedLines(operand(), lines), at: node.place(line: lines.lowerBound, column: 1))
    }
    if let blocks = PlainParagraphs.blocks(of: written) {
      warnIfJoined(written)
      return RichText(blocks)
    }
    let list = PastedBullets.rewritten(written)
    if let list { found.warn(.pastedBullets(operand(), list.sign), at: node.place(line: list.line, column: 1)) }
    let text = list?.text ?? written
    warnIfJoined(text)
    let prepared = MarkupPreparation(text)
    for name in prepared.dropped { found.warn(.html(operand(), .tag(name, .leftOut)), at: node.place) }
    return parse(prepared.text, of: node, as: operand(), linksFrom: base, hasPictures: hasPictures, &found)
  }

  /// The text of `node` by cmark, whatever it holds.
  static func parse(
    _ text: String, of node: Node, as operand: Operand, linksFrom base: LinkBase = .none, hasPictures: Bool = false,
    _ found: inout DiagnosticList
  ) -> RichText {
    guard !hasManyPictures(text) else {
      found.error(.tooManyPictures(operand, limit: pictureLimit), at: node.place)
      return RichText()
    }
    var reader = CommonMark(node: node, text: text, operand: operand, base: base, hasPictures: hasPictures)
    let document = CommonMarkDocument(reader.hasLanguages ? InlineLanguages.protected(text) : text)
    let read = RichText(withExtendedLifetime(document) { reader.blocks(of: document) })
    let shown = read.textWithoutCode
    if !reader.found.hasErrors { reader.tellOfLooseNotes(in: shown) }
    found.add(contentsOf: reader.found)
    guard !reader.found.hasErrors else { return read }
    let marks = ["**", "](", "] (http"].first { shown.hasText($0) }
    if let marks { found.warn(.strayMarks(operand, marks), at: node.place) }
    return read
  }

  private static func hasManyPictures(_ text: String) -> Bool {
    text.hasByte(UInt8(ascii: "!"))
      && zip(text.utf8, text.utf8.dropFirst()).lazy.filter { $0 == UInt8(ascii: "!") && $1 == UInt8(ascii: "[") }
        .dropFirst(pictureLimit).first { _ in true } != nil
  }

  private init(node: Node, text: String, operand: Operand, base: LinkBase, hasPictures: Bool) {
    self.hasPictures = hasPictures
    self.base = base
    self.node = node
    self.text = text
    self.operand = operand
    hasLanguages = InlineLanguages.mayOccur(in: text)
  }

  // MARK: Blocks

  private mutating func blocks(of document: CommonMarkDocument) -> [RichText.Block] {
    var blocks = blocks(in: document.root, depth: 0)
    let notes = notes(of: document)
    if !notes.isEmpty { blocks.append(.notes(notes)) }
    return blocks
  }

  mutating func blocks(in parent: OpaquePointer, depth: Int) -> [RichText.Block] {
    var blocks = BlockBuilder()
    for child in CommonMarkChildren(parent) { add(child, to: &blocks, depth: depth) }
    return blocks.finish()
  }

  private mutating func add(_ block: OpaquePointer, to blocks: inout BlockBuilder, depth: Int) {
    guard depth < CommonMark.depthLimit else { return reportDepth(at: block) }
    switch cmark_node_get_type(block) {
    case CMARK_NODE_PARAGRAPH:
      if hasPictures, depth == 0, let image = CommonMark.loneImage(in: block), let picture = picture(image) {
        for block in picture { blocks.add(block) }
        return
      }
      collect(in: block, style: RichText.Inline(""), depth: 0, into: &blocks)
    case CMARK_NODE_LIST:
      let list = list(block, depth: depth)
      if !list.items.isEmpty { blocks.add(.list(list)) }
    case CMARK_NODE_HEADING:
      blocks.beginHeading()
      collect(in: block, style: RichText.Inline(""), depth: 0, into: &blocks)
    case CMARK_NODE_BLOCK_QUOTE:
      warn(.quote, at: block)
      for quoted in self.blocks(in: block, depth: depth + 1) { blocks.add(quoted) }
    case CMARK_NODE_CODE_BLOCK: addCode(block, to: &blocks)
    case CMARK_NODE_HTML_BLOCK: addHTML(literal(block), at: block, RichText.Inline(""), to: &blocks)
    case CMARK_NODE_THEMATIC_BREAK: warn(.rule, at: block)
    default: if gfm_node_kind(block) == GFM_TABLE { blocks.add(.table(table(block))) }
    }
    blocks.endBlock()
  }

  /// One report is enough: there may be thousands, and each walks through the text to find its place.
  private mutating func reportDepth(at block: OpaquePointer) {
    if !isTooDeep { found.error(.deepBlocks(limit: CommonMark.depthLimit), at: place(of: block)) }
    isTooDeep = true
  }

  private mutating func list(_ list: OpaquePointer, depth: Int) -> RichText.List {
    let isOrdered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST
    if isOrdered { warnOfNumbers(in: list) }
    var items: [[RichText.Block]] = []
    for item in CommonMarkChildren(list) {
      let blocks = blocks(in: item, depth: depth + 1)
      items.append(blocks)
    }
    return RichText.List(
      isOrdered: isOrdered, start: isOrdered ? Int(cmark_node_get_list_start(list)) : 1, items: items
    ).withoutEmptyItems
  }

  /// Warns of items whose numbers are not those that they get: years, or steps between which something else stands.
  private mutating func warnOfNumbers(in list: OpaquePointer) {
    let start = Int(cmark_node_get_list_start(list))
    var written: [Int] = []
    for item in CommonMarkChildren(list) {
      let line = Int(cmark_node_get_start_line(item))
      guard line > 0, line <= lines.count else { continue }
      let digits = lines[line - 1].drop { !$0.isASCIIDigit }.prefix(while: \.isASCIIDigit)
      if let number = Int(String(decoding: digits, as: UTF8.self)) { written.append(number) }
    }
    // All may have the same number, as some write who let the program count.
    let isUsual = written.allSatisfy { $0 == start } || written == Array(start..<start + written.count)
    guard !isUsual, let wrong = zip(written, start...).first(where: { $0 != $1 }) else { return }
    findingsLeft -= 1
    if findingsLeft >= 0 {
      found.warn(.changedNumber(operand, written: wrong.0, printed: wrong.1), at: place(of: list))
    }
  }

  // MARK: Inlines

  /// Adds the runs inside `parent`, whose style begins as that of `style`.
  mutating func collect(
    in parent: OpaquePointer, style: RichText.Inline, depth: Int, into blocks: inout BlockBuilder
  ) {
    guard depth < CommonMark.depthLimit else {
      found.error(.deepInlines(limit: CommonMark.depthLimit), at: node.place)
      return
    }
    guard hasLanguages else {
      for child in CommonMarkChildren(parent) { add(inline: child, style, depth: depth, to: &blocks) }
      return
    }
    var styles = [style]
    for piece in InlineLanguages.pieces(of: parts(of: parent), isLink: { cmark_node_get_type($0) == CMARK_NODE_LINK }) {
      switch piece {
      case .text(let text): add(InlineLanguages.read(text), styles[styles.count - 1], to: &blocks)
      case .node(let child): add(inline: child, styles[styles.count - 1], depth: depth, to: &blocks)
      case .begin(let language):
        var inner = styles[styles.count - 1]
        inner.language = self.language(language, at: parent) ?? inner.language
        styles.append(inner)
      case .end: styles.removeLast()
      }
    }
  }

  /// The texts and the other nodes in `parent`.
  private func parts(of parent: OpaquePointer) -> [InlineLanguages.Part<OpaquePointer>] {
    CommonMarkChildren(parent).map { child in
      guard cmark_node_get_type(child) == CMARK_NODE_TEXT else { return .node(child) }
      return .text(cmark_node_get_literal(child).map { String(cString: $0) } ?? "")
    }
  }

  /// A language that a part of the text may be in; nil, with a report, for others.
  private mutating func language(_ language: String, at node: OpaquePointer) -> String? {
    var fault = DiagnosticList()
    if let language = FieldValidation.language(Located(language, at: self.node.place), &fault) { return language }
    // The place of each walks through the text.
    findingsLeft -= 1
    return findingsLeft < 0 ? nil : FieldValidation.language(Located(language, at: place(of: node)), &found)
  }

  private mutating func add(
    inline node: OpaquePointer, _ style: RichText.Inline, depth: Int, to blocks: inout BlockBuilder
  ) {
    var inner = style
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: add(literal(node), style, to: &blocks)
    case CMARK_NODE_SOFTBREAK: add(" ", style, to: &blocks)
    case CMARK_NODE_LINEBREAK: add("\n", style, to: &blocks)
    case CMARK_NODE_CODE:
      inner.isCode = !isNoCode(node)
      if !inner.isCode { warn(.backticks, at: node) }
      add(inner.isCode ? literal(node) : "`\(literal(node))`", inner, to: &blocks)
    case CMARK_NODE_HTML_INLINE: addHTML(literal(node), at: node, style, to: &blocks)
    case CMARK_NODE_EMPH:
      inner.isEmphasis = true
      collect(in: node, style: inner, depth: depth + 1, into: &blocks)
    case CMARK_NODE_STRONG:
      inner.isStrong = true
      collect(in: node, style: inner, depth: depth + 1, into: &blocks)
    case CMARK_NODE_LINK:
      inner.link = address(of: node)
      collect(in: node, style: inner, depth: depth + 1, into: &blocks)
    case CMARK_NODE_IMAGE:
      warn(.picture, at: node)
      collect(in: node, style: inner, depth: depth + 1, into: &blocks)
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      let call = call(node, style)
      blocks.add(call.text, call)
    default:
      inner.isStruck = inner.isStruck || gfm_node_kind(node) == GFM_STRIKETHROUGH
      collect(in: node, style: inner, depth: depth + 1, into: &blocks)
    }
  }

  mutating func add(_ text: String, _ style: RichText.Inline, to blocks: inout BlockBuilder) {
    // Numeric references (`&#7;`) can bring in what the file itself could not hold.
    blocks.add(text.withSignsOfWindows.readable(at: node.place, &found), style)
  }

  // MARK: HTML

  private mutating func addHTML(
    _ html: String, at node: OpaquePointer, _ style: RichText.Inline, to blocks: inout BlockBuilder
  ) {
    for piece in HTMLScanner.pieces(of: html) {
      switch piece {
      case .text(let text):
        if text.hasUnknownTag { warn(.html, at: node) }
        blocks.add(
          CharacterReferences.decoded(text).readable(at: self.node.place, &found), style, isHTML: true)
      case .comment: tell(.comment, named: "", at: node)
      case .tag(let tag):
        let isEmpty = tag.element == .picture && tag.value?.isEmpty ?? true
        if !blocks.isHidden { tell(.tag(tag.name, isEmpty ? .hidden : tag.element.reading), named: tag.name, at: node) }
        guard blocks.depth < CommonMark.depthLimit || tag.isClosing else {
          reportDepth(at: node)
          continue
        }
        let link = tag.element == .link && !tag.isClosing ? tag.value.flatMap { address($0, at: node) } : nil
        blocks.apply(tag, link: link)
      }
    }
  }

  /// Reports an element of HTML, once in a text.
  private mutating func tell(_ html: HTMLPart, named name: String, at node: OpaquePointer) {
    guard toldElements.insert(name).inserted else { return }
    found.warn(.html(operand, html), at: place(of: node))
  }

  // MARK: Links

  private mutating func address(of link: OpaquePointer) -> String? {
    let address = cmark_node_get_url(link).map { String(cString: $0) } ?? ""
    return self.address(hasLanguages ? InlineLanguages.read(address) : address, at: link)
  }

  /// An address that a link may lead to; nil, with a report, for others.
  private mutating func address(_ address: String, at link: OpaquePointer) -> String? {
    if FieldValidation.isAddress(address) || address.isReference { return address }
    if let absolute = LinkBase.isRelative(address) ? base.absolute(address) : nil { return absolute }
    findingsLeft -= 1
    if base == .unknown, LinkBase.isRelative(address) {
      if findingsLeft >= 0 { found.warn(.relativeLink(address), at: place(of: link)) }
      return nil
    }
    if findingsLeft >= 0 { _ = FieldValidation.address(Located(address, at: place(of: link)), field: "link", &found) }
    return nil
  }

  func literal(_ node: OpaquePointer) -> String {
    let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    return hasLanguages ? InlineLanguages.written(literal) : literal
  }

  // MARK: Places

  mutating func warn(_ markup: Markup, at node: OpaquePointer) {
    findingsLeft -= 1
    guard findingsLeft >= 0 else { return }
    found.warn(.unsupportedMarkup(operand, markup), at: place(of: node))
  }

  /// Where a node of the text begins in the file; cmark counts columns in bytes.
  mutating func place(of markup: OpaquePointer) -> Place {
    var markup = markup
    while cmark_node_get_start_line(markup) == 0, let parent = cmark_node_parent(markup) { markup = parent }
    let line = Int(cmark_node_get_start_line(markup))
    let before = lines.dropFirst(line - 1).first?.prefix(max(0, Int(cmark_node_get_start_column(markup)) - 1))
    return node.place(line: max(1, line), column: (before?.count { $0 & 0xc0 != 0x80 } ?? 0) + 1)
  }
}

extension HTMLElement {
  /// How a text reads the tag.
  fileprivate var reading: HTMLReading {
    switch self {
    case .lineBreak: .lineBreak
    case .paragraph: .paragraph
    case .cell: .cell
    case .heading: .heading
    case .bullets, .numbers, .item: .list
    case .strong: .strong
    case .emphasis: .emphasis
    case .code: .code
    case .link: .link
    case .picture: .picture
    case .hidden: .hidden
    case .superior, .inferior, .other: .leftOut
    }
  }
}

extension String {
  /// Whether it leads to a resource or a section of the catalogue: "#" and an id.
  var isReference: Bool { hasPrefix("#") && utf8.count > 1 && FieldValidation.isID(String(dropFirst())) }

  /// Whether something in it looks like a tag.
  fileprivate var hasUnknownTag: Bool {
    zip(unicodeScalars, unicodeScalars.dropFirst()).contains { $0 == "<" && ($1 == "/" || $1.properties.isAlphabetic) }
  }
}
