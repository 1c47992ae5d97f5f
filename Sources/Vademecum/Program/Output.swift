/// What a document is written as.
public enum Output: Hashable, Sendable {
  /// One PDF file that conforms to a standard.
  case pdf(Standard = .both)
  /// A PNG picture for each page, with so many pixels in an inch; 144 are 2 for a point.
  case png(resolution: Double = 144)
  /// An SVG picture for each page, with text as outlines.
  case svg
  /// One text that lists everything on the pages and where it stands.
  case dump

  /// An output of a format; `standard` is for PDF, `resolution` for PNG.
  public init(_ format: OutputFormat, standard: Standard = .both, resolution: Double = 144) {
    switch format {
    case .pdf: self = .pdf(standard)
    case .png: self = .png(resolution: resolution)
    case .svg: self = .svg
    case .dump: self = .dump
    }
  }

  /// The format of the files.
  public var format: OutputFormat {
    switch self {
    case .pdf: .pdf
    case .png: .png
    case .svg: .svg
    case .dump: .dump
    }
  }

  /// The standard that the files conform to.
  public var standard: Standard { if case .pdf(let standard) = self { standard } else { .none } }
}
