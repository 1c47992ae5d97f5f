import Files

extension FileError.Reason {
  /// Why a file cannot be read or written, in French.
  var french: String {
    switch self {
    case .missing: "ce fichier n’existe pas"
    case .missingFolder: "son dossier n’existe pas"
    case .empty: "il est vide"
    case .isFolder: "c’est un dossier"
    case .notRegular: "ce n’est pas un fichier ordinaire"
    case .notFolder: "ce n’est pas un dossier"
    case .tooLarge(let limit): "il dépasse \(limit >> 20) Mo"
    case .noPath: "son chemin est vide ou contient un octet nul"
    case .isInput(let name): "il est fait à partir de « \(name) », qui est le même fichier"
    case .isInputOfAnother(let name): "une autre édition lit « \(name) », qui est le même fichier"
    case .isOutput: "un autre résultat s’écrit au même endroit ; nommer un autre fichier"
    case .isForeign: "il est là, mais pas tel qu’il a été écrit ; le déplacer, ou laisser build --force le remplacer"
    case .denied: "accès refusé"
    case .readOnly: "le système de fichiers est en lecture seule"
    case .full: "il n’y a plus de place sur le disque"
    case .quota: "le quota du disque est épuisé"
    case .cancelled: "l’opération a été annulée"
    case .system(let words): words
    }
  }
}
