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
  /// The form in English: `r.csv: read as Windows-1252, cells separated by semicolons`.
  public var description: String { line() }

  /// The form in a language.
  public func line(in language: MessageLanguage = .english) -> String {
    let name: String =
      switch separator {
      case "\t": language.say("tabs", "des tabulations")
      case ",": language.say("commas", "des virgules")
      case ";": language.say("semicolons", "des points-virgules")
      default: language.say("'\(separator)'", "« \(separator) »")
      }
    return language.say(
      "\(file): read as \(encoding), cells separated by \(name)",
      "\(file) : lu comme du \(encoding), cellules séparées par \(name)")
  }
}
