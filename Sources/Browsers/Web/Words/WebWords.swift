import Languages

/// The words of pages for the web, in one language.
struct WebWords {
  /// Their language (BCP 47).
  let language: String
  private let words: [WebWord: String]

  /// The words in a language, or else in English; those that a layout has under its own names come first.
  init(for language: String, from layout: (String) -> String?) {
    let known = WebWords.known.first { Language.isTag(language, within: $0.language) }
    let (own, base) = known ?? WebWords.known[0]
    self.language = known == nil ? own : language
    words = Dictionary(
      uniqueKeysWithValues: WebWord.allCases.map { word in
        (word, layout("web-\(word.rawValue)") ?? base[word] ?? "")
      })
  }

  /// A word.
  subscript(word: WebWord) -> String { words[word] ?? "" }

  /// A word with what stands in its braces.
  func text(_ word: WebWord, _ values: KeyValuePairs<String, String>) -> String {
    values.reduce(self[word]) { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  private static let known: [(language: String, words: [WebWord: String])] = [("en", english), ("fr", french)]

  private static let english: [WebWord: String] = [
    .skip: "Skip to the contents", .contents: "Contents", .search: "Search", .hint: "Title, author, subject…",
    .filter: "Search and filter the resources", .type: "Type", .year: "Year", .section: "Section", .any: "Any",
    .sort: "Sort by", .order: "Catalogue order", .title: "Title", .newest: "Newest first",
    .reset: "Show all", .none: "No resource matches", .one: "1 resource of {all}",
    .many: "{count} resources of {all}", .count: "{count} resources", .access: "To the resource",
    .notes: "Notes", .note: "Note {number}", .back: "Back to the text, note {number}", .table: "Table",
    .partners: "Partners", .top: "Back to the top", .news: "What’s new",
    .added: "New resources", .revised: "Updated resources", .withdrawn: "Withdrawn resources", .new: "New",
    .updated: "Updated", .seeAlso: "See also", .next: "Next", .previous: "Previous",
    .around: "Other resources", .pages: "Pages of the printed edition",
    .download: "Download this edition ({format}, {size})", .accessiblePDF: "accessible PDF",
    .index: "Index", .kilobytes: "{number}\u{a0}kB", .megabytes: "{number}\u{a0}MB",
    .accessible:
      "Everything is text in its order, with headings, lists, tables with their headings, and languages told.",
  ]

  private static let french: [WebWord: String] = [
    .skip: "Aller au contenu", .contents: "Sommaire", .search: "Rechercher", .hint: "Titre, auteur, sujet…",
    .filter: "Rechercher et filtrer les ressources", .type: "Type", .year: "Année", .section: "Rubrique",
    .any: "Indifférent", .sort: "Trier par", .order: "Ordre du catalogue", .title: "Titre",
    .newest: "Plus récentes d’abord", .reset: "Tout afficher", .none: "Aucune ressource ne correspond",
    .one: "1\u{a0}ressource sur {all}", .many: "{count}\u{a0}ressources sur {all}", .count: "{count}\u{a0}ressources",
    .access: "Accéder à la ressource", .notes: "Notes", .note: "Note {number}",
    .back: "Retour au texte, note {number}", .table: "Tableau", .partners: "Partenaires",
    .top: "Haut de page", .news: "Quoi de neuf\u{202f}?", .added: "Nouvelles ressources",
    .revised: "Ressources mises à jour", .withdrawn: "Ressources retirées", .new: "Nouveau",
    .updated: "Mis à jour", .seeAlso: "Voir aussi", .next: "Suivant",
    .previous: "Précédent", .around: "Autres ressources", .pages: "Pages de l’édition imprimée",
    .download: "Télécharger cette édition ({format}, {size})", .accessiblePDF: "PDF accessible",
    .index: "Index", .kilobytes: "{number}\u{a0}ko", .megabytes: "{number}\u{a0}Mo",
    .accessible:
      "Tout est du texte dans l’ordre de lecture, avec ses titres, ses listes, les en-têtes de ses tableaux et "
      + "l’indication des langues.",
  ]
}
