import Bytes
import Files

/// Why a picture cannot be printed.
public enum ImageFault: Error, Hashable, Sendable {
  /// There is no such file; `near` is the path of one much like it.
  case missing(near: String?)
  /// The address of a picture was given in place of its path.
  case address
  /// The file lies outside the folder that pictures may lie in.
  case outside(of: PictureHome)
  /// The file cannot be read.
  case unreadable(FileError.Reason)
  /// The file has no bytes.
  case empty
  /// The file has more than so many bytes.
  case tooManyBytes(limit: Int)
  /// A packed file gives more than so many bytes, which is far more than a picture of its size does.
  case unpacksTooLarge(limit: Int)
  /// The picture has more than so many pixels.
  case tooManyPixels(width: Int, height: Int, limit: Int)
  /// The bytes begin as no picture that can be printed does; they may be those of a kind of file that is known.
  case unknownFormat(ForeignFormat?)
  /// The picture has more than so many pixels on a side.
  case tooLong(width: Int, height: Int, limit: Int)
  /// The file ends before the picture does.
  case truncated
  /// The bytes contradict the format.
  case damaged(Damage)
  /// The picture uses a part of its format that cannot be printed.
  case unsupported(Feature)
  /// The file has no such page; it has so many.
  case noSuchPage(Int, count: Int)
  /// A PDF can be read with a password only.
  case locked
  /// What reads such pictures is not installed.
  case noReader(PictureReader)
  /// A picture cannot be drawn.
  case undrawable(DrawingFault)

  /// What has a folder of pictures.
  public enum PictureHome: Hashable, Sendable {
    /// A catalogue, with its editions.
    case catalogue
    /// A layout.
    case layout
  }

  /// How bytes contradict a format.
  public enum Damage: Hashable, Sendable {
    /// There is an end, and no pixels before it.
    case noPixels
    /// The size is not what comes first.
    case sizeNotFirst
    /// The size is shorter than the format says.
    case shortSize
    /// The picture has no width or no height.
    case noExtent
    /// Pixels come before the size.
    case pixelsBeforeSize
    /// The picture ends before its pixels begin.
    case endBeforePixels
    /// There is no marker where one must be.
    case missingMarker
    /// A segment has no length.
    case noSegmentLength
    /// A page of a PDF cannot be read.
    case pages
    /// What is packed with gzip cannot be unpacked.
    case packing
    /// The pixels cannot be decoded; `reason` is what the library that decodes them says, in its own words.
    case pixels(reason: String?)
  }

  /// Parts of formats that cannot be printed.
  public enum Feature: Hashable, Sendable {
    /// A JPEG is neither baseline nor progressive.
    case coding
    /// A JPEG has other than eight bits a sample.
    case bits(Int)
    /// A JPEG has other than one, three or four components.
    case components(Int)
    /// A JPEG has more than so many scans.
    case scans(limit: Int)
    /// An SVG has neither a width and height nor a viewBox.
    case noSize
    /// The viewBox of an SVG without a width and height is not four numbers, the last two above zero.
    case viewBox(String)
    /// The width or height of an SVG is no length.
    case noLength(String)
    /// An SVG or a page of a PDF is not between so many units wide and high.
    case extent(ClosedRange<Double>)
    /// An SVG is written in another encoding than one that extends ASCII.
    case encoding(String)
  }

  /// A packed SVG may have no more bytes than this, unpacked: 64 MB.
  package static let unpackedLimit = 64 << 20

  /// Why a picture cannot be drawn.
  public enum DrawingFault: Hashable, Sendable {
    /// The library that draws SVG is not installed, or too old.
    case noLibrary(String)
    /// The library that draws SVG refuses it; what it says, in its own words.
    case refused(String)
    /// The markup is not well-formed XML.
    case markup
    /// It uses an entity that it does not declare as plain text.
    case entity(String)
    /// Its entities stand for more than so many bytes.
    case entities(limit: Int)
    /// The pictures in it have more than so many pixels.
    case pixels(limit: Int)
    /// A number is too large to be drawn.
    case number(String)
    /// Elements lie more than so many deep.
    case depth(limit: Int)
    /// Elements refer to each other so often that more than so many are drawn.
    case references(limit: Int)
    /// Drawing takes more than so many seconds.
    case time(seconds: Int)
    /// The library that draws or decodes it breaks down.
    case breakdown
  }

  var id: String {
    switch self {
    case .missing, .address: "missing-image"
    case .noSuchPage: "no-such-page"
    case .locked: "locked-image"
    case .outside: "outside-image"
    case .unreadable: "unreadable-image"
    case .empty: "empty-image"
    case .tooManyBytes, .unpacksTooLarge, .tooManyPixels, .tooLong: "oversized-image"
    case .unknownFormat: "unknown-image-format"
    case .truncated: "truncated-image"
    case .damaged: "damaged-image"
    case .unsupported: "unsupported-image"
    case .noReader: "no-picture-reader"
    case .undrawable: "undrawable-image"
    }
  }
}

extension ImageFault {
  /// What keeps a packed picture from being unpacked.
  package init(_ fault: Gzip.Fault) {
    self =
      switch fault {
      case .damaged: .damaged(.packing)
      case .tooLarge(let limit): .unpacksTooLarge(limit: limit)
      }
  }

  /// What keeps a page of a PDF from being read.
  package init(_ failure: Poppler.Failure) {
    self =
      switch failure {
      case .missing: .noReader(.poppler)
      case .late(let seconds): .undrawable(.time(seconds: seconds))
      case .breakdown: .undrawable(.breakdown)
      case .words(let words): words.contains("Incorrect password") ? .locked : .damaged(.pages)
      }
  }
}
