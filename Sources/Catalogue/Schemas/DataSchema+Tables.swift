import Bytes

/// What the schema of a catalogue says of tables.
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
        (
          "defaults",
          .object([
            ("description", .text("What fields hold where their cells hold nothing.")),
            ("type", .list([.text("object"), .text("null")])),
          ])
        ),
      ])
    ), ("additionalProperties", .flag(false)),
  ])

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
      .list([
        .object([("type", .text("string"))]),
        .object([("type", .text("object")), ("required", .list([.text("table")]))]),
      ])
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
