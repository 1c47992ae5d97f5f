import Frames

/// Writes the structure tree (ISO 32000-1, 14.7): the elements that have content on some page, in reading order.
struct StructureWriter {
  private let elements: [StructureTree.Element]
  private let plan: StructurePlan
  private let sheets: [Page]
  private let pages: [Finisher.FinishedPage]
  private let annotations: [LinkAnnotation]
  /// The numbers of the annotations' objects.
  private let firstAnnotation: Int

  /// All content of elements, in drawing order.
  private var contents: [Content] = []
  /// For each element, where its content begins in `order`; one more for the end.
  private var starts: [Int32] = []
  /// The content by element, in drawing order within each.
  private var order: [Int32] = []
  /// The first content in each element and those within it; `Int32.max` for none.
  private var first: [Int32] = []
  /// The numbers of the elements' objects; 0 for those that are left out.
  private var objects: [Int] = []
  /// For each annotation, the number of its element's object.
  private var linkObjects: [Int] = []
  /// Whether the element of an annotation is one that is made for it.
  private var isOwn: [Bool] = []
  private var roles: [Int: StructureTree.Role] = [:]

  /// Something that an element holds itself.
  private struct Content {
    var element: Int32
    var page: Int32
    /// A marked-content identifier, or -1 - the index of an annotation.
    var item: Int32
  }

  init(
    _ document: Document, _ plan: StructurePlan, pages: [Finisher.FinishedPage], annotations: [LinkAnnotation],
    firstAnnotation: Int
  ) {
    elements = document.structure.elements
    sheets = document.pages
    (self.plan, self.pages, self.annotations, self.firstAnnotation) = (plan, pages, annotations, firstAnnotation)
    isOwn = Array(repeating: false, count: annotations.count)
    linkObjects = Array(repeating: 0, count: annotations.count)
    collect()
    sort()
    settleHeadings()
  }

  // MARK: What belongs where

  /// Collects the content of all pages, in drawing order, links after the content they stand over.
  private mutating func collect() {
    for (page, finished) in pages.enumerated() {
      var (mark, link) = (0, 0)
      for run in -1..<finished.log.runs.count {
        if mark < finished.marked.count, Int(finished.marked[mark]) == run {
          contents.append(Content(element: finished.log.runs[run].element, page: Int32(page), item: Int32(mark)))
          mark += 1
        }
        while link < finished.log.links.count, Int(finished.log.links[link].run) == run {
          add(finished.log.links[link], page: page)
          link += 1
        }
      }
    }
  }

  /// A link outside of any Link element gets one of its own.
  private mutating func add(_ link: PageLog.Link, page: Int) {
    let element = max(0, Int(link.element))
    if elements[element].role != .link { isOwn[Int(link.annotation)] = true }
    contents.append(Content(element: Int32(element), page: Int32(page), item: -1 - link.annotation))
  }

  /// Sorts the content by element, and finds what each element has first.
  private mutating func sort() {
    starts = Array(repeating: 0, count: elements.count + 1)
    for content in contents { starts[Int(content.element) + 1] += 1 }
    for index in 1...elements.count { starts[index] += starts[index - 1] }
    order = Array(repeating: 0, count: contents.count)
    first = Array(repeating: .max, count: elements.count)
    var next = starts
    for (index, content) in contents.enumerated() {
      let element = Int(content.element)
      order[Int(next[element])] = Int32(index)
      next[element] += 1
      first[element] = min(first[element], Int32(index))
    }
    // A parent stands before its children.
    for index in elements.indices.reversed() {
      if let parent = elements[index].parent { first[parent] = min(first[parent], first[index]) }
    }
  }

  /// Lets no heading skip a level (ISO 14289-1, 7.4.2): some pages of a document can begin amid a chapter.
  private mutating func settleHeadings() {
    let levels: [StructureTree.Role] = [.heading1, .heading2, .heading3]
    var last = 0
    func visit(_ index: Int) {
      guard first[index] < .max else { return }
      if let level = levels.firstIndex(of: elements[index].role) {
        let settled = min(level, last)
        if settled < level { roles[index] = levels[settled] }
        last = settled + 1
      }
      for child in elements[index].children { visit(child) }
    }
    visit(0)
  }

  // MARK: Writing

  /// Writes all elements and what leads to them; gives the number of the root.
  mutating func write(with writer: ObjectWriter) throws(ExportError) -> Int {
    let root = writer.reserve()
    objects = first.map { $0 < .max ? writer.reserve() : 0 }
    if objects[0] == 0 { objects[0] = writer.reserve() }
    for (index, annotation) in annotations.indices.enumerated() where isOwn[index] {
      linkObjects[annotation] = writer.reserve()
    }
    for index in elements.indices where objects[index] > 0 {
      try writer.write(objects[index]) { write(index, root: root, to: &$0) }
      for position in starts[index]..<starts[index + 1] {
        try noteLink(contents[Int(order[Int(position)])], in: index, with: writer)
      }
    }
    let parents = try writeParents(with: writer)
    try writer.write(root) { output in
      output.append("<</Type/StructTreeRoot/K ")
      output.appendReference(objects[0])
      output.append("/ParentTree ")
      output.appendReference(parents)
      output.append("/ParentTreeNextKey ")
      output.appendNumber(pages.count + annotations.count)
      output.append(">>")
    }
    return root
  }

  /// Notes the element of an annotation, and writes it when it is its own.
  private mutating func noteLink(_ content: Content, in element: Int, with writer: ObjectWriter) throws(ExportError) {
    guard content.item < 0 else { return }
    let annotation = Int(-1 - content.item)
    guard isOwn[annotation] else {
      linkObjects[annotation] = objects[element]
      return
    }
    try writer.write(linkObjects[annotation]) { output in
      output.append("<</S/Link/P ")
      output.appendReference(objects[element])
      output.append("/K ")
      appendReference(toAnnotation: annotation, on: Int(content.page), to: &output)
      output.append(">>")
    }
  }

  private func write(_ index: Int, root: Int, to output: inout [UInt8]) {
    let element = elements[index]
    output.append("<</S/")
    output.append((roles[index] ?? element.role).rawValue)
    output.append("/P ")
    output.appendReference(element.parent.map { objects[$0] } ?? root)
    let own = starts[index]..<starts[index + 1]
    let page = own.lazy.map { contents[Int(order[Int($0)])] }.first { $0.item >= 0 }.map { Int($0.page) }
    if let page {
      output.append("/Pg ")
      output.appendReference(pages[page].number)
    }
    appendKids(of: index, page: page, to: &output)
    if let alternative = element.alternative, !alternative.isEmpty {
      output.append("/Alt")
      output.appendTextString(alternative)
    }
    if let text = element.actualText {
      output.append("/ActualText")
      output.appendTextString(text)
    }
    if let language = element.language, StructurePlan.isLanguage(language) {
      output.append("/Lang")
      output.appendTextString(language)
    }
    appendAttributes(of: index, page: page, to: &output)
    output.append(">>")
  }

  /// Appends what the element holds: its children in their order, its own content between them as it was drawn.
  private func appendKids(of index: Int, page: Int?, to output: inout [UInt8]) {
    output.append("/K[")
    var position = starts[index]
    func appendOwn(before limit: Int32) {
      while position < starts[index + 1], order[Int(position)] < limit {
        append(contents[Int(order[Int(position)])], page: page, to: &output)
        position += 1
      }
    }
    for child in elements[index].children where objects[child] > 0 {
      appendOwn(before: first[child])
      output.appendReference(objects[child])
      output.append(" ")
    }
    appendOwn(before: .max)
    output.append("]")
  }

  private func append(_ content: Content, page: Int?, to output: inout [UInt8]) {
    if content.item < 0 {
      let annotation = Int(-1 - content.item)
      if isOwn[annotation] {
        output.appendReference(linkObjects[annotation])
      } else {
        appendReference(toAnnotation: annotation, on: Int(content.page), to: &output)
      }
    } else if Int(content.page) == page {
      output.appendNumber(Int(content.item))
    } else {
      output.append("<</Type/MCR/Pg ")
      output.appendReference(pages[Int(content.page)].number)
      output.append("/MCID ")
      output.appendNumber(Int(content.item))
      output.append(">>")
    }
    output.append(" ")
  }

  private func appendReference(toAnnotation annotation: Int, on page: Int, to output: inout [UInt8]) {
    output.append("<</Type/OBJR/Pg ")
    output.appendReference(pages[page].number)
    output.append("/Obj ")
    output.appendReference(firstAnnotation + annotation)
    output.append(">>")
  }

  private func appendAttributes(of index: Int, page: Int?, to output: inout [UInt8]) {
    if let extent = plan.figures[index], let page {
      let sheet = sheets[page]
      let (left, bottom) = (extent.x + sheet.bleed, sheet.sheet.height - extent.maxY - sheet.bleed)
      output.append("/A<</O/Layout/BBox")
      output.appendNumbers([left, bottom, left + extent.width, bottom + extent.height])
      output.append(">>")
    } else if let numbering = plan.numberings[index] {
      output.append("/A<</O/List/ListNumbering/\(numbering.rawValue)>>")
    }
  }

  // MARK: From content to elements

  /// Writes the number tree that leads from content to its elements (14.7.4.4): pages first, then annotations.
  private func writeParents(with writer: ObjectWriter) throws(ExportError) -> Int {
    let count = pages.count + annotations.count
    var leaves: [(number: Int, keys: ClosedRange<Int>)] = []
    for start in stride(from: 0, to: count, by: 64) {
      let keys = start...min(start + 63, count - 1)
      let number = writer.reserve()
      leaves.append((number, keys))
      try writer.write(number) { output in
        output.append("<</Limits[\(keys.lowerBound) \(keys.upperBound)]/Nums[")
        for key in keys { appendParents(key, to: &output) }
        output.append("]>>")
      }
    }
    let root = writer.reserve()
    try writer.write(root) { output in
      output.append("<</Kids[")
      for leaf in leaves {
        output.appendReference(leaf.number)
        output.append(" ")
      }
      output.append("]>>")
    }
    return root
  }

  private func appendParents(_ key: Int, to output: inout [UInt8]) {
    output.appendNumber(key)
    output.append(" ")
    guard key < pages.count else {
      output.appendReference(linkObjects[key - pages.count])
      output.append("\n")
      return
    }
    output.append("[")
    for run in pages[key].marked {
      output.appendReference(objects[Int(pages[key].log.runs[Int(run)].element)])
      output.append(" ")
    }
    output.append("]\n")
  }
}
