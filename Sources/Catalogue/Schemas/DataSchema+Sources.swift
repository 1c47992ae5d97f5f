import Bytes

/// What the schema of a catalogue says of tables, folders and bibliographies.
extension DataSchema {
  /// A table that holds resources.
  private var table: JSON {
    .object([
      description(
        "A table that holds resources, and how it is read.",
        "Un tableau qui contient des ressources, et la façon de le lire."), ("type", .text("object")),
      ("required", .list([.text("table")])),
      (
        "properties",
        .object([
          (
            "table",
            described(
              "The path of the file: .xlsx, .ods, .csv, .tsv or .sqlite.",
              "Le chemin du fichier : .xlsx, .ods, .csv, .tsv ou .sqlite.", "required-line")
          ),
          (
            "sheet",
            described(
              "The sheet, or the table of a database; by default the only one that is shown.",
              "La feuille, ou la table d’une base de données ; par défaut la seule qui ne soit pas masquée.", "line")
          ),
          (
            "sheets",
            .object([
              description(
                "`sections` where each sheet is a section.",
                "`sections` si chaque feuille est une rubrique."),
              ("enum", .list([.text("sections"), .null])),
            ])
          ),
          (
            "query",
            described(
              "What is read of a database: a single `select`.",
              "Ce qui est lu d’une base de données : un seul `select`.", "line")
          ),
          (
            "columns",
            mapping(
              "The headings of the columns that hold a field, by its name, where they are not understood.",
              "Les intitulés des colonnes qui contiennent un champ, par le nom de celui-ci, quand ils ne sont pas compris.",
              "lines")
          ),
          (
            "split",
            described(
              "What parts several values in a cell, besides ends of lines; `;` by default.",
              "Ce qui sépare plusieurs valeurs dans une cellule, outre les fins de ligne ; par défaut `;`.", "line")
          ),
          (
            "defaults",
            defaults(
              "What fields hold where their cells hold nothing.",
              "Ce que contiennent les champs dont les cellules sont vides.")
          ),
        ])
      ), ("additionalProperties", .flag(false)),
    ])
  }

  /// A folder of Markdown files that hold resources.
  private var folder: JSON {
    .object([
      description(
        "A folder of Markdown files with front matter, each a resource, and how it is read.",
        "Un dossier de fichiers Markdown à en-tête YAML, chacun une ressource, et la façon de le lire."),
      ("type", .text("object")), ("required", .list([.text("folder")])),
      (
        "properties",
        .object([
          (
            "folder",
            described(
              "The path of the folder.",
              "Le chemin du dossier.", "required-line")
          ),
          (
            "pattern",
            described(
              "What its files are called; `**` stands for folders in between. `*.md` and `*.markdown` by default.",
              "Comment s’appellent ses fichiers ; `**` tient lieu de dossiers intermédiaires. Par défaut `*.md` et `*.markdown`.",
              "lines")
          ),
          (
            "base",
            described(
              "The address where the folder is published: relative links lead from there.",
              "L’adresse où le dossier est publié : les liens relatifs partent de là.", "line")
          ),
          (
            "defaults",
            defaults(
              "What fields hold where the files say nothing of them.",
              "Ce que contiennent les champs dont les fichiers ne disent rien.")
          ),
        ])
      ), ("additionalProperties", .flag(false)),
    ])
  }

  /// A bibliography that holds resources.
  private var bibliography: JSON {
    .object([
      description(
        "A bibliography whose entries are resources, and how it is read.",
        "Une bibliographie dont les notices sont des ressources, et la façon de la lire."),
      ("type", .text("object")), ("required", .list([.text("bibliography")])),
      (
        "properties",
        .object([
          (
            "bibliography",
            described(
              "The path of the file: BibTeX or CSL-JSON.",
              "Le chemin du fichier : BibTeX ou CSL-JSON.", "required-line")
          ),
          (
            "types",
            mapping(
              "What types of entries are called, by their names in the file.",
              "Comment s’appellent les types de notices, par leurs noms dans le fichier.", "line")
          ),
          (
            "defaults",
            defaults(
              "What fields hold where the entries say nothing of them.",
              "Ce que contiennent les champs dont les notices ne disent rien.")
          ),
        ])
      ), ("additionalProperties", .flag(false)),
    ])
  }

  /// What a catalogue calls the sources beside its list, and what each of them is.
  var sources: [(String, JSON)] { [("table", table), ("folder", folder), ("bibliography", bibliography)] }

  private func defaults(_ english: String, _ french: String) -> JSON {
    .object([description(english, french), ("type", .list([.text("object"), .text("null")]))])
  }

  /// A resource stands in one section, or in several.
  static let standsInSections: [JSON] = ["section", "sections"].map { name in
    .object([("required", .list([.text(name)]))])
  }

  /// What a catalogue has where its sections come from: sections of its own, or a table.
  static let givesSections: [JSON] = [
    .object([("required", .list([.text("sections")]))]),
    .object([
      (
        "properties",
        .object([
          (
            "resources",
            .object([
              (
                "anyOf",
                .list([
                  namesFile, .object([("type", .text("array")), ("contains", namesFile)]),
                ])
              )
            ])
          )
        ])
      )
    ]),
  ]

  private static let namesFile = JSON.object([
    (
      "anyOf",
      .list(
        [.object([("type", .text("string"))])]
          + ["table", "folder", "bibliography"].map { name in
            .object([("type", .text("object")), ("required", .list([.text(name)]))])
          })
    )
  ])

  private func mapping(_ english: String, _ french: String, _ form: String) -> JSON {
    .object([
      description(english, french), ("type", .list([.text("object"), .text("null")])),
      ("additionalProperties", .object([("$ref", .text("#/$defs/\(form)"))])),
    ])
  }
}
