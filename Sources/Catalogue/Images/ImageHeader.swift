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
  var orientation = 1
  var isCMYK = false

  /// Reads the header of a picture file, whose format follows from its bytes, not from its name.
  ///
  /// The parts of the file are walked through to the end of the picture; nothing is decoded.
  package static func read(_ bytes: UnsafeRawBufferPointer) throws(ImageFault) -> ImageHeader {
    if bytes.starts(with: PNGHeader.signature) { return try PNGHeader.read(bytes) }
    if bytes.starts(with: [0xff, 0xd8, 0xff]) { return try JPEGHeader.read(bytes) }
    if let header = try SVGHeader.read(bytes) { return header }
    throw .unknownFormat(ForeignFormat(bytes))
  }
}
