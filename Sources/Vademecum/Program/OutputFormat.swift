/// What a document can be written as.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// One PDF file.
  case pdf
  /// A PNG picture a page.
  case png
  /// An SVG picture a page.
  case svg
  /// One text that says where everything stands on the pages.
  case dump

  /// The format that a file's ending asks for; nil when it asks for none. A dump ends in `.dump` or `.txt`.
  public init?(ending path: String) {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    if let format = OutputFormat(rawValue: ending) {
      self = format
    } else if ending == "txt" {
      self = .dump
    } else {
      return nil
    }
  }
}
