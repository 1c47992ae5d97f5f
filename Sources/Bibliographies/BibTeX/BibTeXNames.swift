/// Parts lists of names in TeX.
///
/// Source: "Tame the BeaST" 11; names in parts that are named are those of biblatex 3.19, 3.5.
struct BibTeXNames {
  /// The names, in order.
  private(set) var names: [BibliographyName] = []
  /// Whether there are others.
  private(set) var hasOthers = false
  /// The names that have more commas than names have.
  private(set) var oddNames: [String] = []
  /// The commands of TeX that are not known.
  private(set) var unknownCommands: [String] = []

  /// Reads a list of names.
  init(_ text: String) {
    for name in TeXParts.split(text, at: .and) {
      let words = TeXParts.split(name, at: .space)
      if words.isEmpty { continue }
      if words.count == 1, words[0].lowercased() == "others" { hasOthers = true } else { add(words) }
    }
  }

  private mutating func add(_ words: [String]) {
    let text = words.joined(separator: " ")
    var name = BibliographyName()
    if TeXParts.isBraced(text) {
      name.family = plain(text)
      name.isOrganisation = true
    } else {
      let parts = TeXParts.split(text, at: .comma)
      if parts.contains(where: { $0.contains("=") && $0.isNamedPart }) {
        takeNamed(parts, &name)
      } else if parts.count > 3 {
        oddNames.append(plain(text))
        name.family = plain(text)
      } else if !parts.isEmpty {
        take(parts.map { TeXParts.split($0, at: .space) }, &name)
      }
    }
    if !name.printed.isEmpty { names.append(name) }
  }

  /// "given=Jean, prefix=de, family=La Fontaine"
  private mutating func takeNamed(_ parts: [String], _ name: inout BibliographyName) {
    for part in parts {
      let sides = part.split(separator: "=", maxSplits: 1).map { plain(String($0)) }
      guard sides.count == 2 else { continue }
      switch sides[0].split(whereSeparator: \.isWhitespace).joined().lowercased() {
      case "given": name.given = sides[1]
      case "family": name.family = sides[1]
      case "prefix": name.particle = sides[1]
      case "suffix": name.suffix = sides[1]
      default: break
      }
    }
  }

  /// "Jean de La Fontaine", "de La Fontaine, Jean" or "King, Jr, Martin Luther"
  private mutating func take(_ parts: [[String]], _ name: inout BibliographyName) {
    var family = parts[0]
    if parts.count > 1 {
      let count = (family.dropLast().lastIndex { $0.beginsSmall } ?? -1) + 1
      name.particle = plain(family.prefix(count))
      family = Array(family.dropFirst(count))
      name.given = plain(parts[parts.count - 1])
      if parts.count == 3 { name.suffix = plain(parts[1]) }
    } else if let first = family.dropLast().firstIndex(where: \.beginsSmall) {
      let last = family.dropLast().lastIndex { $0.beginsSmall } ?? first
      name.given = plain(family[..<first])
      name.particle = plain(family[first...last])
      family = Array(family[(last + 1)...])
    } else {
      name.given = plain(family.dropLast())
      family = Array(family.suffix(1))
    }
    name.family = plain(family)
  }

  private mutating func plain(_ words: some Sequence<String>) -> String { plain(words.joined(separator: " ")) }

  private mutating func plain(_ text: String) -> String {
    let read = TeXText(text, as: .plain)
    unknownCommands += read.unknownCommands
    return read.text
  }
}

extension String {
  /// Whether it begins with the name of a part of a name.
  fileprivate var isNamedPart: Bool {
    let name = prefix { $0 != "=" }.split(whereSeparator: \.isWhitespace).joined().lowercased()
    return ["given", "family", "prefix", "suffix", "given-i", "useprefix"].contains(name)
  }

  /// Whether the first letter is a small one; what is in braces has no case, but for a letter that TeX writes with a command.
  fileprivate var beginsSmall: Bool {
    if first == "{", dropFirst().first != "\\" { return false }
    return TeXText(self, as: .plain).text.first { $0.isLetter }?.isLowercase ?? false
  }
}
