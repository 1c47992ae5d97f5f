import Cairo
import Frames

/// Draws a page as an SVG file: text as outlines, so that it needs no fonts where it is shown.
package struct SVGExporter {
  /// Makes an exporter.
  package init() {}

  /// Page number `index` of the document with its bleed.
  ///
  /// - Precondition: the page exists.
  package func export(_ document: Document, page index: Int) throws(ExportError) -> [UInt8] {
    try withPlainNumbers { () throws(ExportError) in try draw(page: index, of: document) }
  }

  private func draw(page index: Int, of document: Document) throws(ExportError) -> [UInt8] {
    let page = document.pages[index]
    let sink = MemorySink()
    let (surface, context) = try ExportError.drawing { () throws(CairoError) in
      let surface = try SVGSurface(width: page.sheet.width, height: page.sheet.height) { bytes in
        sink.write(bytes)
        return true
      }
      return (surface, try Context(surface))
    }
    let pictures = Pictures(document, pages: index..<(index + 1), for: .svg)
    try Painter(on: context, fonts: TypeCase(document.fonts), pictures: pictures).draw(page)
    try ExportError.drawing { () throws(CairoError) in
      try context.check()
      context.showPage()
      try surface.finish()
    }
    return sink.bytes
  }
}
