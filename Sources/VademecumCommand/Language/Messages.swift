import Diagnostics
import Files
import Vademecum

/// The language of messages and of the guide. No output depends on it but what people read of the program itself.
enum Messages {
  /// What `--messages` says, else the environment. It is known before arguments are parsed, whose mistakes are told in it.
  static let language = named(in: CommandLine.arguments.dropFirst()) ?? ofEnvironment

  /// French where the first of LC_ALL, LC_MESSAGES and LANG that is set names it, else English.
  static var ofEnvironment: MessageLanguage {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment($0) }.first { !$0.isEmpty } ?? ""
    return named == "fr" || ["fr_", "fr.", "fr@"].contains(where: named.hasPrefix) ? .french : .english
  }

  /// The language that the last `--messages` of a command line names; nil where none does.
  static func named(in arguments: some Collection<String>) -> MessageLanguage? {
    let options = Array(arguments.prefix { $0 != "--" })
    for (index, option) in options.enumerated().reversed() {
      if option == "--messages" {
        return index + 1 < options.count ? MessageLanguage(rawValue: options[index + 1]) : nil
      }
      if option.hasPrefix("--messages=") { return MessageLanguage(rawValue: String(option.dropFirst(11))) }
    }
    return nil
  }
}

/// The text for the language of messages, which alone is made.
func say(_ english: @autoclosure () -> String, _ french: @autoclosure () -> String) -> String {
  Messages.language.say(english(), french())
}

extension Int {
  /// So many of a thing: "1 page", "3 pages". In French the singular and the plural are named.
  func of(_ english: String, _ singular: String, _ plural: String) -> String {
    Messages.language.count(self, english, singular, plural)
  }
}
