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

  /// The patterns for a BCP 47 tag; nil when there are none.
  func patterns(for language: String) -> HyphenationPatterns? {
    guard let file = Language.of(language)?.hyphenation.patterns(for: language) else { return nil }
    return patterns.value(for: file.tag) {
      guard let path = file.paths(below: folder).first(where: fileExists), let dictionary = try? readFile(path),
        !dictionary.isEmpty
      else { return nil }
      return dictionary.withUnsafeBufferPointer { HyphenationPatterns($0) }
    }
  }
}
