import Cairo
import Diagnostics

/// A file of pixels, to be decoded once.
package struct PixelTrial {
  /// The file.
  package var bytes: UnsafeRawBufferPointer
  /// Its format.
  package var format: PixelFormat
  /// The pixels that its header says it has.
  package var width, height: Double

  /// Takes a file.
  package init(_ bytes: UnsafeRawBufferPointer, _ format: PixelFormat, width: Double, height: Double) {
    (self.bytes, self.format, self.width, self.height) = (bytes, format, width, height)
  }

  /// Decodes it, and drops its pixels.
  package func outcome() -> TrialOutcome {
    do throws(CairoError) {
      let surface = try format.decode(bytes)
      let isAsSaid = (Double(surface.width), Double(surface.height)) == (width, height)
      return isAsSaid ? .drawn : .failed(.refused("they are \(surface.width) × \(surface.height)"))
    } catch {
      return .failed(.refused(error.reason))
    }
  }
}
