import Frames

/// What the elements of the structure hold in the file: marked content and links, by element.
struct StructureContent {
  /// All content of elements, in drawing order.
  private(set) var items: [Item] = []
  /// For each element, where its content begins in `order`; one more for the end.
  private var starts: [Int32] = []
  /// The content by element, in drawing order within each, as indices into `items`.
  private var order: [Int32] = []
  /// The first content in each element and those within it; `Int32.max` for none.
  private var first: [Int32] = []
  /// The annotations outside of any Link element, each of which gets one of its own (ISO 14289-1, 7.18.5).
  private(set) var needsLink: [Bool]

  /// Something that an element holds itself.
  struct Item {
    var element: Int32
    /// The index of the page.
    var page: Int32
    /// A marked-content identifier, or -1 - the index of an annotation.
    var code: Int32

    /// The index of the annotation; nil for marked content.
    var annotation: Int? { code < 0 ? Int(-1 - code) : nil }
  }

  /// Collects the content of all pages.
  init(_ elements: [StructureTree.Element], _ pages: [MarkedPage], annotationCount: Int) {
    needsLink = Array(repeating: false, count: annotationCount)
    for (index, page) in pages.enumerated() { collect(page, index, elements) }
    sort(elements)
  }

  /// Collects the content of a page, links after the run in which they stand.
  private mutating func collect(_ page: MarkedPage, _ index: Int, _ elements: [StructureTree.Element]) {
    let marks = page.marks
    var (mark, link) = (0, 0)
    for run in -1..<marks.runs.count {
      if mark < page.markedRuns.count, Int(page.markedRuns[mark]) == run {
        items.append(Item(element: marks.runs[run].element, page: Int32(index), code: Int32(mark)))
        mark += 1
      }
      while link < marks.links.count, Int(marks.links[link].run) == run {
        let element = max(0, marks.links[link].element)
        let annotation = marks.links[link].annotation
        if elements[Int(element)].role != .link { needsLink[Int(annotation)] = true }
        items.append(Item(element: element, page: Int32(index), code: -1 - annotation))
        link += 1
      }
    }
  }

  /// Sorts the content by element, and finds what each element has first.
  private mutating func sort(_ elements: [StructureTree.Element]) {
    starts = Array(repeating: 0, count: elements.count + 1)
    for item in items { starts[Int(item.element) + 1] += 1 }
    for index in 1...elements.count { starts[index] += starts[index - 1] }
    order = Array(repeating: 0, count: items.count)
    first = Array(repeating: .max, count: elements.count)
    var next = starts
    for (index, item) in items.enumerated() {
      let element = Int(item.element)
      order[Int(next[element])] = Int32(index)
      next[element] += 1
      first[element] = min(first[element], Int32(index))
    }
    // A parent stands before its children.
    for index in elements.indices.reversed() {
      if let parent = elements[index].parent { first[parent] = min(first[parent], first[index]) }
    }
  }

  /// Whether an element or one within it has content.
  func hasContent(_ element: Int) -> Bool { first[element] < .max }

  /// The index of the first item in an element and those within it.
  func firstItem(in element: Int) -> Int32 { first[element] }

  /// The content that an element holds itself, in drawing order, as indices into `items`.
  func ownItems(of element: Int) -> ArraySlice<Int32> { order[Int(starts[element])..<Int(starts[element + 1])] }

  /// The index of the page where an element first has marked content of its own; nil without any.
  func page(of element: Int) -> Int? {
    for index in ownItems(of: element) where items[Int(index)].code >= 0 { return Int(items[Int(index)].page) }
    return nil
  }
}
