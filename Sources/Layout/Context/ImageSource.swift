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
}

extension ImageSource {
  /// The picture that an author names, and describes in a language.
  init(_ reference: ImageReference, in language: String) {
    let format: Document.ImageFile.Format =
      switch reference.format {
      case .png: .png
      case .jpeg: .jpeg
      case .svg: .svg
      }
    file = Document.ImageFile(
      path: reference.path, format: format, size: Size(width: reference.width, height: reference.height),
      orientation: reference.orientation, isCMYK: reference.isCMYK)
    alternative = reference.alt
    self.language = language
    fit = reference.fit
  }
}
