/// A text of ours in all languages of messages, for what is no finding, such as why a file cannot be written.
public struct Statement: Hashable, Sendable {
  private let english: String
  private let french: String

  /// Says the same in each.
  package init(_ english: String, _ french: String) { (self.english, self.french) = (english, French.typeset(french)) }

  /// Takes words that are the same in all languages, such as those of a library.
  package init(_ words: String) { (english, french) = (words, words) }

  /// What a library says, in its own words where we have no others, behind words of ours.
  package init(_ english: String, _ french: String, library words: String) {
    self.init(english + words, french + French.words(ofLibrary: words))
  }

  /// The text in a language, without a final stop.
  public func text(in language: MessageLanguage = .english) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }

  /// The statement with something before it, and something behind.
  package func between(_ before: String, _ behind: String = "") -> Statement {
    Statement(before + english + behind, before + french + behind)
  }
}

extension Statement: CustomStringConvertible {
  /// The text in English.
  public var description: String { english }
}
