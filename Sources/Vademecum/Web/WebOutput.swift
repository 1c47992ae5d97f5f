import Web

/// What an edition is written as for the web and for readers of books.
public enum WebOutput: Hashable, Sendable {
  /// One HTML file that needs no other: with search, and with its pictures in it.
  case page
  /// A book for readers of books, in EPUB 3.3.
  case book
  /// A folder of pages, one a section and one a resource, with data for other programs; `address` is where it will be published, such
  /// as `https://example.org/catalogue/`, if that is known.
  case site(address: String? = nil)

  /// The form that the ending of a path names: `.html`, `.htm` or `.epub`; nil when it names none.
  public init?(ending path: String) {
    let name = path.lowercased()
    if name.hasSuffix(".html") || name.hasSuffix(".htm") {
      self = .page
    } else if name.hasSuffix(".epub") {
      self = .book
    } else {
      return nil
    }
  }

  /// Whether a path in the folder of a site is one that its own files may have.
  package static func siteHolds(_ path: String) -> Bool { Site.holds(path) }
}

/// A file for the web.
public struct WebFile: Hashable, Sendable {
  /// Its path in the folder of a site; empty for a page or a book, which is one file.
  public var path: String
  /// Its bytes.
  public var bytes: [UInt8]
}

/// A file of the same edition that a page for the web leads to, with what it is and how large.
public struct WebDownload: Hashable, Sendable {
  /// Its path from the page, or from the folder of the site.
  public var path: String
  /// What it is.
  public var format: Format
  /// How many bytes it has.
  public var size: Int

  /// What a file is.
  public enum Format: Hashable, Sendable {
    /// The pages, made to a standard.
    case pdf(Standard)
    /// A book for readers of books.
    case epub
  }

  /// Names a file; it should be there, since pages lead to it.
  ///
  /// - Parameters:
  ///   - path: its path from the page, or from the folder of the site.
  ///   - format: what it is.
  ///   - size: how many bytes it has.
  public init(path: String, format: Format, size: Int) { (self.path, self.format, self.size) = (path, format, size) }
}
