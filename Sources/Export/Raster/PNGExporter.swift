import Cairo
import Files
import Frames

/// Draws a page as a picture of pixels.
package struct PNGExporter {
  /// The pixels in an inch.
  package var resolution: Double

  /// Makes an exporter; 144 pixels an inch are two a point.
  package init(resolution: Double = 144) { self.resolution = resolution }

  /// Page number `index` of the document with its bleed, on white, as a PNG file.
  ///
  /// - Precondition: the page exists, and the resolution is above 0.
  package func export(_ document: Document, page index: Int) throws(ExportError) -> [UInt8] {
    precondition(resolution > 0, "a resolution of \(resolution) pixels an inch shows nothing")
    let page = document.pages[index]
    let scale = resolution / 72
    let (surface, context) = try ExportError.drawing { () throws(CairoError) in
      let surface = try ImageSurface(
        width: pixels(page.sheet.width), height: pixels(page.sheet.height), format: .opaque)
      return (surface, try Context(surface))
    }
    context.setColor(red: 255, green: 255, blue: 255)
    context.paint()
    context.scale(x: scale, y: scale)
    let pictures = Pictures(document, pages: index..<(index + 1), for: .raster(scale))
    try Painter(on: context, fonts: TypeCase(document.fonts), pictures: pictures).draw(page)
    let sink = MemorySink()
    try ExportError.drawing { () throws(CairoError) in
      try context.check()
      try surface.writePNG { bytes in
        sink.write(bytes)
        return true
      }
    }
    return sink.bytes
  }

  /// The whole pixels that hold `points`. A page of 595.28 points has 1190.55 of them at 144 an inch, and the sheet ends
  /// where the nearest one does.
  private func pixels(_ points: Double) -> Int { max(1, Int((points * resolution / 72).rounded())) }
}
