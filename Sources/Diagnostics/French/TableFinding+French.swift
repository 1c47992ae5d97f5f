extension TableFinding {
  /// The finding in French.
  var french: Message {
    switch self {
    case .notATable(let format):
      Message(
        "le fichier est \(format.french), et non un tableau",
        hint: format == .numbers
          ? "l’exporter de Numbers en .xlsx ou en .csv" : "nommer un fichier .xlsx, .ods, .csv, .tsv ou .sqlite")
    case .unreadable(let fault): fault.french
    case .openQuotes:
      Message(
        "un texte entre guillemets commence ici et n’est pas fermé",
        hint: "le fermer par « \" », et écrire « \"\" » pour les guillemets qu’il contient")

    case .unknownSheet(let name, let near, let all):
      Message("le fichier n’a pas de feuille « \(name) »", hint: French.didYouMean(near, among: all))
    case .severalSheets(let all):
      Message(
        "le fichier a les feuilles \(French.list(all.map { "« \($0) »" }, atMost: 12))",
        hint: "dire laquelle contient les ressources : « sheet: \(all.first ?? "") », ou « sheets: sections » "
          + "si chacune est une rubrique")
    case .foreignOption(let option):
      Message(
        option == "query"
          ? "le fichier n’est pas une base de données, qui seule répond à une requête"
          : "un tableau en texte n’a pas de feuilles",
        hint: "ôter « \(option) »")
    case .sheetsLeftOut(let names):
      Message(
        "\(names.count == 1 ? "la feuille" : "les feuilles") \(French.list(names.map { "« \($0) »" }, atMost: 12)) "
          + "\(names.count == 1 ? "est laissée" : "sont laissées") de côté : rien ne dit qu’il s’y trouve des ressources",
        hint: "donner avec « sheet: » celle qui contient les ressources, ou l’afficher et lui donner leurs intitulés")
    case .emptySheet:
      Message("le tableau ne contient aucune ressource", hint: "en écrire une par ligne sous les intitulés")
    case .hiddenRows(let count):
      Message(
        "\(French.count(count, "ligne masquée est lue", "lignes masquées sont lues")) comme les autres",
        hint: "supprimer les lignes qui ne doivent pas s’imprimer")

    case .unknownColumn(let heading, let near, let field, let name):
      Message(
        "la colonne « \(heading) » ne s’imprime pas",
        hint: field.map { "si elle contient « \($0) », écrire « columns: { \($0): \(heading) } »" }
          ?? near.map(French.didYouMean) ?? name.map { "la déclarer : « fields: { \($0): { label: \(heading) } } »" })
    case .missingHeading(let heading, let near, let all):
      Message("aucune colonne n’a l’intitulé « \(heading) »", hint: French.didYouMean(near, among: all))
    case .missingColumn(let field, let near, let headings):
      Message(
        "aucune colonne ne contient « \(field) », que chaque ressource doit avoir",
        hint: headings.isEmpty
          ? "ajouter une colonne « \(field) »" + (field == "section" ? ", ou écrire « defaults: { section: … } »" : "")
          : "dire laquelle : « columns: { \(field): \(near ?? (headings.count == 1 ? headings[0] : "…")) } »"
            + (headings.count > 1 ? " ; il y a \(French.list(headings))" : ""))
    case .secondColumn(let heading, let field, let first):
      Message(
        "la colonne « \(heading) » ne s’imprime pas, car « \(first) » contient « \(field) »",
        hint: heading == first ? "supprimer ou renommer l’une des deux" : "en choisir une sous « columns: »")
    case .cellWithoutHeading(let text):
      Message(
        "« \(text) » se trouve dans une colonne sans intitulé",
        hint: "donner un intitulé à la colonne ; dans un fichier de texte, mettre entre guillemets droits une cellule "
          + "qui contient le séparateur")

    case .emptyField(let field):
      Message("la ligne n’a pas de « \(field) »", hint: "remplir la cellule, ou vider toute la ligne")
    case .cellError(let error):
      Message("la cellule contient l’erreur « \(error) »", hint: "corriger sa formule, ou vider la cellule")
    case .uncalculatedFormula:
      Message(
        "la formule de la cellule n’a jamais été calculée",
        hint: "ouvrir le fichier dans un tableur et l’y enregistrer")
    case .ambiguousDate(let first, let second, let text):
      Message("« \(text) » peut être \(first) ou \(second)", hint: "écrire celle des deux qui convient")
    case .swappedDate(let text, let near):
      Message(
        "la date « \(text) » n’existe pas, car aucune année n’a autant de mois", hint: French.didYouMean(near))
    case .serialDate(let text, let date):
      Message(
        "\(text) est \(date) comme les tableurs comptent les jours",
        hint: "donner à la cellule le format d’une date, ou écrire \(date)")
    case .placeholder(let text):
      Message("« \(text) » compte comme une cellule vide", hint: "la vider, ou écrire ce qui doit s’y trouver")
    case .dittoCell(let text, let above):
      Message(
        "« \(text) » ne dit pas ce que contient la cellule",
        hint: above.map { "répéter « \($0) », comme dans la cellule au-dessus" } ?? "l’écrire en entier")
    case .totalRow(let text):
      Message(
        "la ligne « \(text) » semble en additionner d’autres, et est laissée de côté", hint: "la supprimer")
    case .loneTitle(let title):
      Message(
        "la ligne « \(title) » n’a qu’un titre, et est lue comme une ressource",
        hint: "si c’est la rubrique des lignes qui suivent, la déclarer sous « sections: »")

    case .madeIDs(let count):
      Message(
        count == 1
          ? "un identifiant est tiré d’un titre" : "\(French.number(count)) identifiants sont tirés des titres",
        hint: "une colonne « id » les conserve quand les titres changent, comme le veulent « diff » et « previous »")
    case .sharedTitles(let count):
      Message(
        "\(French.count(count, "ressource a le titre d’une autre, et un identifiant", "ressources ont le titre d’une autre, et un identifiant")) à suffixe",
        hint: "leur donner des identifiants propres")
    }
  }
}
