extension LayoutFinding {
  /// The finding in French.
  var french: Message {
    switch self {
    case .unknownLayout(let name, let near, let all):
      Message("aucune maquette ne s’appelle « \(name) »", hint: French.didYouMean(near, among: all))
    case .unknownPageKind(let kind, let layout, let near, let all):
      Message(
        "la maquette « \(layout) » n’a pas de pages de la sorte « \(kind) »",
        hint: all.isEmpty
          ? "la nommer sous « page-kinds » dans « layout.yaml », et écrire « pages/\(kind).yaml »"
          : French.didYouMean(near, among: all))
    case .noLayoutAtPath(let path, let near):
      Message("il n’y a pas de maquette « \(path) »", hint: near.map { French.didYouMean("\($0)/") })
    case .noLayoutFile(let name): Message("la maquette « \(name) » n’a pas de fichier « layout.yaml »")
    case .circularLayout(let names):
      Message(
        "la maquette « \(names.first ?? "") » se prolonge elle-même : \(names.joined(separator: " → "))",
        hint: "ôter « extends » de l’une d’elles")
    case .longLineage(let most):
      Message("plus de \(most) maquettes se prolongent l’une l’autre", hint: "mettre ce qu’elles disent dans moins")
    case .missingFile(let path, let near):
      Message("il n’y a pas de fichier « \(path) » dans la maquette", hint: near.map(French.didYouMean))
    case .missingFont(let file):
      Message(
        "il n’y a pas de fichier de police « \(file) »",
        hint: "le mettre dans le dossier de la maquette ou dans les polices du programme")
    case .badFont(let file):
      Message(
        "le fichier « \(file) » n’est pas une police utilisable",
        hint: "en prendre une de TrueType ou d’OpenType, qui finit par .ttf ou .otf")
    case .excludedField(let field, let others):
      Message("le champ « \(field) » ne peut pas figurer à côté de \(French.quoted(others))")
    case .fieldOfOtherCard(let field, let card, let other):
      Message(
        "la fiche « \(card) » est celle d’un type, et n’a pas de « \(field) » à elle",
        hint: "la fiche « \(other) » le dit pour tous les types")
    case .noChosenSize(let card):
      Message(
        "la fiche « \(card) » n’a aucune taille que les pages puissent choisir",
        hint: "enlever « for » d’une de ses tailles")
    case .partedSizes:
      Message(
        "« parted-card » est pour les fiches d’une seule taille",
        hint: "les lignes d’autres tailles s’arrêtent ailleurs : l’ôter, ou ne garder qu’une des « sizes »")
    case .partedCells(let page):
      Message(
        "« parted-card » est sans effet sur les pages de la sorte « \(page) », dont les fiches sont dans une grille",
        hint: "les cases restent entières : l’ôter, ou placer les fiches l’une sous l’autre")
    case .idleSizes(let page):
      Message(
        "les tailles de fiche qui ont « for » sont sans effet sur les pages de la sorte « \(page) », dont les cases ne s’élargissent pas",
        hint: "écrire « grow: true » dans sa « grid »")
    case .idleGivesWay(let page):
      Message(
        "la page « \(page) » cède la place à des introductions au-dessus des fiches, et il n’y en a pas",
        hint: "écrire « section-intro » à côté de « cards », ou ôter « gives-way »")
    case .unmovedBox(let page):
      Message(
        "la page « \(page) » partage celles d’autres, où seuls ses titres courants la suivent, et cette boîte est lue",
        hint: "la mettre dans « furniture » avec « as: header », ou lui ôter son « role »")
    case .dependentField(let field, let others):
      Message("le champ « \(field) » demande à côté de lui \(French.quoted(others, "ou"))")
    case .smallSheet: Message("une feuille a au moins « 1in » de large et de haut")
    case .largeSheet: Message("une feuille, avec son fond perdu, a au plus « 200in » de large et de haut")
    case .wideMargins(let page): Message("les marges de la page « \(page) » laissent moins de « 1in » entre elles")
    case .narrowColumns(let page, let count):
      Message("les \(count) colonnes de la page « \(page) » ont moins de « 0.5in » de large")
    case .unknownTurn(let name):
      Message("les pages reviennent une fois pour chacune des « sections », et non des « \(name) »")
    case .noSectionPage:
      Message(
        "les pages de la maquette ne montrent aucune ressource",
        hint: "l’une d’elles doit avoir « each: sections » et « cards »")
    case .secondSectionPage(let page, let first):
      Message("la page « \(page) » a des fiches, comme « \(first) » ; une seule peut en avoir")
    case .partedSectionPages(let page, let earlier):
      Message(
        "la page « \(page) » revient une fois par rubrique, comme « \(earlier) » ; d’autres se trouvent entre elles")
    case .secondFillingPage(let page, let first):
      Message("la page « \(page) » complète les feuilles, comme « \(first) » ; une seule peut le faire")
    case .undeclaredField(let field, let near):
      Message(
        "le catalogue ne déclare pas de champ « \(field) » : rien ne s’imprime",
        hint: near.map(French.didYouMean) ?? "un catalogue le déclare sous « fields »")
    case .unfitField(let field, let use):
      Message(
        "le catalogue déclare le champ « \(field) » comme \(use.frenchLack) : rien ne s’imprime",
        hint: "déclarer un autre champ pour cela, ou ôter celui-ci de la maquette")
    case .unprintedField(let field, let layout):
      Message(
        "la maquette « \(layout) » n’imprime pas « \(field) »",
        hint: "une maquette qui prolonge celle-ci peut l’imprimer")
    }
  }
}

extension LayoutFinding.FieldUse {
  /// What a field is not that cannot be used so.
  fileprivate var frenchLack: String {
    switch self {
    case .text: "une image, qui n’est pas un texte"
    case .condition: "une chose dont on ne peut pas faire une condition"
    case .picture: "autre chose qu’une image"
    case .link: "autre chose qu’un lien"
    case .index: "une chose qu’aucun index ne peut recenser"
    }
  }
}
