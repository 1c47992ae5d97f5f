import Files
import Languages

/// The hyphenation patterns of all languages, each read when a text first needs it, for all threads.
package final class HyphenationLibrary: Sendable {
  private let folder: String
  private let patterns: FileBackedCache<String, HyphenationPatterns?>

  /// Names the folder of the languages' files; without them no word is hyphenated.
  package init(folder: String, in caches: FileBackedCaches = FileBackedCaches()) {
    self.folder = folder
    patterns = FileBackedCache(in: caches)
  }

  /// Whether the patterns for a BCP 47 tag, of a language that the program has patterns for, are not in the folder, or not whole:
  /// the last of their lines has an end.
  package func isMissingPatterns(for language: String) -> Bool {
    guard let file = file(for: language) else { return false }
    return path(of: file).flatMap { try? MappedFile($0) }.map { file in
      file.withBytes { $0.last != UInt8(ascii: "\n") }
    } ?? true
  }

  /// The patterns for a BCP 47 tag; nil when there are none.
  func patterns(for language: String) -> HyphenationPatterns? {
    guard let file = file(for: language) else { return nil }
    return patterns.value(for: file.tag) {
      guard let path = path(of: file), let dictionary = try? readFile(path), !dictionary.isEmpty else { return nil }
      return dictionary.withUnsafeBufferPointer { HyphenationPatterns($0) }
    }
  }

  private func file(for language: String) -> PatternFile? {
    Language.of(language)?.hyphenation.patterns(for: language)
  }

  private func path(of file: PatternFile) -> String? { file.paths(below: folder).first(where: fileExists) }
}
