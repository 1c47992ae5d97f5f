/// How a text in columns was read: what was found out about it, since no such file says it.
public struct TextTableForm: Hashable, Sendable {
  /// The path of the file.
  public var file: String
  /// The name of its encoding.
  public var encoding: String
  /// What separates its cells.
  public var separator: Character

  /// Says how a file was read.
  public init(file: String, encoding: String, separator: Character) {
    (self.file, self.encoding, self.separator) = (file, encoding, separator)
  }
}

extension TextTableForm: CustomStringConvertible {
  /// The form in English: `r.csv: read as Windows-1252, cells separated by ";"`.
  public var description: String {
    let name: String =
      switch separator {
      case "\t": "tabs"
      case ",": "commas"
      case ";": "semicolons"
      default: "'\(separator)'"
      }
    return "\(file): read as \(encoding), cells separated by \(name)"
  }
}
