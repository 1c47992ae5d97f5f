import Frames

/// What the elements of the structure hold in the file: marked content and links, by element.
struct StructureContent {
  /// All content of elements, in drawing order.
  let items: [Item]
  /// The order in which elements hold it, as indices into `items`.
  let order: ContentOrder
  /// The annotations outside of any Link element, each of which gets one of its own (ISO 14289-1, 7.18.5).
  let needsLink: [Bool]

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
    var (items, needsLink) = ([Item](), Array(repeating: false, count: annotationCount))
    // What grows is copied, and there may be a million.
    items.reserveCapacity(pages.reduce(0) { $0 + $1.markedRuns.count + $1.marks.links.count })
    for (index, page) in pages.enumerated() { StructureContent.collect(page, index, elements, &items, &needsLink) }
    order = ContentOrder(of: items.map(\.element), in: elements)
    (self.items, self.needsLink) = (items, needsLink)
  }

  /// Collects the content of a page, links after the run in which they stand.
  private static func collect(
    _ page: MarkedPage, _ index: Int, _ elements: [StructureTree.Element], _ items: inout [Item],
    _ needsLink: inout [Bool]
  ) {
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

  /// The index of the page where an element first has marked content of its own; nil without any.
  func page(of element: Int) -> Int? {
    for index in order.own(of: element) where items[Int(index)].code >= 0 { return Int(items[Int(index)].page) }
    return nil
  }
}
