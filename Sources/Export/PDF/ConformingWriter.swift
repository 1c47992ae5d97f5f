import Cairo
import Files
import Frames
import Threads

/// Writes a document as a PDF file that meets standards: cairo draws the pages, everything else is written here.
final class ConformingWriter {
  private let document: Document
  private let conformance: Conformance
  private let writer: ObjectWriter
  private let pages: PageHandover
  private let surface: PDFSurface
  private let context: Context
  private let painter: MarkedPainter
  private let palette: InkPalette?
  private var links: [LinkAnnotation] = []
  private var attributes: StructureAttributes
  private let letsGoOfPages: Bool

  /// Starts a file. With `letsGoOfPages` their frames are let go as they are drawn.
  ///
  /// - Throws: `ExportError.lacking` before anything is written, when the document lacks what the standards demand.
  init(
    _ document: Document, _ conformance: Conformance, _ press: Press?, _ pictures: PictureCache?, threads: Int,
    letsGoOfPages: Bool = false, to sink: any ByteSink
  ) throws(ExportError) {
    let shortcomings = conformance.shortcomings(of: document)
    guard shortcomings.isEmpty else { throw .lacking(shortcomings) }
    let media = document.pages[0].boxes.media
    writer = try ObjectWriter(sink)
    palette = try press.map { press throws(ExportError) in
      try ExportError.drawing { () throws(CairoError) in try InkPalette(press) }
    }
    // One draws.
    let reader = CairoPageReader(threads: threads - 1, palette: palette, to: writer)
    let pages = PageHandover(to: reader, pageCount: document.pages.count, threads: threads)
    let (surface, context) = try ExportError.drawing { () throws(CairoError) in
      let surface = try PDFSurface(width: media.width, height: media.height) { bytes in
        pages.take(bytes)
        return true
      }
      return (surface, try Context(surface))
    }
    surface.writeObjectsSeparately()
    painter = MarkedPainter(document, pictures, on: context, printedBy: palette)
    attributes = StructureAttributes(document.structure)
    (self.document, self.conformance, self.letsGoOfPages) = (document, conformance, letsGoOfPages)
    (self.pages, self.surface, self.context) = (pages, surface, context)
  }

  /// After so many pages a few megabytes can be given back, which takes as long as a few pages.
  private static let pagesBetweenTrims = 1024

  /// Writes the file, and tells `progress` after each page how many are drawn.
  func write(_ recorder: (any RecordMaker)?, _ progress: (Int) -> Void) throws(ExportError) {
    // What was let go lies between what stays.
    let isLong = letsGoOfPages && document.pages.count >= ConformingWriter.pagesBetweenTrims
    for index in document.pages.indices {
      if isLong, index.isMultiple(of: ConformingWriter.pagesBetweenTrims) { Heaps.trim() }
      let page = document.pages[index]
      let frames = page.frames
      if letsGoOfPages { page.letGoOfFrames() }
      recorder?.take(page, frames)
      attributes.look(at: frames)
      try drawPage(index, frames)
      progress(index + 1)
    }
    try ExportError.drawing(surface.finish)
    let drawn = try pages.finish()
    if letsGoOfPages, document.pages.count >= PDFExporter.fewestPagesForThreads { Heaps.trim() }
    var document = document
    if let recorder { document.packedRecord = EmbeddedRecord.packed(by: writer.deflater, recorder.write) }
    if isLong { Heaps.trim() }
    try PDFAssembler(
      document: document, conformance: conformance, palette: palette, links: links, attributes: attributes,
      writer: writer
    ).assemble(drawn)
  }

  private func drawPage(_ index: Int, _ frames: [Frame]) throws(ExportError) {
    let page = document.pages[index]
    let media = page.boxes.media
    surface.setSize(width: media.width, height: media.height)
    try ExportError.onPage(page.label) { () throws(ExportError) in
      try painter.draw(page, frames) { link, tag, transform in add(link, tag, transform, to: index) }
      context.showPage(.loose)
      try ExportError.drawing(context.check)
    }
    try pages.take(
      CairoPageReader.PendingPage(marks: painter.marks, grid: SentinelGrid(page.boxes), boxes: page.boxes))
  }

  private func add(_ link: FrameItem.Link, _ tag: Tag, _ transform: Transform, to index: Int) {
    if case .page(let page, _) = link.target {
      precondition(document.pages.indices.contains(page), "a link leads to page \(page) of \(document.pages.count)")
    }
    painter.note(link: links.count, of: tag)
    links.append(
      LinkAnnotation(
        page: index, area: link.area.transformed(by: transform),
        corners: transform.keepsRectangles ? nil : link.area.corners.map(transform.apply), target: link.target,
        description: link.description))
  }
}
