extension YAMLFault {
  /// The fault in French.
  var french: Message {
    switch self {
    case .misplacedField:
      Message(
        "un « : » suivi d’une espace ouvre ici un champ",
        hint: "mettre entre guillemets droits un texte qui en contient")
    case .misplacedList:
      Message(
        "un « - » suivi d’une espace ouvre ici une liste",
        hint: "mettre entre guillemets droits un texte qui commence ainsi")
    case .badBeginning(let character):
      Message("un texte ne peut pas commencer par « \(character) »", hint: "le mettre entre guillemets droits")
    case .tab:
      Message("une tabulation se trouve là où seules des espaces peuvent être", hint: "décaler avec des espaces")
    case .missingValue:
      Message(
        "il manque ici une valeur",
        hint: "fermer le crochet ou l’accolade qui précède, ou mettre un texte entre guillemets droits")
    case .missingColon:
      Message(
        "la ligne n’a pas de « : » après un nom", hint: "la décaler davantage si elle appartient au texte qui précède")
    case .textBesideIndicator:
      Message(
        "un texte annoncé par « | » ou « > » commence à la ligne suivante",
        hint: "mettre entre guillemets droits un texte qui commence par l’un de ces signes")
    case .misalignedField:
      Message(
        "la ligne ne s’aligne ni sur le champ qui précède ni sur la liste qui l’entoure",
        hint: "vérifier son décalage et ses guillemets")
    case .misalignedElement:
      Message(
        "la ligne ne s’aligne pas sur la liste qui l’entoure",
        hint: "vérifier son décalage, et le « - » devant chaque élément")
    case .openQuotes:
      Message("un texte entre guillemets n’est pas fermé", hint: "fermer les guillemets")
    case .openList: Message("une liste entre crochets n’est pas fermée", hint: "vérifier ses virgules et son « ] »")
    case .openMapping:
      Message("des champs entre accolades ne sont pas fermés", hint: "vérifier leurs virgules et leur « } »")
    case .textAfterQuotes("'"):
      Message(
        "un texte entre guillemets s’arrête avant ceci",
        hint: "doubler l’apostrophe, « '' », ou mettre tout le texte entre « \" »")
    case .textAfterQuotes:
      Message(
        "un texte entre guillemets s’arrête avant ceci",
        hint: "mettre tout le texte entre « ' », ou écrire « \\\" » pour les guillemets qu’il contient")
    case .textAfterBracket:
      Message(
        "ce qui est entre crochets ou accolades s’arrête avant ceci",
        hint: "mettre tout le texte entre guillemets droits")
    case .commentInBraces:
      Message(
        "« # » ouvre ici une remarque, qui cache l’accolade fermante",
        hint: "mettre entre guillemets droits un texte ou une couleur qui en contient, comme « \"#0E6B66\" »")
    case .dash(let sign):
      Message("la ligne commence par « \(sign) », qui n’est pas un trait d’union", hint: "écrire « - »")
    case .oddSpace(let space):
      Message(
        "la ligne commence par \(space.codePointName), qui n’est pas une espace pour YAML",
        hint: "décaler avec des espaces ordinaires")
    case .noSpaceAfterColon:
      Message("il manque une espace après le « : » qui suit un nom", hint: "écrire « nom: valeur »")
    case .curlyQuotes(let quote):
      Message(
        "un texte commence par « \(quote) », qui est une lettre pour YAML",
        hint: "mettre le texte entre guillemets droits, « \" » ou « ' »")
    case .unknownEscape:
      Message(
        "une barre « \\ » entre guillemets doubles ouvre une suite que YAML ne connaît pas",
        hint: "mettre le texte entre « ' », ou écrire « \\\\ »")
    case .other(let words): Message(French.words(ofYAML: words))
    }
  }
}

extension French {
  /// A sentence of libyaml, after French words that say what it is.
  fileprivate static func words(ofYAML words: String) -> String { "faute de notation YAML : \(words)" }
}

extension JSONFault {
  /// The fault in French.
  var french: Message {
    switch self {
    case .trailingText: Message("quelque chose suit la fin de la valeur")
    case .missingValue("'"):
      Message("il manque ici une valeur", hint: "mettre les textes entre guillemets doubles, « \" »")
    case .missingValue("/"), .missingValue("#"):
      Message("il manque ici une valeur", hint: "JSON n’admet pas de remarques")
    case .missingValue: Message("il manque ici une valeur")
    case .endBeforeValue: Message("le fichier s’arrête là où il faut une valeur")
    case .endInside(.list): Message("le fichier s’arrête au milieu de la liste")
    case .endInside(.object): Message("le fichier s’arrête au milieu de l’objet")
    case .endInside(.text): Message("le fichier s’arrête au milieu d’un texte")
    case .missingName: Message("il faut ici le nom d’un champ, entre guillemets doubles")
    case .missingColon(let name): Message("il faut un « : » après « \(name) »")
    case .missingComma(let close): Message("il faut ici « , » ou « \(close) »")
    case .trailingComma(let close): Message("une virgule se trouve devant « \(close) »", hint: "l’ôter")
    case .malformedNumber: Message("un nombre n’est pas écrit comme JSON le veut")
    case .lineBreakInText:
      Message(
        "un texte continue au-delà de la fin de sa ligne",
        hint: "écrire « \\n » pour un saut de ligne, « \\t » pour une tabulation")
    case .unknownEscape:
      Message("une barre « \\ » ouvre une suite que JSON ne connaît pas", hint: "l’écrire « \\\\ »")
    case .shortEscape: Message("il faut quatre chiffres hexadécimaux après « \\u »")
    case .loneSurrogate: Message("la moitié d’un caractère codé en deux parties est seule")
    }
  }
}
