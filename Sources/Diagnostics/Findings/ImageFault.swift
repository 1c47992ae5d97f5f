import Files

/// Why a picture cannot be printed.
public enum ImageFault: Error, Hashable, Sendable {
  /// There is no such file; `near` is the path of one much like it.
  case missing(near: String?)
  /// The address of a picture was given in place of its path.
  case address
  /// The file lies outside the folders that pictures may lie in.
  case outside
  /// The file cannot be read.
  case unreadable(FileError.Reason)
  /// The file has more than so many bytes.
  case tooManyBytes(limit: Int)
  /// The picture has more than so many pixels.
  case tooManyPixels(width: Int, height: Int, limit: Int)
  /// The bytes begin as no picture that can be printed does.
  case unknownFormat
  /// The file ends before the picture does.
  case truncated
  /// The bytes contradict the format.
  case damaged(Damage)
  /// The picture uses a part of its format that cannot be printed.
  case unsupported(Feature)

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
  }

  /// Parts of formats that cannot be printed.
  public enum Feature: Hashable, Sendable {
    /// A JPEG is neither baseline nor progressive.
    case coding
    /// A JPEG has other than eight bits a sample.
    case bits(Int)
    /// A JPEG has other than one, three or four components.
    case components(Int)
    /// An SVG has neither a width and height nor a viewBox.
    case noSize
  }

  var id: String {
    switch self {
    case .missing, .address: "missing-image"
    case .outside: "outside-image"
    case .unreadable: "unreadable-image"
    case .tooManyBytes, .tooManyPixels: "oversized-image"
    case .unknownFormat: "unknown-image-format"
    case .truncated: "truncated-image"
    case .damaged: "damaged-image"
    case .unsupported: "unsupported-image"
    }
  }
}
