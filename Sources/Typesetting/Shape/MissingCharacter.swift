/// A character that none of a style's fonts has.
package struct MissingCharacter: Hashable, Sendable {
  /// The character.
  package let scalar: Unicode.Scalar
  /// The mark of its span.
  package let mark: Int
}

extension MissingCharacter {
  /// Adds the characters of a word that no font has, each once for each mark.
  static func collect(from word: Word, mark: Int, into missing: inout [MissingCharacter]) {
    var at = 0
    for glyph in word.glyphs {
      if glyph.isSubstitute, let scalar = Unicode.Scalar(UTF8Scalar(word.text, at).value) {
        let character = MissingCharacter(scalar: scalar, mark: mark)
        if !missing.contains(character) { missing.append(character) }
      }
      at += Int(glyph.bytes)
    }
  }
}
