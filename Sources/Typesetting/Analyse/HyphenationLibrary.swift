import Files
import Languages

/// The hyphenation patterns of all languages, each read when a text first needs it, for all threads: the program's own, and for
/// languages that it has none for those of the system.
package final class HyphenationLibrary: Sendable {
  private let folder: String
  private let systemFolders: [String]
  private let dictionaries: FileBackedCache<String, HyphenationDictionary?>
  private let systemFiles: FileBackedCache<String, String?>
  /// Whether the program's own files are whole, by their tags.
  private let wholeness: FileBackedCache<String, Bool>

  /// Names the folder of the languages' files, and those of the system's; without them no word is hyphenated.
  package init(folder: String, systemFolders: [String] = [], in caches: FileBackedCaches = FileBackedCaches()) {
    self.folder = folder
    self.systemFolders = systemFolders
    dictionaries = FileBackedCache(in: caches)
    systemFiles = FileBackedCache(in: caches)
    wholeness = FileBackedCache(in: caches)
  }

  /// Whether the patterns for a BCP 47 tag, of a language that the program has patterns for, are not in the folder, or not whole:
  /// the last of their lines has an end.
  package func isMissingPatterns(for language: String) -> Bool {
    guard let file = file(for: language) else { return false }
    let isWhole = wholeness.value(for: file.tag) {
      path(of: file).flatMap { try? MappedFile($0) }?.withBytes { $0.last == UInt8(ascii: "\n") } ?? false
    }
    return !isWhole
  }

  /// Whether there are patterns for a BCP 47 tag.
  package func hasPatterns(for language: String) -> Bool { patterns(for: language) != nil }

  /// The file of the system that has the patterns for a BCP 47 tag; nil where the program has its own, and where there is none.
  package func systemFile(for language: String) -> String? {
    guard file(for: language) == nil else { return nil }
    return systemFiles.value(for: language) {
      systemFolders.lazy.compactMap { folder in
        SystemPatterns.file(for: language, among: fileNames(in: folder)).map { "\(folder)/\($0)" }
      }.first
    }
  }

  /// The patterns for a BCP 47 tag; nil when there are none.
  func patterns(for language: String) -> HyphenationDictionary? {
    if let file = file(for: language) {
      return dictionaries.value(for: file.tag) { path(of: file).flatMap(HyphenationLibrary.read) }
    }
    return systemFile(for: language).flatMap { path in
      dictionaries.value(for: path) { HyphenationLibrary.read(path) }
    }
  }

  private static func read(_ path: String) -> HyphenationDictionary? {
    (try? readFile(path, limit: largestFile)).flatMap(HyphenationFile.init).flatMap(HyphenationDictionary.init)
  }

  /// A file of patterns has a megabyte at most; the nodes of a trie are counted in 24 bits.
  private static let largestFile = 8 << 20

  private func file(for language: String) -> PatternFile? {
    Language.of(language)?.hyphenation.patterns(for: language)
  }

  private func path(of file: PatternFile) -> String? { file.paths(below: folder).first(where: fileExists) }
}
