extension ReadingFinding {
  /// The finding in French.
  var french: Message {
    switch self {
    case .unreadableFile(let subject, let reason):
      Message("impossible de lire \(subject?.french ?? "le fichier") : \(reason.french)")
    case .emptyFile: Message("le fichier ne contient rien", hint: "y écrire quelque chose, ou en nommer un autre")
    case .invalidUTF8: Message("le texte n’est pas de l’UTF-8 valable", hint: "enregistrer le fichier en UTF-8")
    case .controlCharacter(let scalar, let isEscaped):
      Message(
        "le caractère \(scalar.codePointName) n’est pas admis",
        hint: scalar.endsLines && !isEscaped ? "mettre un saut de ligne ordinaire" : nil)
    case .invisibleCharacter(let scalar):
      scalar.endsLines
        ? Message(
          "le caractère \(scalar.codePointName) est lu comme une espace",
          hint: "mettre une espace ou un saut de ligne ordinaire")
        : Message("le caractère invisible \(scalar.codePointName) est laissé de côté", hint: "l’ôter du texte")
    case .foreignFormat(let format):
      Message("le fichier est \(format.french), et non du YAML ou du JSON", hint: format.frenchDataHint)
    case .wrongEncoding(let name):
      Message("le fichier est en \(name), et non en UTF-8", hint: "l’enregistrer en UTF-8")
    case .mojibake(let sample):
      Message(
        "le fichier contient « \(sample) », comme de l’UTF-8 lu dans un autre encodage",
        hint: "exporter de nouveau les données, en UTF-8")
    case .furtherMistakes(let shown):
      Message(
        "il peut y avoir d’autres fautes de ce genre que les \(shown) affichées", hint: "corriger d’abord celles-ci")
    case .furtherCharacters(let count):
      Message("\(French.count(count, "autre caractère", "autres caractères")) qu’aucun fichier ne peut contenir")
    case .yamlSyntax(let fault): fault.french
    case .jsonSyntax(let fault): fault.french
    case .deepNesting(let limit):
      Message("les valeurs sont imbriquées sur plus de \(limit) niveaux", hint: "réduire l’imbrication")
    case .secondDocument:
      Message("un second document commence dans ce fichier", hint: "n’en garder qu’un par fichier")
    case .unsupportedTag(let tag): Message("l’étiquette « \(tag) » n’est pas admise", hint: "l’ôter")
    case .mergeKey: Message("les clés de fusion (« << ») ne sont pas admises", hint: "écrire les champs en entier")
    case .keyNotText: Message("le nom d’un champ doit être un texte")
    case .duplicateKey(let name, let line):
      Message("le champ « \(name) » figure deux fois", hint: line > 0 ? "le premier est à la ligne \(line)" : nil)
    case .emptyEntry(let name) where name.contains(":"):
      Message(
        "« \(name) » n’a pas de valeur", hint: "mettre une espace après le « : », ou le texte entre guillemets droits")
    case .emptyEntry(let name):
      Message(
        "« \(name) » n’a pas de valeur",
        hint: "si cela fait partie du texte avant la virgule, mettre le texte entre guillemets droits")
    case .commentInText:
      Message(
        "« # » ouvre ici une remarque, qui coupe le texte",
        hint: "mettre le texte entre guillemets droits, ou deux espaces avant une remarque")
    case .unusedAnchor(let name):
      Message(
        "« &\(name) » est ici un repère pour YAML, et disparaît du texte",
        hint: "mettre le texte entre guillemets droits")
    case .loneTag:
      Message(
        "« ! » est ici une marque pour YAML, et disparaît du texte", hint: "mettre le texte entre guillemets droits")
    case .unknownAlias(let name, let near):
      Message("le renvoi « \(name) » ne désigne rien de ce qui précède", hint: near.map(French.didYouMean))
    case .recursiveAlias(let name):
      Message("le renvoi « \(name) » se trouve dans la valeur qu’il désigne", hint: "écrire la valeur en entier")
    case .aliasBomb(let limit):
      Message(
        "les renvois répètent plus de \(French.number(limit)) valeurs",
        hint: "écrire les valeurs en entier, ou renvoyer à moins d’entre elles")
    case .wrongType(let operand, let expected, let actual):
      Message(
        "\(operand.french) doit être \(expected.french), et \(actual.frenchContrast)",
        hint: French.repair(expected, actual))
    case .bareList(let operand, let parts):
      Message(
        "\(operand.french) doit être une liste, et non un texte avec des virgules",
        hint:
          "écrire « [\(parts.joined(separator: ", "))] », ou mettre entre guillemets droits un texte qui contient une virgule"
      )
    case .unknownChoice(let word, let operand, let near, let all):
      Message("\(operand.french) ne peut pas être « \(word) »", hint: French.didYouMean(near, among: all))
    case .missingField(let field, let subject): Message("il manque « \(field) » \(subject.toFrench)")
    case .unknownField(let name, of: _, let near, known: _, let declarations):
      Message(
        "champ inconnu : « \(name) »",
        hint: near.map(French.didYouMean) ?? declarations.map { "le déclarer sous « \($0): »" })
    }
  }
}

extension ExpectedType {
  fileprivate var french: String {
    switch self {
    case .text: "un texte"
    case .texts: "un texte ou une liste de textes"
    case .integer: "un nombre entier"
    case .number: "un nombre"
    case .years: "une année ou un intervalle"
    case .flag: "« true » ou « false »"
    case .list: "une liste"
    case .listOrPath: "une liste, ou le chemin d’un fichier qui en contient une"
    case .mapping: "un ensemble de champs"
    }
  }
}

extension ActualType {
  /// What a value is in place of what it must be.
  fileprivate var frenchContrast: String {
    switch self {
    case .null: "est vide"
    case .list: "non une liste"
    case .mapping: "non un ensemble de champs"
    case .text, .quotedNumber: "non un texte"
    case .number(let text): "non le nombre \(text)"
    case .flag(let text): "non « \(text) »"
    }
  }
}

extension French {
  /// The hint for a value that is nearly of the type, such as one whose quotes are missing, or too many.
  fileprivate static func repair(_ expected: ExpectedType, _ actual: ActualType) -> String? {
    switch (expected, actual) {
    case (.text, .flag(let text)): "mettre \(text) entre guillemets droits"
    case (.list, .text): "écrire « [ … ] », ou chaque élément sur une ligne à lui qui commence par « - »"
    case (.integer, .quotedNumber(let text)), (.number, .quotedNumber(let text)):
      "écrire \(text) sans guillemets"
    default: nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether some programs take the character for the end of a line.
  fileprivate var endsLines: Bool { self == "\r" || self == "\u{2028}" || self == "\u{2029}" }
}
