extension TableFault {
  /// The fault in French.
  var french: Message {
    switch self {
    case .damaged(let part):
      Message(
        "le fichier est endommagé ou incomplet" + (part.map { " : « \($0) », dedans, est illisible" } ?? ""),
        hint: "l’ouvrir dans un tableur et l’enregistrer de nouveau")
    case .missingPart(let part):
      Message(
        "le fichier est endommagé : il lui manque « \(part) »",
        hint: "l’ouvrir dans un tableur et l’enregistrer de nouveau")
    case .encrypted: Message("le fichier est protégé par un mot de passe", hint: "l’enregistrer sans mot de passe")
    case .oldExcel:
      Message("le fichier est un ancien fichier Office, comme .xls", hint: "l’enregistrer en .xlsx, .ods ou .csv")
    case .binaryExcel: Message("le fichier est un classeur binaire (.xlsb)", hint: "l’enregistrer en .xlsx")
    case .documentType(let part):
      Message(
        "« \(part) », dans le fichier, a un DOCTYPE, dont aucun tableur n’a besoin",
        hint: "enregistrer le fichier de nouveau")
    case .oversized(let limit):
      Message(
        "le fichier, décompressé, dépasse \(limit >> 20) Mo", hint: "n’y garder que le tableau des ressources")
    case .tooManyCells(let limit):
      Message("le tableau a plus de \(French.number(limit)) cellules remplies", hint: "n’y garder que les ressources")
    case .tooMany(let part, let limit):
      Message(
        "le fichier a plus de \(French.number(limit)) \(part.french)", hint: "n’y garder que le tableau des ressources")
    case .oversizedText(let limit):
      Message("le tableau a plus de \(limit >> 20) Mo de texte", hint: "n’y garder que les ressources")
    case .oversizedCell(let limit):
      Message("une cellule a plus de \(limit >> 20) Mo de texte", hint: "la raccourcir")
    case .database(let words): Message("SQLite ne peut pas lire ceci : \(words)")
    case .writingQuery:
      Message("la requête ne fait pas que lire", hint: "écrire un seul « select … »")
    case .longQuery:
      Message(
        "ce qui est demandé à la base prend trop de temps",
        hint: "demander moins, ou nommer une table : « sheet: ressources »")
    }
  }
}

extension TablePart {
  /// The parts in French.
  fileprivate var french: String {
    switch self {
    case .sheets: "feuilles"
    case .links: "liens"
    case .mergedCells: "cellules fusionnées"
    case .styles: "styles"
    case .elements: "cellules, vides comprises"
    }
  }
}
