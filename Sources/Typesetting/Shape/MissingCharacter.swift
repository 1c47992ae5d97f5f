/// A character, as readers count them, that none of a style's fonts has.
package struct MissingCharacter: Hashable, Sendable {
  /// The character: one code point, or a sequence that makes one sign.
  package let character: Character
  /// The mark of its span.
  package let mark: Int
}

extension MissingCharacter {
  /// Adds the characters of a word that no font has, each once for each mark.
  static func collect(from word: Word, mark: Int, into missing: inout MissingCharacters) {
    var at = 0
    for glyph in word.glyphs {
      if glyph.isSubstitute {
        let text = UnsafeBufferPointer(rebasing: word.text[at..<at + Int(glyph.bytes)])
        let character = String(decoding: text, as: UTF8.self).first
        if let character { missing.add(MissingCharacter(character: character, mark: mark)) }
      }
      at += Int(glyph.bytes)
    }
  }
}

/// Characters that no font has, each once, in the order in which they were found.
struct MissingCharacters {
  private(set) var all: [MissingCharacter] = []
  private var known: Set<MissingCharacter> = []

  /// Adds a character that is not there.
  mutating func add(_ character: MissingCharacter) {
    if known.insert(character).inserted { all.append(character) }
  }
}
