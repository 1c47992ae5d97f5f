extension CatalogueFinding {
  /// The finding in French.
  var french: Message {
    switch self {
    case .invalidID(let id, let field, let repaired):
      Message(
        "\(field == "id" ? "l’identifiant" : FrenchNoun(field)?.the ?? "« \(field) »") « \(id) » ne peut contenir que des lettres sans accent, des chiffres et des traits d’union",
        hint: repaired.map { "écrire « \($0) »" })
    case .duplicateID(let kind, let id, let first):
      Message("\(kind.french) « \(id) » figure deux fois", hint: "la première fois : \(first)")
    case .unknownReference(let kind, let name, let near, let all):
      Message(
        "\(kind.frenchNone) ne s’appelle « \(name) »",
        hint: all.isEmpty ? near.map(French.didYouMean) : French.didYouMean(near, among: all))
    case .titleForID(let kind, let title, let id):
      Message(
        "\(kind.frenchNone) n’a l’identifiant « \(title) », qui est ce que les pages affichent",
        hint: "écrire son identifiant, « \(id) »")
    case .foreignSubsection(let id, of: let owner, in: let section, let among):
      Message(
        "la sous-rubrique « \(id) » fait partie de la rubrique « \(owner) », alors que la ressource se trouve dans « \(section) »",
        hint: among.isEmpty
          ? "mettre la ressource dans la rubrique « \(owner) », ou ôter sa sous-rubrique"
          : "celles de « \(section) » sont \(French.list(among))")
    case .repeatedReference(let kind, let name):
      Message("\(kind.french) « \(name) » est nommé\(kind.participle) deux fois")
    case .unknownValue(let text, of: let field, let near):
      Message(
        field == "type"
          ? "aucune ressource n’est du type « \(text) »" : "aucune ressource n’a « \(text) » pour « \(field) »",
        hint: near.map(French.didYouMean))
    case .unsortable(let name, let near, let among):
      Message(
        "les ressources ne peuvent pas être triées par « \(name) »",
        hint: near.map(French.didYouMean) ?? "au choix : \(among.joined(separator: ", "))")

    case .reservedField(let name):
      Message(
        "aucun champ propre à un catalogue ne peut s’appeler « \(name) »", hint: "choisir un autre nom")
    case .tooManyFields(let limit):
      Message("un catalogue a au plus \(limit) champs qui lui sont propres", hint: "ôter ceux que rien n’imprime")
    case .idleDeclaration(let what, of: let field, needs: let type):
      Message("« \(what) » du champ « \(field) » ne dit rien sans « type: \(type) »")

    case .invalidNumber(let operand, let text, let repaired):
      Message(
        "\(operand.french) ne peut pas être « \(text) » : un nombre s’écrit en chiffres, avec un point au plus",
        hint: repaired.map { "écrire \($0)" })
    case .invalidAddress(let field, let address, let fault): fault.french(of: address, in: field)
    case .localAddress(let field, let path):
      Message(
        "« \(field) » nomme « \(path) », un fichier d’ici que les lecteurs n’ont pas : rien n’y mène",
        hint: "donner l’adresse où ils le trouvent (https://…) ; les images peuvent tout de même être tirées du fichier"
      )
    case .invalidDate(let field, let date):
      Message("« \(field) » vaut « \(date) », qui n’est pas une date", hint: "écrire 2022, 2022-06 ou 2022-06-15")
    case .nonexistentDate(let field, let date, let month):
      Message(
        "« \(field) » vaut \(date), qui n’existe pas", hint: month.map { "\($0.month) a \($0.days) jours" })
    case .invalidTime(let field, let time, let near):
      Message(
        "« \(field) » vaut « \(time) », qui n’est pas une heure",
        hint: near.map(French.didYouMean) ?? "écrire 14:30 ou 14h30")
    case .nonexistentTime(let field, let time):
      Message(
        "« \(field) » vaut « \(time) », qui n’est l’heure d’aucun jour",
        hint: "les heures vont de 0 à 23, les minutes de 00 à 59")
    case .timeWithoutDay(let time):
      Message(
        "la séance commence à \(time), un jour qui n’est pas dit",
        hint: "donner sa date avec le jour, comme « date: 2026-06-15 », ou ôter « start »")
    case .backwardTimes(let start, let end): Message("« end », \(end), n’est pas après « start », \(start)")
    case .nonexistentYear(let field, let year):
      Message("« \(field) » vaut \(year), qui n’existe pas", hint: "une année a quatre chiffres")
    case .invalidYears(let field, let years, let near):
      Message(
        "« \(field) » vaut « \(years) », qui n’est ni une année ni un intervalle",
        hint: near.map(French.didYouMean) ?? "écrire 2022 ou 2018-2022")
    case .backwardYears(let field, let years): Message("« \(field) » vaut « \(years) », qui va à rebours")
    case .invalidLanguage(let language, let near):
      Message(
        "« \(language) » n’est pas le code d’une langue",
        hint: near.map(French.didYouMean) ?? "écrire par exemple fr, en ou fr-CA")
    case .invalidColor(let field, let color):
      Message("« \(field) » vaut « \(color) », qui n’est pas une couleur", hint: "écrire par exemple « \"#0E6B66\" »")
    case .blankColor(let operand):
      Message(
        "\(operand.french) est vide", hint: "mettre une couleur entre guillemets droits, car « # » ouvre une remarque")
    case .invalidExcerpt(let text):
      Message(
        "« excerpt » vaut « \(text) », qui n’est pas une longueur",
        hint: "écrire « 60 words » (5 au moins), « first-paragraph » ou « whole »")
    case .negativeStability(let stability): Message("« stability » vaut \(stability.frenchPlain), au-dessous de 0")
    case .invalidFocus(let operand):
      Message(
        "\(operand.french) n’est pas fait de deux nombres de 0 à 1",
        hint: "écrire à quelle distance de la gauche et du haut se trouve le sujet : « focus: [0.5, 0.2] »")
    case .unsupportedMarkup(let operand, let markup):
      Message(
        "\(operand.french) contient \(markup.french), qui \(markup.isSeveral ? "s’impriment" : "s’imprime") comme du texte simple",
        hint: markup.frenchHint)
    case .html(let operand, .comment):
      Message("\(operand.french) contient une remarque HTML, qui est laissée de côté")
    case .html(let operand, .tag(let name, let reading)):
      Message("\(operand.french) contient <\(name)>, \(reading.french)", hint: reading.frenchHint)
    case .pastedBullets(let operand, let sign):
      Message(
        "\(operand.french) a des lignes qui commencent par « \(sign) », et sont lues comme une liste",
        hint: "écrire « - » à la place")
    case .joinedLines(let operand, let lines):
      Message(
        "les lignes \(lines.lowerBound) à \(lines.upperBound) \(operand.ofFrench) s’impriment en un seul paragraphe",
        hint: "pour garder les lignes, les terminer par « \\ »")
    case .cellsLeftOut(let operand, let cells, let columns):
      Message(
        "une ligne d’un tableau \(operand.ofFrench) a \(French.count(cells, "cellule", "cellules")), et le tableau "
          + "\(French.count(columns, "colonne", "colonnes")) ; ce qui dépasse est laissé de côté",
        hint: "donner à la première ligne un intitulé par colonne, et écrire « \\| » pour une barre dans une cellule")
    case .missingNote(let operand, let label):
      Message(
        "\(operand.french) appelle la note « \(label) », qui n’y est pas",
        hint: "ajouter une ligne « [^\(label)]: » avec son texte")
    case .uncalledNote(let operand, let label):
      Message(
        "\(operand.french) a la note « \(label) », que rien n’appelle ; elle s’imprime comme du texte simple",
        hint: "écrire « [^\(label)] » là où elle doit être appelée")
    case .emptyNote(let operand): Message("\(operand.french) a une note vide")
    case .takenID(let id, let first):
      Message(
        "la page « \(id) » a l’identifiant d’autre chose dans l’édition",
        hint: "en choisir un autre ; la première fois : \(first)")
    case .unknownTarget(let operand, let id, let near):
      Message(
        "\(operand.french) a un lien vers « #\(id) », qui n’est ni ressource, ni rubrique, ni page de l’édition ; ses mots restent",
        hint: near.map(French.didYouMean))
    case .strayMarks(let operand, let marks):
      Message(
        "\(operand.french) montre « \(marks) », qui ne marque rien là où il se trouve",
        hint: "pas d’espace à l’intérieur des marques, une à l’extérieur ; aucune entre [mots] et (adresse)")
    case .changedNumber(let operand, let written, let printed):
      Message(
        "\(operand.french) donne à un élément le numéro \(printed), alors que \(written) est écrit",
        hint: "pour garder un nombre qui n’est pas un numéro, écrire « \(written)\\. »")
    case .deepBlocks(let limit):
      Message("les listes et les citations sont imbriquées sur plus de \(limit) niveaux", hint: "réduire l’imbrication")
    case .deepInlines(let limit):
      Message("les mises en relief sont imbriquées sur plus de \(limit) niveaux", hint: "réduire l’imbrication")
    case .tooManyPictures(let operand, let limit):
      Message(
        "\(operand.french) a plus de \(French.number(limit)) images (« ![ … ] »), que les textes ne montrent pas",
        hint: "les ôter du texte")
    case .unusableImage(let name, let fault): fault.french(of: name)
    case .unusableProfile(let name):
      Message(
        "le profil de couleurs de l’image « \(name) » est endommagé ou fait pour d’autres pixels, et ses couleurs peuvent être fausses une fois imprimées",
        hint: "enregistrer l’image de nouveau, en sRGB")
    case .noCoverDocument(let paths):
      Message(
        "il n’y a pas de PDF dont tirer l’image « auto »"
          + (paths.isEmpty ? "" : " : il n’existe ni \(paths.map { "« \($0) »" }.joined(separator: " ni "))"),
        hint: paths.isEmpty ? "donner à la ressource un « id » ou une « url » dont le fichier porte le nom" : nil)
    case .otherPictures(let name, let series):
      Message(
        "l’image « \(name) » \(series == .frames ? "est animée" : "a plusieurs pages")",
        hint:
          "la première \(series == .frames ? "vue" : "page") s’imprime ; s’il en faut une autre, l’enregistrer à part")
    case .drawingLoss(let name, let loss): loss.french(of: name)

    case .notAnEdition:
      Message(
        "ceci est un catalogue, qui ne s’imprime pas lui-même",
        hint: "nommer le fichier d’une édition, qui a un champ « catalogue »")
    case .noPrevious(let field): Message("« \(field) » est sans effet dans une édition sans « previous »")
    case .emptySection(let section):
      Message("la rubrique « \(section) » n’a aucune ressource dans cette édition, et est laissée de côté")
    case .emptyEdition:
      Message(
        "l’édition ne prend aucune ressource de son catalogue",
        hint: "revoir « select », dont tous les filtres s’appliquent à la fois")
    case .unselectedBreak(let resource):
      Message(
        "la ressource « \(resource) » n’est pas dans cette édition, et n’ouvre aucune page",
        hint: "l’ôter de « breaks »")

    case .noLanguage(let assumed): Message("le catalogue ne nomme pas de langue", hint: "« \(assumed) » en tient lieu")
    case .noDate: Message("l’édition n’a pas de date")
    case .noURL(let resource): Message("la ressource « \(resource) » n’a pas d’« url »")
    case .noSummary(let resource): Message("la ressource « \(resource) » n’a pas de « summary »")
    case .shortLinkBase(let text):
      Message(
        "les liens courts ne peuvent pas commencer par « \(text) »", hint: "nommer un serveur à vous : https://…")
    case .shortLinkFile(let text):
      Message(
        "« \(text) » ne peut pas être la table des liens courts",
        hint: "nommer un fichier du dossier de l’édition qui finit par .csv, .htaccess ou .map")
    case .sameShortLink(let resource, let other):
      Message(
        "la ressource « \(resource) » a la même adresse courte que « \(other) »",
        hint: "donner un autre identifiant à l’une des deux")
    case .sameTitle(let resource, let first):
      Message(
        "la ressource « \(resource) » a le même titre que « \(first) »",
        hint: "si ce sont deux ressources, les distinguer par leurs titres")
    case .noAlt(let operand):
      Message("\(operand.french) n’a pas d’« alt »", hint: "dire en quelques mots ce qu’on y voit")
    }
  }
}

extension RecordKind {
  /// The kind with its article.
  fileprivate var french: String {
    switch self {
    case .phase: "la phase"
    case .section: "la rubrique"
    case .subsection: "la sous-rubrique"
    case .resource: "la ressource"
    case .partner: "le partenaire"
    }
  }

  /// None of the kind.
  fileprivate var frenchNone: String { self == .partner ? "aucun partenaire" : "aucune \(french.dropFirst(3))" }

  /// What participles end in.
  fileprivate var participle: String { self == .partner ? "" : "e" }
}

extension AddressFault {
  /// The fault of an address in a field, in French.
  fileprivate func french(of address: String, in field: String) -> Message {
    let subject = "« \(field) » vaut « \(address) »"
    return switch self {
    case .noScheme(let repaired):
      Message("\(subject), sans « http: », « https: » ni « mailto: » au début", hint: repaired.map(French.didYouMean))
    case .otherScheme: Message("\(subject), et doit être une adresse http, https ou mailto")
    case .incomplete: Message("\(subject), qui n’est pas une adresse entière")
    case .several:
      Message("\(subject) : plusieurs adresses à la fois", hint: "en garder une, et donner les autres sous « links »")
    case .spaced(let repaired): Message("\(subject), où se trouve une espace", hint: French.didYouMean(repaired))
    }
  }
}

extension HTMLReading {
  fileprivate var french: String {
    switch self {
    case .lineBreak: "lu comme une fin de ligne"
    case .paragraph: "lu comme une fin de paragraphe"
    case .heading: "lu comme un intertitre"
    case .list: "lu comme une liste"
    case .strong: "lu comme du gras"
    case .emphasis: "lu comme de l’italique"
    case .code: "lu comme du code"
    case .link: "lu comme un lien"
    case .picture: "remplacé par sa description"
    case .cell: "lu comme une espace"
    case .hidden: "laissé de côté avec ce qu’il contient"
    case .leftOut: "laissé de côté ; ses mots restent"
    }
  }

  /// What to write in CommonMark.
  fileprivate var frenchHint: String? {
    switch self {
    case .lineBreak: "terminer la ligne par « \\ »"
    case .paragraph: "laisser une ligne vide"
    case .heading: "commencer la ligne par « ## »"
    case .list: "commencer chaque élément par « - »"
    case .strong: "écrire **mots**"
    case .emphasis: "écrire *mots*"
    case .code: "écrire `code`"
    case .link: "écrire [mots](https://example.org)"
    case .picture, .cell, .hidden, .leftOut: nil
    }
  }
}

extension Markup {
  fileprivate var frenchHint: String? {
    switch self {
    case .indentedLines: "si c’est du code, écrire une ligne de ``` au-dessus et au-dessous"
    case .backticks: "écrire ' pour une apostrophe, et une espace devant du code"
    case .quote, .html, .rule, .picture: nil
    }
  }

  fileprivate var french: String {
    switch self {
    case .quote: "une citation"
    case .indentedLines: "des lignes en retrait"
    case .backticks: "des accents graves seuls"
    case .html: "du HTML"
    case .rule: "un filet"
    case .picture: "une image"
    }
  }
}
