import Diagnostics

/// Takes up the items of a list of a YAML text while its tree is made.
struct YAMLItems {
  /// The list.
  let list: ItemList
  /// Whether the text that is read has nothing but the list from its beginning on.
  var isAtEnd = true

  private let cuts: [YAMLSkeleton.Cut]
  /// The cut that is looked for next.
  private var next = 0
  private var elements: [Element] = []
  /// The column of the hyphens, from 0; nil while the list has not begun, or when it is no block sequence.
  private(set) var column: Int?
  /// The line on which the list begins.
  private var firstLine = 0

  /// An element of the list: an item that was cut out, or where it was read, and whether without anchors, aliases and tags.
  private enum Element {
    case earlier(ItemizedTree.Element)
    case read(line: Int, isAlone: Bool)

    /// The line of its content, or of its hyphen.
    var line: Int {
      switch self {
      case .earlier(let element): element.item?.line ?? 0
      case .read(let line, _): line
      }
    }
  }

  /// Takes up the items of a list in a text that has these cuts.
  init(of list: ItemList, _ cuts: [YAMLSkeleton.Cut] = []) {
    self.list = list
    self.cuts = cuts
  }

  /// Remembers that the list begins at a place, with a hyphen or a bracket.
  mutating func begin(at place: Place, isBlock: Bool) {
    column = isBlock ? place.column - 1 : nil
    firstLine = place.line
  }

  /// The cut whose stub stands on a line of the skeleton, from 0, which then is read; nil when there is none.
  mutating func cut(at line: Int) -> YAMLSkeleton.Cut? {
    guard next < cuts.count, cuts[next].line == line else { return nil }
    let cut = cuts[next]
    next += 1
    elements += cut.elements.map(Element.earlier)
    return cut
  }

  /// Adds an element that was read, which begins on a line of the whole text.
  mutating func add(on line: Int, isAlone: Bool) { elements.append(.read(line: line, isAlone: isAlone)) }

  /// Whether every stub was found in its place.
  var areComplete: Bool { next == cuts.count }

  /// The elements of the list, in a text that has those lines with a hyphen in the column.
  ///
  /// Between the hyphen of an element and its content stand at most space, comments, anchors and tags, and no line of these
  /// begins with a hyphen: of the lines up to that of the content, the last one with a hyphen in the column is the element's own.
  func elements(of text: UnsafeBufferPointer<UInt8>, _ hyphens: YAMLHyphens) -> [ItemizedTree.Element] {
    let starts = starts(hyphens)
    return elements.enumerated().map { index, element in
      switch element {
      case .earlier(let element): return element
      case .read(_, isAlone: false): return ItemizedTree.Element()
      case .read(_, isAlone: true):
        let isLast = index + 1 == elements.count
        let end = isLast ? (isAtEnd ? YAMLHyphens.Line(0, at: text.count) : nil) : starts[index + 1]
        guard let start = starts[index], let end else { return ItemizedTree.Element() }
        return ItemizedTree.Element(
          item: Item(
            start.offset..<end.offset, of: text, line: start.number, column: 1,
            lineFeeds: isLast ? 0 : end.number - start.number, endsText: isLast))
      }
    }
  }

  /// The lines on which the elements begin; nil for a first one whose hyphen does not begin its line.
  private func starts(_ hyphens: YAMLHyphens) -> [YAMLHyphens.Line?] {
    var remaining = hyphens.lines[...]
    var starts = elements.map { element in
      var start: YAMLHyphens.Line?
      while let first = remaining.first, first.number <= element.line { start = remaining.removeFirst() }
      return start
    }
    if let first = starts.first, first?.number != firstLine { starts[0] = nil }
    return starts
  }
}
