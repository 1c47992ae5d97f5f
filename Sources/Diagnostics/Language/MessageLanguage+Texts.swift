extension MessageLanguage {
  /// The text for the language, which alone is made. In French spaces become such that do not break where they must not.
  package func say(_ english: @autoclosure () -> String, _ french: @autoclosure () -> String) -> String {
    switch self {
    case .english: english()
    case .french: French.typeset(french())
    }
  }

  /// So many of a thing: "1 page", "3 pages". In French none is singular, and long numbers have spaces.
  package func count(_ count: Int, _ english: String, _ singular: String, _ plural: String) -> String {
    switch self {
    case .english: count == 1 ? "1 \(english)" : "\(count) \(english)s"
    case .french: French.count(count, singular, plural)
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

extension Finding {
  /// The finding in all languages, in one line each.
  package var statement: Statement {
    Statement(message(in: .english).line(in: .english), message(in: .french).line(in: .french))
  }
}

extension Message {
  /// The message in one line: what is wrong, and after a semicolon what to do.
  public func line(in language: MessageLanguage) -> String {
    summary + (hint.map { language.say("; \($0)", " ; \($0)") } ?? "")
  }
}
