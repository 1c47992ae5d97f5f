/// The name of a person, parted as indexes file it: "La Fontaine, Jean de", "Martin, Jeanne (Dr)".
///
/// Source of what goes before the comma: AFNOR Z 44-001 and IFLA, *Names of Persons* (1996): French articles and what they are
/// contracted with go with the family name, prepositions behind the given names.
struct PersonName: Hashable {
  /// What the name is filed under.
  var family: String
  /// The given names, and the prepositions of the family name.
  var given: String
  /// Such as "Dr".
  var titles: String
  /// What stands behind the name, such as "(dir.)".
  var note: String

  /// Parts a name; its family name is `family` where somebody says so. Nil for a name that does not show its parts.
  init?(_ name: String, family own: String? = nil) {
    guard !PersonName.joints.contains(where: name.contains) else { return nil }
    var words = name.split(separator: " ").map(String.init)
    // What is said of the person, "(dir.)" or "†", stays at the end.
    let notes = words.reversed().prefix { $0.first == "(" && $0.last == ")" || $0 == "†" }.reversed()
    words.removeLast(notes.count)
    note = notes.joined(separator: " ")
    var titled = words.prefix { PersonName.titles.contains($0) || PersonName.lesserTitles.contains($0) }.count
    guard titled < words.count else { return nil }
    // "M. Dupont" may be a first letter.
    if titled == words.count - 1, words[0] == "M." { titled = 0 }
    titles = words[..<titled].joined(separator: " ")
    let rest = Array(words[titled...])
    if let own {
      let whole = rest.joined(separator: " ")
      guard whole.hasSuffix(" \(own)") || whole == own && titled > 0 else { return nil }
      (family, given) = (own, String(whole.dropLast(own.count)).trimmed)
    } else {
      guard rest.count > 1 || titled > 0 else { return nil }
      (family, given) = PersonName.parted(rest, isTitled: titled > 0)
    }
  }

  /// Whether a name begins as that of a person does, with a title.
  /// One word behind it may be the name of a firm: "Dr. Oetker".
  static func isTitled(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.count > 2 && titles.contains(String(words[0])) && words[1].first?.isUppercase == true
  }

  /// Whether a name among those of people is a given name or two and a family name in capitals: "Maud REYMOND", but not "Groupe SOS".
  static func hasFamilyInCapitals(_ name: String) -> Bool {
    let words = name.split(separator: " ").map(String.init)
    let given = words.prefix { !$0.isInCapitals }
    let family = words.dropFirst(given.count)
    return (1...2).contains(given.count) && !family.isEmpty && family.allSatisfy(\.isInCapitals)
      && family.reduce(0) { $0 + $1.count } >= leastFamilyInCapitals
      && !family.joined().allSatisfy { "IVXLCDM".contains($0) }
      && given.allSatisfy { word in
        word.first?.isUppercase == true && !word.contains(where: \.isNumber) && !leading.contains(word.lowercased())
      }
  }

  /// Shorter words in capitals may be what an organisation is called.
  private static let leastFamilyInCapitals = 4

  /// As an index prints it.
  var inverted: String {
    let name = given.isEmpty ? family : "\(family), \(given)"
    return [name, titles.isEmpty ? "" : "(\(titles))", note].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func parted(_ words: [String], isTitled: Bool) -> (family: String, given: String) {
    // Many write family names in capitals, and some before the given names.
    let capitals = words.prefix(while: \.isInCapitals).count
    if capitals > 0, capitals < words.count, !words[words.count - 1].isInCapitals {
      return (words[..<capitals].joined(separator: " "), words[capitals...].joined(separator: " "))
    }
    var start = words.count - 1
    // Behind a title, and where the family name itself begins the name, there need be no given name.
    let least = isTitled || leading.contains(words[0].lowercased()) ? 0 : 1
    while start > 1, words[start].isInCapitals, words[start - 1].isInCapitals { start -= 1 }
    while start > least, suffixes.contains(words[start]) { start -= 1 }
    while start > least, leading.contains(words[start - 1].lowercased()) { start -= 1 }
    var given = Array(words[..<start])
    var family = words[start...].joined(separator: " ")
    if let elision = ["d'", "d’"].first(where: family.hasPrefix), family.count > elision.count {
      given.append(elision)
      family.removeFirst(elision.count)
    }
    if leading.contains(words[start].lowercased()), start + 1 < words.count {
      family = family.prefix(1).uppercased() + family.dropFirst()
    }
    return (family, given.joined(separator: " "))
  }

  /// Titles that only persons have.
  private static let titles: Set<String> = [
    "Dr", "Dr.", "Dre", "Pr", "Pr.", "Prof", "Prof.", "Mme", "Mlle", "Mgr", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.",
    "Maître", "Docteur", "Docteure", "Professeur", "Professeure",
  ]

  /// Titles that may be something else where nobody says that it is a person.
  private static let lesserTitles: Set<String> = ["M.", "Me", "Pre", "Sir", "Général", "Père", "Sœur", "Frère", "Abbé"]

  /// What joins names of several persons, or has turned one round already.
  private static let joints = [",", ";", " et ", " and ", " & "]

  /// What family names begin with; small letters.
  private static let leading: Set<String> = ["la", "le", "les", "du", "des", "di", "da", "del", "della", "dos", "das"]

  private static let suffixes: Set<String> = ["Jr", "Jr.", "Sr", "Sr.", "II", "III"]
}

extension String {
  /// Whether it has two letters or more, and no small ones.
  fileprivate var isInCapitals: Bool {
    count > 1 && contains(where: \.isLetter) && !contains(where: \.isLowercase) && last != "."
  }
}
