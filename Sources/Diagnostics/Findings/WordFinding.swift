/// What is found in the words of a layout and in the texts that name them.
public enum WordFinding: Hashable, Sendable {
  /// The layout has no words for the language of an edition; those of another are printed.
  case noWords(language: String, printed: String)
  /// A language lacks words that another has.
  case missingWords([String], language: String)
  /// A language lacks a list of names, such as those of months.
  case missingNames(String, language: String)
  /// A list of names has too few or too many.
  case wrongCount(field: String, expected: Int, count: Int)
  /// A word names itself, through others or at once.
  case circularWord(String, language: String)
  /// A word prints too many pieces through the words that it names.
  case longWord(String, language: String, most: Int)
  /// A text names a word that no language has.
  case unknownWord(String, near: String?)
  /// A text names a field that there is not.
  case unknownField(String, near: String?)
  /// A pattern names something that is no part of what it is a pattern of.
  case unknownPart(String, of: Pattern, near: String?, among: [String])
  /// Nothing closes a bracket of a text.
  case unclosedBracket(Character, text: String)
  /// A bracket of a text closes nothing, or opens a part within a part.
  case strayBracket(Character, text: String)
}

extension WordFinding {
  /// What patterns there are.
  public enum Pattern: Hashable, Sendable {
    /// That of a date.
    case date
    /// That of the page which words lead to.
    case page
  }
}

extension WordFinding {
  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .noWords: "no-words"
    case .missingWords: "missing-word"
    case .missingNames: "missing-field"
    case .wrongCount: "wrong-count"
    case .circularWord: "circular-word"
    case .longWord: "long-chain"
    case .unknownWord: "unknown-word"
    case .unknownField, .unknownPart: "unknown-name"
    case .unclosedBracket, .strayBracket: "bad-template"
    }
  }
}
