extension FolderFinding {
  /// The finding in French.
  var french: Message {
    switch self {
    case .pagesWithoutSection(let name):
      Message(
        "rien ne dit la rubrique des ressources",
        hint: "dire laquelle : « - { folder: \(name), defaults: { section: … } } »")
    case .noFiles(let pattern):
      Message(
        "aucun fichier du dossier ne s’appelle « \(pattern) »",
        hint: "dire comment ils s’appellent : « pattern: \"**/*.md\" »")
    case .subfolders(let count, let path):
      Message(
        count == 1
          ? "« \(path) », d’un sous-dossier, est laissé de côté"
          : "\(French.number(count)) fichiers de sous-dossiers, comme « \(path) », sont laissés de côté",
        hint:
          "écrire « pattern: \"**/*.md\" » pour les prendre tous, ou « pattern: \"*.md\" » si ce ne sont pas des ressources"
      )
    case .tooManyFiles(let limit):
      Message(
        "le dossier a plus de \(French.number(limit)) fichiers de cette sorte",
        hint: "nommer un dossier qui ne contient que des ressources")
    case .noFrontMatter:
      Message(
        "le fichier n’a pas d’en-tête, et est laissé de côté",
        hint: "le commencer par ses champs en YAML, entre deux lignes de « --- »")
    case .openFrontMatter:
      Message(
        "l’en-tête commence ici et n’est pas fermé", hint: "écrire une ligne de « --- » sous le dernier champ")
    case .foreignFrontMatter(let notation): notation.french
    case .unprintedKey(let key, let count, let name):
      Message(
        "« \(key) » \(ofFiles(count)) ne s’imprime pas",
        hint: name.map { "le déclarer : « fields: { \($0): { label: \(key) } } »" })
    case .drafts(let count):
      Message(
        count == 1
          ? "un fichier est un brouillon, et est laissé de côté"
          : "\(files(count)) sont des brouillons, et sont laissés de côté",
        hint: "ôter « draft: true » ou « published: false » là où ce n’est plus vrai")
    case .secondSummary(let key, let count):
      Message(
        "« \(key) » \(ofFiles(count)) ne s’imprime pas, car le texte sous l’en-tête s’imprime",
        hint: "seul un fichier sans texte en tire son résumé")
    case .furtherSections(let key, let count):
      Message(
        "« \(key) » \(ofFiles(count)) nomme plusieurs rubriques, dont seule compte la première",
        hint: "dire laquelle : « section: … »")
    case .distantPictures(let count):
      Message(
        "les images \(ofFiles(count)) sont à des adresses, et ne s’impriment pas",
        hint: "les télécharger, et nommer les fichiers")
    case .relativeLink(let link):
      Message(
        "« \(link) » part d’une page dont l’adresse n’est pas connue",
        hint: "dire où le dossier est publié : « base: https://… »")
    case .generatorTags(let tag, let count):
      Message(
        "\(files(count)) \(count == 1 ? "a" : "ont") des balises d’un générateur, comme « \(tag) », qui s’impriment telles quelles",
        hint: "écrire ce qui en tient lieu")
    }
  }

  private func ofFiles(_ count: Int) -> String { count == 1 ? "d’un fichier" : "de \(files(count))" }

  private func files(_ count: Int) -> String { count == 1 ? "un fichier" : "\(French.number(count)) fichiers" }
}

extension FrontMatterNotation {
  /// The notation in French.
  fileprivate var french: Message {
    let name =
      switch self {
      case .toml: "TOML"
      case .json: "JSON"
      }
    return Message(
      "l’en-tête est en \(name)",
      hint: "l’écrire en YAML, « title: … » entre deux lignes de « --- », comme le fait « hugo convert toYAML »")
  }
}
