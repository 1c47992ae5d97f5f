extension StyleFinding {
  /// The finding in French.
  var french: Message {
    switch self {
    case .unknownColor(let name, let near):
      Message("couleur inconnue : « \(name) »", hint: near.map(French.didYouMean))
    case .malformedColor(let text):
      Message(
        "la couleur « \(text) » n’est pas de la forme #RRGGBB", hint: "écrire six chiffres hexadécimaux, comme #0E6B66")
    case .blankColor(let field):
      Message(
        "la couleur « \(field) » est vide",
        hint: "mettre une couleur entre guillemets droits, car « # » ouvre une remarque")
    case .circularColor(let field):
      Message("« \(field) » d’un accent renvoie aux accents", hint: "lui donner une couleur à elle")
    case .noAccents: Message("la maquette n’a pas d’« accents »")
    case .unknownHouseColor(let name, let layout, let near, let all):
      Message(
        "la maquette « \(layout) » n’a pas de couleur « \(name) »",
        hint: all.isEmpty ? "l’ôter" : French.didYouMean(near, among: all))
    case .unknownStyle(let name, let near): Message("style inconnu : « \(name) »", hint: near.map(French.didYouMean))
    case .circularStyle(let name):
      Message("le style « \(name) » s’appuie sur lui-même", hint: "l’appuyer sur un autre, ou sur aucun")
    case .longStyle(let name, let most):
      Message(
        "le style « \(name) » s’appuie sur plus de \(most) autres", hint: "y dire ce qu’il tire d’eux")
    case .unknownFont(let name, let near): Message("police inconnue : « \(name) »", hint: near.map(French.didYouMean))
    case .missingFace(let face, let style, let font):
      Message("le style « \(style) » demande la variante « \(face) », que « \(font) » n’a pas")
    case .missingFaces(let faces, let font, let styles):
      Message(
        "il manque à la police « \(font) » \(faces.count == 1 ? "la variante" : "les variantes") \(French.quoted(faces)), "
          + (styles == 1 ? "qu’un style demande" : "que \(styles) styles demandent"),
        hint: "lui ajouter \(French.quoted(faces.map { "\($0): FICHIER" }))")
    case .malformedFeature(let text):
      Message(
        "« \(text) » ne nomme aucune fonction OpenType", hint: "écrire ses quatre lettres, comme onum, -liga ou salt=2")
    case .unknownFeature(let name, let font, let near, let all):
      Message("la police « \(font) » n’a pas de fonction « \(name) »", hint: French.didYouMean(near, among: all))
    case .unknownShape(let name, let near): Message("forme inconnue : « \(name) »", hint: near.map(French.didYouMean))
    case .malformedPath(let shape):
      Message(
        "la forme « \(shape) » a un tracé illisible",
        hint: "employer les pas M, L, H, V, C et Z, et aucune coordonnée au-delà d’un million")
    case .reservedName(let name, let noun):
      Message(
        "\(FrenchNoun(noun)?.the ?? "« \(noun) »") « \(name) » existe sans qu’on la définisse",
        hint: "choisir un autre nom")
    case .faintAccent(let accent, let ground, let contrast):
      Message(
        "l’accent \(accent) a un contraste de \(contrast.frenchTenths) avec \(ground.french), au-dessous de 4,5",
        hint: "foncer l’un, ou éclaircir l’autre")
    case .smallText(let style, let size):
      Message("le style « \(style) » a un corps de \(size.frenchPlain) pt, au-dessous de 4,5 pt", hint: "l’agrandir")
    }
  }
}

extension StyleFinding.Ground {
  fileprivate var french: String {
    switch self {
    case .white: "le blanc"
    case .tint(let color): "sa teinte \(color)"
    }
  }
}
