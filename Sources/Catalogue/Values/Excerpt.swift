/// How much of long summaries cards show.
public enum Excerpt: Hashable, Sendable {
  /// All of it.
  case whole
  /// At most so many words.
  case words(Int)
  /// The first paragraph, with a heading above it.
  case firstParagraph

  /// How many words an excerpt can have.
  static let counts = 5...10_000

  /// What a text says: `60 words`, `60 mots`, `first-paragraph`, `whole`; nil for anything else.
  package init?(_ text: String) {
    switch text {
    case "whole": self = .whole
    case "first-paragraph": self = .firstParagraph
    default:
      let parts = text.split(separator: " ")
      guard parts.count == 2, ["word", "words", "mot", "mots"].contains(parts[1]), let count = Int(parts[0]),
        Excerpt.counts.contains(count)
      else { return nil }
      self = .words(count)
    }
  }
}

extension Excerpt: CustomStringConvertible {
  /// The text that says it.
  public var description: String {
    switch self {
    case .whole: "whole"
    case .words(let count): "\(count) words"
    case .firstParagraph: "first-paragraph"
    }
  }
}
