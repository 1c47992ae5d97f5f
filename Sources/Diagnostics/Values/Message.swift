/// A finding in the words of one language.
public struct Message: Hashable, Sendable {
  /// What is wrong: the rule, led by the specific name, without a final stop.
  public var summary: String
  /// One thing to do about it, such as "did you mean 'authors'?"; nil when there is none.
  public var hint: String?

  /// Makes a message.
  public init(_ summary: String, hint: String? = nil) {
    self.summary = summary
    self.hint = hint
  }

  /// The message in one line: what is wrong, and after a semicolon what to do.
  public func line(in language: MessageLanguage) -> String {
    summary + (hint.map { language.say("; \($0)", " ; \($0)") } ?? "")
  }
}

/// A language that messages can be had in. Each has a folder of texts in this module; ids are the same in all.
public enum MessageLanguage: String, Hashable, Sendable, CaseIterable {
  /// English, by its BCP 47 tag.
  case english = "en"
  /// French.
  case french = "fr"

  /// The text for the language, which alone is made. In French spaces become such that do not break where they must not.
  package func say(_ english: @autoclosure () -> String, _ french: @autoclosure () -> String) -> String {
    switch self {
    case .english: english()
    case .french: French.typeset(french())
    }
  }

  /// So many of a thing: "1 page", "3 pages". In French none is singular, and long numbers have spaces.
  package func count(
    _ count: Int, _ english: String, _ french: @autoclosure () -> (singular: String, plural: String)
  ) -> String {
    switch self {
    case .english: count == 1 ? "1 \(english)" : "\(count) \(english)s"
    case .french: French.count(count, french().singular, french().plural)
    }
  }

  /// Names one after the other: "a, b and c".
  package func list(_ things: [String]) -> String {
    switch self {
    case .english: English.list(things)
    case .french: French.list(things)
    }
  }
}
