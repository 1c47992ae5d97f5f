/// What the argument parser prints by itself, in French.
///
/// It knows English alone: its headings, the words around values, and its mistakes are found in what it prints. Whatever is not
/// found stays as it is.
enum ParserTexts {
  /// A text that the parser prints, in French.
  static func french(_ text: String) -> String {
    // Completions and lists for programs are none of its words to people.
    let isForPeople = ["OVERVIEW: ", "USAGE: ", "Error: ", "Usage: "].contains(where: text.hasPrefix)
    guard isForPeople else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(
      separator: "\n")
  }

  private static func line(_ line: String) -> String {
    if let heading = heading(line) { return heading }
    if let rest = line.without("OVERVIEW: ") { return rest }
    if let rest = line.without("USAGE: ") { return "USAGE\u{A0}: \(words(rest))" }
    if let rest = line.without("Usage: ") { return "Usage\u{A0}: \(words(rest))" }
    if let rest = line.without("Help:  ") { return "Aide\u{A0}:  \(rest)" }
    if let rest = line.without("Error: ") { return "Error: \(mistake(rest))" }
    if let rest = line.without("   or: ") { return "   ou\u{A0}: \(mistake(rest))" }
    if let match = line.wholeMatch(of: #/  See '(.+)' for (?:more information|detailed help)\./#) {
      return "  Voir «\u{A0}\(match.1.replacing("<subcommand>", with: "<commande>"))\u{A0}»."
    }
    return words(line)
  }

  private static func heading(_ line: String) -> String? {
    switch line {
    case "ARGUMENTS:": "ARGUMENTS\u{A0}:"
    case "OPTIONS:": "OPTIONS\u{A0}:"
    case "SUBCOMMANDS:": "COMMANDES\u{A0}:"
    default: nil
    }
  }

  /// Words around the help of an option.
  private static func words(_ line: String) -> String {
    line.replacing("Show the version.", with: "Afficher la version.")
      .replacing("Show help information.", with: "Afficher cette aide.")
      .replacing("(values:", with: "(valeurs\u{A0}:").replacing("; default:", with: "\u{A0}; par défaut\u{A0}:")
      .replacing("(default:", with: "(par défaut\u{A0}:")
      .replacing("Show subcommand help information.", with: "Afficher l’aide d’une commande.")
      .replacing("<subcommand>", with: "<commande>")
  }

  // MARK: Mistakes

  /// What is wrong with arguments.
  private static func mistake(_ text: String) -> String {
    unknown(text) ?? missing(text) ?? invalid(text) ?? text
  }

  private static func unknown(_ text: String) -> String? {
    if let match = text.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
      let near = match.2.map { "\u{A0}; vouliez-vous écrire «\u{A0}\($0)\u{A0}»\u{A0}?" } ?? ""
      return "option inconnue\u{A0}: «\u{A0}\(match.1)\u{A0}»\(near)"
    }
    if let match = text.wholeMatch(of: /Unexpected argument '(.+)'/) {
      return "argument de trop\u{A0}: «\u{A0}\(match.1)\u{A0}»"
    }
    if let match = text.wholeMatch(of: /(\d+) unexpected arguments: '(.+)'/) {
      let names = match.2.replacing("', '", with: "\u{A0}», «\u{A0}")
      return "\(match.1) arguments de trop\u{A0}: «\u{A0}\(names)\u{A0}»"
    }
    return nil
  }

  private static func missing(_ text: String) -> String? {
    if let match = text.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return "il manque l’argument «\u{A0}\(match.1)\u{A0}»"
    }
    if let match = text.wholeMatch(of: /Missing value for '(.+?)'(?: in '(.+)')?/) {
      let place = match.2.map { " dans «\u{A0}\($0)\u{A0}»" } ?? ""
      return "il manque une valeur à «\u{A0}\(match.1)\u{A0}»\(place)"
    }
    if let match = text.wholeMatch(of: /Missing one of: '(.+)'/) {
      return "il manque l’un de\u{A0}: «\u{A0}\(match.1.replacing("', '", with: "\u{A0}», «\u{A0}"))\u{A0}»"
    }
    return nil
  }

  private static func invalid(_ text: String) -> String? {
    if let match = text.wholeMatch(of: /The option '(.+?)' does not take any value, but '(.*)' was specified\./) {
      return "l’option «\u{A0}\(match.1)\u{A0}» ne prend pas de valeur, et «\u{A0}\(match.2)\u{A0}» lui est donné"
    }
    guard let match = text.wholeMatch(of: /The value '(.*?)' is invalid for '(.+?)'(.*)/) else { return nil }
    let rest = String(match.3)
    let advice: String =
      if let list = rest.without(". Please provide one of the following:") {
        "\u{A0}; au choix\u{A0}:\(list)"
      } else if let list = rest.without(". Please provide one of ") {
        "\u{A0}; au choix\u{A0}: " + choices(list)
      } else if let reason = rest.without(": ") {
        "\u{A0}: \(reason)"
      } else {
        ""
      }
    return "la valeur «\u{A0}\(match.1)\u{A0}» ne convient pas à «\u{A0}\(match.2)\u{A0}»\(advice)"
  }

  /// "'a', 'b' or 'c'." without its quotation marks and its stop.
  private static func choices(_ list: String) -> String {
    var list = list
    if list.hasSuffix(".") { list.removeLast() }
    return list.replacing(" and ", with: ", ").replacing(" or ", with: ", ").replacing("'", with: "")
  }
}

extension String {
  /// What follows a beginning; nil where that is another one.
  fileprivate func without(_ beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }
}
