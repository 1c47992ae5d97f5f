import Cairo
import Frames

/// What the colours of a document become on a press, for those who look at its pages before they are printed.
package struct PressInks: Sendable {
  private let palette: InkPalette

  /// Takes a press.
  ///
  /// - Throws: when its profile cannot be used.
  package init(_ press: Press) throws(ExportError) {
    palette = try ExportError.drawing { () throws(CairoError) in try InkPalette(press, withPixels: false) }
  }

  /// The press.
  package var press: Press { palette.press }

  /// The process inks of a colour, or of what stands in for an ink of its own.
  package func mix(of color: Color) -> InkMix { palette.ink(color.components).mix }

  /// Likewise of letters of a colour.
  package func mix(ofLetters color: Color) -> InkMix { palette.ink(ofLetters: color.components).mix }
}

extension Color {
  /// Red, green and blue from 0 to 1.
  fileprivate var components: SIMD3<Double> { SIMD3(Double(red), Double(green), Double(blue)) / 255 }
}
