import Catalogue
import Diagnostics
import Languages
import Typesetting

extension Edition {
  /// A warning for each language of the edition whose words would be divided, had the program or the system patterns for it.
  func warnings(ofHyphenationBy library: HyphenationLibrary) -> DiagnosticList {
    var found = DiagnosticList()
    for (language, place) in languages
    where SystemPatterns.dividesWords(language) && !library.hasPatterns(for: language) {
      guard !library.isMissingPatterns(for: language) else { continue }
      found.warn(.noHyphenation(language: language, package: SystemPatterns.package(for: language)), at: place)
    }
    return found
  }

  /// A warning for each language of the edition whose patterns are the system's: where another version of them is installed, or
  /// none, the pages come out different.
  func warnings(ofSystemPatternsIn library: HyphenationLibrary) -> DiagnosticList {
    var found = DiagnosticList()
    for (language, place) in languages where library.hasPatterns(for: language) {
      guard let path = library.systemFile(for: language) else { continue }
      found.warn(.systemHyphenation(language: language, path: path), at: place)
    }
    return found
  }

  /// The files of the system's patterns for its languages, each once.
  func systemPatterns(in library: HyphenationLibrary) -> [String] {
    var files: [String] = []
    for case let file? in languages.map({ library.systemFile(for: $0.tag) }) where !files.contains(file) {
      files.append(file)
    }
    return files
  }
}
