import LayoutDesign

/// A stretch of a text in one language and one look.
struct TextPiece: Equatable {
  /// The text.
  var text: String
  /// The language (BCP 47); nil for what is the same in all, such as numbers and punctuation.
  var language: String?
  /// Whether the layout sets it in the bold face.
  var isStrong = false
  /// Where the layout has it lead.
  var address: String?

  /// A stretch in a language.
  init(_ text: String, in language: String?) { (self.text, self.language) = (text, language) }

  /// Its language, where it is not that of the paragraph.
  func language(within paragraph: String) -> String? { language == paragraph ? nil : language }
}

extension [TextPiece] {
  /// The whole text.
  var text: String { count == 1 ? self[0].text : map(\.text).joined() }

  /// The language that the text begins in; nil where it has none.
  var language: String? { lazy.compactMap(\.language).first }

  /// Adds a stretch. What is the same in all languages belongs to what stands before it, or else to what follows.
  mutating func add(_ piece: TextPiece) {
    guard let last, last.isStrong == piece.isStrong, last.address == piece.address,
      last.language == nil || piece.language == nil || last.language == piece.language
    else {
      return append(piece)
    }
    self[count - 1].text += piece.text
    self[count - 1].language = last.language ?? piece.language
  }

  /// The stretches without the spaces at both ends of the text.
  var trimmed: [TextPiece] {
    var pieces = self
    // By scalars: a space with a mark behind it is one character, and no space.
    while let first = pieces.first, first.text.unicodeScalars.first == " " {
      pieces[0].text = String(first.text.unicodeScalars.drop { $0 == " " })
      if pieces[0].text.isEmpty { pieces.removeFirst() }
    }
    while let last = pieces.last, last.text.unicodeScalars.last == " " {
      pieces[pieces.count - 1].text.unicodeScalars.removeLast()
      if pieces[pieces.count - 1].text.isEmpty { pieces.removeLast() }
    }
    return pieces
  }
}
