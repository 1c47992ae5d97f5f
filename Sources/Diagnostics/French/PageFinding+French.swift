extension PageFinding {
  /// The finding in French.
  var french: Message {
    switch self {
    case .flowingCard(let resource, let pages):
      Message(
        "la ressource « \(resource) » ne tient sur une page en aucune taille, et s’étend sur \(pages) pages",
        hint: "la raccourcir, ou prendre une maquette qui a plus de place")
    case .leftOver(let resources, let more, let layout):
      Message(
        "toutes les ressources ne tiennent pas sur la seule page de la maquette « \(layout) » ; restent "
          + "\(resources.joined(separator: ", "))" + (more == 0 ? "" : " et \(more) autre\(more == 1 ? "" : "s")"),
        hint: "en choisir moins, les raccourcir, ou prendre une maquette de plusieurs pages")
    case .overflow(let text, let length):
      Message(
        "\(text.map { "« \($0) »" } ?? "une boîte") dépasse de son cadre de \(length.french)",
        hint: "raccourcir \(text == nil ? "son" : "ce") texte, ou donner plus de place au cadre dans la maquette")
    case .overflowingPage(let kind, let length):
      Message("une boîte de la page « \(kind) » dépasse du bloc de texte de \(length.french)")
    case .outsideSheet(let text, let kind, let length):
      Message(
        "\(text.map { "« \($0) »" } ?? "une image") dépasse de la feuille de \(length.french), sur la page « \(kind) »",
        hint: "\(text == nil ? "la réduire" : "raccourcir ce texte"), ou lui donner plus de place dans la maquette")
    case .meeting(let first, let second, let kind):
      Message(
        "\(first.map { "« \($0) »" } ?? "une image") et \(second.map { "« \($0) »" } ?? "une image") s’impriment l’un sur "
          + "l’autre, sur la page « \(kind) »",
        hint: "raccourcir l’un des deux, ou leur donner plus de place dans la maquette")
    case .unfilledSheets(let kind, let pages, let multiple):
      Message(
        "le catalogue a \(pages) pages, et aucun nombre de pages \(kind.map { "« \($0) »" } ?? "blanches") n’en fait un "
          + "multiple de \(multiple)",
        hint: kind.map { "dans la maquette, ne faire commencer aucune page après « \($0) » d’un côté donné" }
          ?? "elles se placent avant la dernière page : il la faut sans fiches, comme une quatrième de couverture, et d’aucun "
          + "côté donné")
    case .missingGlyph(let character, let folder, let package):
      Message(
        "aucune police n’a le caractère \(character.codePointNames) « \(character) », et un signe en tient lieu",
        hint: "mettre une police qui l’a dans le dossier « \(folder) »" + (package.map { ", ou installer \($0)" } ?? "")
      )
    case .missingGlyphs(let characters, let folder, let package):
      Message(
        "aucune police n’a \(characters.count) caractères (\(characters.count > 6 ? "dont " : "")"
          + "\(French.list(characters.prefix(6).map { "« \($0) »" }))), et des signes en tiennent lieu",
        hint: "mettre une police qui les a dans le dossier « \(folder) »"
          + (package.map { ", ou installer \($0)" } ?? "")
      )
    case .unsettledNumbers:
      Message(
        "les pages s’arrêtent ailleurs avec chaque numéro qui s’y imprime, si bien qu’un numéro peut être celui de la page d’avant ou d’après",
        hint:
          "ôter un lien vers une ressource, écrire « link-pages: false » là où la maquette a « prose », ou donner un seul style aux textes qui ont des numéros de page"
      )
    case .emptyPage(let kind):
      Message(
        "une page de la sorte « \(kind) » n’a rien à montrer dans cette maquette, et est laissée de côté",
        hint: "lui donner un « title », un « body » ou une « image »")
    case .smallCode(let text, let module, let side):
      Message(
        "le code QR de « \(PageFinding.beginning(of: text)) » a des modules de \(module.french), que les téléphones lisent à peine",
        hint: "lui donner un côté d’au moins \(side.french), ou une adresse plus courte")
    case .unusableCode(let text):
      Message(
        "« \(PageFinding.beginning(of: text)) » est trop long pour un code QR", hint: "donner une adresse plus courte")
    case .wideTable(let length):
      Message(
        "un tableau est plus large que son texte de \(length.french), dans ses plus petites lettres",
        hint: "lui donner moins de colonnes ou des mots plus courts")
    case .shortenedText(let subject, let words, let total, let hasLink):
      Message(
        "« \(subject) » est raccourci à \(words) de ses \(total) mots",
        hint: hasLink ? nil : "aucune « url » ne mène au reste")
    case .lowContrast(let text, let page, let color, let ground, let contrast):
      Message(
        "« \(text) », page \(page), a un contraste de \(contrast.frenchTenths) avec son fond (\(color) sur \(ground)), "
          + "au-dessous de 4,5", hint: "foncer l’un, ou éclaircir l’autre")
    case .lowResolution(let image, let print):
      Message(
        "l’image « \(image) » s’imprime sur \(print.width) × \(print.height) mm à \(print.dpi) pixels par pouce, au-dessous de \(print.least)",
        hint: "en prendre une d’au moins \(print.neededWidth) × \(print.neededHeight) pixels")
    case .heavyPicture(let image, let content, let bytes):
      Message(
        "l’image « \(image) » alourdit le fichier \(content == .photograph ? "d’environ" : "d’au plus") "
          + "\((Double(bytes) / 1e6).frenchTenths) Mo",
        hint: content.frenchAdvice)
    }
  }
}

extension ReportedLength {
  fileprivate var french: String { "\(tenthsOfMillimetres / 10),\(tenthsOfMillimetres % 10) mm" }
}

extension PageFinding.HeavyContent {
  fileprivate var frenchAdvice: String {
    switch self {
    case .photograph: "l’enregistrer en moindre qualité"
    case .pixels: "l’enregistrer en JPEG si c’est une photographie, sinon avec moins de couleurs"
    case .drawing: "la simplifier, ou l’enregistrer en PNG"
    }
  }
}
