import CMarkGFM

/// A chapter of the guide as lines of a terminal: paragraphs filled to its width, code as it is written, tables in columns.
struct ChapterText {
  /// How many characters stand on a line.
  let width: Int
  /// Whether headings and what is typed are bold; else headings are underlined, and what is typed stands in its backticks.
  let isStyled: Bool
  /// The words for a reference to another chapter, by the name of its file; nil for what is none.
  let reference: (String) -> String?

  /// Headings that structure the article for DocC alone.
  private static let silentHeadings: Set<String> = ["Overview"]

  /// The text for a terminal, which ends with a line end.
  func text(of markdown: String) -> String {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return markdown }
    defer { cmark_parser_free(parser) }
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"))
    cmark_parser_feed(parser, markdown, markdown.utf8.count)
    guard let root = cmark_parser_finish(parser) else { return markdown }
    defer { cmark_node_free(root) }
    let lines = blocks(in: root, width: width)
    return lines.map { line in line.map(shown).joined().trimmingSpaces + "\n" }.joined()
  }

  private func shown(_ run: StyledText) -> String {
    isStyled && run.isBold && run.text != " " ? "\u{1B}[1m\(run.text)\u{1B}[0m" : run.text
  }

  // MARK: Blocks

  private func blocks(in parent: OpaquePointer, width: Int, isTight: Bool = false) -> [[StyledText]] {
    var lines: [[StyledText]] = []
    for block in children(of: parent) {
      let own = self.lines(of: block, width: width)
      guard !own.isEmpty else { continue }
      if !lines.isEmpty, !isTight { lines.append([]) }
      lines += own
    }
    return lines
  }

  private func lines(of block: OpaquePointer, width: Int) -> [[StyledText]] {
    switch cmark_node_get_type(block) {
    case CMARK_NODE_HEADING: heading(block, width: width)
    case CMARK_NODE_CODE_BLOCK:
      literal(block).split(separator: "\n", omittingEmptySubsequences: false).map { [StyledText(text: "    \($0)")] }
        .dropLastEmpty
    case CMARK_NODE_LIST: list(block, width: width)
    case CMARK_NODE_BLOCK_QUOTE: blocks(in: block, width: width - 2).map { [StyledText(text: "  ")] + $0 }
    case CMARK_NODE_PARAGRAPH: paragraph(block).lines(width: width)
    default: gfm_node_kind(block) == GFM_TABLE ? table(block, width: width) : []
    }
  }

  private func heading(_ block: OpaquePointer, width: Int) -> [[StyledText]] {
    let text = paragraph(block).plain
    guard !ChapterText.silentHeadings.contains(text) else { return [] }
    var heading = StyledParagraph()
    heading.add(text, isBold: true)
    let lines = heading.lines(width: width)
    guard !isStyled, cmark_node_get_heading_level(block) < 3 else { return lines }
    let longest = lines.map { $0.reduce(0) { $0 + $1.text.count } }.max() ?? 0
    let sign = cmark_node_get_heading_level(block) == 1 ? "=" : "-"
    return lines + [[StyledText(text: String(repeating: sign, count: longest))]]
  }

  private func list(_ block: OpaquePointer, width: Int) -> [[StyledText]] {
    let isOrdered = cmark_node_get_list_type(block) == CMARK_ORDERED_LIST
    let isTight = cmark_node_get_list_tight(block) != 0
    var number = Int(cmark_node_get_list_start(block))
    var lines: [[StyledText]] = []
    for item in children(of: block) {
      let mark = isOrdered ? "\(number). " : "- "
      let indent = String(repeating: " ", count: mark.count)
      if !lines.isEmpty, !isTight { lines.append([]) }
      for (index, line) in blocks(in: item, width: width - mark.count, isTight: isTight).enumerated() {
        lines.append(line.isEmpty ? [] : [StyledText(text: index == 0 ? mark : indent)] + line)
      }
      number += 1
    }
    return lines
  }

  private func table(_ block: OpaquePointer, width: Int) -> [[StyledText]] {
    ChapterTable(rows: children(of: block).map { children(of: $0).map(paragraph) }).lines(width: width)
  }

  // MARK: Inlines

  private func paragraph(_ block: OpaquePointer) -> StyledParagraph {
    var paragraph = StyledParagraph()
    collect(in: block, isBold: false, into: &paragraph)
    return paragraph
  }

  private func collect(in parent: OpaquePointer, isBold: Bool, into paragraph: inout StyledParagraph) {
    for node in children(of: parent) {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT: paragraph.add(literal(node), isBold: isBold)
      case CMARK_NODE_CODE: addCode(literal(node), to: &paragraph)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: paragraph.add(" ", isBold: isBold)
      case CMARK_NODE_STRONG: collect(in: node, isBold: true, into: &paragraph)
      case CMARK_NODE_EMPH: collect(in: node, isBold: isBold, into: &paragraph)
      case CMARK_NODE_LINK: addLink(node, isBold: isBold, to: &paragraph)
      case CMARK_NODE_IMAGE:
        paragraph.add("[")
        collect(in: node, isBold: false, into: &paragraph)
        paragraph.add("]")
      default: break
      }
    }
  }

  /// Code is one word, whatever spaces it has, unless that is longer than half a line.
  private func addCode(_ code: String, to paragraph: inout StyledParagraph) {
    let text = isStyled ? code : "`\(code)`"
    paragraph.add(code.count > width / 2 ? text : text.replacing(" ", with: "\u{A0}"), isBold: true)
  }

  private func addLink(_ node: OpaquePointer, isBold: Bool, to paragraph: inout StyledParagraph) {
    let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    if address.hasPrefix("doc:") {
      let file = String(address.dropFirst(4))
      paragraph.add(reference(file) ?? file, isBold: isBold)
      return
    }
    var words = StyledParagraph()
    collect(in: node, isBold: isBold, into: &words)
    paragraph.runs += words.runs
    if address.hasPrefix("http"), words.plain != address { paragraph.add(" (\(address))", isBold: isBold) }
  }

  // MARK: Nodes

  private func children(of parent: OpaquePointer) -> [OpaquePointer] {
    Array(
      sequence(state: cmark_node_first_child(parent)) { node in
        defer { node = node.flatMap { cmark_node_next($0) } }
        return node
      })
  }

  private func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
}

extension String {
  /// The text without spaces at its end; those that keep code together are spaces like others.
  fileprivate var trimmingSpaces: String {
    var text = replacing("\u{A0}", with: " ")
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension [[StyledText]] {
  /// The lines without an empty one at the end.
  fileprivate var dropLastEmpty: [[StyledText]] {
    var lines = self
    while let last = lines.last, last.allSatisfy({ $0.text.allSatisfy { $0 == " " } }) { lines.removeLast() }
    return lines
  }
}
