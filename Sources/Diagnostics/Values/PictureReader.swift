/// What reads pictures of some formats, and is looked for when there is such a picture.
public enum PictureReader: Hashable, Sendable, CaseIterable {
  /// The library that decodes TIFF.
  case libtiff
  /// The library that decodes AVIF and HEIC.
  case libheif
  /// The programs that read pages of PDF files.
  case poppler
}
