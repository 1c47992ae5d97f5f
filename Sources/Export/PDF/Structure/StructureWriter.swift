import Frames

/// Writes the structure tree (ISO 32000-1, 14.7): the elements that have content on some page, in reading order.
struct StructureWriter {
  private let elements: [StructureTree.Element]
  /// The indices of the elements in reading order, in which they are written: it does not depend on how the tree was made.
  private let order: [Int]
  private let attributes: StructureAttributes
  private let content: StructureContent
  private let roles: [Int: StructureTree.Role]
  private let pages: [Page]
  private let markedPages: [MarkedPage]
  private let annotations: LinkAnnotations
  private let writer: ObjectWriter
  /// The numbers of the elements' objects; 0 for those that are left out.
  private var objects: [Int] = []
  /// For each annotation, the number of its element's object.
  private var linkObjects: [Int]

  /// Prepares the tree of a document whose pages are drawn.
  init(
    _ document: Document, _ markedPages: [MarkedPage], _ annotations: LinkAnnotations,
    _ attributes: StructureAttributes, writer: ObjectWriter
  ) {
    elements = document.structure.elements
    order = document.structure.readingOrder
    pages = document.pages
    (self.markedPages, self.annotations, self.attributes, self.writer) = (markedPages, annotations, attributes, writer)
    content = StructureContent(elements, markedPages, annotationCount: annotations.count)
    roles = HeadingLevels.settled(elements, content)
    linkObjects = Array(repeating: 0, count: annotations.count)
  }

  /// Writes all elements and the tree that leads from content to them; gives the number of the root.
  mutating func write() throws(ExportError) -> Int {
    let root = writer.reserve()
    objects = Array(repeating: 0, count: elements.count)
    for index in order where content.order.hasContent(index) { objects[index] = writer.reserve() }
    if objects[0] == 0 { objects[0] = writer.reserve() }
    for annotation in linkObjects.indices where content.needsLink[annotation] {
      linkObjects[annotation] = writer.reserve()
    }
    for index in order where objects[index] > 0 {
      try writer.write(objects[index]) { write(index, root: root, to: &$0) }
      for item in content.order.own(of: index) { try noteLink(content.items[Int(item)], in: index) }
    }
    let parents = try ParentTreeWriter(
      pages: markedPages, objects: objects, linkObjects: linkObjects, writer: writer
    ).write()
    try writer.write(root) { output in
      output.append("<</Type/StructTreeRoot/K ")
      output.appendReference(objects[0])
      output.append("/ParentTree ")
      output.appendReference(parents)
      output.append("/ParentTreeNextKey ")
      output.appendNumber(markedPages.count + linkObjects.count)
      appendIdentifiers(to: &output)
      output.append(">>")
    }
    return root
  }

  /// Appends the tree by which elements are found that have an identifier (ISO 32000-1, 14.7.2): notes, which must have one
  /// (ISO 14289-1, 7.9).
  private func appendIdentifiers(to output: inout [UInt8]) {
    let notes = elements.indices.filter { elements[$0].role == .note && objects[$0] > 0 }.map { objects[$0] }
    guard !notes.isEmpty else { return }
    output.append("/IDTree<</Names[")
    for number in notes.sorted() {
      output.appendString(StructureWriter.identifier(of: number))
      output.appendReference(number)
      output.append(" ")
    }
    output.append("]>>")
  }

  /// The identifier of an element, which sorts as its number does.
  private static func identifier(of number: Int) -> String {
    let digits = String(number)
    return "note-" + String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits
  }

  /// Notes the element of an annotation, and writes it when it is made for that alone.
  private mutating func noteLink(_ item: StructureContent.Item, in element: Int) throws(ExportError) {
    guard let annotation = item.annotation else { return }
    guard content.needsLink[annotation] else {
      linkObjects[annotation] = objects[element]
      return
    }
    try writer.write(linkObjects[annotation]) { output in
      output.append("<</S/Link/P ")
      output.appendReference(objects[element])
      output.append("/K ")
      appendReference(toAnnotation: annotation, on: Int(item.page), to: &output)
      output.append(">>")
    }
  }

  private func write(_ index: Int, root: Int, to output: inout [UInt8]) {
    let element = elements[index]
    output.append("<</S/")
    output.append((roles[index] ?? element.role).rawValue)
    output.append("/P ")
    output.appendReference(element.parent.map { objects[$0] } ?? root)
    let page = content.page(of: index)
    if let page {
      output.append("/Pg ")
      output.appendReference(markedPages[page].number)
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
    if element.role == .note {
      output.append("/ID")
      output.appendString(StructureWriter.identifier(of: objects[index]))
    }
    if let language = element.language, LanguageTag.isWellFormed(language) {
      output.append("/Lang")
      output.appendTextString(language)
    }
    appendAttributes(of: index, page: page, to: &output)
    output.append(">>")
  }

  /// Appends what the element holds: its children in their order, its own content between them as it was drawn.
  private func appendKids(of index: Int, page: Int?, to output: inout [UInt8]) {
    output.append("/K[")
    content.order.forEachPart(of: index) { part in
      switch part {
      case .content(let item): append(content.items[item], page: page, to: &output)
      case .element(let child):
        output.appendReference(objects[child])
        output.append(" ")
      }
    }
    output.append("]")
  }

  private func append(_ item: StructureContent.Item, page: Int?, to output: inout [UInt8]) {
    if let annotation = item.annotation {
      if content.needsLink[annotation] {
        output.appendReference(linkObjects[annotation])
      } else {
        appendReference(toAnnotation: annotation, on: Int(item.page), to: &output)
      }
    } else if Int(item.page) == page {
      output.appendNumber(Int(item.code))
    } else {
      output.append("<</Type/MCR/Pg ")
      output.appendReference(markedPages[Int(item.page)].number)
      output.append("/MCID ")
      output.appendNumber(Int(item.code))
      output.append(">>")
    }
    output.append(" ")
  }

  private func appendReference(toAnnotation annotation: Int, on page: Int, to output: inout [UInt8]) {
    output.append("<</Type/OBJR/Pg ")
    output.appendReference(markedPages[page].number)
    output.append("/Obj ")
    output.appendReference(annotations.object(annotation))
    output.append(">>")
  }

  private func appendAttributes(of index: Int, page: Int?, to output: inout [UInt8]) {
    if let extent = attributes.figures[index], let page {
      let media = pages[page].boxes.media
      let (left, bottom) = (extent.x - media.x, media.height - extent.maxY + media.y)
      output.append("/A<</O/Layout/BBox")
      output.appendNumbers([left, bottom, left + extent.width, bottom + extent.height])
      output.append(">>")
    } else if let numbering = attributes.numberings[index] {
      output.append("/A<</O/List/ListNumbering/\(numbering.rawValue)>>")
    } else if elements[index].role == .tableHeading {
      output.append("/A<</O/Table/Scope/Column>>")
    }
  }
}
