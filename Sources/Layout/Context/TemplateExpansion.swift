import LayoutDesign

/// The text of a template, as its parts are added in order. A separator beside a part that is missing goes with it: no text
/// begins or ends with one, and none has two in a row.
struct TemplateExpansion {
  /// The text so far, by its languages.
  private var pieces: [TextPiece] = []
  /// The language of the template's own letters.
  private let language: String
  /// Whether a field or a word is in it.
  private(set) var hasValue = false
  /// A separator that waits for what it separates.
  private var separator = ""
  /// Whether something is missing before all of the text, or after the separator.
  private var lacksBefore = false
  private var lacksAfter = false

  /// Begins the text of a template whose own letters are in a language.
  init(language: String) { self.language = language }

  /// Whether the text so far has no ink.
  private var isBlank: Bool { pieces.allSatisfy(\.text.isBlank) }

  /// Adds what a field or a word says, or nothing.
  mutating func add(_ value: [TextPiece]?) {
    guard let value else {
      if isBlank { lacksBefore = true } else { lacksAfter = true }
      return
    }
    append(value)
    hasValue = true
  }

  /// Adds letters of the template.
  mutating func add(literal letters: String) {
    guard letters.isSeparator else { return append(letters: letters) }
    guard !(isBlank && lacksBefore) else { return }
    if separator.isEmpty { (separator, lacksAfter) = (letters, false) }
  }

  /// Adds letters of the template that look otherwise than those around them.
  mutating func add(letters: [TextPiece]) {
    if lacksAfter { separator = "" }
    append(letters)
  }

  /// Adds a part that is there with its fields and what they say: the separators that it begins or ends with are told apart from
  /// its letters.
  mutating func add(optional parts: [(part: Template.Part, value: [TextPiece]?)]) {
    for (index, (part, value)) in parts.enumerated() {
      guard case .literal(let letters) = part else {
        add(value)
        continue
      }
      let start = index == 0 ? letters.endOfSeparator : letters.startIndex
      let end = index == parts.count - 1 ? max(start, letters.startOfSeparator) : letters.endIndex
      if start > letters.startIndex { addEdge(String(letters[..<start])) }
      if start < end { add(literal: String(letters[start..<end])) }
      if end < letters.endIndex { add(literal: String(letters[end...])) }
    }
  }

  /// Adds the separator at the start of a part, which stands before what the part says.
  private mutating func addEdge(_ letters: String) {
    guard !(isBlank && lacksBefore) else { return }
    if separator.isEmpty { pieces.add(TextPiece(letters, in: nil)) }
  }

  /// The text, with a separator at its end only where nothing is missing behind it.
  func finished() -> [TextPiece] {
    var finished = pieces
    if !lacksAfter, !separator.isEmpty { finished.add(TextPiece(separator, in: nil)) }
    return finished
  }

  /// Appends letters, without the separator that waits for something that is missing.
  private mutating func append(letters: String) {
    if lacksAfter { separator = "" }
    append([TextPiece(letters, in: letters.hasLetter ? language : nil)])
  }

  private mutating func append(_ added: [TextPiece]) {
    if !separator.isEmpty { pieces.add(TextPiece(separator, in: nil)) }
    for piece in added { pieces.add(piece) }
    (separator, lacksAfter) = ("", false)
  }
}

extension String {
  /// Whether there is a letter in it.
  fileprivate var hasLetter: Bool { utf8.contains(where: \.isASCIILetter) || contains(where: \.isLetter) }

  /// Whether there is nothing but white in it.
  fileprivate var isBlank: Bool {
    if let first = utf8.first, first.isASCIILetter { return false }
    return allSatisfy { $0 == " " || $0.isWhitespace }
  }

  /// Whether there is nothing in it but signs between words, one at least.
  fileprivate var isSeparator: Bool { endOfSeparator == endIndex && !isBlank }

  /// Where the signs and the white at its start end; its start, where there is only white.
  fileprivate var endOfSeparator: Index {
    if let first = utf8.first, first.isASCIILetter || first.isASCIIDigit { return startIndex }
    let end = firstIndex { !$0.isSeparator } ?? endIndex
    return self[..<end].allSatisfy(\.isWhitespace) ? startIndex : end
  }

  /// Where the signs and the white at its end start; its end, where there is only white.
  fileprivate var startOfSeparator: Index {
    if let last = utf8.last, last.isASCIILetter || last.isASCIIDigit { return endIndex }
    let start = lastIndex { !$0.isSeparator }.map { index(after: $0) } ?? startIndex
    return self[start...].allSatisfy(\.isWhitespace) ? endIndex : start
  }
}

extension Character {
  /// Whether it is white or stands between words.
  fileprivate var isSeparator: Bool {
    // Scalars, which are compared faster: templates are expanded for each card.
    var scalars = unicodeScalars.makeIterator()
    guard let scalar = scalars.next(), scalars.next() == nil else { return isWhitespace }
    return switch scalar {
    case " ", "·", "•", "|", "/", ",", ";", ":", "–", "—", "-": true
    default: isWhitespace
    }
  }
}
