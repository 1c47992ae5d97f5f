import Cairo
import Diagnostics
import Files

/// A page of a PDF file, drawn by poppler's `pdftocairo` in a process of its own.
enum PDFPage {
  /// The page as so many pixels, on white.
  static func draw(_ path: String, page: Int, width: Int, height: Int) throws(ImageFault) -> ImageSurface {
    let scale = min(1, Double(mostPixels) / Double(max(width, height)))
    func side(_ pixels: Int) -> String { "\(max(1, Int((Double(pixels) * scale).rounded())))" }
    let arguments = [
      "-png", "-singlefile", "-cropbox", "-f", "\(page)", "-l", "\(page)", "-scale-to-x", side(width), "-scale-to-y",
      side(height),
    ]
    let png: [UInt8]
    do throws(Poppler.Failure) { png = try Poppler.output("pdftocairo", arguments, path, to: "-") } catch {
      throw ImageFault(error)
    }
    do throws(CairoError) {
      return try png.reading { bytes throws(CairoError) in try ImageSurface(png: bytes) }
    } catch {
      throw .damaged(.pages)
    }
  }

  /// On its longer side a page gets no more pixels: those of A1 at 300 dpi.
  private static let mostPixels = 10_000
}
