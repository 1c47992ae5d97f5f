/// How the words of a language are hyphenated.
package struct Hyphenation: Sendable {
  /// The files of its patterns, those of a region first.
  package let patterns: [PatternFile]
  /// How many letters a divided word keeps on both sides of the hyphen, unless a layout says otherwise.
  package let minima: HyphenMinima

  /// The patterns for a BCP 47 tag of the language.
  package func patterns(for tag: String) -> PatternFile? { patterns.first { Language.isTag(tag, within: $0.tag) } }
}

/// A file of hyphenation patterns, in the format of libhyphen.
package struct PatternFile: Sendable {
  /// The language or the region that it is for.
  package let tag: String
  /// The folder of its language.
  let folder: String
  /// Its name.
  let name: String

  /// Where it may lie below the folder of all languages: beside those of other languages, as the package manager and `make
  /// install` leave it, or in the folder of its language, as in the sources.
  package func paths(below folder: String) -> [String] { ["\(folder)/\(name)", "\(folder)/\(self.folder)/\(name)"] }
}
