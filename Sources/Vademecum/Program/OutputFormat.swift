/// The formats that a document can be written in.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// One PDF file.
  case pdf
  /// One PNG picture for each page.
  case png
  /// One SVG picture for each page.
  case svg
  /// One text that lists everything on the pages and where it stands.
  case dump

  /// The format that the ending of a path names; nil when it names none. A dump ends in `.dump` or `.txt`.
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
