import Bytes
import Cairo
import Diagnostics
import Files
import Threads

/// Tries whether a picture can be drawn, by decoding or drawing all of it once.
package enum PictureTrial {
  /// Whether the colours of a picture are printed as its file says.
  package enum Colors {
    /// They are: by its profile, or as those of sRGB where there is none.
    case known
    /// Its profile is damaged, or one of other pixels.
    case unknown
  }

  /// Decodes the pixels of the file at `path`, which is of that format and size; those of a fragile format by `decode`, if any.
  @discardableResult package static func tryPixels(
    _ path: String, _ format: PixelFormat, width: Double, height: Double,
    _ decode: ((PixelTrial) -> TrialOutcome)? = nil
  ) throws(ImageFault) -> Colors {
    if let lack = format.lack { throw .noReader(lack) }
    return try read(path) { bytes throws(ImageFault) in
      let trial = PixelTrial(bytes, format, width: width, height: height)
      func outcome() -> TrialOutcome { format.isFragile ? decode?(trial) ?? trial.outcome() : trial.outcome() }
      // Pixels take four bytes each, however small the file is: those of large pictures are in memory one after the other.
      switch width * height > largePicture ? turn.withLock({ _ in outcome() }) : outcome() {
      case .failed(.refused(let reason)): throw .damaged(.pixels(reason: format == .png ? nil : reason))
      case .failed(let fault): throw .undrawable(fault)
      case .drawn, .blank: break
      }
      return colors { () throws(CairoError) in try format.conversion(of: bytes) }
    }
  }

  /// Draws the page of the PDF file at `path`, which has that size in points, once.
  package static func tryPage(_ path: String, page: Int, width: Double, height: Double) throws(ImageFault) {
    // Whoever opens the file through `Files` notes it: the program that draws does not.
    try read(path) { _ in }
    let scale = min(1, mostPointsTried / max(width, height))
    _ = try PDFPage.draw(
      path, page: page, width: max(1, Int(width * scale)), height: max(1, Int(height * scale)))
  }

  /// Points on the longer side of a page that is tried.
  private static let mostPointsTried = 1000.0

  /// Pictures of more pixels are decoded one at a time.
  private static let largePicture = 1e7
  private static let turn = Mutex(())

  private static func decodes(_ bytes: UnsafeRawBufferPointer) -> Bool { (try? ImageSurface(png: bytes)) != nil }

  /// Decodes the pixels of the JPEG file at `path`.
  @discardableResult package static func tryJPEG(_ path: String) throws(ImageFault) -> Colors {
    try read(path) { bytes throws(ImageFault) in
      do throws(CairoError) { _ = try JPEGVerdicts.verdict(on: bytes) } catch {
        // Libjpeg goes on with grey where the file ends.
        let isCut = error.reason.contains("premature end of data") && !endsPicture(bytes)
        throw isCut ? .truncated : .damaged(.pixels(reason: error.reason))
      }
      return colors { () throws(CairoError) in
        try EmbeddedColors.conversion(ofJPEG: bytes, JPEG.header(of: bytes).components)
      }
    }
  }

  private static func colors(_ conversion: () throws(CairoError) -> ColorConversion?) -> Colors {
    do throws(CairoError) { _ = try conversion() } catch { return .unknown }
    return .known
  }

  /// Whether the marker of the end stands in a JPEG file.
  private static func endsPicture(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let end: [UInt8] = [0xff, 0xd9]
    return end.withUnsafeBytes { bytes.firstIndex(of: $0) != nil }
  }

  /// Takes the SVG file at `path` apart and draws it by `draw`, its texts in fonts of the files at those paths. Gives what of it is
  /// not drawn as it says; without fonts, nothing about its texts.
  package static func trySVG(
    _ path: String, width: Double, height: Double, fonts: [String], _ draw: (VectorTrial) -> TrialOutcome
  ) throws(ImageFault) -> [LocatedDrawingLoss] {
    try read(path) { bytes throws(ImageFault) in
      try Gzip.reading(bytes, limit: ImageFault.unpackedLimit, failure: ImageFault.init) { bytes throws(ImageFault) in
        try losses(of: SVGMarkup(bytes), width: width, height: height, fonts: fonts, draw)
      }
    }
  }

  private static func losses(
    of markup: SVGMarkup, width: Double, height: Double, fonts: [String], _ draw: (VectorTrial) -> TrialOutcome
  ) throws(ImageFault) -> [LocatedDrawingLoss] {
    let fonts = markup.hasText ? fonts : []
    let outcome = markup.withBytes {
      draw(VectorTrial($0, width: width, height: height, fonts: fonts, isIsolated: markup.blends))
    }
    if case .failed(let fault) = outcome { throw .undrawable(explained(fault, markup)) }
    var losses = markup.losses
    if outcome == .blank { losses.add(.everything, line: 1) }
    for picture in markup.pictures where !isSound(picture) { losses.add(.picture, line: picture.line) }
    let scalableFonts = fonts.isEmpty ? nil : try? ScalableFonts(fonts)
    return SVGSurvey.losses(of: markup.drawing, beside: losses, fonts: scalableFonts).all
  }

  /// A fault in other words than the library's, where the cause is known.
  private static func explained(_ fault: ImageFault.DrawingFault, _ markup: SVGMarkup) -> ImageFault.DrawingFault {
    if case .refused = fault, let name = markup.undeclaredEntity { .entity(name) } else { fault }
  }

  /// Whether the pixels of a picture in an SVG can be decoded.
  private static func isSound(_ picture: EmbeddedPicture) -> Bool {
    guard let bytes = picture.bytes else { return false }
    return bytes.withUnsafeBytes { bytes in
      switch picture.format {
      case .png: turn.withLock { _ in decodes(bytes) }
      case .jpeg: (try? JPEGVerdicts.verdict(on: bytes)) != nil
      case nil: false
      }
    }
  }

  private static func read<Result>(
    _ path: String, _ body: (UnsafeRawBufferPointer) throws(ImageFault) -> Result
  ) throws(ImageFault) -> Result {
    let file: FileContents
    do throws(FileError) { file = try FileContents(path) } catch { throw .unreadable(error.reason) }
    return try file.withBytes(body)
  }
}
