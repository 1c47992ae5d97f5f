/// Gathers the blocks of a text out of runs, line breaks and the tags of HTML, in the order in which they stand.
struct BlockBuilder {
  /// What is open: the text itself, and lists in it with their items.
  private var levels = [Level(kind: .text)]
  private var inlines: [RichText.Inline] = []
  private var isHeading = false
  /// How many of these elements of HTML are open, and where links lead.
  private var (strong, emphasis, code) = (0, 0, 0)
  /// The element that is open and raises or lowers digits and signs.
  private var shift: HTMLElement?
  private var links: [String?] = []
  /// The element that is open and holds no text.
  private var hidden: String?

  /// Something that is open and takes blocks, or items.
  private struct Level {
    var kind: Kind
    var blocks: [RichText.Block] = []
    var items: [[RichText.Block]] = []

    enum Kind: Equatable {
      case text, item
      case list(isOrdered: Bool, start: Int)
      /// A list that nobody began, of items without one.
      case impliedList
    }
  }

  /// Whether what comes is no text.
  var isHidden: Bool { hidden != nil }

  /// How many lists and items are open.
  var depth: Int { levels.count }

  // MARK: Text

  /// Adds a run; of HTML, and in an element of it, white space counts as one space.
  mutating func add(_ text: String, _ style: RichText.Inline, isHTML: Bool = false) {
    guard hidden == nil else { return }
    var text = isHTML || code > 0 && text != "\n" ? text.withSingleSpaces : text
    if let shift { text = text.shifted(shift) }
    let isAfterSpace = inlines.last.map { $0.text.last == " " || $0.text.last == "\n" } ?? true
    if isAfterSpace, text.first == " " { text = String(text.drop { $0 == " " }) }
    guard !text.isEmpty else { return }
    leaveImpliedList()
    var run = style
    run.text = text
    run.isStrong = run.isStrong || strong > 0
    run.isEmphasis = run.isEmphasis || emphasis > 0
    run.isCode = run.isCode || code > 0
    run.link = run.link ?? links.last ?? nil
    inlines.join(run)
  }

  /// Ends the line; a second break ends the paragraph.
  mutating func endLine() {
    guard !inlines.isEmpty, hidden == nil else { return }
    let last = inlines.count - 1
    guard inlines[last].text.last != "\n" else { return endParagraph() }
    // In place: a text may have thousands of lines.
    while inlines[last].text.last == " " { inlines[last].text.removeLast() }
    inlines[last].text.append("\n")
  }

  /// Makes a heading of what comes until the paragraph ends.
  mutating func beginHeading() {
    endParagraph()
    isHeading = true
  }

  /// Ends the paragraph, which is one if it has text.
  mutating func endParagraph() {
    while let last = inlines.last {
      let text = last.text.withoutTrailingSpace
      guard text.isEmpty else {
        inlines[inlines.count - 1].text = text
        break
      }
      inlines.removeLast()
    }
    // A reference may bring in a mark that belongs to the letter before it.
    for index in inlines.indices { inlines[index].text = inlines[index].text.normalized }
    guard !inlines.isEmpty else { return }
    append(isHeading ? .heading(inlines) : .paragraph(inlines))
    inlines = []
    isHeading = false
  }

  /// Ends the paragraph, and all elements of HTML but lists, which can go on below.
  mutating func endBlock() {
    endParagraph()
    (isHeading, strong, emphasis, code, links, hidden, shift) = (false, 0, 0, 0, [], nil, nil)
  }

  /// Adds a block that is made.
  mutating func add(_ block: RichText.Block) {
    endBlock()
    leaveImpliedList()
    append(block)
  }

  /// The blocks, when all are added.
  mutating func finish() -> [RichText.Block] {
    endBlock()
    while levels.count > 1 { close() }
    return levels[0].blocks
  }

  // MARK: Tags

  /// Begins or ends an element of HTML; `link` is where a link leads.
  mutating func apply(_ tag: HTMLTag, link: String?) {
    if hidden != nil || tag.element == .hidden {
      if !tag.isClosing { hidden = hidden ?? tag.name } else if tag.name == hidden { hidden = nil }
      return
    }
    switch tag.element {
    case .lineBreak: endLine()
    case .paragraph: endParagraph()
    case .cell: add(" ", RichText.Inline(""), isHTML: true)
    case .heading:
      if tag.isClosing { endParagraph() } else { beginHeading() }
      isHeading = !tag.isClosing
    case .bullets, .numbers: if tag.isClosing { endList() } else { beginList(tag) }
    case .item: if tag.isClosing { endItem() } else { beginItem() }
    case .strong: strong = max(0, strong + (tag.isClosing ? -1 : 1))
    case .emphasis: emphasis = max(0, emphasis + (tag.isClosing ? -1 : 1))
    case .code: code = max(0, code + (tag.isClosing ? -1 : 1))
    case .superior, .inferior: shift = tag.isClosing ? nil : tag.element
    case .link: if tag.isClosing { _ = links.popLast() } else { links.append(link) }
    case .picture: if let words = tag.value { add(words, RichText.Inline(""), isHTML: true) }
    case .hidden, .other: break
    }
  }

  // MARK: Lists

  private var innermost: Level.Kind { levels[levels.count - 1].kind }

  private var isInList: Bool {
    switch innermost {
    case .list, .impliedList: true
    case .text, .item: false
    }
  }

  private mutating func beginList(_ tag: HTMLTag) {
    endParagraph()
    if isInList { levels.append(Level(kind: .item)) }
    let isOrdered = tag.element == .numbers
    let start = isOrdered ? tag.value.flatMap(Int.init) ?? 1 : 1
    levels.append(Level(kind: .list(isOrdered: isOrdered, start: min(max(start, 0), RichText.List.greatestStart))))
  }

  private mutating func beginItem() {
    endItem()
    if !isInList { levels.append(Level(kind: .impliedList)) }
    levels.append(Level(kind: .item))
  }

  private mutating func endItem() {
    endParagraph()
    if innermost == .item { close() }
  }

  private mutating func endList() {
    endItem()
    if isInList { close() }
  }

  /// Ends a list that nobody began, before what is no item; between the items of another list, begins one.
  private mutating func leaveImpliedList() {
    switch innermost {
    case .impliedList: close()
    case .list: levels.append(Level(kind: .item))
    case .text, .item: break
    }
  }

  /// Ends what was opened last, and adds it to what it stands in.
  private mutating func close() {
    let level = levels.removeLast()
    var list: RichText.List
    switch level.kind {
    case .text: return
    case .item: return levels[levels.count - 1].items.append(level.blocks)
    case .list(let isOrdered, let start): list = RichText.List(isOrdered: isOrdered, start: start, items: level.items)
    case .impliedList: list = RichText.List(items: level.items)
    }
    list = list.withoutEmptyItems
    if !list.items.isEmpty { append(.list(list)) }
  }

  private mutating func append(_ block: RichText.Block) { levels[levels.count - 1].blocks.append(block) }
}

extension RichText.Inline {
  /// Whether both are in one style and one language, and lead to one place.
  fileprivate func hasStyle(of other: RichText.Inline) -> Bool {
    isEmphasis == other.isEmphasis && isStrong == other.isStrong && isStruck == other.isStruck && isCode == other.isCode
      && link == other.link && note == other.note && language == other.language
  }
}

extension [RichText.Inline] {
  /// Adds a run, to the last one where that is in the same style.
  mutating func join(_ inline: RichText.Inline) {
    if let last, last.hasStyle(of: inline) { self[count - 1].text += inline.text } else { append(inline) }
  }
}

extension String {
  /// The text with one space for each run of white space.
  fileprivate var withSingleSpaces: String {
    var text = ""
    for character in self {
      if character.isASCII, character.isWhitespace {
        if text.last != " " { text.append(" ") }
      } else {
        text.append(character)
      }
    }
    return text
  }

  /// The text without the spaces and line breaks at its end.
  fileprivate var withoutTrailingSpace: String {
    guard let end = unicodeScalars.lastIndex(where: { $0 != " " && $0 != "\n" }) else { return "" }
    return String(unicodeScalars[...end])
  }
}
