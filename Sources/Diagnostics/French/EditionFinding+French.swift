extension EditionFinding {
  /// The finding in French.
  var french: Message {
    switch self {
    case .unknownSection(let id, let near, let all):
      Message("l’édition n’a pas de rubrique « \(id) »", hint: French.didYouMean(near, among: all))
    case .unknownResource(let id, let near):
      Message("l’édition n’a pas de ressource « \(id) »", hint: near.map(French.didYouMean))
    case .unknownLine(let line, let resource, let count):
      Message(
        "la fiche de « \(resource) » n’a pas de ligne \(line)",
        hint: count > 0 ? "ses lignes vont de 1 à \(count)" : "elle n’a pas de texte")
    case .unreadableRecord(let reason): Message("impossible de lire le fichier : \(reason.french)")
    case .noRecord:
      Message(
        "le fichier ne porte pas le relevé de ce qu’il montre",
        hint: "donner un PDF que vademecum a fait en entier, ou le fichier de l’édition")
    case .damagedRecord: Message("le fichier porte un relevé illisible", hint: "refaire le fichier")
    case .newerRecord(let format, let known):
      Message(
        "le fichier porte un relevé de forme \(format), et ce programme connaît les formes jusqu’à \(known)",
        hint: "employer un vademecum plus récent")
    case .previousEdition(let name, let finding):
      Message(
        "édition précédente « \(name) » : \(finding.message(in: .french).summary)",
        hint: finding.message(in: .french).hint)
    case .circularPrevious(let files):
      Message(
        "les éditions précédentes tournent en rond : \(files.joined(separator: " → "))",
        hint: "ôter « previous » de la plus ancienne")
    case .partialPrevious(let name):
      Message(
        "l’édition précédente « \(name) » ne montre que certaines de ses rubriques",
        hint: "nommer le PDF de l’édition entière")
    case .livingPrevious(let name):
      Message(
        "l’édition précédente « \(name) » est lue dans le catalogue d’aujourd’hui, si bien qu’aucun changement ne s’y voit",
        hint: "garder le PDF de cette édition, et écrire « \(French.pdfName(of: name)) »")
    case .noNewsPage(let layout):
      Message(
        "la maquette « \(layout) » n’a pas de page des nouveautés",
        hint: "ôter « whats-new », ou donner à la maquette une page avec « when: news »")
    case .typewriterMarks(.quotes, let texts, let quotes):
      Message(
        "\(French.texts(texts)) des guillemets droits, qui restent tels quels",
        hint: "écrire \(quotes)")
    case .typewriterMarks(.dots, let texts, _):
      Message("\(French.texts(texts)) trois points de suite, qui restent tels quels", hint: "écrire …")
    case .leftOutPictures(let count, let limit):
      Message(
        "\(count == 1 ? "une image est laissée" : "\(count) images sont laissées") hors de la page, qui en contient \(limit) Mo",
        hint: "faire un site, dont les images sont des fichiers à part : --format site")
    case .noProgramFiles(let part, let folders):
      Message(
        "\(part.french) du programme sont introuvables ; cherché\(part.participle) dans \(French.list(folders))",
        hint: "réinstaller, ou donner dans VADEMECUM_SHARE le dossier qui les contient")
    case .badFont:
      Message(
        "le fichier n’est pas une police utilisable",
        hint: "en prendre une de TrueType ou d’OpenType, qui finit par .ttf ou .otf")
    case .systemFont(let path, let folder):
      Message(
        "l’édition emploie une police de ce système, « \(path) »",
        hint: "la copier dans le dossier « \(folder) », pour que les pages soient partout les mêmes")
    case .noHyphenation(let language, let package):
      Message(
        "il n’y a pas de motifs de césure pour « \(language) » : aucun de ses mots n’est coupé",
        hint: package.map { "installer \($0)" })
    case .systemHyphenation(let language, let path):
      Message(
        "les mots de « \(language) » sont coupés d’après un fichier de ce système, « \(path) »",
        hint: "là où il manque ou diffère, les lignes s’arrêtent ailleurs")
    }
  }
}

extension ProgramPart {
  /// What the files are, with their article.
  fileprivate var french: String {
    switch self {
    case .fonts: "les polices"
    case .layouts: "les maquettes"
    case .profiles: "les profils de presse"
    case .patterns: "les motifs de césure"
    case .schemas: "les schémas JSON"
    case .starters: "les modèles de départ"
    case .guide: "les chapitres du guide"
    }
  }

  /// What participles end in.
  fileprivate var participle: String {
    switch self {
    case .fonts, .layouts: "es"
    case .profiles, .patterns, .schemas, .starters, .guide: "s"
    }
  }
}

extension French {
  /// The name of the PDF file that the file of an edition is usually built to.
  fileprivate static func pdfName(of edition: String) -> String {
    let parts = edition.split(separator: "/", omittingEmptySubsequences: false)
    let stem = parts.last.flatMap { $0.lastIndex(of: ".").map { dot in edition[..<dot] } } ?? edition[...]
    return "\(stem).pdf"
  }

  /// How a message begins that stands at the first of some texts.
  fileprivate static func texts(_ count: Int) -> String {
    switch count {
    case 1: "ce texte a"
    case 2: "ce texte et un autre ont"
    default: "ce texte et \(count - 1) autres ont"
    }
  }
}
