import Diagnostics

/// A picture that a file names, looked at and found fit to print.
public struct ImageReference: Hashable, Sendable {
  /// The path of the picture file, as the program can open it.
  public var path: String
  /// What to say to somebody who does not see it.
  public var alt: String?
  /// Where it is named.
  public var place: Place
  /// How its bytes are to be read.
  public var format: Format
  /// How wide it is as stored: pixels, or user units of an SVG.
  public var width: Double
  /// How high it is as stored: pixels, or user units of an SVG.
  public var height: Double
  /// How the stored picture is to be turned, EXIF's 1 (as it is) to 8.
  public var orientation: Int
  /// Whether a JPEG holds four inks.
  public var isCMYK: Bool

  /// Names a picture.
  public init(
    path: String, alt: String? = nil, place: Place, format: Format, width: Double, height: Double,
    orientation: Int = 1, isCMYK: Bool = false
  ) {
    self.path = path
    self.alt = alt
    self.place = place
    self.format = format
    self.width = width
    self.height = height
    self.orientation = orientation
    self.isCMYK = isCMYK
  }

  /// Width through height of the picture as shown, turned as its orientation asks.
  public var aspectRatio: Double { orientation >= 5 ? height / width : width / height }

  /// The picture formats.
  public enum Format: Hashable, Sendable {
    /// Portable Network Graphics.
    case png
    /// JPEG, baseline or progressive, of eight bits.
    case jpeg
    /// Scalable Vector Graphics.
    case svg
  }
}
