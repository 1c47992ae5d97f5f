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
      "\(file) : lu en \(encoding), cellules séparées par \(name)")
  }
}
