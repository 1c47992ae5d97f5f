extension BibliographyFinding {
  /// The finding in French.
  var french: Message {
    switch self {
    case .entriesWithoutSection(let name):
      Message(
        "rien ne dit la rubrique des ressources",
        hint: "dire laquelle : « - { bibliography: \(name), defaults: { section: … } } »")
    case .noEntries: Message("la bibliographie ne contient aucune notice")
    case .openEntry(let entry):
      Message(
        "la notice « \(entry) » commence ici et n’est pas fermée",
        hint: "chercher l’accolade ou le guillemet qui manque")
    case .badEntry(let fault): fault.french
    case .longText(let limit):
      Message("les abréviations donnent un texte de plus de \(French.number(limit)) octets", hint: "l’écrire en entier")
    case .longEntry(let limit):
      Message(
        "la notice a plus de \(French.number(limit)) champs", hint: "ôter ceux qui ne doivent pas s’imprimer")
    case .unknownString(let name, let near):
      Message(
        "aucune abréviation ne s’appelle « \(name) »",
        hint: near.map(French.didYouMean)
          ?? "la définir, « @string{\(name) = {…}} », ou mettre le texte entre accolades")
    case .unknownParent(let key, let near):
      Message("aucune notice ne s’appelle « \(key) »", hint: near.map(French.didYouMean))
    case .circularParents(let key):
      Message(
        "la notice « \(key) » renvoie à elle-même", hint: "ôter « crossref » ou « xdata » de l’une d’elles")
    case .unknownCommand(let command):
      Message(
        "la commande « \(command) » de TeX n’est pas connue", hint: "écrire les caractères qu’elle représente")
    case .oddName(let name):
      Message(
        "le nom « \(name) » a trop de virgules", hint: "écrire « Nom, Prénom », avec « and » entre deux noms")
    case .unknownEntryType(let type, let count):
      Message(
        "il n’y a pas de mot pour le type « \(type) » de \(French.count(count, "notice", "notices"))",
        hint: "en donner un : « types: { \(type): … } »")
    case .unprintedFields(let fields):
      Message(
        "des champs de notices ne s’impriment pas : \(French.list(fields))",
        hint: "déclarer ceux qui doivent s’imprimer : « fields: { \(fields.first.map(name) ?? "…"): { label: … } } »")
    case .sharedKeys(let count):
      Message(
        "\(French.number(count)) notices ont des clés qui donnent le même identifiant, et reçoivent des identifiants à suffixe",
        hint: "leur donner d’autres clés")
    }
  }

  /// The name of a field without the number behind it.
  private func name(_ field: String) -> String { field.split(separator: " ").first.map(String.init) ?? field }
}

extension BibliographyFault {
  /// The fault in French.
  fileprivate var french: Message {
    switch self {
    case .noBrace(let type):
      Message("« @\(type) » n’est pas suivi d’une accolade", hint: "écrire « @\(type){clé, …} »")
    case .noField(let text): Message("« \(text) » n’ouvre pas un champ", hint: "écrire « nom = {…}, »")
    case .noEqualsSign(let field):
      Message("« \(field) » n’est pas suivi de « = »", hint: "écrire « \(field) = {…}, »")
    case .noValue(let field): Message("« \(field) » n’a pas de valeur", hint: "écrire « \(field) = {…}, »")
    case .noComma(let text):
      Message("il manque une virgule devant « \(text) »", hint: "en mettre une après le champ qui précède")
    }
  }
}
