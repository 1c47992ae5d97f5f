import Tables

/// What stands in an empty table, in one language.
struct BlankTableWords: Sendable {
  /// What the sheet of resources is called, and that of the notes.
  let names: (resources: String, notes: String)
  /// The headings of the notes.
  let headings: (column: String, contents: String)
  /// What stands between the cells of a text.
  let separator: Character
  /// The columns.
  let columns: [Column]
  /// What is to be known beside the columns.
  let remarks: [String]

  /// A column, what it is for, and what stands there in the example.
  struct Column: Sendable {
    let heading: String
    let width: Int
    let note: String
    var example = BlankSheet.Value.none
    var isDate = false
    var choices: [String] = []
  }

  /// The sheet of resources, with the example.
  var sheet: BlankSheet {
    BlankSheet(
      names.resources,
      columns: columns.map {
        BlankSheet.Column($0.heading, width: $0.width, isDate: $0.isDate, choices: $0.choices)
      },
      rows: [columns.map(\.example)])
  }

  /// The sheet that says what columns hold.
  var notesSheet: BlankSheet {
    BlankSheet(
      names.notes, columns: [.init(headings.column, width: 24), .init(headings.contents, width: 90)],
      rows: columns.map { [.text($0.heading), .text($0.note)] } + remarks.map { [.none, .text($0)] })
  }
}

// MARK: French

extension BlankTableWords {
  /// In French.
  static let french = BlankTableWords(
    names: ("Ressources", "Lisez-moi"), headings: ("Colonne", "Ce qu'elle contient"), separator: ";",
    columns: [
      Column(
        heading: "Titre", width: 38,
        note: "Le titre, tel qu'il sera imprimé. La seule colonne à remplir toujours, avec la rubrique.",
        example: .text("Exemple à remplacer : tenir un compost de quartier")),
      Column(
        heading: "Rubrique", width: 18,
        note:
          "La partie du catalogue où la ressource se range. Les rubriques s'impriment dans l'ordre où elles apparaissent ici.",
        example: .text("Agir")),
      Column(
        heading: "Type", width: 16, note: "Ce que c'est : choisissez dans la liste, ou écrivez autre chose.",
        example: .text("Guide"),
        choices: ["Guide", "Étude", "Fiche pratique", "Article", "Vidéo", "Webinaire", "Outil"]),
      Column(
        heading: "Année", width: 10, note: "L'année de publication : 2024, ou plusieurs : 2019–2020.",
        example: .number(2024)),
      Column(
        heading: "Auteurs", width: 26,
        note: "Personnes et organismes, avec un point-virgule entre deux, ou un par ligne.",
        example: .text("Inès Morel ; Les Jardins du Canal")),
      Column(
        heading: "Résumé", width: 60,
        note:
          "Quelques phrases. Un saut de ligne dans la cellule (Alt+Entrée) ouvre un paragraphe ; *ceci* est en italique, **ceci** en gras.",
        example: .text(
          "Trois bacs, un cadenas à chiffres et un tableau à la craie : comment soixante foyers nourrissent un même jardin."
        )),
      Column(
        heading: "Lien", width: 32, note: "Où trouver la ressource : une adresse complète, qui commence par https://.",
        example: .text("https://example.org/compost")),
      Column(
        heading: "Image", width: 22,
        note: "Le chemin d'une image (PNG, JPEG ou SVG) depuis le dossier du catalogue, par exemple images/compost.jpg."
      ),
      Column(
        heading: "Texte alternatif", width: 26,
        note: "Ce que montre l'image, en quelques mots, pour ceux qui ne la voient pas."),
      Column(heading: "Cycle", width: 20, note: "Pour un webinaire ou une rencontre : la série dont elle fait partie."),
      Column(
        heading: "Date de la séance", width: 17, note: "Pour un webinaire ou une rencontre : quand elle a eu lieu.",
        isDate: true),
      Column(
        heading: "Identifiant", width: 20,
        note:
          "Facultatif : un nom court sans espaces ni accents, unique, qui ne change plus. Sans lui, le programme en fait un du titre.",
        example: .text("compost-de-quartier")),
    ],
    remarks: [
      "Une ressource par ligne. Une cellule vide ne laisse pas de trou sur la page ; une colonne dont vous n'avez pas l'usage peut être supprimée.",
      "Vous pouvez ajouter des colonnes (Durée, Public visé, Prix) : le programme dit comment les faire imprimer.",
      "Pour faire le catalogue : vademecum new mon-catalogue --from CE-FICHIER.xlsx",
    ])
}

// MARK: English

extension BlankTableWords {
  /// In English.
  static let english = BlankTableWords(
    names: ("Resources", "Read me"), headings: ("Column", "What it holds"), separator: ",",
    columns: [
      Column(
        heading: "Title", width: 38,
        note: "The title, as it will be printed. Title and section are all that must be there.",
        example: .text("Example to replace: keeping a compost for the street")),
      Column(
        heading: "Section", width: 18,
        note:
          "The part of the catalogue that it stands in. Sections are printed in the order in which they come up here.",
        example: .text("Sharing")),
      Column(
        heading: "Type", width: 16, note: "What it is: choose from the list, or write something else.",
        example: .text("Guide"), choices: ["Guide", "Study", "Fact sheet", "Article", "Video", "Webinar", "Tool"]),
      Column(
        heading: "Year", width: 10, note: "The year of publication: 2024, or several: 2019–2020.",
        example: .number(2024)),
      Column(
        heading: "Authors", width: 26, note: "People and organisations, with a semicolon between two, or one a line.",
        example: .text("Ines Morel; Gardens of the Canal")),
      Column(
        heading: "Summary", width: 60,
        note:
          "A few sentences. A line break in the cell (Alt+Enter) begins a paragraph; *this* is emphasis, **this** is bold.",
        example: .text("Three bins, a number lock and a blackboard: how sixty households feed one garden.")),
      Column(
        heading: "Link", width: 32, note: "Where it is to be had: a whole address, which begins with https://.",
        example: .text("https://example.org/compost")),
      Column(
        heading: "Image", width: 22,
        note: "The path of a picture (PNG, JPEG or SVG) from the folder of the catalogue, such as images/compost.jpg."),
      Column(
        heading: "Image description", width: 26,
        note: "What the picture shows, in a few words, for those who do not see it."),
      Column(heading: "Series", width: 20, note: "For a webinar or a meeting: the series that it belongs to."),
      Column(
        heading: "Session date", width: 17, note: "For a webinar or a meeting: when it was.", isDate: true),
      Column(
        heading: "Id", width: 20,
        note:
          "Optional: a short name without spaces or accents, unique, that never changes. Without one, it is made from the title.",
        example: .text("compost")),
    ],
    remarks: [
      "One resource a row. An empty cell leaves no gap on the page; a column that you have no use for can go.",
      "You may add columns (Duration, Audience, Price): the program says how to have them printed.",
      "To make the catalogue: vademecum new my-catalogue --from THIS-FILE.xlsx",
    ])
}
