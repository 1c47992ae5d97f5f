import Cairo
import Files
import Frames

/// What decodes pictures: this program, and the libraries and programs that it uses.
enum DecoderVersion {
  /// What the pixels of a format depend on besides the file; nil where nothing decodes it, or nobody knows what does.
  static func version(for format: Document.ImageFile.Format) -> String? {
    guard let program else { return nil }
    switch format {
    case .gif, .jpeg, .png, .webP: return program
    case .avif, .heic: return HEIF.version.map { "\(program) libheif \($0)" }
    case .tiff: return TIFF.version.map { "\(program) libtiff \($0)" }
    case .svg: return ScalableGraphic.version.map { "\(program) librsvg \($0)" }
    case .pdf: return Poppler.version.map { "\(program) \($0)" }
    }
  }

  /// The program, by its file, which is another one for each version, and what it is linked with.
  private static let program = executablePath.flatMap(fileVersion).map { "\($0) \(drawingLibraryVersions)" }
}
