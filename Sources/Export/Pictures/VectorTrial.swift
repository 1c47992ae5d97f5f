import Cairo
import Diagnostics
import Frames

/// An SVG that was taken apart, to be drawn once as a document would do it.
package struct VectorTrial {
  /// The SVG.
  package var svg: UnsafeRawBufferPointer
  /// The units that it is fitted into.
  package var width, height: Double
  /// The paths of the files in whose fonts its texts are set; without any, in those of the system.
  package var fonts: [String]
  /// Whether its elements blend with each other, and with nothing behind them.
  package var isIsolated: Bool

  /// Takes an SVG.
  package init(
    _ svg: UnsafeRawBufferPointer, width: Double, height: Double, fonts: [String] = [], isIsolated: Bool = false
  ) {
    (self.svg, self.width, self.height) = (svg, width, height)
    (self.fonts, self.isIsolated) = (fonts, isIsolated)
  }

  /// Draws it, and drops what comes of it.
  package func outcome() -> TrialOutcome {
    if let lack = ScalableGraphic.lack { return .failed(.noLibrary(lack.reason)) }
    do throws(CairoError) {
      let size = VectorDrawing.size(of: Size(width: width, height: height))
      let fonts = fonts.isEmpty ? nil : try ScalableFonts(fonts)
      let surface = try PDFSurface(width: size.width, height: size.height) { _ in true }
      let context = try Context(surface)
      let recording = try RecordingSurface(width: size.width, height: size.height)
      let recorder = try Context(recording)
      try draw(on: recorder, size, fonts)
      try recorder.check()
      // What is drawn once is drawn from the file, what is drawn more often from a recording.
      try draw(on: context, size, fonts)
      context.paint(recording)
      try context.check()
      try surface.finish()
      return try recording.isBlank(width: size.width, height: size.height) ? .blank : .drawn
    } catch {
      return .failed(.refused(error.reason))
    }
  }

  private func draw(on context: Context, _ size: Size, _ fonts: ScalableFonts?) throws(CairoError) {
    try ScalableGraphic(svg: svg).draw(
      on: context, width: size.width, height: size.height, fonts: fonts, isIsolated: isIsolated)
  }
}
