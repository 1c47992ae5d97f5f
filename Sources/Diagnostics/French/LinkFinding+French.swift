extension LinkFinding {
  /// The finding in French.
  var french: Message {
    switch self {
    case .dead(let address, let fault):
      Message(
        "l’adresse « \(address) » ne mène nulle part : \(fault.french)", hint: "chercher sa nouvelle adresse, ou l’ôter"
      )
    case .moved(let address, let target):
      Message("l’adresse « \(address) » a changé pour de bon", hint: "écrire « \(target) »")
    case .unsure(let address, let fault):
      Message(
        "l’adresse « \(address) » ne mène peut-être nulle part : \(fault.french)", hint: "l’ouvrir dans un navigateur")
    case .unknown(let count, let first):
      Message(
        count == 1
          ? "l’adresse « \(first) » n’est pas dans le rapport"
          : "\(French.number(count)) adresses ne sont pas dans le rapport, dont « \(first) »",
        hint: "le refaire une fois sans « --offline »")
    }
  }
}

extension LinkFault {
  /// The fault in French.
  fileprivate var french: String {
    switch self {
    case .status(let status): "elle répond \(status)" + (LinkFault.frenchPhrase(status).map { " (\($0))" } ?? "")
    case .unknownHost(let host): "aucun ordinateur ne s’appelle « \(host) »"
    case .refused: "son serveur refuse la connexion"
    case .timeout(let seconds): "pas de réponse en \(seconds) secondes"
    case .insecure(let words), .failed(let words): French.words(ofLibrary: words)
    case .circle: "elle tourne en rond"
    case .homePage(let address): "elle mène à la page d’accueil « \(address) »"
    }
  }

  /// What statuses mean (RFC 9110), as far as they are common.
  private static func frenchPhrase(_ status: Int) -> String? {
    switch status {
    case 400: "requête incorrecte"
    case 401: "connexion demandée"
    case 403: "accès interdit"
    case 404: "introuvable"
    case 405: "méthode refusée"
    case 408: "délai dépassé"
    case 410: "retirée"
    case 418: "robots refusés"
    case 429: "trop de requêtes"
    case 451: "bloquée pour raisons légales"
    case 500: "erreur du serveur"
    case 502: "passerelle incorrecte"
    case 503: "hors service"
    case 504: "délai de la passerelle dépassé"
    default: nil
    }
  }
}
