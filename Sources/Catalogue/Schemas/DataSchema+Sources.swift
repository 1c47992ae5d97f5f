import Bytes

/// What the schema of a catalogue says of tables, folders and bibliographies.
extension DataSchema {
  /// A table that holds resources.
  static let table = JSON.object([
    ("description", .text("A table that holds resources, and how it is read.")), ("type", .text("object")),
    ("required", .list([.text("table")])),
    (
      "properties",
      .object([
        ("table", property("The path of the file: .xlsx, .ods, .csv, .tsv or .sqlite.", "required-line")),
        ("sheet", property("The sheet, or the table of a database; by default the only one that is shown.", "line")),
        (
          "sheets",
          .object([
            ("description", .text("`sections` where each sheet is a section.")),
            ("enum", .list([.text("sections"), .null])),
          ])
        ),
        ("query", property("What is read of a database: a single `select`.", "line")),
        (
          "columns",
          mapping("The headings of the columns that hold a field, by its name, where they are not understood.", "lines")
        ),
        ("split", property("What parts several values in a cell, besides ends of lines; `;` by default.", "line")),
        ("defaults", defaults("What fields hold where their cells hold nothing.")),
      ])
    ), ("additionalProperties", .flag(false)),
  ])

  /// A folder of Markdown files that hold resources.
  static let folder = JSON.object([
    ("description", .text("A folder of Markdown files with front matter, each a resource, and how it is read.")),
    ("type", .text("object")), ("required", .list([.text("folder")])),
    (
      "properties",
      .object([
        ("folder", property("The path of the folder.", "required-line")),
        (
          "pattern",
          property(
            "What its files are called; `**` stands for folders in between. `*.md` and `*.markdown` by default.",
            "lines")
        ),
        ("base", property("The address where the folder is published: relative links lead from there.", "line")),
        ("defaults", defaults("What fields hold where the files say nothing of them.")),
      ])
    ), ("additionalProperties", .flag(false)),
  ])

  /// A bibliography that holds resources.
  static let bibliography = JSON.object([
    ("description", .text("A bibliography whose entries are resources, and how it is read.")),
    ("type", .text("object")), ("required", .list([.text("bibliography")])),
    (
      "properties",
      .object([
        ("bibliography", property("The path of the file: BibTeX or CSL-JSON.", "required-line")),
        ("types", mapping("What types of entries are called, by their names in the file.", "line")),
        ("defaults", defaults("What fields hold where the entries say nothing of them.")),
      ])
    ), ("additionalProperties", .flag(false)),
  ])

  /// What a catalogue calls the sources beside its list, and what each of them is.
  static let sources = [("table", table), ("folder", folder), ("bibliography", bibliography)]

  private static func defaults(_ summary: String) -> JSON {
    .object([("description", .text(summary)), ("type", .list([.text("object"), .text("null")]))])
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
          + sources.map { name, _ in
            .object([("type", .text("object")), ("required", .list([.text(name)]))])
          })
    )
  ])

  private static func property(_ summary: String, _ form: String) -> JSON {
    .object([("description", .text(summary)), ("$ref", .text("#/$defs/\(form)"))])
  }

  private static func mapping(_ summary: String, _ form: String) -> JSON {
    .object([
      ("description", .text(summary)), ("type", .list([.text("object"), .text("null")])),
      ("additionalProperties", .object([("$ref", .text("#/$defs/\(form)"))])),
    ])
  }
}
