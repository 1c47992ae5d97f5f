import Frames

/// A link as it comes to stand on a sheet.
struct LinkAnnotation {
  /// The page, as an index.
  var page: Int
  /// The area, in points from the top left of the sheet.
  var area: Rect
  var target: FrameItem.Link.Target
  /// What a screen reader says of it.
  var description: String

  /// Appends the annotation's dictionary (ISO 32000-1, 12.5.6.5), with `parent` as its key to the structure.
  func write(parent: Int, on sheets: [Page], _ pages: [Finisher.FinishedPage], to output: inout [UInt8]) {
    let height = sheets[page].sheet.height
    // ISO 19005-2, 6.3.2: printed, and neither hidden nor hard to see.
    output.append("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect")
    output.appendNumbers([area.x, height - area.maxY, area.maxX, height - area.y])
    output.append("/P ")
    output.appendReference(pages[page].number)
    output.append("/StructParent ")
    output.appendNumber(parent)
    output.append("/Contents")
    switch target {
    case .uri(let address):
      output.appendTextString(description.isEmpty ? address : description)
      output.append("/A<</S/URI/URI")
      output.appendString(LinkAttributes.escaped(address))
      output.append(">>>>")
    case .page(let page, let y):
      output.appendTextString(description.isEmpty ? sheets[page].label : description)
      output.append("/Dest")
      output.appendPlace(page: page, y: y, on: sheets, pages)
      output.append(">>")
    }
  }
}

extension [UInt8] {
  /// Appends a place on a page to go to (ISO 32000-1, 12.3.2.2), `y` points from the top of its trim.
  mutating func appendPlace(page: Int, y: Double, on sheets: [Page], _ pages: [Finisher.FinishedPage]) {
    precondition(pages.indices.contains(page), "a link or a bookmark leads to page \(page) of \(pages.count)")
    append("[")
    appendReference(pages[page].number)
    append("/XYZ 0 ")
    append(String(sheets[page].sheet.height - sheets[page].bleed - y, places: 2))
    append(" null]")
  }
}
