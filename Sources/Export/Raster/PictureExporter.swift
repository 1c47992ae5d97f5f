import Cairo
import Frames

/// Makes of a picture file of any format one that browsers and readers of books show: pixels on white, without what the file says
/// besides, such as where a photograph was taken.
package struct PictureExporter {
  /// The longest side that a picture gets, in pixels; one of fewer pixels is not enlarged.
  package var longestSide: Double
  /// The paths of the fonts that texts of drawings are set in.
  package var fonts: [String]
  /// What is kept of pictures from run to run; the file does not depend on it.
  package var pictures: PictureCache?

  /// Makes an exporter.
  package init(longestSide: Double, fonts: [String] = [], pictures: PictureCache? = nil) {
    (self.longestSide, self.fonts, self.pictures) = (longestSide, fonts, pictures)
  }

  /// A picture as a file.
  package struct File: Hashable, Sendable {
    /// The bytes.
    package var bytes: [UInt8]
    /// Whether it is a JPEG file; else it is a PNG file.
    package var isJPEG: Bool
    /// Its pixels.
    package var width, height: Int
  }

  /// The quality of photographs, of 100: what is lost is hardly seen at twice the density of usual screens.
  private static let quality = 82

  /// Whichever is smaller of the picture as a PNG and as a JPEG file.
  package func export(_ image: Document.ImageFile) throws(ExportError) -> File {
    let shown =
      image.orientation >= 5 ? Size(width: image.size.height, height: image.size.width) : image.size
    let isDrawn = image.format == .svg || image.format == .pdf
    let longest = max(shown.width, shown.height)
    guard longest > 0 else { throw .drawing(reason: "a picture without extent shows nothing") }
    let scale = isDrawn ? longestSide / longest : min(1, longestSide / longest)
    let (width, height) = (max(1, (shown.width * scale).rounded()), max(1, (shown.height * scale).rounded()))
    let surface = try draw(image, width: width, height: height)
    let png = PNGWriter(pixelsPerMeter: 5669, effort: .small).file(of: surface)
    let jpeg = try ExportError.drawing { () throws(CairoError) in
      try JPEG.encode(surface, quality: PictureExporter.quality, .quarter)
    }
    let isJPEG = jpeg.buffer.count < png.count
    return File(
      bytes: isJPEG ? Array(jpeg.buffer) : png, isJPEG: isJPEG, width: surface.width, height: surface.height)
  }

  /// The picture on a page of its own size, a pixel a point.
  private func draw(_ image: Document.ImageFile, width: Double, height: Double) throws(ExportError) -> ImageSurface {
    let frame = Rect(x: 0, y: 0, width: width, height: height)
    let document = Document(
      information: Document.Information(title: "", language: ""),
      fonts: fonts.map { Document.FontFile(path: $0, unitsPerEm: 1000) }, images: [image],
      pages: [
        Page(
          size: frame.size, label: "1",
          frames: [Frame(tag: .artifact(.layout), items: [.image(FrameItem.Picture(image: 0, frame: frame))])])
      ])
    let (surface, context) = try ExportError.drawing { () throws(CairoError) in
      let surface = try ImageSurface(width: Int(width), height: Int(height), format: .opaque)
      return (surface, try Context(surface))
    }
    context.setColor(red: 255, green: 255, blue: 255)
    context.paint()
    let drawer = PictureDrawer(document, pages: 0..<1, for: .raster(1), pictures)
    try Painter(on: context, fonts: FontCache([]), pictures: drawer).draw(document.pages[0])
    try ExportError.drawing { () throws(CairoError) in try context.check() }
    return surface
  }
}
