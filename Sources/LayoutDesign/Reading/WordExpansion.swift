import Diagnostics
import Reading

/// How much the words of a language print through the words that they name, and which of them lead back to themselves.
///
/// Each word is looked at once, however the words name each other.
struct WordExpansion {
  /// A word of the language and where its text stands.
  typealias Word = (name: String, place: Place)

  private let language: String
  private let templates: [String: Template]
  /// For each word that has been looked at, the pieces that it prints; nil for one that cannot be printed.
  private var sizes: [String: Int?] = [:]
  /// Words with a mistake, by their names.
  private var mistakes: [String: WordFinding] = [:]

  /// So many pieces may a word print. Nobody needs that many, and words that name each other twice print twice as much with each.
  private static let mostPieces = 1_000

  /// Looks through the words of `language`.
  init(_ words: [Word], _ templates: [String: Template], language: String) {
    self.language = language
    self.templates = templates
    for word in words { measure(word.name) }
  }

  /// Reports the words that cannot be printed, and gives the templates of the others.
  func printable(_ words: [Word], _ found: inout DiagnosticList) -> [String: Template] {
    var templates = templates
    for word in words {
      guard let mistake = mistakes[word.name] else { continue }
      found.error(mistake, at: word.place)
      templates[word.name] = nil
    }
    return templates
  }

  /// A word that is being looked at.
  private struct OpenWord {
    var name: String
    /// The words that it names and that have not been looked at; the next one last.
    var rest: [String]
    /// The pieces that it prints, as far as is known; nil when one of those that it names cannot be printed.
    var size: Int?
  }

  private mutating func measure(_ name: String) {
    guard sizes[name] == nil else { return }
    var open = [opened(name)]
    var names: Set = [name]
    while var word = open.last {
      guard let next = word.rest.last else {
        if let size = word.size, size > WordExpansion.mostPieces {
          mistakes[word.name] = .longWord(word.name, language: language, most: WordExpansion.mostPieces)
        }
        sizes[word.name] = mistakes[word.name] == nil ? word.size : .some(nil)
        names.remove(word.name)
        open.removeLast()
        continue
      }
      if names.contains(next) {
        mistakes[next] = .circularWord(next, language: language)
      } else if let size = sizes[next] {
        word.size = size.flatMap { size in word.size.map { $0 + size } }
      } else {
        open.append(opened(next))
        names.insert(next)
        continue
      }
      word.rest.removeLast()
      open[open.count - 1] = word
    }
  }

  private func opened(_ name: String) -> OpenWord {
    let template = templates[name]
    return OpenWord(name: name, rest: template?.wordNames ?? [], size: template?.parts.count ?? 0)
  }
}
