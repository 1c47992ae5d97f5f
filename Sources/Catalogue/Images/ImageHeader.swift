import Bytes
import Diagnostics
import Reading

/// What a picture file says of the picture in its header.
package struct ImageHeader: Equatable {
  /// The format, which follows from the bytes.
  package var format: ImageReference.Format
  /// The width in pixels or in units of the SVG, before it is turned.
  package var width: Double
  /// The height, likewise.
  package var height: Double
  /// How it is to be turned and mirrored, by the values of Exif.
  package var orientation = 1
  var isCMYK = false
  /// What the file holds beside this picture.
  package var others: PictureSeries?

  /// A picture may have no more pixels than this: 100 megapixels.
  package static let pixelLimit = 100_000_000
  /// A picture may have no more pixels on a side than this: what cairo draws.
  package static let sideLimit = 32_767

  /// Reads the header of a picture file, whose format follows from its bytes, not from its name.
  ///
  /// The parts of the file are walked through to the end of the picture; nothing is decoded.
  package static func read(_ bytes: UnsafeRawBufferPointer) throws(ImageFault) -> ImageHeader {
    if bytes.isEmpty { throw .empty }
    if bytes.starts(with: PNGHeader.signature) { return try PNGHeader.read(bytes) }
    if bytes.starts(with: [0xff, 0xd8, 0xff]) { return try JPEGHeader.read(bytes) }
    if bytes.starts(with: GIFHeader.signature) { return try GIFHeader.read(bytes) }
    if WebPHeader.begins(bytes) { return try WebPHeader.read(bytes) }
    if TIFFHeader.signatures.contains(where: { bytes.starts(with: $0) }) { return try TIFFHeader.read(bytes) }
    if let format = HEIFHeader.format(bytes) { return try HEIFHeader.read(bytes, as: format) }
    let svg = try Gzip.reading(bytes, limit: ImageFault.unpackedLimit, failure: ImageFault.init) {
      bytes throws(ImageFault) in try SVGHeader.read(bytes)
    }
    if let svg { return svg }
    if isWideMarkup(bytes) { throw .unsupported(.encoding("UTF-16")) }
    throw .unknownFormat(ForeignFormat(bytes))
  }

  /// Whether the bytes are those of an SVG with two bytes a letter.
  private static func isWideMarkup(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let marks: [[UInt8]] = [[0xff, 0xfe], [0xfe, 0xff], [0x3c, 0], [0, 0x3c]]
    guard marks.contains(where: { bytes.starts(with: $0) }) else { return false }
    return String(decoding: bytes.prefix(8192).filter { $0 != 0 }, as: UTF8.self).contains("<svg")
  }
}
