import Catalogue
import Frames

/// A picture with its alternative text.
package struct ImageSource: Hashable, Sendable {
  /// The file.
  package var file: Document.ImageFile
  /// The alternative text; nil when nobody has written one.
  package var alternative: String?
  /// The language of that (BCP 47).
  package var language: String
  /// How its author wants it to meet a frame of other proportions; nil to leave it to the layout.
  package var fit: ImageReference.Fit?
  /// What must stay in view where it is cropped; nil for its middle.
  package var focus: ImageReference.Focus?
}

extension ImageSource {
  /// The picture that an author names, and describes in a language.
  package init(_ reference: ImageReference, in language: String) {
    file = Document.ImageFile(
      path: reference.path, format: .init(reference.format),
      size: Size(width: reference.width, height: reference.height),
      orientation: reference.orientation, isCMYK: reference.isCMYK)
    file.page = reference.page
    alternative = reference.alt
    self.language = language
    (fit, focus) = (reference.fit, reference.focus)
  }
}

extension Document.ImageFile.Format {
  /// The format of a picture that the data name.
  package init(_ format: ImageReference.Format) {
    self =
      switch format {
      case .png: .png
      case .jpeg: .jpeg
      case .svg: .svg
      case .gif: .gif
      case .webP: .webP
      case .tiff: .tiff
      case .avif: .avif
      case .heic: .heic
      case .pdf: .pdf
      }
  }
}
