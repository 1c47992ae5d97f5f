extension BoxFinding {
  /// The finding in French.
  var french: Message {
    switch self {
    case .noKind(let near, let all): Message("la boîte n’est d’aucune sorte", hint: French.didYouMean(near, among: all))
    case .twoKinds(let first, let second):
      Message("la boîte est à la fois « \(first) » et « \(second) »", hint: "mettre l’un des deux dans une boîte à lui")
    case .sizesOutsideCard: Message("« only » nomme des tailles de fiche, et ceci n’est pas une fiche")
    case .unknownField(let name, let near, let all):
      Message(
        "champ inconnu : « \(name) »",
        hint: all.isEmpty ? near.map(French.didYouMean) : French.didYouMean(near, among: all))
    case .unavailableField(let field, let subject):
      Message("le champ « \(field) » n’est connu que \(subject.frenchWhereabouts)")
    case .listOnCard(let list): Message("la liste « \(list) » n’est pas encore connue sur les fiches")
    case .unknownRole(let role, let near, let all):
      Message("rôle inconnu : « \(role) »", hint: French.didYouMean(near, among: all))
    case .unknownTarget(let target, let near, let all):
      Message("un lien ne peut pas mener à « \(target) »", hint: French.didYouMean(near, among: all))
    case .gridColumns(let count): Message("une grille a de 1 à 24 colonnes, et non \(count)")
    case .shortenWithoutLimit: Message("« shorten » demande « max-lines » à côté de lui")
    case .limitWithoutShorten:
      Message(
        "« max-lines » d’un texte suivi demande « shorten: true » à côté de lui",
        hint: "sans quoi rien ne peut être coupé")
    case .unknownSide(let side):
      Message("« \(side) » n’est connu que dans les éléments courants et les fonds")
    case .pictureWithoutWords(let field):
      Message(
        "l’image « \(field) » n’a rien à dire là où les données ne donnent pas d’« alt »",
        hint: "ajouter « says », ou « role: artifact » si c’est une décoration")
    case .nestedLink:
      Message(
        "un lien dans un lien ne mène nulle part : celui de la boîte qui l’entoure l’emporte",
        hint: "ôter « link » ici, ou de la boîte qui entoure celle-ci")
    }
  }
}

extension BoxFinding.FieldSubject {
  /// Where fields that tell of the subject are known.
  fileprivate var frenchWhereabouts: String {
    switch self {
    case .section: "sur les pages des rubriques et dans « each: sections »"
    case .subsection: "sur les fiches, dans la boîte « subsection » de leurs pages et dans « each: subsections »"
    case .resource: "sur les fiches"
    case .detail: "dans « each: resource.details »"
    case .link: "dans « each: resource.links »"
    case .partner: "dans un « each » sur les partenaires"
    case .page: "dans les éléments courants et les fonds"
    case .ownPage: "sur une page propre à l’édition, dont la sorte figure sous « page-kinds »"
    case .contents: "dans un « each » sur le sommaire"
    case .group: "dans un « each » sur un index ou sur les types"
    case .entry: "dans « each: group.entries » et dans un « each » sur les ajouts ou les changements"
    case .withdrawn: "dans « each: news.withdrawn »"
    }
  }
}
