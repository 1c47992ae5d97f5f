import Frames

/// Assembles a file that meets standards from the pages that cairo drew and from what the document says beside them.
struct PDFAssembler {
  let document: Document
  let conformance: Conformance
  /// How colours become inks; nil where they stay.
  let palette: InkPalette?
  /// The links, in the order of the pages.
  let links: [LinkAnnotation]
  /// What the frames say of the structure.
  let attributes: StructureAttributes
  let writer: ObjectWriter

  /// Writes all that is not written yet, once the pages are drawn.
  func assemble(_ drawn: DrawnPages) throws(ExportError) {
    let pageTree = try KeptObjectWriter(drawn: drawn, palette: palette, writer: writer).write()
    let annotations = LinkAnnotations(links, with: writer)
    try PageWriter(pages: document.pages, drawn: drawn, links: annotations, palette: palette, writer: writer).write()
    var structure = StructureWriter(document, drawn.pages, annotations, attributes, writer: writer)
    let structureRoot = try structure.write()
    try annotations.write(on: document.pages, drawn.pages, with: writer)
    let outline = try OutlineWriter(pages: document.pages, markedPages: drawn.pages, writer: writer)
      .write(document.outline)
    let names = try NameTreeWriter(pages: document.pages, markedPages: drawn.pages, writer: writer)
      .write(document.destinations)
    let metadata = try writeMetadata()
    let intents = try OutputIntentWriter(writer: writer).write(for: conformance, palette?.press.condition)
    let record = try RecordWriter(writer: writer).write(document)
    let catalog = try CatalogWriter(document: document, writer: writer).write(
      .init(
        pageTree: pageTree, structure: structureRoot, metadata: metadata, outline: outline, names: names,
        intents: intents, record: record))
    let information = try InformationWriter(writer: writer, isPrinted: palette != nil).write(document.information)
    try writer.finish(root: catalog, information: information)
  }

  /// Writes the XMP metadata and gives the number of their object. They are not compressed, so that programs that know no PDF
  /// can read them too (ISO 19005-2, 6.6).
  private func writeMetadata() throws(ExportError) -> Int {
    let number = writer.reserve()
    let packet = XMPPacket(information: document.information, conformance: conformance)
    try writer.write(stream: number, "/Type/Metadata/Subtype/XML", packet.bytes)
    return number
  }
}
