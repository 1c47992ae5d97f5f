extension PrintFinding {
  /// The finding in French.
  var french: Message {
    switch self {
    case .unusableProfile(let path, let reason):
      Message(
        "le profil « \(path) » est inutilisable : \(French.words(ofLibrary: reason))",
        hint: "demander à l’imprimeur le profil ICC de la presse")
    case .malformedInks(let color):
      Message(
        "il faut à la couleur « \(color) » quatre parts d’encre de 0 à 100", hint: "écrire « print: [0, 0, 0, 95] »")
    case .reservedInk(let name):
      Message(
        "« \(name) » n’est pas un ton direct", hint: "écrire son nom comme l’imprimeur, par exemple PANTONE 328 C")
    case .malformedInkLimit(let text):
      Message(
        "« ink-limit » vaut « \(text) », qui n’est pas un nombre de pour cent", hint: "écrire par exemple « 300% »")
    case .conflictingInks(let color, let other):
      Message(
        "les couleurs « \(color) » et « \(other) » n’en font qu’une à l’écran ou comme ton direct, et diffèrent par « print »",
        hint: "leur donner le même « print », ou changer l’une des deux")
    case .inksOfPaperOrBlack(let name):
      Message(
        "la couleur « \(name) » est blanche, ou noire en plusieurs encres, et tout ce qui l’est sur les pages prendrait ses encres",
        hint:
          "ôter « print » pour le blanc ; pour le noir, écrire « print: [0, 0, 0, 100] », ou prendre une couleur presque noire"
      )
    case .namelessInk:
      Message(
        "un ton direct n’a pas de nom",
        hint: "écrire celui de l’imprimeur, par exemple « spot: PANTONE 328 C », ou l’ôter")
    case .longInkName(let bytes, let most):
      Message(
        "le nom d’une encre a \(bytes) octets ; les fichiers en prennent \(most)",
        hint: "écrire le nom que l’imprimeur lui donne")
    case .narrowSlug(let least):
      Message(
        "les repères n’ont pas de place, et sont laissés de côté",
        hint: "écrire un « slug » d’au moins \(least.plain)pt, ou « marks: none »")
    case .vanishing(let spot):
      Message("des lettres sans encre \(spot.french)", hint: "donner à leur couleur un « print » qui se voie")
    case .marksBesideNone:
      Message("des repères sont nommés à côté de « none »", hint: "écrire « none » seul, ou l’ôter")
    case .unknownLeaf:
      Message(
        "un dos collé est aussi large que ses feuilles sont épaisses, ce qui n’est pas dit",
        hint: "demander à l’imprimeur l’épaisseur du papier, et écrire « leaf: 0.1mm »")
    case .unusableBleed(let width, let most):
      Message(
        "la couleur ne peut pas dépasser les bords de \(width.frenchPlain) mm",
        hint: "écrire de 0 à \(most.frenchPlain) mm ; les imprimeurs en demandent 3")
    case .undatedPrint:
      Message("un fichier pour une presse doit avoir une date", hint: "en écrire une, par exemple « date: 2026-03 »")
    case .coarsePicture(let path, let dpi, let least, let page):
      Message(
        "« \(path) » a \(dpi) pixels par pouce à la page \(page) ; une presse en demande \(least)",
        hint: "prendre un fichier plus grand, ou le montrer plus petit")
    case .noBleed(let edge, let page, let more):
      Message(
        "ce qui atteint le bord \(edge.french) de la page \(page)\(more == 0 ? "" : " et de \(more) autre\(more == 1 ? "" : "s")") "
          + "s’y arrête, et la coupe peut laisser un filet blanc",
        hint: "le mettre dans « background » de cette sorte de page, dont les boîtes dépassent le bord")
    case .heavyInk(let percent, let limit, let spot):
      Message(
        "\(percent) % d’encre \(spot.french) ; le papier en supporte \(limit) %",
        hint: "y mettre une couleur plus claire")
    case .hairline(let width, let least, let spot):
      Message(
        "un filet de \(width.frenchPlain) pt \(spot.french) ; une presse en tient \(least.frenchPlain)",
        hint: "le faire plus épais")
    case .smallType(let size, let least, let spot):
      Message(
        "des lettres de \(size.frenchPlain) pt \(spot.french) ; une presse en tient \(least.frenchPlain)",
        hint: "les composer plus grandes")
    case .reversedType(let size, let least, let spot):
      Message(
        "des lettres blanches de \(size.frenchPlain) pt sur de l’encre \(spot.french) ; l’encre les bouche au-dessous de \(least.frenchPlain)",
        hint: "les composer plus grandes ou plus grasses")
    case .manyInks(let inks, let size, let most, let spot):
      Message(
        "des lettres de \(size.frenchPlain) pt en \(inks) encres \(spot.french) ; au-delà de \(most) elles sont floues",
        hint: "donner à la couleur un « print » d’une ou de deux encres")
    case .nearEdge(let least, let spot):
      Message(
        "des lettres à moins de \(least.frenchPlain) mm d’un bord \(spot.french) ; une coupe inexacte les emporte",
        hint: "les rapprocher du milieu de la page")
    case .mixedSizes(let page, let size, let usual, let more):
      Message(
        "la page \(page)\(more == 0 ? "" : " et \(more) autre\(more == 1 ? "" : "s")") "
          + "\(more == 0 ? "n’est" : "ne sont") pas comme les autres : \(size), et non \(usual)",
        hint: "les imprimeurs relient des pages d’un même format : tourner la page, ou l’envoyer dans un fichier à part"
      )
    case .screenColors(let path, let page):
      Message(
        "« \(path) », page \(page), garde les couleurs d’écran",
        hint: "ôter « pictures: keep », à moins que l’imprimeur ne l’ait demandé")
    case .unfilledSheet(let pages, let wanted):
      Message(
        "une brochure de \(pages) pages ne remplit pas ses feuilles, qui en prennent \(wanted)",
        hint:
          "écrire « fills: 4 » dans l’édition pour des pages blanches avant la quatrième de couverture, ou y ajouter des pages "
          + "sous « front » ou « back »"
      )
    case .thickBooklet(let pages, let most):
      Message(
        "\(pages) pages sont beaucoup pour des agrafes, qui en tiennent environ \(most)",
        hint: "écrire « binding: glued » et « leaf » sous « print », ou faire plusieurs brochures")
    case .spine(let leaves, let width):
      Message(
        "le dos de \(leaves) feuilles a \(width.frenchPlain) mm de large",
        hint: "le dire à l’imprimeur, dont la couverture a cela entre ses plats")
    case .narrowSpine(let width, let least):
      Message(
        "un dos de \(width.frenchPlain) mm est étroit pour la colle, qui en demande \(least.frenchPlain)",
        hint: "le faire agrafer")
    }
  }
}

extension PrintEdge {
  fileprivate var french: String {
    switch self {
    case .top: "supérieur"
    case .right: "droit"
    case .bottom: "inférieur"
    case .left: "gauche"
    }
  }
}

extension PrintSpot {
  /// Where it is, in words.
  fileprivate var french: String {
    let place = "à la page \(page), à \(x) mm de la gauche et \(y) mm du haut"
    let words = text.isEmpty ? "" : " (« \(text) »)"
    return place + words + (more == 0 ? "" : ", et à \(French.count(more, "autre endroit", "autres endroits"))")
  }
}
