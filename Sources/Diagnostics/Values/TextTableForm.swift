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
