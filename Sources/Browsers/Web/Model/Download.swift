/// A file of the same edition that a page leads to.
package struct Download: Hashable, Sendable {
  /// Its path from the page, or from the folder of the site.
  package var path: String
  /// What it is.
  package var format: Format
  /// How many bytes it has.
  package var size: Int

  /// What a file is.
  package enum Format: Hashable, Sendable {
    /// Pages, which those can read, too, to whom they are read aloud, if `isAccessible`.
    case pdf(isAccessible: Bool)
    /// A book.
    case epub
  }

  /// Names a file.
  package init(path: String, format: Format, size: Int) { (self.path, self.format, self.size) = (path, format, size) }

  /// What programs take it for.
  var type: String {
    switch format {
    case .pdf: "application/pdf"
    case .epub: "application/epub+zip"
    }
  }
}
