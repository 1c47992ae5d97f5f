import Cairo
import Diagnostics
import Frames

/// How SVG pictures are drawn: in documents, and before that to try them.
package enum VectorDrawing {
  /// The size in which a picture of the given size is drawn, before it is fitted into its frame. Its masks and filters become
  /// pixels of about this size.
  static func size(of picture: Size) -> Size {
    let scale = min(1, largestSide / max(picture.width, picture.height))
    return Size(width: picture.width * scale, height: picture.height * scale)
  }

  private static let largestSide = 2000.0

  /// Draws an SVG that was taken apart as a document would do it, its texts in fonts of the files at those paths, and drops what
  /// comes of it; what is wrong, or nil.
  package static func trial(
    _ svg: UnsafeRawBufferPointer, width: Double, height: Double, fonts: [String]
  ) -> ImageFault.DrawingFault? {
    let size = size(of: Size(width: width, height: height))
    do throws(CairoError) {
      if let lack = ScalableGraphic.lack { return .noLibrary(lack.reason) }
      let fonts = fonts.isEmpty ? nil : try ScalableFonts(fonts)
      let surface = try PDFSurface(width: size.width, height: size.height) { _ in true }
      let context = try Context(surface)
      let recording = try RecordingSurface(width: size.width, height: size.height)
      let recorder = try Context(recording)
      try ScalableGraphic(svg: svg).draw(on: recorder, width: size.width, height: size.height, fonts: fonts)
      try recorder.check()
      // What is drawn once is drawn from the file, what is drawn more often from a recording.
      try ScalableGraphic(svg: svg).draw(on: context, width: size.width, height: size.height, fonts: fonts)
      context.paint(recording)
      try context.check()
      try surface.finish()
      return nil
    } catch {
      return .refused(error.reason)
    }
  }
}
