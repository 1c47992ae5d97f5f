import Files
import Vademecum

/// What the environment says of the user's language. No output but messages and the guide depends on it.
enum Locale {
  /// French where the first of LC_ALL, LC_MESSAGES and LANG that is set names it, else English.
  static var language: Starter.Language {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment($0) }.first { !$0.isEmpty } ?? ""
    return named == "fr" || named.hasPrefix("fr_") || named.hasPrefix("fr.") ? .fr : .en
  }
}
