import Cairo
import Diagnostics
import Frames

/// A format of pixels that a library decodes whole; JPEG has ways of its own (`PictureDecoder`).
package enum PixelFormat: UInt64, CaseIterable, Sendable {
  /// A format, with the number by which processes name it.
  case png = 1
  case gif, webP, tiff, heif

  /// The format of a picture file; nil for JPEG and for what is drawn, PDF pages among it.
  package init?(_ format: Document.ImageFile.Format) {
    switch format {
    case .png: self = .png
    case .gif: self = .gif
    case .webP: self = .webP
    case .tiff: self = .tiff
    case .avif, .heic: self = .heif
    case .jpeg, .svg, .pdf: return nil
    }
  }

  /// Decodes a file; it may be reduced where it still has at least `width` × `height` pixels then.
  func decode(
    _ bytes: UnsafeRawBufferPointer, atLeast width: Int = .max, by height: Int = .max
  ) throws(CairoError) -> ImageSurface {
    switch self {
    case .png: try ImageSurface(png: bytes)
    case .gif: try GIF.decode(bytes)
    case .webP: try WebP.decode(bytes, atLeast: width, by: height)
    case .tiff: try TIFF.decode(bytes)
    case .heif: try HEIF.decode(bytes)
    }
  }

  /// How the colours of a file become those of sRGB; nil where they are that.
  ///
  /// - Throws: when its profile cannot be used.
  func conversion(of bytes: UnsafeRawBufferPointer) throws(CairoError) -> ColorConversion? {
    switch self {
    case .png: try EmbeddedColors.conversion(ofPNG: bytes)
    case .gif: nil
    case .webP: try EmbeddedColors.conversion(through: WebP.profile(in: bytes))
    case .tiff: try EmbeddedColors.conversion(through: TIFF.profile(in: bytes))
    case .heif: try EmbeddedColors.conversion(through: HEIF.profile(in: bytes))
    }
  }

  /// Whether a file has lost something of its pixels already, so that it may be kept as a photograph.
  func isLossy(_ bytes: UnsafeRawBufferPointer) -> Bool {
    switch self {
    case .png, .gif, .tiff: false
    case .webP: WebP.isLossy(bytes)
    case .heif: true
    }
  }

  /// What must be installed to decode such files, and is not; nil where it is.
  var lack: PictureReader? {
    switch self {
    case .png, .gif, .webP: nil
    case .tiff: TIFF.lack == nil ? nil : .libtiff
    case .heif: HEIF.lack == nil ? nil : .libheif
    }
  }

  /// Whether damaged files may break their decoder, so that they are tried in a process of their own.
  var isFragile: Bool {
    switch self {
    case .png, .gif, .webP: false
    case .tiff, .heif: true
    }
  }
}
