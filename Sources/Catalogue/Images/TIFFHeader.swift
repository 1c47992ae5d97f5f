import Diagnostics

/// Reads the header of a TIFF file: its first directory.
///
/// Source: TIFF 6.0, sections 2 and 8.
enum TIFFHeader {
  /// The four bytes that begin a TIFF file, in either order.
  static let signatures: [[UInt8]] = [[0x49, 0x49, 0x2a, 0], [0x4d, 0x4d, 0, 0x2a]]

  /// The size of the first picture, and how it is turned.
  static func read(_ bytes: UnsafeRawBufferPointer) throws(ImageFault) -> ImageHeader {
    guard let directory = TIFFDirectory(bytes) else { throw .truncated }
    guard let width = directory[.width], let height = directory[.height], width > 0, height > 0 else {
      throw .damaged(.noExtent)
    }
    return ImageHeader(
      format: .tiff, width: Double(width), height: Double(height), orientation: directory.orientation ?? 1,
      others: directory.hasNext ? .pages : nil)
  }
}
