import Frames

/// Writes the page objects (ISO 32000-1, 7.7.3.3): cairo's, with boxes, annotations and what leads to the structure.
struct PageWriter {
  let pages: [Page]
  let drawn: DrawnPages
  let links: LinkAnnotations
  /// How colours become inks; nil where they stay.
  let palette: InkPalette?
  let writer: ObjectWriter

  /// Writes all pages.
  func write() throws(ExportError) {
    let indices = Dictionary(uniqueKeysWithValues: drawn.pages.enumerated().map { ($1.number, $0) })
    let annotationsOfPages = links.byPage(count: pages.count)
    try drawn.kept.bytes.reading { bytes throws(ExportError) in
      for (number, place) in drawn.kept.values {
        guard let index = indices[number], let dictionary = PDFDictionary(bytes, at: place.lowerBound) else { continue }
        try writer.write(number) { write(index, dictionary, annotationsOfPages[index], to: &$0) }
      }
    }
  }

  private func write(
    _ index: Int, _ dictionary: PDFDictionary, _ ownLinks: Range<Int>, to output: inout [UInt8]
  ) {
    var entries: [UInt8] = []
    dictionary.write(to: &entries, omitting: ["/StructParents", "/Annots", "/Tabs"])
    output.append("<<")
    if let palette {
      entries.withUnsafeBytes { InkDictionary(palette: palette).write($0, to: &output) }
    } else {
      output.append(contentsOf: entries)
    }
    output.append("/StructParents \(index)/Tabs/S")
    output.appendEntries(of: pages[index].boxes, always: palette != nil)
    if !ownLinks.isEmpty {
      output.append("/Annots[")
      for link in ownLinks {
        output.appendReference(links.object(link))
        output.append(" ")
      }
      output.append("]")
    }
    output.append(">>")
  }
}
