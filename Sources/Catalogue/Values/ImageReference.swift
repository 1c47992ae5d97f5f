import Diagnostics
import Files

/// A picture file that the data name, inspected and fit to print.
public struct ImageReference: Sendable {
  /// The path of the picture file, as the program can open it.
  public var path: String
  /// The alternative text, for readers who do not see the picture; nil when its author gives none.
  public var alt: String?
  /// How it meets a frame of other proportions, whatever the layout says; nil to leave it to the layout.
  public var fit: Fit?
  /// What must stay in view where it is cropped; nil for its middle.
  public var focus: Focus?
  /// Which page of a PDF it is, from 1; 1 for other files.
  public var page: Int
  /// Where it is named.
  public var place: Place
  /// Its format.
  public var format: Format
  /// How wide it is as stored: pixels, or user units of an SVG.
  public var width: Double
  /// How high it is as stored: pixels, or user units of an SVG.
  public var height: Double
  /// How the stored picture is to be rotated and mirrored, by the values of EXIF: 1 (as it is) to 8.
  public var orientation: Int
  /// Whether a JPEG is in CMYK.
  public var isCMYK: Bool

  /// Names a picture file. What is in it is found out when the edition that names it is checked.
  ///
  /// - Parameter path: its path, as the program can open it; the file must lie in the edition's folder or its catalogue's.
  /// - Parameter page: the page of a PDF.
  public init(_ path: String, alt: String? = nil, fit: Fit? = nil, focus: Focus? = nil, page: Int = 1) {
    self.init(path: path, alt: alt, fit: fit, place: Place(file: ""), format: .png, width: 0, height: 0)
    (self.focus, self.page) = (focus, page)
  }

  /// Takes what is known of a picture.
  public init(
    path: String, alt: String? = nil, fit: Fit? = nil, place: Place, format: Format, width: Double, height: Double,
    orientation: Int = 1, isCMYK: Bool = false
  ) {
    self.path = path
    self.alt = alt
    self.fit = fit
    focus = nil
    page = 1
    self.place = place
    self.format = format
    self.width = width
    self.height = height
    self.orientation = orientation
    self.isCMYK = isCMYK
  }

  /// Width through height of the picture as shown, turned as its orientation asks.
  public var aspectRatio: Double { orientation >= 5 ? height / width : width / height }

  /// How a picture meets a frame of other proportions.
  public enum Fit: String, Hashable, Sendable, CaseIterable {
    /// It is shown whole, as a logo must be.
    case whole
    /// It fills the frame, and is cropped.
    case crop
  }

  /// A spot of a picture as it is seen.
  public struct Focus: Hashable, Sendable {
    /// How far from the left and from the top it lies, from 0 to 1.
    public var x, y: Double

    /// Names a spot.
    public init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
  }

  /// The picture formats.
  public enum Format: Hashable, Sendable {
    /// Portable Network Graphics.
    case png
    /// JPEG, baseline or progressive, of eight bits.
    case jpeg
    /// Scalable Vector Graphics, packed (SVGZ) or not.
    case svg
    /// Graphics Interchange Format, whose first frame is printed.
    case gif
    /// WebP, with losses or without; of an animation the first frame is printed.
    case webP
    /// Tagged Image File Format, whose first page is printed.
    case tiff
    /// AV1 Image File Format.
    case avif
    /// High Efficiency Image File Format, as phones write it.
    case heic
    /// A page of a PDF file.
    case pdf
  }
}

extension ImageReference: Hashable {
  /// By what they say, wherever it stands.
  public static func == (left: ImageReference, right: ImageReference) -> Bool {
    left.path == right.path && left.alt == right.alt && left.fit == right.fit && left.focus == right.focus
      && left.page == right.page && left.format == right.format
      && left.width == right.width && left.height == right.height && left.orientation == right.orientation
      && left.isCMYK == right.isCMYK
  }

  /// By what it says.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(alt)
  }
}

extension ImageReference {
  /// Its path from the folder of the file that names it, as data name it.
  package var nameInData: String {
    let folder = directory(of: place.file)
    if path.hasPrefix(folder + "/") { return String(path.dropFirst(folder.count + 1)) }
    return relativePath(to: path, from: folder)
  }
}
