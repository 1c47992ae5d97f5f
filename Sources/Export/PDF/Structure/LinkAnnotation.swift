import Frames

/// A link on a page, as an annotation (ISO 32000-1, 12.5.6.5).
struct LinkAnnotation {
  /// The index of the page.
  var page: Int
  /// The area, in points from the corner of the trim.
  var area: Rect
  /// The corners of what is clicked, where that stands askew in the area.
  var corners: [Point]?
  var target: FrameItem.Link.Target
  /// What a screen reader says of it.
  var description: String

  /// Appends the annotation's dictionary; `parent` is its key in the parent tree.
  func write(parent: Int, on pages: [Page], _ markedPages: [MarkedPage], to output: inout [UInt8]) {
    // ISO 19005-2, 6.3.2: printed, and neither hidden nor invisible.
    output.append("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect")
    output.appendNumbers(pages[page].boxes.fromBottomLeft(area))
    if let corners {
      output.append("/QuadPoints")
      output.appendNumbers(corners.flatMap(pages[page].boxes.fromBottomLeft))
    }
    output.append("/P ")
    output.appendReference(markedPages[page].number)
    output.append("/StructParent ")
    output.appendNumber(parent)
    output.append("/Contents")
    switch target {
    case .uri(let address):
      output.appendTextString(description.isEmpty ? address : description)
      output.append("/A<</S/URI/URI")
      output.appendString(address.uriEscaped)
      output.append(">>>>")
    case .page(let page, let y):
      output.appendTextString(description.isEmpty ? pages[page].label : description)
      output.append("/Dest")
      output.appendDestination(page: page, y: y, on: pages, markedPages)
      output.append(">>")
    }
  }
}

extension [UInt8] {
  /// Appends an explicit destination (ISO 32000-1, 12.3.2.2), `y` points from the top of a page's trim.
  mutating func appendDestination(page: Int, y: Double, on pages: [Page], _ markedPages: [MarkedPage]) {
    precondition(pages.indices.contains(page), "a link or a bookmark leads to page \(page) of \(pages.count)")
    append("[")
    appendReference(markedPages[page].number)
    append("/XYZ 0 ")
    append(String(pages[page].boxes.media.maxY - y, places: 2))
    append(" null]")
  }
}
