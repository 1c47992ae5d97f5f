extension WordFinding {
  /// The finding in French.
  var french: Message {
    switch self {
    case .noWords(let language, let printed):
      Message(
        "la maquette n’a pas de mots pour « \(language) » ; ceux de « \(printed) » s’impriment",
        hint: "donner à une maquette qui la prolonge les « words: » de « \(language) »")
    case .missingWords(let words, let language):
      Message(
        "il manque aux mots de « \(language) » \(French.quoted(words))",
        hint: "sans eux rien ne s’imprime à leur place ; écrire « \"\" » si c’est voulu")
    case .missingNames(let field, let language): Message("il manque « \(field) » aux mots de « \(language) »")
    case .wrongCount(let field, let expected, let count):
      Message("« \(field) » doit avoir \(expected) éléments, et en a \(count)")
    case .circularWord(let word, let language):
      Message("le mot « \(word) » de « \(language) » renvoie à lui-même", hint: "écrire l’un des mots en entier")
    case .longWord(let word, let language, let most):
      Message(
        "le mot « \(word) » de « \(language) » imprime plus de \(French.number(most)) morceaux par les mots qu’il nomme"
      )
    case .unknownWord(let word, let near): Message("mot inconnu : « \(word) »", hint: near.map(French.didYouMean))
    case .unknownField(let field, let near):
      Message("champ inconnu : « {\(field)} »", hint: near.map(French.didYouMean))
    case .unknownPart(let part, let pattern, let near, let all):
      Message("partie inconnue \(pattern.french) : « {\(part)} »", hint: French.didYouMean(near, among: all))
    case .unclosedBracket(let bracket, let text): Message("« \(bracket) » dans « \(text) » n’est jamais fermé")
    case .strayBracket(let bracket, let text):
      Message("« \(bracket) » dans « \(text) » est seul", hint: "écrire « \\\(bracket) » pour le caractère lui-même")
    }
  }
}

extension WordFinding.Pattern {
  fileprivate var french: String {
    switch self {
    case .date: "d’une date"
    case .page: "de la page d’un lien"
    }
  }
}
