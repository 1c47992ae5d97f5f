import Bytes

/// The JSON Schemas (draft 2020-12) of the data, made from the tables of fields that also read it.
package struct DataSchema {
  /// What resources can have.
  private let resources: FieldTable
  /// Whether resources may have fields that the table lacks, because their catalogue is not known.
  private let isOpen: Bool

  /// The schemas for a catalogue whose resources have that table, or for any catalogue.
  package init(_ resources: FieldTable? = nil) {
    self.resources = resources ?? .resource
    isOpen = resources == nil
  }

  /// The schema of a catalogue, or of a file of resources that one names.
  package var catalogue: JSON {
    root(
      "Catalogue", FieldTable.catalogue.summary,
      [
        ("if", .object([("type", .text("array"))])), ("then", reference("resource-list")),
        ("else", reference("catalogue")),
      ],
      definitions: [
        ("catalogue", object(.catalogue)),
        ("resource-list", .object([("type", .text("array")), ("items", reference("resource"))])),
      ] + DataSchema.sources + FieldTable.catalogue.fields.compactMap(definition))
  }

  /// What a list or a mapping of the catalogue holds.
  private func definition(in field: Field) -> (String, JSON)? {
    switch field.type {
    case .records(.resource): ("resource", object(resources, isOpen: isOpen))
    case .records(let table), .declarations(let table): (table.kind, object(table))
    default: nil
    }
  }

  /// The schema of an edition.
  package var edition: JSON {
    let table = FieldTable.edition(selectingFrom: resources)
    return root(
      "Edition", table.summary, [("$ref", .text("#/$defs/edition"))], definitions: [("edition", object(table))])
  }

  private func root(
    _ title: String, _ summary: String, _ start: [(String, JSON)], definitions: [(String, JSON)]
  ) -> JSON {
    .object(
      [
        ("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("title", .text(title)),
        ("description", .text(summary)),
      ] + start + [("$defs", .object(definitions + DataSchema.forms))])
  }

  // MARK: Things and fields

  private func object(_ table: FieldTable, isNullable: Bool = false, isOpen: Bool = false) -> JSON {
    var fields: [(String, JSON)] = [
      ("description", .text(table.summary)), ("type", isNullable ? types("object", "null") : .text("object")),
    ]
    let isCatalogue = table.kind == FieldTable.catalogue.kind
    let isResource = table.kind == FieldTable.resource.kind
    let elsewhere = isCatalogue ? "sections" : isResource ? "section" : nil
    let required = table.fields.filter { $0.isRequired && $0.name != elsewhere }
    if !required.isEmpty { fields.append(("required", .list(required.map { JSON.text($0.name) }))) }
    if isCatalogue { fields.append(("anyOf", .list(DataSchema.givesSections))) }
    if isResource { fields.append(("anyOf", .list(DataSchema.standsInSections))) }
    fields.append(("properties", .object(table.fields.flatMap(properties))))
    let others: JSON = table.kind == "select" ? .flag(self.isOpen) : .flag(isOpen)
    return .object(fields + [("additionalProperties", others)])
  }

  /// The property of a field, and that of the words beside a picture.
  private func properties(of field: Field) -> [(String, JSON)] {
    var form = form(of: field.type, isRequired: field.isRequired)
    form.insert(("description", .text(field.summary + ".")), at: 0)
    let property = (field.name, JSON.object(form + [("examples", .list([example(of: field)]))]))
    guard case .picture(let words?) = field.type else { return [property] }
    return [property, (words, DataSchema.words)]
  }

  /// An example in JSON where it is a single value, else as YAML writes it.
  private func example(of field: Field) -> JSON { .text(field.example.filter { $0 != "\"" }) }

  /// The keywords that say what a field of a type may hold.
  private func form(of type: FieldType, isRequired: Bool = false) -> [(String, JSON)] {
    switch type {
    case .id: [("$ref", .text("#/$defs/id"))]
    case .line, .reference: [("$ref", .text(isRequired ? "#/$defs/required-line" : "#/$defs/line"))]
    case .richText: [("$ref", .text("#/$defs/markdown"))]
    case .list: [("$ref", .text("#/$defs/lines"))]
    case .authors: [("$ref", .text("#/$defs/authors"))]
    case .number: [("type", types("number", "null"))]
    case .date: [("$ref", .text("#/$defs/date"))]
    case .time: [("$ref", .text("#/$defs/time"))]
    case .years: [("$ref", .text("#/$defs/years"))]
    case .link: [("$ref", .text("#/$defs/address"))]
    case .choice(let values):
      [("type", types("string", "number", "null")), ("enum", .list(values.map(JSON.text) + [.null]))]
    case .yesNo: [("type", types("boolean", "null"))]
    case .picture: [("$ref", .text("#/$defs/picture"))]
    case .color: [("type", .text("string")), ("pattern", .text("^#[0-9A-Fa-f]{6}$"))]
    case .language:
      [("type", types("string", "null")), ("pattern", .text("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"))]
    case .references: [("$ref", .text("#/$defs/ids"))]
    case .several(let type): several(type)
    case .group(let table): [("anyOf", .list([object(table, isNullable: true)]))]
    case .groups(let table): groups(table)
    case .palette:
      [("type", types("object", "null")), ("additionalProperties", .object(form(of: .color)))]
    case .records(let table): records(table, isRequired: isRequired)
    case .declarations(let table):
      [
        ("type", types("object", "null")), ("additionalProperties", reference(table.kind)),
        ("propertyNames", .object([("pattern", .text("^[A-Za-z0-9-]+$"))])),
      ]
    }
  }

  private func groups(_ table: FieldTable) -> [(String, JSON)] {
    guard let field = table.shorthand.flatMap({ table[$0] }) else {
      let list = JSON.object([("type", .text("array")), ("items", object(table))])
      return [("anyOf", .list([list, object(table, isNullable: true)]))]
    }
    let pattern = JSON.text("^(from +)?[\"']?#[0-9A-Fa-f]{6}[\"']?$")
    let isAccent = table === FieldTable.accent
    let alone = JSON.object(isAccent ? [("type", .text("string")), ("pattern", pattern)] : form(of: field.type))
    let items = JSON.object([("anyOf", .list([alone, object(table)]))])
    let list = JSON.object([("type", .text("array")), ("items", items)])
    return [("anyOf", .list([list, alone, object(table, isNullable: true)]))]
  }

  private func several(_ type: FieldType) -> [(String, JSON)] {
    let one = JSON.object(form(of: type))
    return [("anyOf", .list([one, .object([("type", .text("array")), ("items", one)])]))]
  }

  private func records(_ table: FieldTable, isRequired: Bool) -> [(String, JSON)] {
    let list: [(String, JSON)] = [
      ("type", isRequired ? .text("array") : types("array", "null")), ("items", reference(table.kind)),
    ]
    guard table.kind == "resource" else { return list }
    let path = JSON.object([
      ("description", .text("The path of a file that holds a list of resources.")), ("type", types("string", "number")),
    ])
    let others = [path] + DataSchema.sources.map { reference($0.0) }
    let members = JSON.object([("anyOf", .list([reference("resource")] + others))])
    return [("anyOf", .list([.object([("type", .text("array")), ("items", members)])] + others))]
  }

  private func reference(_ definition: String) -> JSON { .object([("$ref", .text("#/$defs/\(definition)"))]) }
}

// MARK: Forms that several fields have

extension DataSchema {
  private static let words = JSON.object([
    ("description", .text("What somebody hears who does not see the picture.")), ("$ref", .text("#/$defs/line")),
  ])

  private static let forms: [(String, JSON)] = [
    ("line", .object([("type", types("string", "number", "null"))])),
    ("required-line", .object([("type", types("string", "number")), ("minLength", .number(1))])),
    ("lines", oneOrSeveral(.object([("$ref", .text("#/$defs/line"))]), .object([("type", types("string", "number"))]))),
    ("id", .object([("type", types("string", "integer")), ("pattern", .text("^[A-Za-z0-9-]+$"))])),
    (
      "ids",
      .object([
        (
          "anyOf",
          .list([
            .object([("$ref", .text("#/$defs/id"))]), .object([("type", .text("null"))]),
            .object([("type", .text("array")), ("items", .object([("$ref", .text("#/$defs/id"))]))]),
          ])
        )
      ])
    ),
    ("markdown", .object([("type", types("string", "number", "null"))])),
    (
      "date",
      .object([
        ("type", types("string", "integer", "null")),
        ("pattern", .text("^\\s*([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?)?\\s*$")),
        ("minimum", .number(1000)), ("maximum", .number(9999)),
      ])
    ),
    (
      "time",
      .object([
        ("type", types("string", "null")),
        (
          "pattern",
          .text(
            "^\\s*(([01]?[0-9]|2[0-3])\\s*([:hH]\\s*[0-5][0-9](:00)?|[hH])|24\\s*([:hH]\\s*00(:00)?|[hH])|(0?[1-9]|1[0-2])\\s*(:\\s*[0-5][0-9])?\\s*[aApP](\\.[mM]\\.|[mM]))?\\s*$"
          )
        ),
      ])
    ),
    (
      "years",
      .object([
        ("type", types("string", "integer", "null")), ("pattern", .text("^\\s*([0-9]{4} *([–-] *[0-9]{4} *)?)?$")),
        ("minimum", .number(1000)), ("maximum", .number(9999)),
      ])
    ),
    (
      "address",
      .object([
        ("type", types("string", "null")),
        (
          "pattern",
          .text("^\\s*([hH][tT][tT][pP][sS]?://[^/?#\\s]\\S*|[mM][aA][iI][lL][tT][oO]:\\S+@\\S+)?\\s*$")
        ),
      ])
    ),
    ("picture", picture), ("authors", oneOrSeveral(.object([("$ref", .text("#/$defs/line"))]), author)),
  ]

  private static let fit = JSON.object([
    ("description", .text("Shown whole, or cropped to fill its frame, whatever the layout says.")),
    ("enum", .list(ImageReference.Fit.allCases.map { .text($0.rawValue) })),
  ])

  private static let focus = JSON.object([
    ("description", .text("What stays in view where it is cropped: how far from the left and from the top it lies.")),
    ("type", .text("array")), ("minItems", .number(2)), ("maxItems", .number(2)),
    ("items", .object([("type", .text("number")), ("minimum", .number(0)), ("maximum", .number(1))])),
  ])

  private static let picture = JSON.object([
    (
      "anyOf",
      .list([
        .object([("$ref", .text("#/$defs/line"))]),
        mapping(
          "A picture, its words, and how it meets a frame of other proportions.",
          [
            ("image", described("The path of the file, in the catalogue's folder.", "required-line")), ("alt", words),
            ("fit", fit), ("focus", focus),
            (
              "page",
              .object([
                ("description", .text("The page of a PDF.")), ("type", .text("integer")), ("minimum", .number(1)),
              ])
            ),
          ],
          required: "image"),
      ])
    )
  ])

  private static let author = JSON.object([
    (
      "anyOf",
      .list([
        .object([("type", types("string", "number"))]),
        mapping(
          "An author.",
          [
            ("name", described("The name, as printed.", "required-line")),
            ("sort", described("Where an index files the name.", "line")),
            (
              "kind",
              .object([
                ("description", .text("Whether it is a person or an organisation.")),
                ("enum", .list(Author.Kind.allCases.map { .text($0.rawValue) } + [.null])),
              ])
            ),
          ],
          required: "name"),
      ])
    )
  ])

  private static func mapping(_ summary: String, _ properties: [(String, JSON)], required: String) -> JSON {
    .object([
      ("description", .text(summary)), ("type", .text("object")), ("required", .list([.text(required)])),
      ("properties", .object(properties)), ("additionalProperties", .flag(false)),
    ])
  }

  private static func described(_ summary: String, _ form: String) -> JSON {
    .object([("description", .text(summary)), ("$ref", .text("#/$defs/\(form)"))])
  }

  private static func oneOrSeveral(_ one: JSON, _ member: JSON) -> JSON {
    .object([("anyOf", .list([one, .object([("type", .text("array")), ("items", member)])]))])
  }
}

private func types(_ names: String...) -> JSON { .list(names.map(JSON.text)) }
