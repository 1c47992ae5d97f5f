import Catalogue

/// The drawings that stand for types of resources.
///
/// A type is looked up without case, accents and plural: by all its words, then by those that it begins with, and at last by any of
/// them, so that "Guide pratique" is a guide, and "Étude de cas" a study.
package struct IconTable: Sendable {
  /// Drawings (indices into `Design.shapes`) by the words of types.
  private var drawings: [[String]: Int] = [:]
  /// The drawing for all other types.
  private var other: Int?
  /// The most words that a type has by which drawings are known.
  private var longest = 0

  /// A table without drawings.
  package init() {}

  /// The drawing for a type, or for all others that no other drawing stands for, whose name is `other`.
  subscript(type: String) -> Int? {
    get { type == IconTable.others ? other : drawings[IconTable.words(of: type)] }
    set {
      let words = IconTable.words(of: type)
      if type == IconTable.others { other = newValue } else { drawings[words] = newValue }
      longest = max(longest, words.count)
    }
  }

  private static let others = "other"

  /// The drawing for the type of a resource; nil where none stands for it.
  package func drawing(for type: String?) -> Int? {
    guard let type else { return other }
    let words = IconTable.words(of: type)
    for start in words.indices {
      for count in stride(from: min(longest, words.count - start), to: 0, by: -1) {
        if let drawing = drawings[Array(words[start..<start + count])] { return drawing }
      }
    }
    return other
  }

  /// The words of a type as they are compared.
  private static func words(of type: String) -> [String] {
    let letters = CollationKey.plainLetters(of: type)
    let isASCII = letters.utf8.allSatisfy { $0 < 0x80 }
    // Layouts name hundreds of types, nearly all in the letters of ASCII.
    let words = isASCII ? letters.wordsOfASCII : letters.split { !$0.isLetter && !$0.isNumber }
    return words.map { word in
      word.utf8.count > 3 && (word.hasSuffix("s") || word.hasSuffix("x")) ? String(word.dropLast()) : String(word)
    }
  }
}

extension String {
  /// The runs of small letters and digits of a text in ASCII.
  fileprivate var wordsOfASCII: [Substring] {
    utf8.split { !(0x61...0x7a).contains($0) && !(0x30...0x39).contains($0) }.map { Substring($0) }
  }
}
