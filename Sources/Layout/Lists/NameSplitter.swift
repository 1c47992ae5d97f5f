/// Splits the authors that a catalogue prints into the names of people and organizations.
package struct NameSplitter: Sendable {
  /// What may stand between two names, such as ", " and " et ".
  package var separators: [String]

  /// Makes a splitter; empty separators are ignored.
  package init(separators: [String]) { self.separators = separators.filter { !$0.isEmpty } }

  /// The names in a text, as it prints them, in its order: "Avise, ExtraCité et RTES" has three.
  ///
  /// A separator with letters splits names only before a capital or a digit, so that "Ministère de la Ville et du Logement"
  /// stays one. Several names in parentheses after an organization are its people, and names of their own; a single one, as
  /// in "Réseau des territoires (RTES)", belongs to the name.
  package func names(in text: String) -> [String] { parts(of: text).map(\.name) }

  /// The same, and of each whether it is one of the people of an organization.
  func parts(of text: String) -> [(name: String, isAmongPeople: Bool)] {
    var names: [(name: String, isAmongPeople: Bool)] = []
    var name = ""
    func end() {
      let trimmed = name.trimmed
      if !trimmed.isEmpty { names.append((trimmed, false)) }
      name = ""
    }
    var rest = text[...]
    while let character = rest.first {
      if character == "(", let (inside, after) = rest.bracketed {
        let people = self.names(in: inside)
        rest = after
        guard people.count > 1 else {
          name += "(\(inside))"
          continue
        }
        end()
        names += people.map { ($0, true) }
      } else if let separator = separators.first(where: { parts(rest, at: $0) }) {
        end()
        rest = rest.dropFirst(separator.count)
      } else {
        name.append(rest.removeFirst())
      }
    }
    end()
    return names
  }

  private func parts(_ text: Substring, at separator: String) -> Bool {
    guard text.hasPrefix(separator) else { return false }
    guard separator.contains(where: \.isLetter) else { return true }
    guard let next = text.dropFirst(separator.count).first else { return false }
    return !next.isLowercase
  }
}

extension Substring {
  /// The text in the parentheses that the text begins with, and what follows them; nil when they are not closed.
  fileprivate var bracketed: (inside: String, after: Substring)? {
    var depth = 0
    for index in indices {
      if self[index] == "(" { depth += 1 }
      if self[index] == ")" { depth -= 1 }
      if depth == 0 { return (String(self[dropFirst().startIndex..<index]), self[self.index(after: index)...]) }
    }
    return nil
  }
}
