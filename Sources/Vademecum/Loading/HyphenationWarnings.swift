import Catalogue
import Diagnostics
import Languages
import Typesetting

/// The languages (BCP 47) that an edition's texts are in, with the places that say them.
typealias PlacedLanguages = [(tag: String, place: Place)]

/// What is said of languages whose words no patterns divide, or those of the system.
enum HyphenationWarnings {
  /// A warning for each language whose words would be divided, had the program or the system patterns for it.
  static func ofMissing(_ languages: PlacedLanguages, in library: HyphenationLibrary) -> DiagnosticList {
    var found = DiagnosticList()
    for (language, place) in languages
    where SystemPatterns.dividesWords(language) && !library.hasPatterns(for: language) {
      guard !library.isMissingPatterns(for: language) else { continue }
      found.warn(.noHyphenation(language: language, package: SystemPatterns.package(for: language)), at: place)
    }
    return found
  }

  /// A warning for each language whose patterns are the system's: where another version of them is installed, or none, the pages
  /// come out different.
  static func ofSystem(_ languages: PlacedLanguages, in library: HyphenationLibrary) -> DiagnosticList {
    var found = DiagnosticList()
    for (language, place) in languages where library.hasPatterns(for: language) {
      guard let path = library.systemFile(for: language) else { continue }
      found.warn(.systemHyphenation(language: language, path: path), at: place)
    }
    return found
  }

  /// The files of the system's patterns for languages, each once.
  static func systemFiles(_ languages: PlacedLanguages, in library: HyphenationLibrary) -> [String] {
    var files: [String] = []
    for case let file? in languages.map({ library.systemFile(for: $0.tag) }) where !files.contains(file) {
      files.append(file)
    }
    return files
  }
}
