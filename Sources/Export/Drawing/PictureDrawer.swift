import Bytes
import Cairo
import Diagnostics
import Files
import Frames

/// Draws the pictures of a document. Files are opened when they are drawn, and pixels are forgotten at the end of the page.
final class PictureDrawer {
  /// What the pictures become part of.
  enum Medium: Equatable {
    /// A PDF file, which takes JPEG files as they are and equal pictures once.
    case pdf
    /// An SVG file, which takes JPEG files as they are.
    case svg
    /// Pixels, so many a point.
    case raster(Double)

    var isRaster: Bool { if case .raster = self { true } else { false } }
  }

  private let files: [Document.ImageFile]
  /// The paths of the fonts of pictures, and the fonts, once a picture has text.
  private let fontPaths: [String]
  private var fonts: ScalableFonts?
  private let uses: [PictureUse]
  private let medium: Medium
  private let cache: PictureCache?
  /// What photographs are printed with; nil where they keep their colours.
  private let printing: PicturePrinting?
  /// The digest of each picture's bytes, once it is known.
  private var digests: [String?]
  /// The extents of the largest uses of the pictures of pixels, by digest.
  private lazy var largestUses = usesByDigest()
  /// The pictures drawn on this page, by digest.
  private var onPage: [String: ImageSurface] = [:]
  /// The pictures that the PDF file holds already, by unique id: surfaces of their size without their pixels.
  private var embedded: [String: ImageSurface] = [:]
  /// The vector pictures that are drawn more than once, by unique id.
  private var recordings: [String: RecordingSurface] = [:]

  /// What is smaller, in points, nobody sees; and cairo cannot invert its scale.
  private static let leastSide = 1e-4

  /// Makes a drawer for the given pages of `document`; `cache` is what is kept from run to run, if anything is.
  init(
    _ document: Document, pages: Range<Int>, for medium: Medium, _ cache: PictureCache?,
    printedBy printing: PicturePrinting? = nil
  ) {
    files = document.images
    fontPaths = document.pictureFonts
    uses = PictureUse.survey(document, pages: pages)
    digests = Array(repeating: nil, count: files.count)
    (self.medium, self.cache, self.printing) = (medium, cache, printing)
  }

  /// Draws a picture in its place.
  func draw(_ picture: FrameItem.Picture, on context: Context) throws(ExportError) {
    let file = files[picture.image]
    guard min(picture.frame.width, picture.frame.height) >= PictureDrawer.leastSide else { return }
    do throws(Failure) {
      context.save()
      context.translate(x: picture.frame.x, y: picture.frame.y)
      context.scale(x: picture.frame.width, y: picture.frame.height)
      context.apply(orientation: file.orientation)
      if file.format == .svg {
        try drawVectors(picture, on: context)
      } else {
        let surface = try raster(picture.image)
        context.fit(surface, width: surface.width, height: surface.height, sharpEdge: medium.isRaster)
      }
      context.restore()
    } catch {
      switch error {
      case .export(let error): throw error
      case .cairo(let error): throw .unreadablePicture(path: file.path, reason: error.reason)
      }
    }
  }

  /// Forgets what only this page needed.
  func endPage() {
    onPage.removeAll(keepingCapacity: true)
  }

  // MARK: Pixels

  /// The picture as a surface to paint. In a PDF file all uses share one object; cairo 1.16 lists it twice among the resources of
  /// a page that shows it twice, which `PDFDictionary` puts right.
  private func raster(_ image: Int) throws(Failure) -> ImageSurface {
    let name = try name(image)
    if let known = onPage[name] { return known }
    let surface: ImageSurface
    if let held = embedded[name] {
      surface = held
    } else {
      surface = try decode(image)
      try cairo { () throws(CairoError) in try surface.attach(uniqueID: name) }
      if medium == .pdf { embedded[name] = try standIn(for: surface, named: name) }
    }
    onPage[name] = surface
    return surface
  }

  /// The surface that is drawn in place of a picture that the file holds already, which cairo finds by its unique id. It has
  /// the picture's size because cairo narrows clips to the extent of what is painted. Its pixels are never touched, so the
  /// system gives them no memory; the surface is kept, since cairo would copy the pixels when it dies.
  private func standIn(for surface: ImageSurface, named uniqueID: String) throws(Failure) -> ImageSurface {
    try cairo { () throws(CairoError) in
      let standIn = try ImageSurface(width: surface.width, height: surface.height, format: .opaque)
      try standIn.attach(uniqueID: uniqueID)
      return standIn
    }
  }

  private func decode(_ image: Int) throws(Failure) -> ImageSurface {
    let digest = try digest(image)
    let decoder = PictureDecoder(
      medium: medium, largest: target(image, named: try name(image)), quality: files[image].printQuality.quality,
      cache: cache, printing: printing)
    if files[image].format == .pdf { return try drawPage(image, digest, decoder) }
    let file = try open(image)
    return try cairo { () throws(CairoError) in try decoder.surface(of: file, files[image], digest: digest) }
  }

  private func drawPage(
    _ image: Int, _ digest: String, _ decoder: PictureDecoder
  ) throws(Failure) -> ImageSurface {
    let (path, page, size) = (files[image].path, files[image].page, decoder.largest)
    return try decoder.surface(ofPage: files[image], digest: digest, failing: Failure.cairo) { () throws(Failure) in
      do throws(ImageFault) { return try PDFPage.draw(path, page: page, width: size.width, height: size.height) } catch
      {
        throw .export(.unusablePicture(path: path, fault: error))
      }
    }
  }

  /// How many pixels the largest use of a picture, or of one that is equal, needs.
  private func target(_ image: Int, named name: String) -> (width: Int, height: Int) {
    var density = Double(files[image].printQuality.dpi) / 72
    if case .raster(let pixels) = medium { density = pixels }
    func pixels(_ length: Double) -> Int { max(1, Int(min((length * density - 1e-6).rounded(.up), 1e6))) }
    let use = largestUses[name] ?? uses[image]
    return (pixels(use.width), pixels(use.height))
  }

  /// The uses of pictures of pixels, those of equal files taken together.
  private func usesByDigest() -> [String: PictureUse] {
    var result: [String: PictureUse] = [:]
    for image in files.indices where uses[image].count > 0 && files[image].format != .svg {
      // What cannot be read is told of where it is drawn.
      guard let name = try? name(image) else { continue }
      result[name, default: PictureUse()].add(uses[image])
    }
    return result
  }

  // MARK: Vectors

  private func drawVectors(_ picture: FrameItem.Picture, on context: Context) throws(Failure) {
    let (image, size) = (picture.image, VectorDrawing.size(of: files[picture.image].size))
    context.scale(x: 1 / size.width, y: 1 / size.height)
    if uses[image].count == 1 || medium != .pdf {
      try drawGraphic(image, on: context)
      return
    }
    let name = try name(image)
    let recording: RecordingSurface
    if let known = recordings[name] {
      recording = known
    } else {
      recording = try cairo { () throws(CairoError) in
        try RecordingSurface(width: size.width, height: size.height)
      }
      try drawGraphic(image, on: cairo { () throws(CairoError) in try Context(recording) })
      recordings[name] = recording
    }
    context.paint(recording)
  }

  private func drawGraphic(_ image: Int, on context: Context) throws(Failure) {
    let (file, size) = (try open(image), VectorDrawing.size(of: files[image].size))
    let failure = { (fault: Gzip.Fault) in
      Failure.export(.unusablePicture(path: self.files[image].path, fault: ImageFault(fault)))
    }
    try file.withBytes { bytes throws(Failure) in
      try Gzip.reading(bytes, limit: ImageFault.unpackedLimit, failure: failure) { bytes throws(Failure) in
        try drawGraphic(bytes, image, size, on: context)
      }
    }
  }

  private func drawGraphic(
    _ bytes: UnsafeRawBufferPointer, _ image: Int, _ size: Size, on context: Context
  ) throws(Failure) {
    let markup: SVGMarkup
    do throws(ImageFault) { markup = try SVGMarkup(bytes) } catch {
      throw .export(.unusablePicture(path: files[image].path, fault: error))
    }
    try markup.withBytes { svg throws(Failure) in
      try cairo { () throws(CairoError) in
        let fonts = markup.hasText ? try openedFonts() : nil
        try ScalableGraphic(svg: svg).draw(
          on: context, width: size.width, height: size.height, fonts: fonts, isIsolated: markup.blends)
      }
    }
  }

  private func openedFonts() throws(CairoError) -> ScalableFonts? {
    if fonts == nil, !fontPaths.isEmpty { fonts = try ScalableFonts(fontPaths) }
    return fonts
  }

  // MARK: Files

  /// Why a picture cannot be drawn; a library's failure does not name the file yet.
  private enum Failure: Error {
    case export(ExportError)
    case cairo(CairoError)
  }

  private func open(_ image: Int) throws(Failure) -> FileContents {
    do throws(FileError) { return try FileContents(files[image].path) } catch {
      throw .export(.unreadablePicture(path: error.path, reason: error.reason.description))
    }
  }

  private func cairo<Result>(_ body: () throws(CairoError) -> Result) throws(Failure) -> Result {
    do throws(CairoError) { return try body() } catch { throw .cairo(error) }
  }

  /// What tells what a picture shows: files with the same bytes show the same, page by page.
  private func name(_ image: Int) throws(Failure) -> String {
    let digest = try digest(image)
    return files[image].page == 1 ? digest : "\(digest)-\(files[image].page)"
  }

  private func digest(_ image: Int) throws(Failure) -> String {
    if let known = digests[image] { return known }
    let digest = try open(image).withBytes(Digest.hexadecimal)
    digests[image] = digest
    return digest
  }
}
