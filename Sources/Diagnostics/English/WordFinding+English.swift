extension WordFinding {
  /// The finding in English.
  var english: Message {
    switch self {
    case .noWords(let language, let printed):
      Message(
        "the layout has no words for '\(language)'; those of '\(printed)' are printed",
        hint: "give a layout that extends it 'words:' of '\(language)'")
    case .missingWords(let words, let language):
      Message(
        "words of '\(language)' lack \(words.map { "'\($0)'" }.joined(separator: ", "))",
        hint: "without them nothing is printed there; write \"\" if that is meant")
    case .missingNames(let field, let language): Message("words of '\(language)' lack \(field)")
    case .wrongCount(let field, let expected, let count): Message("\(field) must be \(expected), and are \(count)")
    case .circularWord(let word, let language):
      Message("word '\(word)' of '\(language)' leads back to itself", hint: "write out one of the words")
    case .longWord(let word, let language, let most):
      Message("word '\(word)' of '\(language)' prints more than \(most) pieces through the words that it names")
    case .unknownWord(let word, let near): Message("unknown word '\(word)'", hint: near.map(English.didYouMean))
    case .unknownField(let field, let near):
      Message("unknown field '{\(field)}'", hint: near.map(English.didYouMean))
    case .unknownPart(let part, let pattern, let near, let all):
      Message("unknown part of \(pattern.words) '{\(part)}'", hint: English.didYouMean(near, among: all))
    case .unclosedBracket(let bracket, let text): Message("'\(bracket)' in '\(text)' is never closed")
    case .strayBracket(let bracket, let text):
      Message("'\(bracket)' in '\(text)' stands alone", hint: "write \\\(bracket) for the character itself")
    }
  }
}

extension WordFinding.Pattern {
  fileprivate var words: String {
    switch self {
    case .date: "a date"
    case .page: "the page of a link"
    }
  }
}
