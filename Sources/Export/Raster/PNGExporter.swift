import Cairo
import Frames

/// Draws a page as a picture of pixels.
package struct PNGExporter {
  /// The pixels in an inch.
  package var resolution: Double
  /// Whether the picture is for a screen at once, and is packed fast rather than small.
  package var isForScreen: Bool
  /// What is kept of pictures from run to run; the file does not depend on it.
  package var pictures: PictureCache?

  /// Makes an exporter; 144 pixels an inch are 2 pixels a point.
  package init(resolution: Double = 144, isForScreen: Bool = false, pictures: PictureCache? = nil) {
    (self.resolution, self.isForScreen, self.pictures) = (resolution, isForScreen, pictures)
  }

  /// Page number `index` of the document, the whole media box on white, as a PNG file.
  ///
  /// - Throws: `ExportError`, also for a resolution that is not above 0 and finite.
  /// - Precondition: the page exists.
  package func export(_ document: Document, page index: Int) throws(ExportError) -> [UInt8] {
    guard resolution > 0, resolution.isFinite else {
      throw .drawing(reason: "a resolution of \(resolution) pixels an inch shows nothing")
    }
    let page = document.pages[index]
    return try ExportError.onPage(page.label) { () throws(ExportError) in
      let (surface, context) = try makeSurface(page.boxes.media.size)
      let scale = resolution / 72
      context.setColor(red: 255, green: 255, blue: 255)
      context.paint()
      context.scale(x: scale, y: scale)
      let pictures = PictureDrawer(document, pages: index..<(index + 1), for: .raster(scale), pictures)
      try Painter(on: context, fonts: FontCache(document.fonts), pictures: pictures).draw(page)
      return try encode(surface, context)
    }
  }

  private func makeSurface(_ sheet: Size) throws(ExportError) -> (ImageSurface, Context) {
    try ExportError.drawing { () throws(CairoError) in
      let surface = try ImageSurface(width: pixels(sheet.width), height: pixels(sheet.height), format: .opaque)
      return (surface, try Context(surface))
    }
  }

  private func encode(_ surface: ImageSurface, _ context: Context) throws(ExportError) -> [UInt8] {
    try ExportError.drawing { () throws(CairoError) in try context.check() }
    let density = UInt32(min(resolution / 0.0254, 1e9).rounded())
    return PNGWriter(pixelsPerMeter: density, effort: isForScreen ? .fast : .small).file(of: surface)
  }

  /// The nearest number of whole pixels. A page 595.28 points wide has 1190.55 pixels at 144 an inch, and the picture 1191.
  private func pixels(_ points: Double) -> Int { max(1, Int(min(points * resolution / 72, 1e9).rounded())) }
}
