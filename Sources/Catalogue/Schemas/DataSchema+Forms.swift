import Bytes

/// Forms that several fields have.
extension DataSchema {
  /// The words beside a picture.
  var words: JSON {
    .object([
      description(
        "What somebody hears who does not see the picture.",
        "Ce qu’entend qui ne voit pas l’image."), ("$ref", .text("#/$defs/line")),
    ])
  }

  /// The forms by their names, as others refer to them.
  var forms: [(String, JSON)] {
    [
      ("line", .object([("type", types("string", "number", "null"))])),
      ("required-line", .object([("type", types("string", "number")), ("minLength", .number(1))])),
      (
        "lines",
        oneOrSeveral(.object([("$ref", .text("#/$defs/line"))]), .object([("type", types("string", "number"))]))
      ),
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
  }

  private var fit: JSON {
    .object([
      description(
        "Shown whole, or cropped to fill its frame, whatever the layout says.",
        "Montrée entière (whole), ou rognée pour remplir son cadre (crop), quoi que dise la maquette."),
      ("enum", .list(ImageReference.Fit.allCases.map { .text($0.rawValue) })),
    ])
  }

  private var focus: JSON {
    .object([
      description(
        "What stays in view where it is cropped: how far from the left and from the top it lies.",
        "Ce qui reste en vue quand elle est rognée : sa distance de la gauche et du haut."),
      ("type", .text("array")), ("minItems", .number(2)), ("maxItems", .number(2)),
      ("items", .object([("type", .text("number")), ("minimum", .number(0)), ("maximum", .number(1))])),
    ])
  }

  private var picture: JSON {
    .object([
      (
        "anyOf",
        .list([
          .object([("$ref", .text("#/$defs/line"))]),
          mapping(
            "A picture, its words, and how it meets a frame of other proportions.",
            "Une image, ses mots, et la façon dont elle remplit un cadre d’autres proportions.",
            [
              (
                "image",
                described(
                  "The path of the file, in the catalogue's folder.",
                  "Le chemin du fichier, dans le dossier du catalogue.", "required-line")
              ), ("alt", words),
              ("fit", fit), ("focus", focus),
              (
                "page",
                .object([
                  description(
                    "The page of a PDF.",
                    "La page d’un PDF."), ("type", .text("integer")), ("minimum", .number(1)),
                ])
              ),
            ],
            required: "image"),
        ])
      )
    ])
  }

  private var author: JSON {
    .object([
      (
        "anyOf",
        .list([
          .object([("type", types("string", "number"))]),
          mapping(
            "An author.",
            "Un auteur.",
            [
              (
                "name",
                described(
                  "The name, as printed.",
                  "Le nom, tel qu’il s’imprime.", "required-line")
              ),
              (
                "sort",
                described(
                  "Where an index files the name.",
                  "Où un index range le nom.", "line")
              ),
              (
                "kind",
                .object([
                  description(
                    "Whether it is a person or an organisation.",
                    "Si c’est une personne (person) ou un organisme (body)."),
                  ("enum", .list(Author.Kind.allCases.map { .text($0.rawValue) } + [.null])),
                ])
              ),
            ],
            required: "name"),
        ])
      )
    ])
  }

  private func mapping(
    _ english: String, _ french: String, _ properties: [(String, JSON)], required: String
  ) -> JSON {
    .object([
      description(english, french), ("type", .text("object")), ("required", .list([.text(required)])),
      ("properties", .object(properties)), ("additionalProperties", .flag(false)),
    ])
  }

  /// A value of a form, and what it is.
  func described(_ english: String, _ french: String, _ form: String) -> JSON {
    .object([description(english, french), ("$ref", .text("#/$defs/\(form)"))])
  }

  private func oneOrSeveral(_ one: JSON, _ member: JSON) -> JSON {
    .object([("anyOf", .list([one, .object([("type", .text("array")), ("items", member)])]))])
  }
}
