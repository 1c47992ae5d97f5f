import Frames

/// The text of a page in reading order, a paragraph a line, for those who do not see it.
struct PageText {
  private let structure: StructureTree
  private let order: ReadingOrder
  private var lines: [String] = []
  private var line = ""

  /// The text of page number `index` of a document.
  static func text(of document: Document, page index: Int) -> String {
    var text = PageText(document, page: index)
    text.add(0)
    text.endLine()
    return text.lines.joined(separator: "\n")
  }

  private init(_ document: Document, page index: Int) {
    structure = document.structure
    order = ReadingOrder(document, pages: document.pages[index...index])
  }

  /// Adds what an element holds, on a line of its own unless it goes on in that of a label.
  private mutating func add(_ index: Int, followsLabel: Bool = false) {
    let element = structure.elements[index]
    if element.role.beginsLine, !followsLabel { endLine() }
    if let words = element.actualText ?? element.alternative {
      line += words
    } else {
      for part in order.content(of: index) {
        switch part {
        case .text(let text): line += text
        case .element(let child): add(child, followsLabel: element.role == .listBody && child == element.children.first)
        case .picture, .link: break
        }
      }
    }
    if element.role == .label || element.role.isCell { line += " " }
    if element.role.beginsLine { endLine() }
  }

  private mutating func endLine() {
    let words = line.split(separator: " ").joined(separator: " ")
    if !words.isEmpty { lines.append(words) }
    line = ""
  }
}

extension StructureTree.Role {
  /// Whether it stands on lines of its own.
  fileprivate var beginsLine: Bool {
    switch self {
    case .document, .section, .article, .heading1, .heading2, .heading3, .heading4, .paragraph, .list, .listItem,
      .table, .tableHead, .tableBody, .tableRow, .note, .tableOfContents, .tableOfContentsItem, .figure:
      true
    // The body of an item stands behind its label; what is in it has lines of its own after the first.
    case .label, .listBody, .tableHeading, .tableCell, .reference, .link, .span, .code: false
    }
  }
}
